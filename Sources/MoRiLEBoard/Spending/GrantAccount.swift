import MoRiLE

/// The account of a grant: each total of its lines, what it should equal, and the difference.
///
/// Sub-lines are counted with their line, once, and the money of others is apart. An amount that is left open
/// is never nothing: what a total lacks is then left for the lines without one.
struct GrantAccount {
  let list: SpendingList
  let grant: Grant?
  /// The lines of the grant, without their sub-lines, by their places.
  let own: [Int]
  /// The lines that others pay.
  let others: [SpendingList.Group]
  /// The lines of the grant on which more or less is spent than they are allocated, by how much more.
  let spends: [Fraction: [Int]]
  /// Of the whole first, then of each line in the order of the file.
  private(set) var checks: [MoneyCheck] = []

  /// Draws up an account.
  ///
  /// - Parameters:
  ///   - list: The lines.
  ///   - grant: The figures of the grant; nil where they are not known.
  /// - Complexity: O(*n*) for *n* lines, for each total that differs.
  init(_ list: SpendingList, grant: Grant?) {
    self.list = list
    self.grant = grant
    own = list.lines(of: grant)
    others = list.others(than: grant)
    var spends: [Fraction: [Int]] = [:]
    for place in own {
      if let spent = list.lines[place].spent, let amount = list.lines[place].amount {
        spends[spent - amount, default: []].append(place)
      }
    }
    self.spends = spends
    let whole = allocatedChecks + carriedChecks + usedChecks(.claimed) + usedChecks(.spent)
    checks = (whole + repeatedChecks).map { naming($0) }
    for place in list.lines.indices {
      checks += partChecks(place) + lineChecks(place).map { naming($0) }
    }
  }

  // MARK: - Figures

  /// What a line has of a figure; nil where it is not known.
  func figure(_ figure: Grant.Figure, of place: Int) -> Fraction? {
    let line = list.lines[place]
    return switch figure {
    case .allocated: line.amount
    case .claimed: line.claimed
    case .spent: line.spent
    case .carriedForward: line.carriedForward
    case .grant: nil
    }
  }

  /// What some lines have of a figure in all, and those of which it is not known.
  func sum(_ figure: Grant.Figure, of places: [Int]) -> (amount: Fraction, open: [Int]) {
    var (amount, open) = (Fraction.zero, [Int]())
    for place in places {
      if let known = self.figure(figure, of: place) { amount += known } else { open.append(place) }
    }
    return (amount, open)
  }

  // MARK: - The whole

  /// What is allocated, against what there is and against what a document says it is; and the status with the
  /// most money, where it is not the only one.
  private var allocatedChecks: [MoneyCheck] {
    if own.isEmpty { return [] }
    let all = sum(.allocated, of: own)
    let statuses = list.statuses(of: own)
    var checks: [MoneyCheck] = []
    if let available {
      checks.append(
        MoneyCheck(
          total: .lines(.allocated), amount: all.amount, open: all.open,
          against: available.against, expected: available.amount))
      var most: (name: String, amount: Fraction, open: [Int])?
      for status in statuses where statuses.count > 1 {
        let sum = sum(.allocated, of: status.lines)
        if sum.amount > most?.amount ?? .zero { most = (status.name, sum.amount, sum.open) }
      }
      if let most {
        checks.append(
          MoneyCheck(
            total: .status(most.name), amount: most.amount, open: most.open,
            against: available.against, expected: available.amount))
      }
    }
    return checks + stated(.allocated, all)
  }

  /// The grant and what came forward, and what that is called.
  var available: (against: MoneyCheck.Against, amount: Fraction)? {
    grant?.available.map {
      (.available(withCarried: grant?.first(.carriedForward) != nil), $0)
    }
  }

  /// A total of the lines against what the file of the grant says it is.
  private func stated(
    _ figure: Grant.Figure, _ sum: (amount: Fraction, open: [Int])
  ) -> [MoneyCheck] {
    guard let stated = grant?.first(figure) else { return [] }
    return [
      MoneyCheck(
        total: .lines(figure), amount: sum.amount, open: sum.open,
        against: .stated(figure, source: stated.source), expected: stated.amount)
    ]
  }

  /// What came forward in lines, of which one that says nothing has none, against what did in all.
  private var carriedChecks: [MoneyCheck] {
    let sum = sum(.carriedForward, of: own)
    return sum.open.count == own.count ? [] : stated(.carriedForward, (sum.amount, []))
  }

  /// What is claimed or spent: of the lines against what is said in all, and in all against the grant; and of the
  /// lines that say it against what these are allocated.
  private func usedChecks(_ used: Grant.Figure) -> [MoneyCheck] {
    let known = own.filter { figure(used, of: $0) != nil }
    let all = sum(used, of: own)
    var checks = known.isEmpty ? [] : stated(used, all)
    // Claims are made on the grant: what came forward was claimed the year before.
    let limit =
      used == .claimed
      ? grant?.first(.grant).map { (MoneyCheck.Against.available(withCarried: false), $0.amount) }
      : available.map { ($0.against, $0.amount) }
    if let limit {
      if let stated = grant?.first(used) {
        checks.append(
          MoneyCheck(
            total: .stated(used, source: stated.source), amount: stated.amount, against: limit.0,
            expected: limit.1))
      } else if all.open.isEmpty, !own.isEmpty {
        checks.append(
          MoneyCheck(
            total: .lines(used), amount: all.amount, against: limit.0, expected: limit.1))
      }
    }
    let both = known.filter { figure(.allocated, of: $0) != nil }
    if !both.isEmpty {
      checks.append(
        MoneyCheck(
          total: .given(used), amount: sum(used, of: both).amount, against: .allocations,
          expected: sum(.allocated, of: both).amount))
    }
    return checks
  }

  /// Figures that several documents print, each against what the first says.
  private var repeatedChecks: [MoneyCheck] {
    var checks: [MoneyCheck] = []
    var first: [Grant.Figure: Grant.Statement] = [:]
    for statement in grant?.statements ?? [] {
      guard let before = first[statement.figure] else {
        first[statement.figure] = statement
        continue
      }
      checks.append(
        MoneyCheck(
          total: .stated(statement.figure, source: statement.source), amount: statement.amount,
          against: .stated(statement.figure, source: before.source), expected: before.amount))
    }
    return checks
  }
}
