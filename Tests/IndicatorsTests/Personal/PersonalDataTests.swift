import Spreadsheets
import Testing
import _TestSupport

@testable import Indicators

@Suite("Personal data")
struct PersonalDataTests {
  @Test(
    "are taken out of a text, and a word in brackets stands in their place",
    arguments: [
      // Civil servants.
      ("197801012005011001", "[NIP]"),
      ("NIP 19780101 200501 1 001", "NIP [NIP]"),
      ("NIP. 19780101 200501 1 001", "NIP. [NIP]"),
      ("Budi Santoso, S.H. (NIP: 19651231.199003.2.014)", "Budi Santoso, S.H. (NIP: [NIP])"),
      ("19780101-200501-1-001", "[NIP]"),
      ("19780101 2005 01 1 001", "[NIP]"),
      ("19780101\u{A0}200501\u{A0}1\u{A0}001", "[NIP]"),
      ("NI PPPK 199001012023211001", "NI PPPK [NIP]"),
      ("SK_197801012005011001.pdf", "SK_[NIP].pdf"),
      (
        "Kepala Dinas: 1. 19780101 200501 1 001 2. 19801231 200604 2 003",
        "Kepala Dinas: 1. [NIP] 2. [NIP]"
      ),
      ("NIP 140 123 456", "NIP [NIP]"),
      ("NIP.19780101200501101", "NIP.[NIP]"),
      ("Disusun oleh NIP197801012005011001.", "Disusun oleh NIP[NIP]."),
      // Identity cards.
      ("3374014101900001", "[NIK]"),
      ("NIK: 3374 0141 0190 0001", "NIK: [NIK]"),
      ("No. KTP 33.7401.410190.0001", "No. KTP [NIK]"),
      ("337401 410190 0001", "[NIK]"),
      (
        "Pekerja migran a.n. Siti (3302125512870003) dari Cilacap",
        "Pekerja migran a.n. Siti ([NIK]) dari Cilacap"
      ),
      ("NIK 337401419999000", "NIK [NIK]"),
      ("no KK 3374010101100001", "no KK [NIK]"),
      // Mobile telephones.
      ("081234567890", "[telepon]"),
      ("0812-3456-7890", "[telepon]"),
      ("0812 3456 7890", "[telepon]"),
      ("0812.3456.7890", "[telepon]"),
      ("0812 – 3456 – 7890", "[telepon]"),
      ("081 234 567 890", "[telepon]"),
      ("Hubungi Budi di 0857-1234-567.", "Hubungi Budi di [telepon]."),
      ("WA 0812 3456 789 (Ani)", "WA [telepon] (Ani)"),
      ("WA:081234567890", "WA:[telepon]"),
      ("WA081234567890", "WA[telepon]"),
      ("+62 812-3456-7890", "[telepon]"),
      ("+6281234567890", "[telepon]"),
      ("(+62) 812 3456 7890", "[telepon]"),
      ("+62 (0) 812 3456 7890", "[telepon]"),
      ("62812-3456-7890", "[telepon]"),
      ("6281234567890", "[telepon]"),
      ("62 812 3456 7890", "[telepon]"),
      ("https://wa.me/6281234567890", "https://wa.me/[telepon]"),
      ("081234567890/085678901234", "[telepon]/[telepon]"),
      ("081234567890 - 085678901234", "[telepon] - [telepon]"),
      ("1. Ani 081234567890; 2. Budi 085678901234", "1. Ani [telepon]; 2. Budi [telepon]"),
      ("1) 081234567890", "1) [telepon]"),
      ("Posko di Malaysia: +60 12-345 6789", "Posko di Malaysia: [telepon]"),
      ("+852 2345 6789", "[telepon]"),
      ("Narahubung: 812-3456-7890", "Narahubung: [telepon]"),
      ("0812\u{200B}34567890", "[telepon]"),
      // Landlines.
      ("(024) 8311729", "[telepon]"),
      ("024-8311729", "[telepon]"),
      ("024 831 1729", "[telepon]"),
      ("Telp. (0291) 438123, Fax. (0291) 438124", "Telp. [telepon], Fax. [telepon]"),
      ("(0287) 38123", "[telepon]"),
      ("+62 24 8311729", "[telepon]"),
      ("Telp. No. 0248311729", "Telp. No. [telepon]"),
      ("telepon kantor: 021 3456789", "telepon kantor: [telepon]"),
      ("Telp 8311729", "Telp [telepon]"),
      // E-mail addresses.
      ("budi.santoso@jatengprov.go.id", "[email]"),
      ("Surel: dinsos_kendal+pmi@gmail.com.", "Surel: [email]."),
      ("<a.b@c-d.co.id>, BUDI99@YAHOO.COM", "<[email]>, [email]"),
      ("mailto:budi@example.org?subject=x", "mailto:[email]?subject=x"),
      ("081234567890@gmail.com", "[email]"),
      // Several.
      (
        "Siti, NIP 19780101 200501 2 001, HP 0812-3456-7890, siti@kendalkab.go.id",
        "Siti, NIP [NIP], HP [telepon], [email]"
      ),
    ])
  func areRemoved(text: String, rest: String) {
    #expect(PersonalData.removed(from: text) == rest)
  }

