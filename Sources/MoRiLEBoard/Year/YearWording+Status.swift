import MoRiLEReports

extension YearWording {
  // MARK: - What was found

  /// `24 issues`.
  static func issues(_ count: Int, isListed: Bool) -> String {
    Count.of(count, "issue") + (isListed ? " with ratings, without scores" : "")
  }

  /// `20 of 24 issues fully scored; 13 cells open; 4 agreed`.
  static func scores(_ known: Int, of all: Int, open cells: Int, agreed: Int) -> String {
    (known == all
      ? "all issues fully scored"
      : "\(known) of \(Count.of(all, "issue")) fully scored; \(Count.of(cells, "cell")) open")
      + (agreed == 0 ? "" : "; \(agreed == all ? "all" : "\(agreed)") agreed")
  }

  /// The cells of an issue that leave its score open.
  static func open(_ issue: String, _ criteria: [String]) -> String {
    "\(issue): \(list(criteria)) \(criteria.count == 1 ? "is" : "are") open"
  }

  /// `3 of 24 issues still as they were carried over`.
  static func untouched(_ open: Int, of all: Int) -> String {
    open == 0
      ? "no issue is still as it was carried over"
      : "\(open) of \(Count.of(all, "issue")) still as carried over"
  }

  /// That last year's file is gone.
  static func missing(_ path: String, settings: String) -> String {
    "\(path) is no longer there, so that the marks alone tell what is carried over; put the new place of "
      + "last year's folder into \(settings)"
  }

  /// That last year's file has faults.
  static let unreadableLast =
    "last year's file has faults, so that the marks alone tell what is carried over"

  /// That the issues are not read, because the folder's model cannot be.
  package static let withoutModel =
    "this is not read: the model of the folder is not there or has faults, which are told above"

  /// `2 issues of last year and 1 of this year without a counterpart`.
  static func names(gone: Int, new: Int) -> String {
    if gone + new == 0 { return "every issue has its counterpart" }
    let parts = [
      gone == 0 ? nil : "\(Count.of(gone, "issue")) of last year",
      new == 0 ? nil : gone == 0 ? "\(Count.of(new, "issue")) of this year" : "\(new) of this year",
    ].compactMap { $0 }
    return "\(list(parts)) without a counterpart"
  }

  /// A name of the file of names that is no issue.
  static func unknownName(_ name: String, place: String, isLast: Bool) -> String {
    "\(place): \"\(name)\" is no issue of \(isLast ? "last" : "this") year"
  }

  /// `9 of 10 issues rated High decided`.
  static func decisions(
    _ made: Int, of all: Int, label: String, withoutReason bare: Int
  ) -> String {
    (all == 0
      ? "no issue is rated \(label)"
      : "\(made) of \(Count.of(all, "issue")) rated \(label) decided")
      + (bare == 0 ? "" : "; \(bare) without a reason")
  }

  /// `2 reviews due`, or when the next one is.
  static func reviews(due: Int, next: CalendarDate?) -> String {
    if due > 0 { return "\(Count.of(due, "review")) due" }
    return next.map { "none due; the next on \($0.text)" } ?? "no decision has a review date"
  }

  /// `11 projects`, or `no project yet`.
  static func things(_ count: Int, _ noun: String) -> String {
    count == 0 ? "no \(noun) yet" : Count.of(count, noun)
  }

  /// That a register is not there at all.
  static let noFile = "; the file is not there"

  /// Whether a report is made from the files as they are now.
  static func report(changed: [String]) -> String {
    changed.isEmpty
      ? "made from the files as they are now"
      : "not made from \(list(changed)) as \(changed.count == 1 ? "it is" : "they are") now"
  }

  // MARK: - What to do

  static let nothingLeft = "Nothing is left to do."
  static func adviceOnIssues(_ file: String) -> String {
    "Enter the issues in \(file), one in each row, with their scores; then check them:"
  }
  static func adviceOnScores(hasInputs: Bool) -> String {
    let numbers = hasInputs ? ", or enter the numbers that they are worked out from" : ""
    return "Score the cells that are open\(numbers). For the room, write a page:"
  }
  static let adviceOnCarried =
    "Go through the issues that are still as last year: change their scores, agree them in the room, or empty "
    + "their cells in the column carried_over. For the room, write a page:"
  static func adviceOnNames(_ file: String) -> String {
    "Enter in \(file) what became of each issue: its name last year and this year, or one of them alone "
      + "where it was dropped or is new. Likely counterparts are proposed by:"
  }
  static func adviceOnDates(_ file: String) -> String {
    "Give each decision a review date in \(file); what is due is told by:"
  }
  static let adviceOnReviews =
    "Have the Board look at the decisions again, and give each a new review date:"
  static let adviceOnReport = "Write the report:"

  static func adviceOnDecisions(_ label: String, _ file: String) -> String {
    "Enter in \(file) what the Board decided on each issue rated \(label), and why; then see what is "
      + "missing:"
  }

  static func advice(on table: RegisterTable, _ file: String) -> String {
    "Enter \(table.holds) in \(file); then see:"
  }
}
