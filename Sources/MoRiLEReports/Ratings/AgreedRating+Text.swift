import MoRiLE
import MoRiLEFormats

extension AgreedRating {
  /// What was agreed beside what the matrix gives, or the list has: `Moderate; the matrix gives High`, with who
  /// agreed and when as far as that is known.
  ///
  /// - Parameters:
  ///   - matrix: What the matrix gives; nil where that is not known.
  ///   - isListed: Whether that is a list of ratings in place of a matrix.
  package func text(beside matrix: Rating?, isListed: Bool = false) -> String {
    var text = label
    if !by.isEmpty { text += " by \(by)" }
    if !on.isEmpty { text += " on \(CalendarDate(on)?.text ?? on)" }
    guard let matrix else { return text }
    let source = isListed ? "the list has" : "the matrix gives"
    if matrix == rating { return "\(text); \(source) the same" }
    return "\(text); \(source) \(matrix.text)"
  }
}

extension AgreedRating {
  /// What was agreed, for programs.
  var json: JSONOutput {
    .object([
      ("rating", .string(label)), ("reason", .string(reason)), ("by", .string(by)),
      ("on", .string(on)),
    ])
  }
}