  @Test(
    "are not seen in what only has digits",
    arguments: [
      // Regulations and decrees.
      "Perda Provinsi Jawa Tengah Nomor 8 Tahun 2015 tentang Perlindungan Tenaga Kerja",
      "Kepmendagri Nomor 300.2.2-2138 Tahun 2025",
      "Kepmendagri 100.1.1-6117 Tahun 2022 dan 050-145 Tahun 2022",
      "SK Kepala Dinas Nomor 560/0812/2021 tanggal 08-12-2021",
      "Nomor: 0271-712345/2021", "No. 4612/0123/III/2022",
      "UU 18/2017, PP 59/2021, Perpres 130/2024, Permen 9/2019",
      "Nomor 800.1.3.3/12345678/2023",
      // Money.
      "Rp 1.250.000.000", "Rp1.250.000.000,00", "Rp. 812.345.678.901", "Rp 628.123.456.789",
      "Rp 6281234567890", "IDR 081234567890", "APBD 2021: 15000000000",
      "anggaran 628.123.456.789 dari APBD", "1250000000", "6281250000000", "HP 15.000.000",
      "+10.000.000.000 dari tahun lalu",
      // Years, dates, times.
      "2019-2023", "2019 2020 2021 2022", "2021, 2022, 2023", "01-12-2021 s.d. 08-12-2021",
      "08-12-2021 10.30", "18 09 2023", "20230918", "2023-09-18 14:30:00", "kontak 18-09-2023",
      "20210101 20221231", "WA 2021-2023", "0271 2021 2022", "periode 2018-2023 2024-2026",
      // Codes.
      "33.74.01.1001", "3374011001", "33.74", "5.1.02.01.01.0024", "2.07.03.2.01.05",
      "7.01.01.1.02.03.5.1.02.01", "1.02.02.2.02.0001", "5 1 02 01 01 0026",
      "2.08.02.2.01.0003.5.1.02.01.01.0052", "ILL-1.03", "3374014113900001", "3399014101900001",
      "9999999999999999", "1234567890123456", "4111 1111 1111 1111", "197813012005011001",
      "197801012005013001", "202001012005011001", "123456789012345678", "12345678901234567890",
      "NIK 123.456.789 jiwa", "perekaman NIK 2021 2022 2023", "1-034-00123-4", "0034567890",
      "kode pos 50131", "08123", "0812 345", "0800 1 000 000", "0024-8311729", "0299-38123",
      // Coordinates and measures.
      "-7.0051453, 110.4381254", "-7.005145,110.438125", "0.0812345678", "110.0812345678",
      "7°00'18.5\"S 110°26'17.3\"E", "12.345.678 jiwa", "1.234.567 orang (2021)",
      // Addresses of pages, names of files.
      "https://peraturan.bpk.go.id/Details/213812345/perda-prov-jateng-no-8-tahun-2015",
      "https://drive.google.com/file/d/1a0812345678b9/view",
      "https://www.google.com/maps/@-7.0051453,110.4381254,15z",
      "https://jdih.jatengprov.go.id/dokumen?id=20210812&no=3345",
      "https://contoh.go.id/berkas/Laporan%20081234567890.pdf",
      "IMG-20210812-WA0012.jpg", "f081234567890.pdf", "https://medium.com/@dinsos.jateng",
      "@dinsosjateng", "IG: @disnaker.kendal", "harga @ Rp 15.000", "12 orang @ 3 hari",
      "budi@kantor", "a@b.c", "@@@@", "nama@", "@example.com", "x@-a.id",
      // Nothing.
      "", "-", "Ya", "Sudah ada program pelatihan bagi calon pekerja migran.",
    ])
  func areNotSeen(text: String) {
    #expect(PersonalData.removed(from: text) == text)
  }

