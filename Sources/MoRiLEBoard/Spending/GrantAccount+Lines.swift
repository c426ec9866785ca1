import MoRiLE

// The totals of single lines.
extension GrantAccount {
  /// What the sub-lines of a line come to, against what the line has itself: of each figure, and what was spent
  /// on them against its amount too.
  func partChecks(_ place: Int) -> [MoneyCheck] {
    let line = list.lines[place]
    if line.parts.isEmpty { return [] }
    return [
      (Grant.Figure.allocated, Grant.Figure.allocated), (.carriedForward, .carriedForward),
      (.claimed, .claimed), (.spent, .spent), (.spent, .allocated),
    ].compactMap { (part, whole) -> MoneyCheck? in
      if whole == .allocated, line.isSumOfParts { return nil }
      let sum = sum(part, of: line.parts)
      guard let expected = figure(whole, of: place), sum.open.count < line.parts.count else {
        return nil
      }
      return MoneyCheck(
        total: .parts(part, of: place), amount: sum.amount,
        open: part == .carriedForward ? [] : sum.open, against: .line(whole), expected: expected)
    }
  }

  /// What is spent on a line, and what is claimed where that is more than its amount, against the amount; and
  /// the amount against the larger contract that it is a share of.
  func lineChecks(_ place: Int) -> [MoneyCheck] {
    let line = list.lines[place]
    guard let amount = line.amount else { return [] }
    var checks: [MoneyCheck] = []
    for (figure, used) in [(Grant.Figure.claimed, line.claimed), (.spent, line.spent)] {
      guard let used, figure == .spent || used > amount else { continue }
      checks.append(
        MoneyCheck(
          total: .line(figure, place), amount: used, against: .line(.allocated), expected: amount))
    }
    guard let contract = line.contract else { return checks }
    if let share = contract.share {
      var check = MoneyCheck(
        total: .line(.allocated, place), amount: amount, against: .share(share, of: contract.total),
        expected: contract.total * share.percent / 100)
      check.isRounded =
        check.difference != .zero && share.fits(amount * 100 / contract.total)
      checks.append(check)
    } else if amount > contract.total {
      checks.append(
        MoneyCheck(
          total: .line(.allocated, place), amount: amount, against: .contract,
          expected: contract.total))
    }
    return checks
  }
}
