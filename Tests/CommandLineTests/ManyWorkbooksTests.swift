import Foundation
import Testing

@Suite("A run over many workbooks")
struct ManyWorkbooksTests {
  /// A folder of so many good workbooks, of which each answers for its own respondent, and as many that
  /// are none.
  private func folder(good: Int, broken: Int) throws -> TemporaryFolder {
    var files: [String: String] = [:]
    for number in 0..<good {
      files["inbox/\(number % 3)/isian \(number).csv"] = """
        Instansi,Periode,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik
        Instansi \(number),2023-09,1,ILL-1.01,Ya,UU Nomor 18 Tahun 2017,,

        """
    }
    for number in 0..<broken { files["inbox/rusak/\(number).xlsx"] = "bukan buku kerja\n" }
    return try TemporaryFolder(files)
  }

  @Test(
    "tells the mappings in a table instead of a line each, the unreadable, the slowest and the time"
  )
  func summary() throws {
    let scratch = try folder(good: 70, broken: 25)
    let run = try RekapRun(
      "convert", scratch.path("inbox"), "-o", scratch.path("all.ndjson"), "--findings",
      scratch.path("findings.ndjson"))
    #expect(run.status == 3)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(!lines.contains { $0.contains("mapping local-mgi-register, 1 records") })
    #expect(lines.contains("  70  local-mgi-register"))
    #expect(lines.contains("  25  (no mapping)"))
    #expect(lines.contains("  and 5 more, see the findings"))
    #expect(lines.count { $0.hasPrefix("rekap: F001") } == 20)
    #expect(
      lines.contains(
        "rekap: there are 5 more obstacles; all are in \(scratch.path("findings.ndjson"))."))
    let slowest = try #require(lines.firstIndex(of: "Slowest (seconds):"))
    #expect(lines[(slowest + 1)...].count { $0.hasPrefix("  0.") || $0.hasPrefix("  1.") } >= 1)
    #expect(lines.last?.hasPrefix("Time: ") == true)
    let findings = try scratch.text("findings.ndjson")
    #expect(findings.split(separator: "\n").count { $0.contains("\"F001\"") } == 25)
  }

  @Test("says so in Indonesian, too")
  func indonesian() throws {
    let scratch = try folder(good: 60, broken: 1)
    let run = try RekapRun(
      ["convert", scratch.path("inbox"), "-o", scratch.path("all.ndjson")], language: "id")
    let lines = run.errors.split(separator: "\n").map(String.init)
    for line in [
      "Pemetaan:", "   1  (tanpa pemetaan)", "Tidak terbaca utuh:", "  rusak/0.xlsx",
      "Paling lama (detik):",
    ] { #expect(lines.contains(line), "\(run.errors)") }
    #expect(lines.last?.hasPrefix("Waktu: 0,") == true || lines.last?.hasPrefix("Waktu: ") == true)
  }

  @Test("with few workbooks has a line each, and nothing that differs from run to run")
  func few() throws {
    let scratch = try folder(good: 3, broken: 0)
    let command = ["convert", scratch.path("inbox"), "-o", scratch.path("all.ndjson")]
    let run = try RekapRun(command)
    #expect(run.errors.contains("0/isian 0.csv: mapping local-mgi-register, 1 records"))
    #expect(!run.errors.contains("Time:"))
    #expect(try RekapRun(command).errors == run.errors)
  }

  @Test("gives the same bytes for any number of jobs")
  func jobs() throws {
    let scratch = try folder(good: 90, broken: 3)
    func outputs(jobs: Int) throws -> [String] {
      _ = try RekapRun(
        "convert", scratch.path("inbox"), "Fixtures/submissions", "-o", scratch.path("all.ndjson"),
        "--findings", scratch.path("findings.ndjson"), "--citations", scratch.path("cited.csv"),
        "--jobs", "\(jobs)")
      return try ["all.ndjson", "findings.ndjson", "cited.csv"].map(scratch.text)
    }
    let one = try outputs(jobs: 1)
    for jobs in [2, 3, 8] { #expect(try outputs(jobs: jobs) == one) }
  }
}
