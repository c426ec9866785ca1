import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Sentences about the work of a year: what is said when.
package enum YearWording {
  // MARK: - A new year

  /// That the workbook of issues has no formulas.
  static func withoutFormulas(_ refusal: LiveRefusal) -> String {
    "\(YearFile.issues.workbookName) offers the scores and has no formulas: \(refusal.message)."
  }

  /// That cells of some issues are ranges, for which their workbook has no formulas.
  static func ranged(_ names: [String]) -> String {
    "\(NameList.text(names)) \(names.count == 1 ? "has" : "have") ranges in cells, and formulas take one number or none"
  }

  /// What a new year took over from last year and what it did not.
  ///
  /// - Parameters:
  ///   - last: The name of last year.
  ///   - count: How many issues it had.
  ///   - isListed: Whether it had ratings alone.
  ///   - missing: The criteria whose scores were not carried over because their levels are others.
  ///   - workedOut: The criteria that the model works out from numbers.
  ///   - model: This year's model.
  ///   - again: How many of the issues had themselves been carried over untouched.
  static func carried(
    from last: String, issues count: Int, isListed: Bool, missing: [String], workedOut: [String],
    of model: Model, again: Int
  ) -> [String] {
    var sentences: [String] = []
    let issues = Count.of(count, "issue")
    let column = "the column \(SheetMarks.carriedOver)"
    let isNameAlone = isListed || missing.count + workedOut.count == model.criteria.count
    if isNameAlone {
      let reason =
        isListed
        ? "\(last) has ratings and no scores"
        : "no criterion of \(model.id) has the levels that it had in \(last)"
      sentences.append(
        "\(issues) came from \(last), by name alone: \(reason). Each is marked in \(column): empty the cell "
          + "once the issue has been scored.")
    } else {
      sentences.append(
        "\(issues) came from \(last) with \(count == 1 ? "its" : "their") scores, as a starting point. Each is marked in \(column): "
          + "empty the cell once the issue has been gone through.")
      if !missing.isEmpty {
        sentences.append(
          "Not carried over are the scores of \(list(missing)): \(missing.count == 1 ? "its" : "their") "
            + "levels are not those of \(last).")
      }
    }
    if !isNameAlone, !model.inputs.isEmpty {
      let columns = model.inputs.map { $0.id } + workedOut
      sentences.append(
        "Blank \(columns.count == 1 ? "is" : "are") \(list(columns)): the numbers of \(last) are not those of this year"
          + (workedOut.isEmpty ? "." : ", and neither is what the model works out from them."))
    }
    if again > 0 {
      let were = again == 1 ? "had its scores" : "had their scores"
      sentences.append(
        "\(number(again, of: count)) \(were) from an earlier year in \(last) already, and nobody had gone "
          + "through \(again == 1 ? "it" : "them").")
    }
    return sentences
  }

  /// Which issues of last year were agreed otherwise than their scores give; nil where none was.
  static func agreed(
    in last: String, _ issues: [(name: String, agreed: Rating, matrix: Rating)]
  ) -> String? {
    if issues.isEmpty { return nil }
    return
      "In \(last), \(Count.of(issues.count, "issue")) \(issues.count == 1 ? "was" : "were") agreed with "
      + "another rating than \(issues.count == 1 ? "its" : "their") scores give: \(AgreedWording.list(issues)). Look at "
      + "\(issues.count == 1 ? "it" : "them") first: what came along are the scores."
  }

  // MARK: - Words

  /// Names after what they have in common, in one line; none where there is no name.
  static func named(_ what: String, _ names: [String]) -> [String] {
    names.isEmpty ? [] : ["\(what): \(names.joined(separator: "; "))"]
  }

  /// `2 of them`, or `All of them`.
  private static func number(_ part: Int, of whole: Int) -> String {
    part == whole && whole > 1 ? "All of them" : "\(part) of them"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
