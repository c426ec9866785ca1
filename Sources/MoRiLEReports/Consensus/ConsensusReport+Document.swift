import MoRiLE
import MoRiLEFormats

extension ConsensusReport {
  /// The consensus: the findings, what needs the room's time, and how far the scorers agree.
  public var document: Document {
    var parts: [DocumentPart] = [
      .notes([countText + ".", ruleText + "."]), .only(.pages, [.list(sentences)]),
    ]
    let (changing, standing) = (
      consensus.disputes.filter { $0.changesRating },
      consensus.disputes.filter { !$0.changesRating }
    )
    for (heading, disputes, notes) in [
      (
        "What needs the room's time: the rating could change", changing.filter { $0.isTried },
        Audience.people
      ),
      (
        "Not worked out: the rating may change", changing.filter { !$0.isTried }, Audience.people
      ),
      ("Disputed, but the rating stands", standing, Audience.pages),
    ] where !disputes.isEmpty {
      parts += [.heading(heading), .table(disputed(disputes, notes: notes))]
    }
    if !consensus.forDiscussion.isEmpty {
      parts += [
        .heading("For discussion: an even split, ? in the agreed sheet"), .table(discussion),
      ]
    }
    if !consensus.disputes.isEmpty {
      parts += [
        .heading("The criteria behind it"), .table(disputedCriteria), .paragraph(disputedText),
      ]
    }
    parts += [
      .heading("How far the scorers agree"), .table(alphas), .paragraph(agreementText),
      .heading("How each scorer leans, in levels"), .table(leans),
    ]
    if !sheets.differences.isEmpty {
      let columns = differenceTexts.joined(separator: ", ")
      parts.append(
        .paragraph("Left blank in the agreed sheet, since the files differ: \(columns)."))
    }
    // A page begins with the findings; on a terminal the last is what stays in sight.
    parts.append(.only(.terminal, [.heading("In words"), .list(sentences)]))
    return Document(
      "Agreement of \(subject)", subtitle: modelText, isBrief: true,
      parts: [
        .only(.people, parts),
        .only(.pages, [.heading("The agreed sheet"), .table(table(.agreed))]),
      ])
  }

  /// The agreed sheet, which can be assessed.
  public var dataTables: [DocumentTable] { [table(.agreed)] }

  /// The names of all its tables.
  public var tableNames: [String] { Table.allCases.map { $0.rawValue } }

  /// One of its tables.
  public func tables(named name: String) -> [DocumentTable] {
    Table(rawValue: name).map { [table($0)] } ?? []
  }

  /// One of its tables.
  package func table(_ table: Table) -> DocumentTable {
    switch table {
    case .agreed: agreedTable
    case .issues: issueTable
    case .disputes: disputeTable
    case .cells: cellTable
    case .agreement: agreementTable
    case .ranks: rankTable
    case .leans: leanTable
    case .differences: differenceTable
    case .summary: summaryTable
    }
  }
}
