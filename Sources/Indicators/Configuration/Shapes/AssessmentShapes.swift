import Findings

extension SchemaShapes {
  /// What is asked of all records together.
  static let assessment = SectionShape(
    "assessment",
    [
      .required("answer", .text, id: "Isian jawabannya.", en: "The field that is the answer."),
      .required(
        "scale", .oneOrMore(.text),
        id: "Jawaban dari yang terendah; yang bersebelahan berbeda sedikit, selebihnya besar.",
        en: "The answers from the least on; neighbours disagree softly, others hard."),
      .required(
        "support", .oneOrMore(.text), id: "Isian yang mendukung jawaban.",
        en: "The fields that support an answer."),
      .optional(
        "reasons", .oneOrMore(.text), id: "Isian alasan; bila tidak disebut, isian pendukung.",
        en: "The fields that say why; otherwise those of the support."),
      .optional("evidence", .text, id: "Isian bukti.", en: "The field of the evidence."),
      .optional(
        "indicator", .section(assessmentIndicator), id: "Kata-kata indikator.",
        en: "How indicators are worded."),
      .optional(
        "domain", .section(assessmentDomain), id: "Domain tiap indikator.",
        en: "The domain of each indicator."),
      .optional(
        "level", .section(assessmentLevel), id: "Tingkat pemerintahan tiap jawaban.",
        en: "The level of government of each answer."),
      .optional(
        "highlights", .section(assessmentHighlights),
        id: "Berapa indikator ditonjolkan tiap domain.",
        en: "How many indicators of a domain are highlighted."),
    ])

  static let assessmentIndicator = SectionShape(
    "assessment_indicator",
    [
      .required(
        "label", .phrase, id: "Kolom daftar indikator yang memuat kata-katanya.",
        en: "The columns of the list of indicators that hold the wording.")
    ])

  static let assessmentDomain = SectionShape(
    "assessment_domain",
    [
      .required(
        "column", .text, id: "Kolom daftar indikator yang memuat kode domain.",
        en: "The column of the list of indicators that has the domain's code."),
      .optional(
        "label", .phrase, id: "Kolom yang memuat nama domain.",
        en: "The columns that hold the domain's name."),
    ])

  static let assessmentLevel = SectionShape(
    "assessment_level",
    [
      .required(
        "field", .text, id: "Isian yang daftarnya memuat tingkat.",
        en: "The field whose list has the levels."),
      .required("column", .text, id: "Kolom tingkatnya.", en: "The column of the level."),
      .optional(
        "otherwise", .section(assessmentLevelSource),
        id: "Isian lain yang daftarnya memuat tingkat, bila yang pertama tidak mengatakannya.",
        en: "Another field whose list has levels, for answers whose level the first does not tell."),
      .optional(
        "labels", .entries(.phrase), id: "Nama tiap tingkat.", en: "The name of each level."),
    ])

  static let assessmentLevelSource = SectionShape(
    "assessment_level_source",
    [
      .required(
        "field", .text, id: "Isian yang daftarnya memuat tingkat.",
        en: "The field whose list has the levels."),
      .required("column", .text, id: "Kolom tingkatnya.", en: "The column of the level."),
    ])

  static let assessmentHighlights = SectionShape(
    "assessment_highlights",
    [
      .required("least", .integer(0...1_000), id: "Paling sedikit.", en: "At least so many."),
      .required("most", .integer(1...1_000), id: "Paling banyak.", en: "At most so many."),
    ])
}
