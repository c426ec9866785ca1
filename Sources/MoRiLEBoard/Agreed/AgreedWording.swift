import MoRiLE
import MoRiLEReports

/// The sentences about agreed ratings beside those of the matrix.
enum AgreedWording {
  /// The most issues that one sentence names.
  static let mostNames = 12

  /// `24 of 24 ratings agreed, 8 otherwise than the matrix gives`.
  static func count(_ agreed: Int, of all: Int, others: Int, isListed: Bool) -> String {
    let gives = isListed ? "the list has" : "the matrix gives"
    let begin = "\(agreed) of \(Count.of(all, "rating")) agreed"
    return "\(begin), \(others == 0 ? "none" : "\(others)") otherwise than \(gives)"
  }

  /// An issue that was agreed otherwise without a reason: `Rape: Moderate by all; the matrix gives High`.
  static func bare(_ issue: String, _ agreed: AgreedRating, matrix: Rating?, isListed: Bool)
    -> String
  {
    "no reason for \(issue): \(agreed.text(beside: matrix, isListed: isListed))"
  }

  /// How many ratings of a year were agreed, and how many of them the matrix gives too.
  ///
  /// `The 24 ratings of 2017 are as agreed. The matrix gives the same for 16 of them and another for 8.`
  static func year(_ year: RatedYear) -> String {
    let (agreed, all) = (year.entries.count { $0.agreed != nil }, year.entries.count)
    let same = year.entries.count { $0.agreed != nil && $0.matrix == $0.rating }
    let others = year.differing.count
    let open = agreed - same - others
    let parts = [
      same > 0 ? "gives the same for \(same)" : nil,
      others > 0 ? "\(same > 0 ? "another" : "gives another") for \(others)" : nil,
      open > 0 ? "leaves \(open) open" : nil,
    ].compactMap { $0 }
    return
      (agreed == all
      ? "The \(Count.of(all, "rating")) of \(year.name) are as agreed."
      : "\(agreed) of the \(Count.of(all, "rating")) of \(year.name) are as agreed.")
      + " Of them \(year.assessment == nil ? "the list" : "the matrix") \(NameList.text(parts))."
  }

  /// The same, and which were agreed otherwise.
  static func summary(_ year: RatedYear) -> String {
    let others = year.differing.map { (name: $0.name, agreed: $0.rating, matrix: $0.matrix) }
    return AgreedWording.year(year)
      + (others.isEmpty
        ? ""
        : " Agreed otherwise: \(list(others, source: year.assessment == nil ? "list" : "matrix")).")
  }

  /// Issues with both of their ratings: `Rape (agreed Moderate, matrix High); and Arson (agreed High, matrix Low)`.
  static func list(
    _ issues: [(name: String, agreed: Rating, matrix: Rating)], source: String = "matrix"
  ) -> String {
    NameList.text(
      issues.map { "\($0.name) (agreed \($0.agreed.text), \(source) \($0.matrix.text))" },
      most: mostNames)
  }

  /// That ratings were agreed, after the number of issues; empty where none were.
  static func fact(_ agreed: Int, of all: Int) -> String {
    if agreed == 0 { return "" }
    return agreed == all ? ", with ratings as agreed" : ", \(agreed) of them with ratings as agreed"
  }

  /// What is said before why scores moved.
  static let whyOfMatrix =
    "Scores are those of the matrix, and so are the ratings here: what was agreed stands above."

  static func adviceOnReasons(_ file: String) -> String {
    "Enter in \(file) why each of these was agreed otherwise; it stands beside the rating in every paper. To "
      + "see both:"
  }
}
