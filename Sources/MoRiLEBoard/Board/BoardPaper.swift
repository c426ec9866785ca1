import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Decisions, areas of focus and spending held against one year's ratings, as one paper.
public struct BoardPaper: Sendable {
  /// The year.
  public let year: RatedYear
  /// The decisions; nil where none are given.
  public let decisions: DecisionReport?
  /// The areas of focus; nil where none are given.
  public let areas: AreaReport?
  /// The spending; nil where none is given.
  public let spending: SpendingReport?

  /// Puts parts of a paper together.
  public init(
    _ year: RatedYear, decisions: DecisionReport?, areas: AreaReport?, spending: SpendingReport?
  ) {
    self.year = year
    self.decisions = decisions
    self.areas = areas
    self.spending = spending
  }

  /// The first table of what is given: the one that CSV has where no other is asked for.
  public var firstTable: BoardTable? {
    BoardTable.allCases.first { table($0, isComplete: true) != nil }
  }

  /// The paper, or one table of it alone.
  ///
  /// - Parameters:
  ///   - chosen: The table; nil for the whole paper. A table of a register that is not given is passed over.
  ///   - isComplete: Whether the table has its columns without a text and those of the register's own too, as
  ///     other programs need them.
  public func paper(_ chosen: BoardTable? = nil, isComplete: Bool = false) -> Paper {
    let sections = [decisions?.parts, areas?.parts, spending?.parts].compactMap { $0 }
    if let chosen, let table = table(chosen, isComplete: isComplete) {
      return Paper(title, facts: facts, parts: [.table(table)], chosen: chosen.rawValue)
    }
    return Paper(title, facts: facts, parts: sections.flatMap { $0 })
  }

  private func table(_ id: BoardTable, isComplete: Bool) -> PaperTable? {
    switch id.register {
    case .decisions: decisions?.table(id, isComplete: isComplete)
    case .areas: areas?.table(id, isComplete: isComplete)
    case .spending: spending?.table(id, isComplete: isComplete)
    }
  }

  private var title: String {
    let parts = [
      decisions.map { _ in "decisions" }, areas.map { _ in "areas of focus" },
      spending.map { _ in "spending" },
    ].compactMap { $0 }
    let text = NameList.text(parts)
    return "\(text.prefix(1).uppercased())\(text.dropFirst()), \(year.name)"
  }

  private var facts: [Paper.Term] {
    var facts = [
      Paper.Term("Issues", "\(name(year.source)), \(Count.of(year.entries.count, "issue"))"),
      Paper.Term(
        "Ratings", year.basis.isEmpty ? "as the list has them, without scores" : year.basis),
    ]
    if let decisions {
      facts.append(
        Paper.Term("Decisions", "\(name(decisions.list.source)), as of \(decisions.today.text)"))
    }
    if let areas { facts.append(Paper.Term("Areas of focus", name(areas.list.source))) }
    if let spending { facts.append(Paper.Term("Spending", name(spending.list.source))) }
    return facts
  }

  /// The name of a file without the folders that it is in, which are nobody's but the analyst's.
  private func name(_ source: SourceFile) -> String {
    source.name.split(separator: "/").last.map { String($0) } ?? source.name
  }
}
