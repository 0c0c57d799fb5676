/// The one-to-one assignment of rows to columns whose scores have the greatest sum.
///
/// The Hungarian method with shortest augmenting paths (Kuhn 1955, Jonker and Volgenant 1987), in time
/// rows² × columns.
struct BestAssignment {
  /// The column of each row.
  let columns: [Int]
  /// The sum of the scores.
  let total: Double

  /// Assigns each row a column of its own.
  ///
  /// - Parameter scores: A score for each row and column; there are at least as many columns as rows.
  init(of scores: [[Double]]) {
    let rowCount = scores.count
    let columnCount = scores.first?.count ?? 0
    guard rowCount > 0, columnCount >= rowCount else {
      columns = []
      total = 0
      return
    }
    // Rows and columns count from 1; column 0 stands for the row that is being placed.
    var rowPrice = [Double](repeating: 0, count: rowCount + 1)
    var columnPrice = [Double](repeating: 0, count: columnCount + 1)
    var owner = [Int](repeating: 0, count: columnCount + 1)
    for row in 1...rowCount {
      owner[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: columnCount + 1)
      var previous = [Int](repeating: 0, count: columnCount + 1)
      var isVisited = [Bool](repeating: false, count: columnCount + 1)
      repeat {
        isVisited[column] = true
        let current = owner[column]
        var step = Double.infinity
        var next = 0
        for candidate in 1...columnCount where !isVisited[candidate] {
          let cost =
            -scores[current - 1][candidate - 1] - rowPrice[current] - columnPrice[candidate]
          if cost < least[candidate] {
            least[candidate] = cost
            previous[candidate] = column
          }
          if least[candidate] < step {
            step = least[candidate]
            next = candidate
          }
        }
        for visited in 0...columnCount {
          if isVisited[visited] {
            rowPrice[owner[visited]] += step
            columnPrice[visited] -= step
          } else {
            least[visited] -= step
          }
        }
        column = next
      } while owner[column] != 0
      while column != 0 {
        owner[column] = owner[previous[column]]
        column = previous[column]
      }
    }
    var columns = [Int](repeating: 0, count: rowCount)
    for column in 1...columnCount where owner[column] > 0 {
      columns[owner[column] - 1] = column - 1
    }
    self.columns = columns
    total = columns.enumerated().reduce(0) { $0 + scores[$1.offset][$1.element] }
  }

  /// By how much the sum falls if a row may not have its column: how sure this pair is.
  func margin(ofRow row: Int, in scores: [[Double]]) -> Double {
    var scores = scores
    // Far below any score, and yet a number that can be reckoned with.
    scores[row][columns[row]] = -1_000
    return total - BestAssignment(of: scores).total
  }
}
