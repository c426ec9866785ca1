import MoRiLEReports

extension SpendingList {
  /// The columns, by their places in ``table``.
  enum Place {
    static let project = 0
    static let partOf = 1
    static let funder = 2
    static let allocated = 3
    static let claimed = 4
    static let spent = 5
    static let carriedForward = 6
    static let contractTotal = 7
    static let contractShare = 8
    static let rag = 9
    static let issues = 10
    static let shares = 11
    static let priorities = 12
    static let status = 13
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .spending, "Spending", of: "project", holds: "what the grant is spent on",
    [
      RegisterColumn("project", isRequired: true, guide: "What the grant is spent on"),
      RegisterColumn(
        "part_of", guide: "The project that it is a part of, in whose amount its own is; else blank"
      ),
      RegisterColumn("funder", guide: "Who pays, where it is not the grant"),
      RegisterColumn(
        "allocated", or: ["amount"], isRequired: true, takes: .pounds, guide: "Pounds"),
      RegisterColumn("claimed", takes: .pounds, guide: "Pounds claimed of it so far"),
      RegisterColumn("spent", takes: .pounds, guide: "Pounds spent so far"),
      RegisterColumn(
        "carried_forward", takes: .pounds,
        guide: "Pounds of the amount that came forward from the year before; blank for none"),
      RegisterColumn(
        "contract_total", takes: .pounds,
        guide: "What the whole contract costs, where the amount is a share of a larger one"),
      RegisterColumn(
        "contract_share", takes: .figure,
        guide: "The share of it as documents state it, in per cent, such as 28"),
      RegisterColumn(
        "rag", takes: .known(RAG.allCases.map { $0.rawValue }),
        guide: "The project's own rating: red, amber or green"),
      RegisterColumn(
        "issues", isRequired: true,
        guide: "The issues that it answers, as the table issues names them, between semicolons"),
      RegisterColumn(
        "shares",
        guide: "How the amount is shared among them, between semicolons; blank for evenly"),
      RegisterColumn(
        "plan_priorities", or: ["priorities"],
        guide: "The priorities of the plan that it serves, between semicolons"),
      RegisterColumn("status", guide: "Such as recommended or at risk"),
    ])
}
