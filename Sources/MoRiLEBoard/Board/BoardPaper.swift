import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Decisions, areas of focus and spending held against one year's ratings, as one paper.
public struct BoardPaper: Report {
  /// The year.
  public let year: RatedYear
  /// The decisions; nil where none are given.
  public let decisions: DecisionReport?
  /// The areas of focus; nil where none are given.
  public let areas: AreaReport?
  /// The spending; nil where none is given.
  public let spending: SpendingReport?
  /// The actions; nil where none are given.
  public let actions: ActionReport?
  /// What came of last year's decisions; nil where nothing is known of them.
  public let effect: EffectReport?
  /// The issues to be watched; nil where nothing is scored or counted.
  private let watchList: WatchList?

  /// Puts parts of a paper together.
  public init(
    _ year: RatedYear, decisions: DecisionReport?, areas: AreaReport?, spending: SpendingReport?,
    actions: ActionReport? = nil, effect: EffectReport? = nil, trends: TrendReport? = nil
  ) {
    self.year = year
    self.decisions = decisions
    self.areas = areas
    self.spending = spending
    self.actions = actions
    self.effect = effect
    watchList = trends.flatMap { trends in
      trends.isEmpty ? nil : year.assessment.map { WatchList($0, trends: trends) }
    }
  }

  /// The paper.
  public var document: Document {
    Document(
      title, facts: facts, style: spending == nil ? "" : SpendingReport.style,
      parts: [
        decisions?.parts, watchList?.parts, areas?.parts, spending?.parts, actions?.parts,
        effect?.parts,
      ]
      .compactMap { $0 }
      .flatMap { $0 })
  }

  private var title: String {
    let parts = [
      decisions.map { _ in "decisions" }, areas.map { _ in "areas of focus" },
      spending.map { _ in "spending" }, actions.map { _ in "actions" },
    ].compactMap { $0 }
    let text = NameList.text(parts)
    return "\(text.prefix(1).uppercased())\(text.dropFirst()), \(year.name)"
  }

  private var facts: [Term] {
    var facts = [
      Term("Issues", "\(name(year.source)), \(Count.of(year.entries.count, "issue"))"),
      Term(
        "Ratings", year.basis.isEmpty ? "as the list has them, without scores" : year.basis),
    ]
    if year.hasAgreed {
      facts.append(
        Term(
          "Agreed",
          AgreedWording.count(
            year.entries.count { $0.agreed != nil }, of: year.entries.count,
            others: year.differing.count, isListed: year.assessment == nil)))
    }
    if let decisions {
      facts.append(
        Term("Decisions", "\(name(decisions.list.source)), as of \(decisions.today.text)"))
    }
    if let areas { facts.append(Term("Areas of focus", name(areas.list.source))) }
    if let source = spending?.list.source { facts.append(Term("Spending", name(source))) }
    if let source = spending?.account.grant?.source { facts.append(Term("Grant", name(source))) }
    if let actions {
      facts.append(
        Term("Actions", "\(name(actions.list.source)), as of \(actions.today.text)"))
    }
    return facts
  }

  /// The name of a file without the folders that it is in, which are nobody's but the analyst's.
  private func name(_ source: SourceFile) -> String {
    source.name.split(separator: "/").last.map { String($0) } ?? source.name
  }
}
