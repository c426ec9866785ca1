/// Names in a sentence.
package enum NameList {
  /// The most names that a sentence has; tables have them all.
  package static let most = 5

  /// Names as nothing, `A`, `A and B`, `A, B and C`, or, beyond the most, `A, B, C, D, E and 2 more`.
  ///
  /// Where a name has a comma itself, semicolons part the names.
  package static func text(_ names: [String], most: Int = most) -> String {
    if names.isEmpty { return "" }
    let told = names.count > most ? Array(names.prefix(most)) : names
    let last = names.count > most ? "\(names.count - most) more" : told[told.count - 1]
    let before = names.count > most ? told : Array(told.dropLast())
    if before.isEmpty { return last }
    let hasCommas = told.contains { $0.contains(",") }
    return before.joined(separator: hasCommas ? "; " : ", ") + (hasCommas ? "; and " : " and ")
      + last
  }
}
