/// What a text of a narrative is about: the parts that a theme's page has in a partnership's paper.
public enum NarrativePart: String, CaseIterable, Sendable {
  /// What the harm is, and to whom.
  case impact
  /// How often, how many, and which way it goes.
  case likelihood
  /// What partners do, and with what.
  case response
  /// What is not known.
  case knowledgeGap = "knowledge gap"
  /// What the Board is asked for.
  case recommendation
  /// Figures and findings behind the rest.
  case evidence

  /// What stands before its texts.
  package var title: String {
    switch self {
    case .impact: "Impact"
    case .likelihood: "Likelihood"
    case .response: "Response"
    case .knowledgeGap: "Knowledge gap"
    case .recommendation: "Recommendation"
    case .evidence: "Evidence"
    }
  }
}
