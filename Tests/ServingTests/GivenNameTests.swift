import Foundation
import Testing

@testable import Serving

@Suite("The name of a visitor's file")
struct GivenNameTests {
  @Test(
    "is a label, and never a path",
    arguments: [
      ("messy.xlsx", "messy.xlsx"), ("Isian Dinas (final).xlsx", "Isian Dinas (final).xlsx"),
      ("../../etc/passwd", "etc/passwd"), ("..\\..\\x.xlsx", "x.xlsx"),
      ("/etc/passwd", "etc/passwd"),
      ("C:\\Data\\a.xlsx", "C:/Data/a.xlsx"), ("bidang/a.xlsx", "bidang/a.xlsx"),
      ("a\0b\r\n.xlsx", "ab.xlsx"), ("a\u{202E}xslx.exe", "axslx.exe"), (".", "buku kerja.xlsx"),
      ("", "buku kerja.xlsx"), ("   ", "buku kerja.xlsx"), ("<script>.xlsx", "<script>.xlsx"),
      ("👩‍🌾.xlsx", "👩‍🌾.xlsx"), ("a//b", "a/b"),
    ])
  func cleaned(given: String, text: String) {
    #expect(GivenName(given).text == text)
  }

  @Test("keeps its ending when it is too long for a disk")
  func long() {
    for letter in ["a", "é", "👩‍🌾"] {
      let name = GivenName(String(repeating: letter, count: 300) + ".xlsx")
      #expect(name.text.hasSuffix(".xlsx"))
      #expect(name.text.utf8.count <= 200)
      #expect(name.text.hasPrefix(letter))
    }
  }

  @Test("names what is made of it, without what a disk does not take")
  func files() {
    let name = GivenName("bidang/A: \"isian\" <1>.v2.xlsx")
    #expect(name.fileName(ending: "-records.json") == "A_ _isian_ _1_.v2-records.json")
    #expect(name.copyName == "A_ _isian_ _1_.v2.xlsx")
    #expect(name.copyPath == "bidang/A_ _isian_ _1_.v2.xlsx")
  }

  @Test(
    "goes into a header that nothing can be added to",
    arguments: [
      ("messy.xlsx", "attachment; filename=\"messy.xlsx\"; filename*=UTF-8''messy.xlsx"),
      (
        "Isian é.xlsx",
        "attachment; filename=\"Isian _.xlsx\"; filename*=UTF-8''Isian%20%C3%A9.xlsx"
      ),
      (
        "a\"; x=\"\r\nX: 1.xlsx",
        "attachment; filename=\"a__ x=___X: 1.xlsx\"; filename*=UTF-8''a%22%3B%20x%3D%22%0D%0AX%3A%201.xlsx"
      ),
      ("50%.csv", "attachment; filename=\"50_.csv\"; filename*=UTF-8''50%25.csv"),
    ])
  func header(name: String, value: String) {
    #expect(ContentDisposition.attachment(name) == value)
  }

  @Test(
    "comes back as it was sent, whatever it holds",
    arguments: [
      "../../x", "<script>alert(1)</script>.xlsx", "👩‍🌾 panen.xlsx", "a&b=c#d?.xlsx", "100%.xlsx",
      String(repeating: "n", count: 300) + ".xlsx",
    ])
  func roundTrip(name: String) async throws {
    let messy = try bytes(ofFileAt: Repository.fixture("messy/messy.xlsx"))
    try await TestServer.with { server in
      let visit = try await server.visit()
      let id = try await visit.upload(messy, named: name)
      let workbook = try await visit.workbook(id)
      #expect(workbook["name"] as? String == GivenName(name).text)
      #expect(workbook["state"] as? String == "read")
      let page = try await visit.download("findings.html", of: id)
      #expect(page.status == 200)
      #expect(!page.text.contains("<script>alert"))
      // On the disk it has a name of the server's own.
      let names = server.folder.contents.compactMap { $0.split(separator: "/").last }
      #expect(names.contains("workbook"))
      #expect(
        names.allSatisfy {
          $0.wholeMatch(of: /lock|workbook|all|\d+|[a-z0-9.-]+\.html|(rekap-serve-)?[0-9a-f]{32}/)
            != nil
        })
    }
  }
}
