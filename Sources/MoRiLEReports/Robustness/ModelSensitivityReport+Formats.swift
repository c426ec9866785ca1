import MoRiLE
import MoRiLEFormats

extension ModelSensitivityReport {
  private var basis: [String] {
    [SensitivityWording.basis(first: sensitivity.first)]
      + (openCount > 0 ? [SensitivityWording.open(openCount)] : [])
      + (leftOut.isEmpty ? [] : [SensitivityWording.leftOut(leftOut)])
  }

  private var headers: [String] {
    ["Weight or threshold", "Is", "No rating changes", "First \(sensitivity.first) keep order"]
  }

  private func row(_ finding: ModelSensitivity.Finding) -> [String] {
    [
      name(finding), value(finding), text(finding.ratings, finding),
      finding.order.map { text($0, finding) } ?? "not altered",
    ]
  }

  // MARK: - Table

  /// The report as text for a terminal.
  public func text(_ style: Style) -> String {
    let width = style.width
    var text = PrintedText.paragraph(
      "Weights and thresholds: \(assessment.subject)", width: width)
    text += PrintedText.paragraph(assessment.modelText, width: width)
    for paragraph in basis { text += "\n" + PrintedText.paragraph(paragraph, width: width) }
    var table = TextTable([
      .init(headers[0], isFlexible: true), .init(headers[1], .right),
      .init(headers[2], isFlexible: true), .init(headers[3], isFlexible: true),
    ])
    for finding in sensitivity.findings { table.add(row(finding).map { .init($0) }) }
    text += "\n" + table.text(width: width)
    text += "\n" + style.bold("What changes first") + "\n"
    for finding in sensitivity.findings {
      text += PrintedText.paragraph(
        title(finding), width: width, first: "  ", indent: 2)
      let sentences = sentences(finding)
      for sentence in sentences.isEmpty ? [SensitivityWording.nothing] : sentences {
        text += PrintedText.paragraph(sentence, width: width, first: "    ", indent: 6)
      }
    }
    return text
  }

  // MARK: - Markdown

  /// The report as a Markdown page.
  public var markdown: String {
    var text = "# Weights and thresholds\n\n\(Markdown.text(assessment.subject)). "
    text += "\(Markdown.text(assessment.modelText))\n"
    for paragraph in basis { text += "\n\(Markdown.text(paragraph))\n" }
    text += "\n" + Markdown.row(headers) + Markdown.rule(headers.count)
    text += sensitivity.findings.map { Markdown.row(row($0)) }.joined()
    text += "\n## What changes first\n\n"
    for finding in sensitivity.findings {
      let sentences = [summary(finding)] + sentences(finding)
      text += "- \(Markdown.text(sentences.joined(separator: " ")))\n"
    }
    return text
  }

  // MARK: - CSV

  /// The report as CSV, a row for each end of each range, to six decimals; the end is empty where there is
  /// none.
  public var csv: String {
    var writer = CSVWriter()
    writer.append(
      ["parameter", "value", "keeps", "side", "end", "end_is_inside", "changes"].map { .text($0) })
    func add(
      _ finding: ModelSensitivity.Finding, _ keeps: String, _ side: String, _ end: Fraction?,
      _ isInside: Bool, _ changes: [String]
    ) {
      writer.append([
        .text(name(finding)), .number(finding.value.decimalText(6, besides: limits(finding))),
        .text(keeps), .text(side),
        end.map { .number($0.decimalText(6, besides: limits(finding))) } ?? .text(""),
        .text(isInside ? "yes" : "no"),
        .text(changes.joined(separator: "; ")),
      ])
    }
    for finding in sensitivity.findings {
      for (side, end) in [("below", finding.ratings.below), ("above", finding.ratings.above)] {
        let changes = end.changes.map {
          SensitivityWording.rating(
            sensitivity.issues[$0.issue], from: $0.from.text, to: $0.to.text)
        }
        add(finding, "ratings", side, end.value, end.isInside, changes)
      }
      guard let order = finding.order else { continue }
      for (side, end) in [("below", order.below), ("above", order.above)] {
        let changes = end.changes.map {
          SensitivityWording.rank(sensitivity.issues[$0.issue], from: $0.from, to: $0.to)
        }
        add(finding, "order", side, end.value, end.isInside, changes)
      }
    }
    return writer.text
  }

  // MARK: - JSON

  /// The report as JSON: the ends exactly, null where there is none.
  public var json: String {
    JSONOutput.object([
      ("formatVersion", .number("1")),
      ("subject", .string(assessment.subject)),
      ("model", model.reference),
      ("first", .number("\(sensitivity.first)")),
      (
        "leaders",
        .array(
          sensitivity.leaders.map { tied in
            .array(tied.map { .string(sensitivity.issues[$0]) })
          })
      ),
      ("notFullyScored", .number("\(openCount)")),
      ("leftOut", .array(leftOut.map { .string($0) })),
      ("findings", .array(sensitivity.findings.map { json($0) })),
    ]).text() + "\n"
  }

  private func json(_ finding: ModelSensitivity.Finding) -> JSONOutput {
    var members: [(String, JSONOutput)] =
      switch finding.parameter {
      case .weight(_, let term): [("weight", .string(term))]
      case .threshold(let band): [("threshold", .string(model.rating.bands[band].label))]
      }
    members.append(("value", .exact(finding.value, besides: limits(finding))))
    members.append(
      (
        "ratings",
        json(finding.ratings) { change in
          [("from", .string(change.from.text)), ("to", .string(change.to.text))]
        } issue: {
          $0.issue
        }
      ))
    if let order = finding.order {
      members.append(
        (
          "order",
          json(order) { change in
            [
              ("from", change.from.map { .number("\($0)") } ?? .null),
              ("to", change.to.map { .number("\($0)") } ?? .null),
            ]
          } issue: {
            $0.issue
          }
        ))
    }
    return .object(members)
  }

  private func json<Change>(
    _ range: ModelSensitivity.Range<Change>, _ members: (Change) -> [(String, JSONOutput)],
    issue: (Change) -> Int
  ) -> JSONOutput {
    func json(_ end: ModelSensitivity.End<Change>) -> JSONOutput {
      .object([
        ("end", end.value.map { .range(Interval($0)) } ?? .null),
        ("inside", .boolean(end.isInside)),
        (
          "changes",
          .array(
            end.changes.map { change in
              .object(
                [("issue", .string(sensitivity.issues[issue(change)]))] + members(change))
            })
        ),
      ])
    }
    return .object([("below", json(range.below)), ("above", json(range.above))])
  }
}
