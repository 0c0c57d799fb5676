internal import Findings
internal import Markup

/// Looks at the parts of a package for what is to be seen in it, each as far as it can be read.
struct AppearanceLook {
  private let package: Package
  /// What is in ``troubles``, whatever the sheet.
  private var known: Set<WorkbookError> = []
  private var isOverTotalSize = false
  /// What could not be looked at, each once.
  private(set) var troubles: [WorkbookAppearance.Trouble] = []
  /// How much more is kept.
  var room = AppearanceRoom()

  init(_ package: Package) { self.package = package }

  /// What the workbook may hold at most.
  var limits: WorkbookLimits { package.limits }

  /// Feeds a part to a handler, and gives it back as far as it came.
  ///
  /// - Parameter tell: Told that it didn't come to the end.
  mutating func look<Handler: MarkupHandler>(
    at part: String, with handler: Handler, sheet: Int? = nil, _ tell: () -> Void
  ) -> Handler {
    do {
      let stream = try PartStream(part, of: package, handler: handler)
      do {
        while !stream.hasEnded { try stream.advance() }
      } catch {
        add(error, sheet: sheet)
        tell()
      }
      return stream.handler
    } catch {
      add(error, sheet: sheet)
      tell()
      return handler
    }
  }

  /// The parts that a part refers to, by what they are to it; each part once.
  mutating func parts(
    besides part: String, sheet: Int, _ tell: () -> Void
  ) -> [String: [String]] {
    do {
      var parts: [String: [String]] = [:]
      var seen: Set<Relationship> = []
      for relationship in try package.relationships(of: part) {
        var same = relationship
        same.id = ""
        guard seen.insert(same).inserted else { continue }
        parts[relationship.kind, default: []].append(relationship.target)
      }
      return parts
    } catch {
      add(error, sheet: sheet)
      tell()
      return [:]
    }
  }

  private mutating func add(_ error: WorkbookError, sheet: Int?) {
    // Once too much has been inflated, each further part is too much.
    if case .overLimit(.totalSize, _, _) = error.kind {
      guard !isOverTotalSize else { return }
      isOverTotalSize = true
    }
    // Many sheets may refer to one damaged part.
    guard known.insert(error).inserted else { return }
    troubles.append(WorkbookAppearance.Trouble(sheet: sheet, error: error))
  }
}
