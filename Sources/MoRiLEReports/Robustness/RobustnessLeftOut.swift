import MoRiLE

/// What a report on robustness has to leave out, since it would take too long: so that nobody takes what was
/// not tried for what changes nothing.
struct RobustnessLeftOut {
  /// The issues of which no change of one level was tried.
  let untried: [String]
  /// The issues whose fewest levels were not looked for.
  let unsearched: [String]

  init(_ robustness: Robustness, _ assessments: [Assessment]) {
    let all = Array(zip(assessments, robustness.issues))
    untried = all.filter { !$1.isTried }.map { $0.0.issue.name }
    unsearched = all.filter { $0.isFullyScored && !$1.isSearched }.map { $0.0.issue.name }
  }

  var sentences: [String] {
    var sentences: [String] = []
    if !untried.isEmpty {
      sentences.append(
        "Not worked out is what one level would change for \(NameList.text(untried)): the formulas are too long, "
          + "or the unknown scores have too many combinations.")
    }
    if !unsearched.isEmpty {
      sentences.append(
        "Not worked out is how many levels it takes for \(NameList.text(unsearched)): too many criteria act "
          + "together, one of them is not known, or the numbers of the formula are too long.")
    }
    return sentences
  }
}
