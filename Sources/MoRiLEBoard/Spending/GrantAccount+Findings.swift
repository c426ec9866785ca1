import MoRiLE
import MoRiLEReports

extension GrantAccount {
  /// The most single lines that sentences are about; the table has them all.
  private static let most = 5

  /// What the Board is told: whether the grant is all allocated, and each total that is not what it should be.
  var sentences: [String] {
    let words = GrantWording(account: self)
    let whole = checks.filter { $0.line == nil }
    let single = checks.filter {
      if case .line(.spent, _) = $0.total { return false }
      return $0.line != nil && $0.state != .equal && $0.state != .rounded
    }
    let told = whole.enumerated().filter { place, check in
      place == 0 || check.state != .equal
    }.map { words.sentence($0.element) }
    let rest = whole.count - told.count
    return [words.unallocated].compactMap { $0 } + told
      + [rest == 0 ? nil : Self.equal(rest)].compactMap { $0 }
      + single.prefix(Self.most).map { words.sentence($0) }
      + [single.count > Self.most ? Self.more(single.count - Self.most) : nil, spent(words)]
      .compactMap { $0 }
  }

  private static func equal(_ count: Int) -> String {
    "\(Count.of(count, "other total")) \(count == 1 ? "equals what it" : "equal what they") should."
  }

  private static func more(_ count: Int) -> String {
    "\(Count.of(count, "more total")) of single lines \(count == 1 ? "is" : "are") not what "
      + "\(count == 1 ? "it" : "they") should be."
  }

  /// The lines on which more or less is spent than they are allocated; nil where there is none.
  private func spent(_ words: GrantWording) -> String? {
    let checks = checks.filter {
      if case .line(.spent, _) = $0.total { return $0.difference != .zero }
      return false
    }
    if checks.isEmpty { return nil }
    let names = checks.map { check in
      "\(words.subject(check)) (\(words.difference(check)))"
    }
    return
      "In \(Count.of(checks.count, "line")) more or less is spent than is allocated: \(NameList.text(names))."
  }
}
