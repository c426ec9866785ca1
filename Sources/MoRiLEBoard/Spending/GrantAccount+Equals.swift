import MoRiLE

// What equals a difference to the penny, among all that the lines and the grant say.
extension GrantAccount {
  /// The most statuses of which pairs are tried.
  private static let mostPaired = 30

  /// A check with what equals its difference; none where open lines may settle it, or rounding does.
  func naming(_ check: MoneyCheck) -> MoneyCheck {
    var check = check
    guard check.state == .more || check.state == .less else { return check }
    let amount = check.difference.magnitude
    switch (check.total, check.against) {
    case (_, .share), (_, .contract): return check
    case (.line(.spent, _), _):
      // One line alone makes up for another: of several it could be any.
      let found = (spends[-check.difference] ?? []).map { spend($0) }
      if found.count == 1 { check.equals = found }
    case (.lines, _), (.status, _), (.given, _):
      check.equals =
        groups(amount, besides: check.total)
        + ((spends[amount] ?? []) + (spends[-amount] ?? [])).sorted().map { spend($0) }
        + carried(amount)
      if check.equals.isEmpty {
        check.equals = list.lines.indices.filter {
          list.lines[$0].whole == nil && list.lines[$0].amount == amount
        }.map { .line($0) }
      }
    case (.stated, .available):
      if amount * 2 == check.expected { check.equals = [.half] }
    case (.stated, _), (.line, _), (.parts, _): break
    }
    return check
  }

  /// Statuses, or pairs of them where none alone does, and other funders.
  private func groups(_ amount: Fraction, besides total: MoneyCheck.Total) -> [MoneyCheck.Equal] {
    let statuses = list.statuses(of: own).map { ($0.name, sum(.allocated, of: $0.lines).amount) }
      .filter { status in
        if case .status(let name) = total { return status.0 != name }
        return true
      }
    var found = statuses.filter { $0.1 == amount }.map { MoneyCheck.Equal.statuses([$0.0]) }
    if found.isEmpty, statuses.count <= Self.mostPaired {
      for (index, first) in statuses.enumerated() {
        for second in statuses.dropFirst(index + 1)
        where first.1 + second.1 == amount && first.1 > .zero && second.1 > .zero {
          found.append(.statuses([first.0, second.0]))
        }
      }
    }
    return found
      + others.filter { sum(.allocated, of: $0.lines).amount == amount }.map { .funder($0.name) }
  }

  private func spend(_ place: Int) -> MoneyCheck.Equal {
    guard let spent = figure(.spent, of: place), let amount = figure(.allocated, of: place),
      spent > amount
    else { return .underspend(place) }
    return .overspend(place)
  }

  /// What came forward, in all or in a line.
  private func carried(_ amount: Fraction) -> [MoneyCheck.Equal] {
    let lines = own.filter { figure(.carriedForward, of: $0) == amount }
    if grant?.first(.carriedForward)?.amount == amount { return [.carriedForward(nil)] }
    return lines.map { .carriedForward($0) }
  }
}
