import MoRiLE
import MoRiLEReports

/// The words of a grant's account.
struct GrantWording {
  let account: GrantAccount

  private func project(_ place: Int) -> String { account.list.lines[place].project }

  private func pounds(_ amount: Fraction) -> String { PoundsText.text(amount) }

  private static func percent(_ percent: Fraction) -> String {
    percent.decimalText(4, besides: [0, 100]) + " %"
  }

  // MARK: - What a check is about

  /// A figure in one word or two.
  private static func figure(_ figure: Grant.Figure) -> String {
    switch figure {
    case .grant: "Grant"
    case .carriedForward: "Carried forward"
    case .allocated: "Allocated"
    case .claimed: "Claimed"
    case .spent: "Spent"
    }
  }

  /// What is added up.
  func total(_ check: MoneyCheck) -> String {
    switch check.total {
    case .lines(let figure), .stated(let figure, _), .given(let figure), .line(let figure, _):
      Self.figure(figure)
    case .status: Self.figure(.allocated)
    case .parts(let figure, _): "\(Self.figure(figure)), sub-lines"
    }
  }

  /// Of what it is.
  func subject(_ check: MoneyCheck) -> String {
    switch check.total {
    case .lines: "all lines"
    case .status(let name): name.isEmpty ? "lines without a status" : "lines \(name)"
    case .stated(_, let source): source.isEmpty ? "as stated" : source
    case .given(let figure): "lines that say what is \(Self.figure(figure).lowercased())"
    case .line(_, let line), .parts(_, let line): project(line)
    }
  }

  /// A total with the number of lines that leave it open.
  func amount(_ check: MoneyCheck) -> String { Self.amount(check.amount, open: check.open.count) }

  /// A sum and how many lines are not in it: what nothing is known of is not £0.
  static func amount(_ known: Fraction, open: Int) -> String {
    if open == 0 { return PoundsText.text(known) }
    let rest = "\(Count.of(open, "line")) left open"
    return known == .zero ? rest : "\(PoundsText.text(known)) and \(rest)"
  }

  /// What it should equal.
  func against(_ check: MoneyCheck) -> String { against(check.against) }

  private func against(_ against: MoneyCheck.Against) -> String {
    switch against {
    case .available(true): "the grant and what came forward"
    case .available(false): "the grant"
    case .stated(let figure, let source):
      (figure == .grant ? "the grant" : "what is \(Self.figure(figure).lowercased()) in all")
        + (source.isEmpty ? "" : " (\(source))")
    case .allocations: "what these are allocated"
    case .line(.allocated): "what the line is allocated"
    case .line(let figure): "what of the line is \(Self.figure(figure).lowercased())"
    case .share(let share, let whole):
      "\(Self.percent(share.percent)) of its contract of \(pounds(whole))"
    case .contract: "all of its contract"
    }
  }

  /// `£440 more`; `none` where there is no difference.
  func difference(_ check: MoneyCheck) -> String {
    check.difference == .zero
      ? "none"
      : pounds(check.difference.magnitude) + (check.difference > .zero ? " more" : " less")
  }

  // MARK: - What is said of a difference

  /// What equals it, who it is left for, or how it is rounded; blank where nothing is found.
  func named(_ check: MoneyCheck) -> String {
    switch check.state {
    case .open:
      return
        (check.difference == .zero
        ? "nothing is left for "
        : "exactly \(pounds(check.difference.magnitude)) is left for ")
        + NameList.text(check.open.map { project($0) })
    case .rounded, .equal, .more, .less: break
    }
    if case .share(let share, let whole) = check.against {
      return shared(check, share, of: whole)
    }
    if check.equals.isEmpty { return "" }
    return "\(pounds(check.difference.magnitude)) equals "
      + NameList.text(check.equals.map { equal($0) })
  }

  private func equal(_ equal: MoneyCheck.Equal) -> String {
    switch equal {
    case .statuses(let names):
      "what is \(NameList.text(names.map { $0.isEmpty ? "without a status" : $0 }))"
    case .funder(let name): "the money of \(name)"
    case .overspend(let line): "the overspend of \(project(line))"
    case .underspend(let line): "the underspend of \(project(line))"
    case .carriedForward(nil): "what came forward"
    case .carriedForward(let line?): "what came forward for \(project(line))"
    case .line(let line): "the amount of \(project(line))"
    case .half: "half of it"
    }
  }

  /// What the share is worked out, and with what else it would be as it is stated.
  private func shared(
    _ check: MoneyCheck, _ share: StatedShare, of whole: Fraction
  ) -> String {
    let actual = check.amount * 100 / whole
    var text = "it is \(SpendingWording.percent(actual))"
    if check.isRounded { return text + ", rounded" }
    if check.difference == .zero { return "" }
    if let carried = check.line.flatMap({ account.figure(.carriedForward, of: $0) }),
      carried > .zero
    {
      let without = (check.amount - carried) * 100 / whole
      let with = (check.amount + carried) * 100 / whole
      text +=
        "; \(SpendingWording.percent(without)) without the \(pounds(carried)) that came forward, "
      text += "\(SpendingWording.percent(with)) with them added"
    }
    if let moved = share.moved(toFit: actual) {
      text += "; with its point moved, \(Self.percent(moved.percent)), the stated share fits"
    }
    return text
  }

  /// That a grant has no line; nil where it has, or is not known.
  var unallocated: String? {
    guard account.own.isEmpty, let available = account.available else { return nil }
    return "No line is recorded of \(against(available.against)), \(pounds(available.amount))."
  }

  /// A check as a sentence.
  ///
  /// `Allocated, all lines: £428,686 is £440 more than the grant and what came forward, £428,246; £440 equals …`
  func sentence(_ check: MoneyCheck) -> String {
    let total = "\(total(check)), \(subject(check)): \(amount(check))"
    let expected = pounds(check.expected)
    if check.state == .equal { return "\(total) equals \(against(check)), \(expected), exactly." }
    let named = named(check)
    if check.difference == .zero {
      return "\(total) equals \(against(check)), \(expected); \(named)."
    }
    return "\(total) is \(difference(check)) than \(against(check)), \(expected)"
      + (named.isEmpty ? "." : "; \(named).")
  }
}