  @Test(
    "may be numbers, by their digits or by the label of their column",
    arguments: [
      (1.97801012005011e17, nil, "[NIP]"), (3_374_014_101_900_010, nil, "[NIK]"),
      (81_234_567_890, .telephone, "[telepon]"), (8_311_729, .telephone, "[telepon]"),
      (140_123_456, .civilServant, "[NIP]"), (81_234_567_890, nil, nil), (1.25e9, nil, nil),
      (3.5, .telephone, nil), (12, .telephone, nil), (1e300, .telephone, nil),
      (-81_234_567_890, .telephone, nil), (9_999_999_999_999_990, nil, nil),
    ] as [(Double, NumberLabel?, String?)])
  func numbers(number: Double, label: NumberLabel?, rest: String?) {
    #expect(PersonalData.removal(from: .number(number), under: label)?.text == rest)
  }

  @Test(
    "are looked for in columns whose label says so",
    arguments: [
      ("No. HP", .telephone), ("Nomor Telepon/WA", .telephone), ("NIP", .civilServant),
      ("NIK Peserta", .identityCard), ("Kontak Person", .telephone), ("No", nil),
      ("Anggaran (Rp)", nil), ("Nomor Perda", nil), ("Catatan", nil),
    ] as [(String, NumberLabel?)])
  func columnLabels(label: String, kind: NumberLabel?) {
    #expect(NumberLabel(ofColumn: label) == kind)
  }

  @Test("are gone at the first go, whatever text there is", arguments: 1...200)
  func onceIsEnough(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "0812", "3456", "7890", "08", "62", "+", "(", ")", " ", "-", ".", "/", ",", "@", "a", "b.co",
      "NIP", "Telp", "Rp", "no", "19780101", "200501", "1", "001", "337401", "410190", "0001",
      "024",
      "8311729", "\u{A0}", "–", "é", "\n", "[telepon]",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      text += parts.randomElement(using: &random) ?? ""
    }
    let once = PersonalData.removed(from: text)
    #expect(PersonalData.removed(from: once) == once, "\(text)")
    // The quick look never hides what the finder would find.
    #expect(
      once != text || PersonalDataFinder.pieces(in: Array(text.utf8)).isEmpty, "\(text)")
  }

  // A search that looked at each place from each other would take hours.
  @Test(
    "are found in a text of any length", .timeLimit(.minutes(10)),
    arguments: ["1 ", "0812-", "a@", "@", "(", "19780101 200501 1 ", "+62 ", "a@b.", "0 0", "024 "])
  func longTexts(part: String) {
    let text = String(repeating: part, count: 200_000)
    #expect(PersonalData.removed(from: text + " a@b.go.id").hasSuffix("[email]"))
  }
}
