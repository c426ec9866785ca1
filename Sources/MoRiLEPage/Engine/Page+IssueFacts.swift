import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What stands beside the cells of an issue: its domains, what was agreed and counted.
extension Page {
  /// The score of each domain: `9 of 11, was 8`; null where it has no rating.
  func domains(_ index: Int, _ workshop: Workshop, _ standing: Standing) -> [JSONOutput] {
    standing.model.domains.map { domain in
      guard let place = domain.rating?.score else { return .null }
      let style = NumberStyle(decimals: 2, thresholds: standing.model.thresholds(of: place))
      let now = style.text(standing.assessments[index].scores[place])
      let was = style.text(workshop.opening.assessments[index].scores[place])
      let most = style.text(standing.model.scores[place].range.high)
      return .string("\(now) of \(most)" + (was == now ? "" : ", was \(was)"))
    }
  }

  /// Who agreed the issue before the room, when and why; empty where nobody did, or the room has agreed since.
  func agreedText(_ index: Int) -> String {
    guard let agreed = agreed(index), !agreed.isOfRoom, let earlier = agreed.earlier else {
      return ""
    }
    var text = "agreed"
    if !earlier.by.isEmpty { text += " by \(earlier.by)" }
    if !earlier.on.isEmpty { text += " on \(CalendarDate(earlier.on)?.text ?? earlier.on)" }
    return earlier.reason.isEmpty ? text : "\(text): \(earlier.reason)"
  }

  /// What was counted of an issue: sentences, which way it went, whether by more than chance, and what that says against
  /// its scores.
  func evidence(_ assessment: Assessment, by model: Model) -> JSONOutput {
    let name = assessment.issue.name
    let found = earlier?.evidence(of: name)
    return .object([
      ("sentences", .array((earlier?.sentences(of: name) ?? []).map { .string($0) })),
      ("direction", found?.direction.map { .string($0.rawValue) } ?? .null),
      ("isMoreThanChance", .boolean(found?.isMoreThanChance ?? false)),
      ("against", .array((earlier?.against(assessment, by: model) ?? []).map { .string($0) })),
    ])
  }
}
