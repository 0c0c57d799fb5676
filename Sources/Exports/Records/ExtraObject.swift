internal import Indicators
internal import Spreadsheets

/// The columns that no mapping names, as a JSON object.
enum ExtraObject {
  /// Appends the object, in the order of the columns.
  ///
  /// Of two columns with the same label the second becomes `Catatan (2)`: most readers of JSON
  /// keep only one of two equal keys and drop the other without a word.
  static func append(_ extra: [Record.Extra], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var labels: Set<String> = []
    for (position, column) in extra.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      var label = column.label
      if extra.count > 1 {
        var number = 2
        while !labels.insert(label).inserted {
          label = "\(column.label) (\(number))"
          number += 1
        }
      }
      JSONText.appendKey(label, to: &bytes)
      JSONText.append(column.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
