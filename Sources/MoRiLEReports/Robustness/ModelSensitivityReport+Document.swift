import MoRiLE
import MoRiLEFormats

extension ModelSensitivityReport {
  private var basis: [String] {
    [SensitivityWording.basis(first: sensitivity.first)]
      + (openCount > 0 ? [SensitivityWording.open(openCount)] : [])
      + (leftOut.isEmpty ? [] : [SensitivityWording.leftOut(leftOut)])
  }

  /// The report: each weight and threshold with the range that changes nothing, and what changes first.
  public var document: Document {
    Document(
      "Weights and thresholds: \(assessment.subject)", subtitle: assessment.modelText,
      isBrief: true,
      parts: basis.map { .paragraph($0) } + [
        .only(.people, [.table(findingTable)]),
        .heading("What changes first"),
        .only(
          [.terminal, .programs],
          [
            .tree(
              sensitivity.findings.map { finding in
                let sentences = sentences(finding)
                return Branch(
                  title(finding),
                  (sentences.isEmpty ? [SensitivityWording.nothing] : sentences)
                    .map { Branch($0) })
              })
          ]),
        .only(
          .pages,
          [
            .list(
              sensitivity.findings.map {
                ([summary($0)] + sentences($0)).joined(separator: " ")
              })
          ]),
      ])
  }

  private var findingTable: DocumentTable {
    var table = DocumentTable(
      "findings", "",
      [
        .name("parameter", "Weight or threshold"), Column("value", "Is", .number),
        Column("ratings", "No rating changes", flow: .flexible),
        Column("order", "First \(sensitivity.first) keep order", flow: .flexible),
      ])
    for finding in sensitivity.findings {
      table.add([
        .text(name(finding)), .shown(value(finding), finding.value),
        .text(text(finding.ratings, finding)),
        .text(finding.order.map { text($0, finding) } ?? "not altered"),
      ])
    }
    return table
  }

  /// A row for each end of each range; the end is blank where there is none.
  public var dataTables: [DocumentTable] { [endTable] }

  private var endTable: DocumentTable {
    let style = NumberStyle(
      decimals: 2, thresholds: sensitivity.findings.flatMap { limits($0) })
    var table = DocumentTable(
      "ends", "",
      [
        .data("parameter", .text), .data("value", style: style, exact: .never),
        .data("keeps", .text),
        .data("side", .text), .data("end", style: style, exact: .never),
        .data("end_is_inside", .text),
        .data("changes", .text),
      ])
    func add(
      _ finding: ModelSensitivity.Finding, _ keeps: String, _ side: String, _ end: Fraction?,
      _ isInside: Bool, _ changes: [String]
    ) {
      table.add([
        .text(name(finding)), .number(finding.value), .text(keeps), .text(side), .number(end),
        .text(isInside ? "yes" : "no"), .text(changes.joined(separator: "; ")),
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
    return table
  }

  // MARK: - JSON

  /// The report as JSON: the ends exactly, null where there is none.
  public var data: [(String, JSONOutput)]? {
    [
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
    ]
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
