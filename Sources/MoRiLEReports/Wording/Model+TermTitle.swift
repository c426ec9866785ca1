import MoRiLE

extension Model {
  /// The title, the id and the version: `Town (town 1.0)`.
  package var titled: String { "\(title) (\(id) \(version))" }

  /// The title of what a term of a formula is about, where that is one score or criterion; else the term.
  package func title(ofTerm term: String) -> String {
    var name = term
    for function in ["share(", "points("] where term.hasPrefix(function) && term.hasSuffix(")") {
      name = String(term.dropFirst(function.count).dropLast())
    }
    return scores.first { $0.id == name }?.title ?? criteria.first { $0.id == name }?.title ?? term
  }
}
