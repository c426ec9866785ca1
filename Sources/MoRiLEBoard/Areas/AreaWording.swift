import MoRiLEReports

/// The sentences about areas of focus.
enum AreaWording {
  /// The rating of an area without a scored issue.
  static let unscored = "Not scored"

  static let rule =
    "An area has the highest rating and score of the issues behind it. Areas stand by that score within "
    + "their group, equal ones in the order of the list, those without a scored issue last."

  /// How many areas there are, and on what they rest.
  static func summary(count: Int, top: Int, label: String, unscored: Int) -> String {
    if count == 0 { return "No area of focus is recorded." }
    var text =
      "\(top) of \(Count.of(count, "area")) of focus \(top == 1 ? "rests" : "rest") on an issue "
    text += "rated \(label)"
    if unscored > 0 { text += "; \(unscored) \(unscored == 1 ? "is" : "are") not scored" }
    return text + "."
  }

  static func open(_ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return names.count == 1
      ? "\(names[0]): its score is not known; it stands by the highest that it can be, and its place is given "
        + "from the best to the worst."
      : "\(NameList.text(names)): their scores are not known; they stand by the highest that they can be, and "
        + "their places are given from the best to the worst."
  }

  /// The issues of the highest rating that no area answers; nil where there is no issue of it at all.
  static func unanswered(_ label: String, _ names: [String], any: Bool) -> String? {
    if !any { return nil }
    if names.isEmpty { return "Every issue rated \(label) is behind an area of focus." }
    return
      "\(Count.of(names.count, "issue")) rated \(label) \(names.count == 1 ? "is" : "are") behind no "
      + "area of focus: \(NameList.text(names))."
  }

  static func maybeUnanswered(_ label: String, _ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return "\(Count.of(names.count, "issue")) that may be \(label), since scores are missing, "
      + "\(names.count == 1 ? "is" : "are") behind none either: \(NameList.text(names))."
  }

  /// The areas that rest on lower ratings while issues of the highest have none.
  static func lower(_ label: String, _ names: [String]) -> String? {
    if names.isEmpty { return nil }
    return
      "Meanwhile \(Count.of(names.count, "area")) of focus \(names.count == 1 ? "rests" : "rest") on "
      + "no issue that is or may be \(label): \(NameList.text(names))."
  }
}
