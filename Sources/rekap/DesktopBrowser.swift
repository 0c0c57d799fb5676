internal import Foundation

/// The browser of the person who sits before this machine.
enum DesktopBrowser {
  /// Opens a page, where there is a desktop; where there is none, or no browser, nothing happens.
  static func open(_ url: String) {
    #if os(macOS)
      let program = "/usr/bin/open"
    #else
      let environment = ProcessInfo.processInfo.environment
      let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains {
        !environment[$0, default: ""].isEmpty
      }
      guard hasDesktop,
        let program = environment["PATH", default: ""].split(separator: ":")
          .map({ "\($0)/xdg-open" })
          .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
      else { return }
    #endif
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [url]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
