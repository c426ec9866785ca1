import MoRiLE
import MoRiLEFormats

extension MatrixReport {
  private static let changeHeaders = [
    "Criterion", "One level", "End to end", "One level adds",
  ]

  private func changeRow(_ criterion: Criterion, _ effect: MatrixEffect?) -> [String] {
    guard let effect else { return [criterion.title, "not counted", "not counted", "not counted"] }
    return [
      criterion.title, MatrixWording.percent(effect.oneLevel),
      MatrixWording.percent(effect.endToEnd), steps(effect),
    ]
  }

  private static let shareHeaders = ["Rating of", "Band", "From", "Share"]

  private var shareRows: [[String]] {
    shares.flatMap { shares in
      shares.scale.bands.enumerated().map { place, band in
        [
          place == 0 ? shares.title : "", band.label,
          band.threshold.map { model.thresholdText($0, of: shares.scale) } ?? "below",
          shares.shares.map { MatrixWording.percent($0[place]) } ?? "not counted",
        ]
      }
    }
  }

  private static let changesMean =
    "Share of the combinations of the others in which the criterion changes the rating: by a step of "
    + "one level, and between its lowest and highest level."

  // MARK: - Table

  /// The report as text for a terminal.
  public func text(_ style: Style) -> String {
    let width = style.width
    func lines(_ sentences: [String]) -> String {
      sentences.map { PrintedText.paragraph($0, width: width, first: "  ", indent: 2) }.joined()
    }
    var text = PrintedText.paragraph("What the matrix can hide: \(heading)", width: width)
    text += "\n" + PrintedText.paragraph(basis, width: width)
    text += "\n" + style.bold("Totals of \(model.ratedScore.id)") + "\n"
    text += lines(totalSentences + thresholdSentences)
    text += "\n" + style.bold("Share of all combinations in each band") + "\n"
    var table = TextTable([
      .init(Self.shareHeaders[0], isFlexible: true), .init(Self.shareHeaders[1], isFlexible: true),
      .init(Self.shareHeaders[2], .right), .init(Self.shareHeaders[3], .right),
    ])
    for row in shareRows { table.add(row.map { .init($0) }) }
    text += table.text(width: width)
    text += "\n" + style.bold("What each criterion can change") + "\n"
    text += lines([Self.changesMean])
    var changes = TextTable([
      .init(Self.changeHeaders[0], isFlexible: true), .init(Self.changeHeaders[1], .right),
      .init(Self.changeHeaders[2], .right), .init(Self.changeHeaders[3], isFlexible: true),
    ])
    for (criterion, effect) in effects {
      changes.add(changeRow(criterion, effect).map { .init($0) })
    }
    text += changes.text(width: width) + lines(criterionSentences)
    text += "\n" + style.bold("How far the other domains can outweigh one") + "\n"
    for (domain, reversal) in check.reversals {
      let title = model.domains[domain].title
      guard let reversal else {
        text += lines(["\(title): \(MatrixWording.uncounted("this"))"])
        continue
      }
      text += lines(["\(title). \(sentences(reversal).joined(separator: " "))"])
      guard let pair = reversal.pair else { continue }
      text += "    \(vector(pair.worse))\n    \(vector(pair.least))\n"
    }
    return text
  }

  // MARK: - Markdown

  /// The report as a Markdown page.
  public var markdown: String {
    var text =
      "# What the matrix can hide\n\n\(Markdown.text(heading))\n\n\(Markdown.text(basis))\n"
    text += "\n## Totals\n\n" + Self.items(totalSentences + thresholdSentences)
    text += "\n## Share of all combinations in each band\n\n"
    text += Markdown.row(Self.shareHeaders) + Markdown.rule(Self.shareHeaders.count)
    text += shareRows.map { Markdown.row($0) }.joined()
    text += "\n## What each criterion can change\n\n\(Markdown.text(Self.changesMean))\n\n"
    text += Markdown.row(Self.changeHeaders) + Markdown.rule(Self.changeHeaders.count)
    text += effects.map { Markdown.row(changeRow($0, $1)) }.joined()
    if !criterionSentences.isEmpty { text += "\n" + Self.items(criterionSentences) }
    text += "\n## How far the other domains can outweigh one\n\n"
    for (domain, reversal) in check.reversals {
      let title = Markdown.text(model.domains[domain].title)
      let said = reversal.map { sentences($0) } ?? [MatrixWording.uncounted("This")]
      text += "- **\(title)**: \(Markdown.text(said.joined(separator: " ")))"
      if let pair = reversal?.pair {
        text += " `\(vector(pair.worse))` against `\(vector(pair.least))`"
      }
      text += "\n"
    }
    return text
  }

  private static func items(_ sentences: [String]) -> String {
    sentences.map { "- \(Markdown.text($0))\n" }.joined()
  }
}
