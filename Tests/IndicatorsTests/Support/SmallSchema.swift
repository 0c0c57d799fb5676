/// A schema with a field of each type, for tests that need no real one.
enum SmallSchema {
  static let yaml = """
    version: 1
    id: small
    title: {id: Kecil, en: Small}
    catalogue: {id: small-3, status: illustrative}
    record:
      key: [agency, indicator]
      fields:
        agency:    {type: text, required: true}
        indicator: {type: code, list: indicators, required: true}
        answer:    {type: code, list: answers}
        domain:    {type: integer}
        amount:    {type: number, min: 0, max: 1.5e9}
        day:       {type: date, min: 2020-01-01, max: 2030-12-31}
        reason:    {type: text, max_length: 20}
        first:     {type: text}
        second:    {type: text}
        third:     {type: text}
    lists:
      answers:
        ya: {label: Ya, synonyms: [yes, "1"]}
        tidak: {label: Tidak, names: [nggak]}
        no: Bukan
      indicators: {file: indicators.tsv, key: code}
    placeholders:
      not_stated: [-, sda]
    """

  static let indicators = "code\tdomain\nA\t1\nB\t2\nC\t\n"
}
