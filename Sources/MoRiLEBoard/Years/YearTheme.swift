import MoRiLE
import MoRiLEFormats

/// A theme of a year with its issues; an issue may stand under several.
struct YearTheme {
  /// The name; empty for issues that have none.
  let name: String
  /// Its issues, in the order of the year.
  let issues: [RatedYear.Entry]

  /// The themes of some issues, in the order in which their first issues come.
  static func all(of issues: [RatedYear.Entry]) -> [YearTheme] {
    var names: [String] = []
    var members: [[RatedYear.Entry]] = []
    var places: [String: Int] = [:]
    for issue in issues {
      let themes = Issue.themes(in: issue.theme)
      for theme in themes.isEmpty ? [""] : themes {
        let key = issueKey(theme)
        let place = places[key] ?? names.count
        if place == names.count {
          names.append(theme)
          members.append([])
          places[key] = place
        }
        members[place].append(issue)
      }
    }
    return zip(names, members).map { YearTheme(name: $0, issues: $1) }
  }
}
