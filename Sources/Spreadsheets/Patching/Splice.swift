/// Some bytes of a part that give way to others.
struct Splice: Hashable {
  /// Which bytes; an empty range where some are only inserted.
  var range: Range<Int>
  /// What stands there afterwards.
  var bytes: [UInt8]

  /// A part with splices in it, and the splices that take them out again.
  ///
  /// - Parameter splices: In the order of the part, none over another.
  static func apply(
    _ splices: [Splice], to bytes: [UInt8]
  ) -> (bytes: [UInt8], inverse: [Splice]) {
    var result: [UInt8] = []
    var inverse: [Splice] = []
    result.reserveCapacity(splices.reduce(bytes.count) { $0 + $1.bytes.count })
    inverse.reserveCapacity(splices.count)
    var place = 0
    for splice in splices {
      result += bytes[place..<splice.range.lowerBound]
      let start = result.count
      result += splice.bytes
      inverse.append(Splice(range: start..<result.count, bytes: Array(bytes[splice.range])))
      place = splice.range.upperBound
    }
    result += bytes[place...]
    return (result, inverse)
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
