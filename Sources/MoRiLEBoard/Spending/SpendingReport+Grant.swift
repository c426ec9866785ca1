import MoRiLE
import MoRiLEReports

// The tables of the grant and of its lines' money.
extension SpendingReport {
  /// Each total, what it should equal, and the difference.
  func accountTable(_ id: Table) -> DocumentTable {
    let words = GrantWording(account: account)
    let checks = account.checks
    var table = DocumentTable(
      id.rawValue,
      "Each total of the grant and its lines, what it should equal, and the difference.")
    table.add(
      .name("total", "Total"), checks.map { .named(words.total($0), id: Self.id(of: $0.total)) })
    table.add(
      Column("of", "Of", flow: .flexible), checks.map { .text(words.subject($0)) })
    table.add(
      Column("amount", "Amount", .money), checks.map { .shown(words.amount($0), $0.amount) })
    table.add(.data("open_lines"), checks.map { .whole($0.open.count) })
    table.add(
      Column("should_equal", "Should equal", flow: .flexible),
      checks.map { .text(words.against($0)) })
    table.add(Column("expected", "That is", .money), checks.map { poundsCell($0.expected) })
    table.add(
      Column("difference", "Difference", .money),
      checks.map { .shown(words.difference($0), $0.difference) })
    table.add(.data("state", .text), checks.map { .text($0.state.rawValue) })
    table.add(
      Column("found", "Found", flow: .flexible), checks.map { .text(words.named($0)) })
    return table
  }

  /// What a total is of, for programs.
  static func id(of total: MoneyCheck.Total) -> String {
    switch total {
    case .lines(let figure): figure.rawValue
    case .status: "allocated_by_status"
    case .stated(let figure, _): "stated_\(figure.rawValue)"
    case .given(let figure): "\(figure.rawValue)_where_given"
    case .line(let figure, _): "line_\(figure.rawValue)"
    case .parts(let figure, _): "sub_lines_\(figure.rawValue)"
    }
  }

  /// The money of others, by who pays it.
  func funderTable(_ id: Table) -> DocumentTable {
    let sums = account.others.map { account.sum(.allocated, of: $0.lines) }
    var table = DocumentTable(id.rawValue, "The money of others, which is not counted.")
    table.add(.name("funder", "Funder"), account.others.map { .text($0.name) })
    table.add(
      Column("lines", "Lines", .number), account.others.map { .whole($0.lines.count) })
    table.add(
      Column("amount", "Amount", .money),
      sums.map { .shown(GrantWording.amount($0.amount, open: $0.open.count), $0.amount) })
    table.add(.data("open_lines"), sums.map { .whole($0.open.count) })
    return table
  }

  /// Whoever has room for all columns of a line.
  private static let roomy: Audience = [.terminal, .programs]

  /// The style of its tables of many columns.
  static let style = """
    .grant, .lines { font-size: 8pt; }
    .grant thead th, .lines thead th { font-size: 8pt; }
    .grant th, .grant td, .lines th, .lines td { padding-right: 0.3rem; }

    """

  /// What lines are part of, who pays them, and their amounts; of a larger contract, their share.
  func addMoney(of lines: [SpendingList.Line], to table: inout DocumentTable) {
    // Paper has no room for all of it; what shares of contracts come to is told of the grant.
    func add(
      _ id: String, _ title: String, for audience: Audience? = nil,
      _ amount: (SpendingList.Line) -> Fraction?
    ) {
      table.add(
        Column(id, title, .money, for: audience ?? .all),
        lines.map { amount($0).map { poundsCell($0) } ?? .blank })
    }
    table.add(Column("part_of", "Part of", flow: .flexible), lines.map { .text($0.partOf) })
    table.add(Column("funder", "Funder", flow: .flexible), lines.map { .text($0.funder) })
    add("amount", "Amount") { $0.amount }
    add("claimed", "Claimed") { $0.claimed }
    add("spent", "Spent") { $0.spent }
    add("carried_forward", "Carried forward") { $0.carriedForward }
    add("contract_total", "Whole contract", for: Self.roomy) { $0.contract?.total }
    table.add(
      Column("contract_share", "Share of it", .percent, for: Self.roomy),
      lines.map { line in
        guard let contract = line.contract, let amount = line.amount else { return .blank }
        let percent = amount * 100 / contract.total
        return .shown(SpendingWording.percent(percent), percent)
      })
    table.add(
      Column("stated_share", "Share stated", .percent, for: Self.roomy),
      lines.map { line in
        guard let stated = line.contract?.share?.percent else { return .blank }
        return .shown(stated.decimalText(4, besides: [0, 100]) + " %", stated)
      })
  }
}
