/// The word that someone probably meant.
package enum NearestWord {
  /// The candidate that differs from a word by the fewest typing errors, letter case aside.
  ///
  /// One error is forgiven in words of up to three letters, two up to eight, and one in
  /// every three letters beyond that. Of equally near candidates the first one counts.
  package static func to(_ word: String, among candidates: [String]) -> String? {
    let word = word.lowercased()
    let count = word.unicodeScalars.count
    var limit = count <= 3 ? 1 : max(2, count / 3)
    var nearest: String?
    for candidate in candidates {
      guard
        let distance = EditDistance.between(word, candidate.lowercased(), atMost: limit),
        // A word of which nothing stays is not the same word misspelt.
        distance < max(count, 1)
      else { continue }
      if nearest == nil || distance < limit {
        nearest = candidate
        limit = distance
      }
    }
    return nearest
  }
}
