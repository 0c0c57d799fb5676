import Findings
import Glibc
import Indicators

/// Loads the input as a mapping, in a folder with the schema and the tables that it brings.
func fuzzMapping(_ bytes: [UInt8]) {
  let files = FuzzParts(bytes).parts.prefix(8).filter { isPlainName($0.name) }
  guard let mapping = files.first else { return }
  let folder = "/dev/shm/rekap-fuzz-\(getpid())"
  unsafe mkdir(folder, 0o700)
  defer {
    for file in files { unsafe unlink(folder + "/" + file.name) }
    unsafe rmdir(folder)
  }
  for file in files { write(file.bytes, to: folder + "/" + file.name) }

  let path = folder + "/" + mapping.name
  let loaded = loading(path)
  mustHold(loaded == loading(path), "The same files were loaded in two ways.")
  // A file that is no mapping may still be a schema.
  do throws(ConfigurationError) {
    _ = try Schema(contentsOf: path)
  } catch {
    _ = String(describing: error)
  }
}

/// What became of a mapping, in words.
private func loading(_ path: String) -> String {
  do throws(ConfigurationError) {
    return String(reflecting: try Mapping(contentsOf: path).name)
  } catch {
    return String(reflecting: error)
  }
}

/// Whether a name leads nowhere else.
private func isPlainName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.count < 64
    && name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): true
      case UInt8(ascii: "."): name.utf8.first != $0
      default: false
      }
    }
}

private func write(_ bytes: [UInt8], to path: String) {
  guard let file = unsafe fopen(path, "wb") else { return }
  unsafe fwrite(bytes, 1, bytes.count, file)
  unsafe fclose(file)
}
