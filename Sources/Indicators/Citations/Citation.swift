/// A regulation as a text cites it: the parts that were found, as ranges of its bytes in UTF-8.
///
/// Nothing is put right: a part is what stands there, and whether there is such a regulation is
/// not known.
package struct Citation: Hashable, Sendable {
  /// What kind of regulation it is, by its position among ``CitationVocabulary/kinds``.
  package var kind: Int
  /// The words that name the kind, such as `Perda` and `Permendikbud`.
  package var word: Range<Int>
  /// Who has issued it: `Provinsi Jawa Tengah`.
  package var issuer: Range<Int>?
  /// Its number, which is a text: `560/48`, `300.2.2-2138`.
  package var number: Range<Int>?
  /// Its year.
  package var year: Int?
  /// What it is about: what follows *tentang*.
  package var title: Range<Int>?
  /// What it is to the regulation before it.
  package var relation = Relation.basis
  /// From its beginning to that of the next one; together the pieces are the whole text.
  package var piece: Range<Int>

  /// What a regulation is to the one that is cited before it.
  package enum Relation: String, Sendable {
    /// It stands for itself.
    case basis
    /// It has changed the one before: *sebagaimana telah diubah dengan …*
    case amendment
    /// It has taken the place of the one before: *sebagaimana telah diganti dengan …*
    case replacement
    /// The title of the one before says that it changes or repeals it: *Perubahan atas …*
    case amended
  }
}
