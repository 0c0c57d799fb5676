/// A word, a sign or a new line of a text that may cite regulations.
struct CitationToken: Sendable {
  /// Its first byte.
  var start: Int
  /// The byte after its last.
  var end: Int
  /// What it is.
  var type: Kind
  /// The sign, where it is one; dashes, dots and quotes of all kinds are those of ASCII.
  var sign: UInt8 = 0
  /// What the word means in a citation.
  var form = Form.other
  /// The word's number in the vocabulary, or -1.
  var word: Int16 = -1
  /// How the word is written.
  var hasSmallLetters = false
  var beginsSmall = false
  var beginsWithDigit = false

  enum Kind: Sendable {
    case word, sign, line
  }

  /// What some words mean in an Indonesian citation, whatever the kinds of regulations are.
  ///
  /// The form is that of UU 12/2011, Annex II: kind, issuer, number, year, *tentang*, title.
  enum Form: Sendable {
    /// No such word.
    case other
    /// *Nomor* comes before the number.
    case number
    /// *Tahun* comes before the year.
    case year
    /// *Tanggal* comes before a day.
    case dated
    /// *Tentang* comes before the title.
    case about
    /// *Dan* may come before another citation.
    case and
    /// *Juncto* comes before another citation.
    case jointly
    /// *Sebagaimana* comes after a title.
    case asIs
    /// *Diubah*: what follows has changed what stands before.
    case amended
    /// *Diganti*: what follows has taken its place.
    case replaced
    /// *Dengan* comes before what has changed or replaced it.
    case by
    /// *Perubahan*, in a title, comes before what is changed.
    case change
    /// *Atas* comes between the two.
    case of
    /// *Lembaran*, *Berita*, *Tambahan* begin the place in a gazette.
    case gazette
    /// *Negara* and *Daerah* say which gazette.
    case state
    /// A word that a line does not end with: *bagi*, *untuk*.
    case linking
  }

  static let forms: [(form: Form, words: [String])] = [
    (.number, ["nomor", "no", "nmr", "nomer", "nr", "num", "number"]),
    (.year, ["tahun", "th", "thn", "taun", "year"]),
    (.dated, ["tanggal", "tgl", "tertanggal"]),
    (.about, ["tentang", "ttg", "tentag", "tetang", "tntg", "perihal", "mengenai"]),
    (.and, ["dan", "serta", "maupun", "atau", "and"]),
    (.jointly, ["jo", "juncto", "junto", "jis"]),
    (.asIs, ["sebagaimana", "sebagaiman", "sbgmn"]),
    (.amended, ["diubah", "dirubah", "mengubah"]),
    (.replaced, ["diganti", "digantikan", "dicabut"]),
    (.by, ["dengan", "oleh", "melalui", "dgn"]),
    (.change, ["perubahan", "pencabutan", "mencabut", "kedua", "ketiga", "keempat", "kelima"]),
    (.of, ["atas"]),
    (.gazette, ["lembaran", "berita", "tambahan"]),
    (.state, ["negara", "daerah"]),
    (.linking, ["di", "bagi", "untuk", "pada", "ke", "dari", "dalam", "antara", "bidang"]),
  ]
}
