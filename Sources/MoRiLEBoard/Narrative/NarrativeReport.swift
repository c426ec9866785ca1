import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What is said in words of the themes and issues of a year, for the paper of it.
public struct NarrativeReport: Sendable {
  /// The texts.
  public let narrative: Narrative
  private let year: RatedYear
  /// Names of themes and issues that the year has not, as slips of the list.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Holds texts against the issues of a year.
  public init(_ list: NarrativeList, year: RatedYear) {
    narrative = list.narrative
    self.year = year
    let slips = list.unknown(
      beside: year.entries.map { ($0.name, Issue.themes(in: $0.theme)) }, in: year.source.name)
    warnings = slips.told
    moreWarnings = slips.more
  }

  /// The texts about a theme and about its issues.
  func parts(of theme: YearTheme) -> [DocumentPart] {
    let terms = narrative.terms(
      themes: theme.name.isEmpty ? [] : [theme.name], issues: theme.issues.map { $0.name },
      naming: { !$0.issue.isEmpty })
    return terms.isEmpty ? [] : [.terms(terms)]
  }

  /// The texts about themes and issues that the year has not, each under its name; with `all`, those of the
  /// year before them.
  func rest(all: Bool) -> [DocumentPart] {
    let themes = YearTheme.all(of: year.entries)
    let known =
      all
      ? []
      : narrative.entries(
        themes: themes.map { $0.name }, issues: year.entries.map { $0.name })
    var parts: [DocumentPart] = []
    var told: Set<String> = []
    let isKnown = Set(known.map { issueKey($0.theme + ";" + $0.issue) })
    for entry in narrative.entries {
      let key = issueKey(entry.theme + ";" + entry.issue)
      guard !isKnown.contains(key), told.insert(key).inserted else { continue }
      parts += [
        .heading(entry.theme + entry.issue, level: 3),
        .terms(
          narrative.terms(
            themes: entry.issue.isEmpty ? [entry.theme] : [],
            issues: entry.issue.isEmpty ? [] : [entry.issue], naming: { _ in false })),
      ]
    }
    return parts
  }
}
