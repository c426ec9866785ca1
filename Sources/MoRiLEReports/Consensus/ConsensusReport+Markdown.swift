import MoRiLE
import MoRiLEFormats

extension ConsensusReport {
  /// The consensus as a Markdown page: the findings in words, what needs the room's time, the agreement,
  /// and the agreed sheet.
  public var markdown: String {
    var text = "# Agreement of \(Markdown.text(subject))\n\n\(Markdown.text(modelText))\n\n"
    text += "\(Markdown.text(countText)).\n\n\(Markdown.text(ruleText)).\n\n"
    for sentence in sentences { text += "- \(Markdown.text(sentence))\n" }
    if !consensus.disputes.isEmpty { text += "\n## What needs the room's time\n\n" + disputes }
    if !consensus.forDiscussion.isEmpty { text += "\n## For discussion\n\n" + discussion }
    text +=
      "\n## Agreement by criterion\n\n" + agreement
      + "\n\(Markdown.text(disputedText)) \(Markdown.text(agreementText))\n"
    text += "\n## How each scorer leans, in levels\n\n" + leans
    text += "\n## The agreed sheet\n\n" + table(.agreed).markdown
    if !sheets.differences.isEmpty {
      let columns = differenceTexts.joined(separator: ", ")
      text += "\n" + Markdown.text(Self.differenceText(columns)) + "\n"
    }
    return text
  }

  private var disputes: String {
    let points = NumberStyle(decimals: 2, isPadded: true)
    return Self.table(
      ["Issue", "As agreed", "Could be", "Score", "Points", "Given"],
      consensus.disputes.map { issue in
        [
          name(of: issue.issue), issue.agreed.rating.text, issue.rating.text,
          scoreText(issue.score), issue.isTried ? points.text(issue.points) : "", note(issue),
        ]
      })
  }

  private var discussion: String {
    Self.table(
      ["Issue", "Criterion", "Levels"],
      consensus.forDiscussion.map { cell in
        [
          name(of: cell.issue), model.criteria[cell.criterion].title,
          ConsensusWording.alternatives(cell.candidates),
        ]
      })
  }

  private var agreement: String {
    let points = NumberStyle(decimals: 2, isPadded: true)
    return Self.table(
      ["Criterion", "Disputed", "Pivotal", "Points", "Ordinal alpha", "Interval alpha"],
      (criterionRows + totalRows).map { row in
        [
          row.name,
          row.alpha.units == 0
            ? "" : row.disputed.map { "\($0.cells) of \(row.alpha.units)" } ?? "",
          row.disputed?.known.map { "\($0.changes)" } ?? "",
          row.disputed?.known.map { points.text($0.points) } ?? "", Self.text(row.alpha.ordinal),
          Self.text(row.alpha.interval),
        ]
      })
  }

  private var leans: String {
    Self.table(
      ["Scorer", "Overall", "Highest on", "Lowest on"],
      zip(panel.scorers, consensus.leans).map { scorer, lean in
        let ends = extremes(lean)
        return [
          scorer, lean.overall.map { Self.signed($0) } ?? "none", ends.highest, ends.lowest,
        ]
      })
  }

  private static func table(_ headers: [String], _ rows: [[String]]) -> String {
    Markdown.row(headers) + Markdown.rule(headers.count) + rows.map { Markdown.row($0) }.joined()
  }
}
