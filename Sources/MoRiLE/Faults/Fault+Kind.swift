extension Fault {
  /// What is wrong, as far as a program would do something else about it.
  ///
  /// The same slip has the same kind wherever it is made: in a model, a table of issues, a register or
  /// a session. Whether it forbids a result is for the severity to say.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The file is none of those that are read here, or has bytes that are no text: a workbook in place
    /// of a table, UTF-16 where UTF-8 is wanted, a format version that is not known.
    case unreadable
    /// The text breaks the rules of its notation: a quote that is never closed, a row with fewer cells
    /// than the header, a comma too many in JSON, a parenthesis too few in a formula.
    case malformed
    /// Something is not there that is needed: a column, a key, the name of an issue, the levels of a
    /// scale, any issue at all.
    case missing
    /// A name is none of those that may stand there: a column that is nearly one of the model's, a key
    /// that objects of its sort have not, a criterion in a formula that the model does not have.
    case unknownName
    /// Something is there twice that may be there once: a column, a key, an issue, an id that another
    /// name has.
    case repeated
    /// A value is not of the sort that is wanted, or out of its limits: a score that is not on its
    /// scale, a count that is no number, a share above 1, a divisor that can be 0.
    case value
    /// Two parts do not agree: chances that do not add up to 1, bands out of their order, a formula
    /// that depends on itself, a session made with another model, a cell that was changed since.
    case contradiction
    /// There is more than is taken: a cell of more than a million bytes, 17,000 columns, brackets in
    /// brackets a hundred deep, more faults than are told.
    case tooMuch
    /// Nothing breaks a rule, but it looks like a slip: a row left out because it is called "Total", a
    /// file in two encodings, a sum that is lower than the month before.
    case doubtful
  }
}
