import MoRiLE
import MoRiLEFormats

extension ConsensusReport {
  /// The consensus for a terminal.
  public func text(_ style: Style) -> String {
    var text = paragraph(subject, style) + paragraph(modelText, style) + "\n"
    text += paragraph(countText + ".", style) + paragraph(ruleText + ".", style)
    let changing = consensus.disputes.filter { $0.isTried && $0.changesRating }
    let untried = consensus.disputes.filter { !$0.isTried && $0.changesRating }
    let standing = consensus.disputes.filter { !$0.changesRating }
    if !changing.isEmpty {
      text += heading("What needs the room's time: the rating could change", style)
      text += disputes(changing, style) { note($0) }
    }
    if !untried.isEmpty {
      text += heading("Not worked out: the rating may change", style)
      text += disputes(untried, style) { note($0) }
    }
    if !standing.isEmpty {
      text += heading("Disputed, but the rating stands", style)
      text += disputes(standing, style) { _ in "" }
    }
    text += discussion(style)
    if !consensus.disputes.isEmpty {
      text += heading("The criteria behind it", style) + disputedCriteria(style)
      text += "\n" + paragraph(disputedText, style)
    }
    text += heading("How far the scorers agree", style) + agreement(style)
    text += "\n" + paragraph(agreementText, style)
    text += heading("How each scorer leans, in levels", style) + leans(style)
    if !sheets.differences.isEmpty {
      let columns = differenceTexts.joined(separator: ", ")
      text += "\n" + paragraph(Self.differenceText(columns), style)
    }
    text += heading("In words", style)
    for sentence in sentences { text += paragraph(sentence, style) }
    return text
  }

  static func differenceText(_ columns: String) -> String {
    "Left blank in the agreed sheet, since the files differ: \(columns)."
  }

  private func paragraph(_ text: String, _ style: Style) -> String {
    PrintedText.paragraph(text, width: style.width)
  }

  private func heading(_ text: String, _ style: Style) -> String { "\n" + style.bold(text) + "\n" }

  // MARK: - Disputes

  private func disputes(
    _ issues: [DisputedIssue], _ style: Style, note: (DisputedIssue) -> String
  ) -> String {
    var table = TextTable([
      .init("Issue", isFlexible: true), .init("As agreed", isFlexible: true),
      .init("Could be", isFlexible: true), .init("Score"), .init("Points", .right),
    ])
    let points = NumberStyle(decimals: 2, isPadded: true)
    for issue in issues {
      table.add(
        [
          .init(name(of: issue.issue)),
          .init(issue.agreed.rating.text) { style.coloured($0, issue.agreed.rating) },
          .init(issue.rating.text) { style.coloured($0, issue.rating) },
          .init(scoreText(issue.score)), .init(issue.isTried ? points.text(issue.points) : ""),
        ], note: note(issue))
    }
    return table.text(width: style.width)
  }

  /// The disputed cells of an issue: what was given, and what would change the rating.
  func note(_ issue: DisputedIssue) -> String {
    issue.cells.map { cell in
      var text = "\(model.criteria[cell.criterion].id) \(votesText(cell))"
      guard cell.changesRating else { return text }
      let agreed = cell.agreedRating
      let others = cell.outcomes.filter { $0.rating != agreed }
      text +=
        " (" + others.map { "at \($0.level) \($0.rating.text)" }.joined(separator: ", ") + ")"
      return text
    }.joined(separator: "; ")
  }

  private func discussion(_ style: Style) -> String {
    let open = consensus.forDiscussion
    guard !open.isEmpty else { return "" }
    var table = TextTable([
      .init("Issue", isFlexible: true), .init("Criterion", isFlexible: true), .init("Levels"),
    ])
    for cell in open {
      table.add([
        .init(name(of: cell.issue)), .init(model.criteria[cell.criterion].id),
        .init(ConsensusWording.alternatives(cell.candidates)),
      ])
    }
    return heading("For discussion: an even split, ? in the agreed sheet", style)
      + table.text(width: style.width)
  }
}
