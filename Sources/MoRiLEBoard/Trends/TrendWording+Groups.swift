import MoRiLE
import MoRiLEReports

// What is said of issues that are added up.
extension TrendWording {
  /// A sentence for each thing that can be said of groups: which went up or down by more than chance, what part of all
  /// they are, and which have no count.
  func groups(_ groups: [CountGroup], total: IssueTrend?) -> [String] {
    let told = groups.filter { $0.trend.isTold }
    let up = told.filter { ($0.trend.rise?.low ?? .zero) > .zero }
    let down = told.filter { ($0.trend.rise?.high ?? .zero) < .zero }
    let open = groups.filter { $0.trend.isInDoubt }
    var sentences = [
      sentence("Up by more than chance", up), sentence("Down by more than chance", down),
      sentence("Cannot be told from no change", open),
    ].compactMap { $0 }
    if let total, let all = total.count {
      let shares = groups.compactMap { group in
        group.share?.value.map { "\(group.trend.name) \(percent($0 * 100))" }
      }
      if !shares.isEmpty { sentences.append("Of \(total.name): \(Self.named(shares)).") }
      let more = groups.filter { ($0.trend.count?.low ?? .zero) > all.high }.map { $0.trend.name }
      if !more.isEmpty {
        sentences.append("Not a part of \(total.name), which counts less: \(Self.named(more)).")
      }
    }
    return sentences
      + groups.filter { !$0.uncounted.isEmpty }.map { group in
        "\(group.trend.name) has no count for both years, since \(Self.named(group.uncounted)) \(group.uncounted.count == 1 ? "has" : "have") none."
      }
  }

  private func sentence(_ start: String, _ groups: [CountGroup]) -> String? {
    if groups.isEmpty { return nil }
    let names = groups.map { group in
      let change = changeText(group.trend).map { "\($0), " } ?? ""
      return "\(group.trend.name) (\(change)\(counts(group.trend)))"
    }
    return "\(start): \(Self.named(names))."
  }

  private func percent(_ number: Fraction) -> String {
    NumberStyle(decimals: 1, isPadded: true).text(number) + " %"
  }
}
