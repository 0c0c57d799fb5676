/// The program, as outputs name it.
package enum Program {
  /// Its name.
  package static let name = "Rekap"
  /// Its version (semver.org).
  package static let version = "0.1.0"
}
