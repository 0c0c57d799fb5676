/// What visitors may ask of the server at most.
package struct ServerLimits: Sendable {
  /// Bytes of one workbook.
  package var fileBytes = 256 << 20
  /// Workbooks of one visit.
  package var workbooks = 1_000
  /// Visits at once.
  package var visits = 32
  /// Bytes of all workbooks of all visits.
  package var storedBytes = 8 << 30
  /// Connections at once.
  package var connections = 256
  /// Bytes of a request's head.
  package var headBytes = 32 << 10
  /// Bytes of a body that is no workbook.
  package var formBytes = 64 << 10
  /// Bytes of a body that are read though nobody wants them, so that the connection can go on.
  package var skippedBytes = 64 << 10
  /// Bytes that are read of a request that is refused, so that its sender hears why.
  package var discardedBytes = 64 << 20

  /// How long a visit is kept that nobody asks for.
  package var visitTime = Duration.seconds(2 * 60 * 60)
  /// How long a visit is kept that nobody asks for, where others want its place.
  package var silentTime = Duration.seconds(10 * 60)
  /// How long a workbook may take to read.
  package var readingTime = Duration.seconds(10 * 60)
  /// How long a connection may wait between two requests.
  package var idleTime = Duration.seconds(75)
  /// How long the head of a request may take.
  package var headTime = Duration.seconds(15)
  /// How long nothing may come or go in the middle of a body.
  package var stallTime = Duration.seconds(30)
  /// How long a client may go on sending whose request is refused.
  package var leaveTime = Duration.seconds(10)
  /// How long a body may take.
  package var bodyTime = Duration.seconds(15 * 60)
  /// How long a request may wait for a workbook to be read.
  package var longestWait = Duration.seconds(60)
  /// How long the end of the server waits for answers that are under way.
  package var farewellTime = Duration.seconds(2)
  /// How often deadlines are looked at.
  package var watchPause = Duration.seconds(1)

  /// Makes the usual ones.
  package init() {}
}
