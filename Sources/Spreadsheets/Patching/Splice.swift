/// Some bytes of a part that give way to others.
struct Splice: Hashable {
  /// Which bytes; an empty range where some are only inserted.
  var range: Range<Int>
  /// What stands there afterwards.
  var bytes: [UInt8]

  /// A part with splices in it, piece by piece.
  ///
  /// - Parameter splices: In the order of the part, none over another.
  static func apply(
    _ splices: [Splice], to bytes: [UInt8], _ append: (ArraySlice<UInt8>) -> Void
  ) {
    var place = 0
    for splice in splices {
      append(bytes[place..<splice.range.lowerBound])
      append(splice.bytes[...])
      place = splice.range.upperBound
    }
    append(bytes[place...])
  }

  /// The splices that take splices out again.
  static func inverse(of splices: [Splice], in bytes: [UInt8]) -> [Splice] {
    var growth = 0
    return splices.map { splice in
      let start = splice.range.lowerBound + growth
      growth += splice.bytes.count - splice.range.count
      return Splice(
        range: start..<(start + splice.bytes.count), bytes: Array(bytes[splice.range]))
    }
  }

  /// Whether splices fit into a part: in order, within it, none over another.
  static func fit(_ splices: [Splice], into count: Int) -> Bool {
    var place = 0
    for splice in splices {
      guard splice.range.lowerBound >= place, splice.range.upperBound <= count else { return false }
      place = splice.range.upperBound
    }
    return true
  }
}
