import MoRiLE
import MoRiLEReports

extension SpendingReport {
  /// What the Board is told: sentences, a chart, and the tables behind them.
  package var parts: [DocumentPart] {
    var parts: [DocumentPart] = [.heading("Spending"), .list(sentences + account.sentences)]
    if let figure { parts.append(.figure(figure)) }
    return parts
      + Table.allCases.map {
        isAsked($0) ? .table(table($0)) : .only(.programs, [.table(table($0))])
      }
  }

  /// Whether a table is of use to people who have not asked for it.
  private func isAsked(_ table: Table) -> Bool {
    switch table {
    case .openLines: !open.isEmpty
    case .unlisted: !unlisted.isEmpty
    case .priorities: !priorities.isEmpty
    case .grant: !account.checks.isEmpty
    case .funders: !account.others.isEmpty
    case .statuses: statuses.contains { !$0.words.isEmpty }
    case .spendingByRating, .spendingByIssue, .uncovered, .otherLines: !isUnnamed
    case .lines: true
    }
  }

  /// Whether there are lines and none names an issue: what the money answers is then not known.
  var isUnnamed: Bool { !lines.isEmpty && lines.allSatisfy { $0.line.issues.isEmpty } }

  /// The findings.
  var sentences: [String] {
    let priorities = priorities
    let whole = SpendingWording.whole(
      pounds(whole.amount), lines: whole.lines, open: open.map { $0.line.project },
      others: account.others.map { group in
        let sum = account.sum(.allocated, of: group.lines)
        return (group.name, GrantWording.amount(sum.amount, open: sum.open.count))
      })
    return [whole] + (isUnnamed ? [SpendingWording.unnamed] : answered)
      + [
        SpendingWording.parts(
          account.own.filter { !list.lines[$0].parts.isEmpty }.count,
          summed: account.own.filter { list.lines[$0].isSumOfParts }.map { list.lines[$0].project }
        ),
        SpendingWording.statuses(statuses.map { ($0.words, pounds($0.sum.amount)) }),
        SpendingWording.ownRatings(
          ownRatings.map { ($0.rag.rawValue, $0.count) }, of: account.own.count),
        SpendingWording.priorities(
          priorities.count, without: counted.count { served($0.line).isEmpty }),
      ].compactMap { $0 }
  }

  /// The first that is to be said: how much there is, what it answers, and whether the grant closes.
  var summary: String {
    (sentences.prefix(2) + account.sentences.prefix(1)).joined(separator: " ")
  }

  /// What the money answers and what it does not.
  private var answered: [String] {
    let label = year.topLabel
    let missing = uncovered.filter { year.isTop(year.entries[$0]) }
    let maybe = uncovered.filter { year.mayBeTop(year.entries[$0]) }
    return [
      whole.amount == .zero
        ? nil
        : SpendingWording.answers(
          answers.filter { byAnswer[$0] != nil || $0 == .rating(0...0) }.map { answer in
            let amount = byAnswer[answer]?.amount ?? .zero
            return (pounds(amount), percentText(amount), answer, title(answer))
          }),
      SpendingWording.split(
        lines.contains { $0.line.issues.count > 1 },
        given: lines.contains { $0.line.hasShares && $0.line.issues.count > 1 }),
      SpendingWording.uncovered(
        label, missing.map { year.entries[$0].name },
        any: !lines.isEmpty && year.entries.contains { year.isTop($0) }),
      lines.isEmpty
        ? nil : SpendingWording.maybeUncovered(label, maybe.map { year.entries[$0].name }),
      SpendingWording.paidByOthers(label, paidByOthers.map { year.entries[$0].name }),
      SpendingWording.others(
        label, others.map { $0.line.project },
        pounds(others.reduce(.zero) { $0 + $1.amount }),
        maybe: others.count { $0.issues.contains { year.mayBeTop($0) } }, any: !counted.isEmpty),
      SpendingWording.unlisted(unlisted.map { $0.name }, year.name),
    ].compactMap { $0 }
  }

  // MARK: - Words

  func pounds(_ amount: Fraction) -> String { PoundsText.text(amount) }

  /// What a part of the money answers, in words.
  func title(_ answer: Answer) -> String {
    switch answer {
    case .rating(let possible): Rating(scale: year.scale, possible: possible).text
    case .unlisted: SpendingWording.notInYear(year.name)
    case .none: SpendingWording.noIssue
    }
  }

  /// A share of the whole to one decimal place, more where it would look like nothing or all.
  func percentText(_ amount: Fraction) -> String {
    percent(amount).map { SpendingWording.percent($0) } ?? ""
  }

  /// The share of the whole as a cell.
  func percentCell(_ amount: Fraction) -> DocumentTable.Cell {
    percent(amount).map { .shown(SpendingWording.percent($0), $0) } ?? .blank
  }

  /// An amount as a cell.
  func poundsCell(_ amount: Fraction) -> DocumentTable.Cell { .shown(pounds(amount), amount) }
}
