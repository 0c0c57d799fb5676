internal import Findings

/// What a sheet of a workbook about an assessment is.
enum BookPart {
  case contents, matrix, indicators, domains, completeness, domainCompleteness, disagreement
  case decisions, unsupported, highlights, gaps, regulations, citations, repeats, strangers
  case transitions, changes, arrivals, findings, sources

  /// The name on its tab.
  var name: Phrase {
    switch self {
    case .contents: Phrase(indonesian: "Isi", english: "Contents")
    case .matrix: Phrase(indonesian: "Matriks", english: "Matrix")
    case .indicators: Phrase(indonesian: "Indikator", english: "Indicators")
    case .domains: Phrase(indonesian: "Per domain", english: "By domain")
    case .completeness: Phrase(indonesian: "Kelengkapan", english: "Completeness")
    case .domainCompleteness:
      Phrase(indonesian: "Kelengkapan per domain", english: "Completeness by domain")
    case .disagreement: Phrase(indonesian: "Perbedaan", english: "Disagreement")
    case .decisions: Phrase(indonesian: "Keputusan", english: "Decisions")
    case .unsupported: Phrase(indonesian: "Belum didukung", english: "Unsupported")
    case .highlights: Phrase(indonesian: "Sorotan", english: "Highlights")
    case .gaps: Phrase(indonesian: "Kesenjangan", english: "Gaps")
    case .regulations: Phrase(indonesian: "Regulasi", english: "Regulations")
    case .citations: Phrase(indonesian: "Kutipan", english: "Citations")
    case .repeats: Phrase(indonesian: "Rekaman berulang", english: "Repeated records")
    case .strangers: Phrase(indonesian: "Di luar katalog", english: "Not in the catalogue")
    case .transitions: Phrase(indonesian: "Transisi", english: "Transitions")
    case .changes: Phrase(indonesian: "Perubahan", english: "Changes")
    case .arrivals: Phrase(indonesian: "Baru dan hilang", english: "New and gone")
    case .findings: Phrase(indonesian: "Daftar temuan", english: "Findings")
    case .sources: Phrase(indonesian: "Sumber", english: "Sources")
    }
  }

  /// What it holds, in a sentence or two.
  var about: Phrase {
    switch self {
    case .contents: ""
    case .matrix:
      Phrase(
        indonesian:
          "Satu baris satu indikator, satu kolom satu instansi. Arahkan tetikus ke sebuah sel: jawaban mentah, berkas, sel, dan dukungannya muncul; klik membukanya.",
        english:
          "A row is an indicator, a column is a respondent. Point at a cell: the raw answer, its file and cell and its support appear; a click opens it."
      )
    case .indicators:
      Phrase(
        indonesian: "Satu baris satu indikator: kesepakatan, jumlah respons menurut jawaban.",
        english: "A row is an indicator: how far it is agreed on, responses by answer.")
    case .domains:
      Phrase(
        indonesian:
          "Respons dan indikator per domain, masing-masing dengan penyebutnya; berapa sorotan dipilih.",
        english:
          "Responses and indicators by domain, each with its denominator; how many highlights are chosen."
      )
    case .completeness:
      Phrase(
        indonesian:
          "Satu baris satu instansi: ditugaskan, dijawab, didukung, kosong menurut jenis.",
        english: "A row is a respondent: assigned, answered, justified, missing by kind.")
    case .domainCompleteness:
      Phrase(
        indonesian: "Hal yang sama untuk setiap instansi dan domain.",
        english: "The same for each respondent and domain.")
    case .disagreement:
      Phrase(
        indonesian:
          "Setiap jawaban atas indikator yang jawabannya berbeda. Ringan: bersebelahan dalam skala; tajam: lebih jauh; beda tingkat: setiap tingkat pemerintahan sepakat di dalamnya.",
        english:
          "Every answer to the indicators that are disagreed on. Soft: next to each other on the scale; hard: farther apart; levels differ: each level of government agrees within itself."
      )
    case .decisions:
      Phrase(
        indonesian:
          "Untuk diisi. Usulan hanya ada bila semua yang menjawab sepakat. Isi kolom kuning, simpan, lalu berikan berkas ini kepada rekap summary dengan --decisions.",
        english:
          "To be filled in. There is a proposal only where all who answer agree. Fill in the yellow columns, save, and give this file to rekap summary with --decisions."
      )
    case .unsupported:
      Phrase(
        indonesian: "Jawaban yang dukungannya ditolak aturan, atau hanya berupa tautan.",
        english: "Answers whose support the rules refuse, or that is but a link.")
    case .highlights:
      Phrase(
        indonesian:
          "Untuk diisi. Calon: ada yang menjawab paling tinggi dengan dukungan. Beri ✓, isi siapa dan mengapa, simpan, lalu berikan berkas ini dengan --highlights.",
        english:
          "To be filled in. Candidates: somebody gives the greatest answer and supports it. Tick with ✓, say who and why, save, and give this file with --highlights."
      )
    case .gaps:
      Phrase(
        indonesian:
          "Calon kesenjangan (potensi pengembangan): ada yang menjawab kurang dari yang tertinggi, dengan alasannya.",
        english:
          "Gap candidates (potential for further development): somebody answers less than the greatest, with the reasons given."
      )
    case .regulations:
      Phrase(
        indonesian:
          "Regulasi yang dikutip, masing-masing sekali. Tidak diperiksa apakah regulasinya ada.",
        english: "The regulations cited, each once. Whether they exist is not checked.")
    case .citations:
      Phrase(
        indonesian: "Setiap kutipan dengan selnya; juga yang tidak terbaca sebagai regulasi.",
        english: "Every citation with its cell; also what was not read as a regulation.")
    case .repeats:
      Phrase(
        indonesian: "Respons dari beberapa rekaman: dihitung sekali, atau bertentangan.",
        english: "Responses of several records: counted once, or contradictory.")
    case .strangers:
      Phrase(
        indonesian: "Indikator yang tidak ada dalam katalog; tidak masuk hitungan apa pun.",
        english: "Indicators that the catalogue does not have; they are in no count.")
    case .transitions:
      Phrase(
        indonesian:
          "Dari apa menjadi apa, per domain; hanya instansi dan indikator yang ada di kedua putaran.",
        english:
          "From what to what, by domain; only respondents and indicators that both rounds have.")
    case .changes:
      Phrase(
        indonesian: "Respons yang berubah, dengan jawaban, dukungan, dan sel kedua putaran.",
        english: "Responses that changed, with the answers, support and cells of both rounds.")
    case .arrivals:
      Phrase(
        indonesian:
          "Indikator dan instansi yang baru, tidak ada lagi, atau bernomor baru.",
        english: "Indicators and respondents that are new, gone or renumbered.")
    case .findings:
      Phrase(
        indonesian: "Temuan yang selesai, masih terbuka, dan baru.",
        english: "Findings that are fixed, still open and new.")
    case .sources:
      Phrase(
        indonesian: "Berkas asal rekaman, dengan tautan.",
        english: "The files that the records come from, with links.")
    }
  }

  /// What it is called at the head of a page.
  func title(in book: AssessmentBook) -> String { name[book.language] }

  /// That a list goes on.
  func rest(_ count: Int, in book: AssessmentBook) -> String {
    book.says(
      "… dan \(book.number(count)) lagi. Semuanya ada dalam --format json.",
      "… and \(book.number(count)) more. All are in --format json.")
  }
}
