import ArgumentParser
internal import Findings
internal import Indicators
internal import RekapKit

/// Carries out what sums records up, and ends with the status that its errors deserve.
struct AssessmentReport {
  let language: Language

  func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as RunError {
      if case .closedPipe = error { throw StandardOutput.BrokenPipe() }
      StandardError.tell(error, in: language)
      if case .input = error { throw ExitStatus.unreadableInput.exit }
      throw ExitStatus.usage.exit
    } catch let error as ConfigurationError {
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    }
  }
}
