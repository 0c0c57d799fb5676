import Exports
import Findings

extension RunOutputs {
  /// Only what is written from its beginning to its end into files can be gone on with.
  static func refuseUnresumable(
    _ paths: OutputPaths, _ options: Run.Options
  ) throws(RunError) {
    let all = [paths.records, paths.findings, paths.citations].compactMap(\.self)
    guard !all.contains("-"), let first = all.first else {
      throw .notResumable(
        Phrase(
          indonesian:
            "keluaran standar tidak dapat dilanjutkan. Sebut berkas, misalnya -o hasil.csv",
          english: "standard output can't be gone on with. Name a file, such as -o answers.csv"))
    }
    for path in all where FileStatus(at: path).map({ !$0.isFile }) == true {
      throw .notResumable(
        Phrase(
          indonesian: "\(path) bukan berkas biasa. Sebut nama berkas",
          english: "\(path) is no plain file. Name a file"))
    }
    if paths.records != nil, options.records == .datapackage {
      throw .notResumable(
        Phrase(
          indonesian:
            "Data Package \(first) baru ditulis pada akhirnya. Pakai --format csv, ndjson atau json",
          english:
            "the Data Package \(first) is made at the end. Use --format csv, ndjson or json"))
    }
    if paths.records != nil, options.records == .sqlite {
      throw .notResumable(
        Phrase(
          indonesian:
            "basis data \(first) ditulis sekaligus. Pakai --cache, atau --format csv, ndjson atau json",
          english:
            "the database \(first) is written in one go. Use --cache, or --format csv, ndjson or json"
        ))
    }
    if paths.findings != nil, options.findings == .html {
      throw .notResumable(
        Phrase(
          indonesian:
            "halaman HTML baru ditulis pada akhirnya. Tulis temuan ke berkas .ndjson, lalu buat halamannya dengan check",
          english:
            "an HTML page is made at the end. Write findings to a .ndjson file, and make the page with check"
        ))
    }
  }
}
