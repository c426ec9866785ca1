import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("A narrative")
struct NarrativeTests {
  private static func year() throws -> RatedYear {
    try RatedYear.read(
      SourceFile(
        name: "issues.csv",
        bytes: Array("issue,theme,rating\nArson,Fire; Damage,Red\nRobbery,Theft,Green\n".utf8)),
      name: "2015", models: [try YearTown.model()])
  }

  private static func said(_ text: String) throws -> [String] {
    let year = try Self.year()
    return ToldFaults.or { () throws(Faults) in
      let list = try NarrativeList(SourceFile(name: "narrative.csv", bytes: Array(text.utf8)))
      let report = NarrativeReport(list, year: year)
      return ToldFaults.lines(list.warnings + report.warnings)
        + list.narrative.entries.map {
          "\($0.theme)|\($0.issue)|\($0.part.rawValue)|\($0.text)|\($0.source)"
        }
    }
  }

  @Test(
    "is read and held against themes and issues",
    arguments: [
      (
        "theme,issue,part,text,source\nfire,,Impact,a,s\n,arson,knowledge gaps,b,\nDamage,,GAP,c,\n",
        ["fire||impact|a|s", "|arson|knowledge gap|b|", "Damage||knowledge gap|c|"]
      ),
      ("text,part,issue\na,evidence,Robbery\n", ["|Robbery|evidence|a|"]),
      (
        "theme,issue,part,text\nFires,,impact,a\n,Arsn,impact,b\nFire,,impact,\n",
        [
          "4:7+6 warning missing: this row has no text and is left out",
          "2:1+5 warning unknownName: the theme \"Fires\" is not in issues.csv; did you mean \"Fire\"?",
          "3:2+4 warning unknownName: the issue \"Arsn\" is not in issues.csv; did you mean \"Arson\"?",
          "Fires||impact|a|", "|Arsn|impact|b|",
        ]
      ),
      (
        "theme,issue,part,text\n,,impact,a\nFire,Arson,impact,b\nFire,,impcat,c\nFire,,,d\n",
        [
          "2:1+1 error missing: this row has no theme and no issue; name what the text is about, or empty the row",
          "3:6+5 error contradiction: this text is about the theme \"Fire\" and the issue \"Arson\"; leave one of the "
            + "two cells blank",
          "4:7+6 error unknownName: part \"impcat\" is not one of impact, likelihood, response, knowledge gap, "
            + "recommendation, evidence; did you mean \"impact\"?",
          "5:7+1 error missing: part \"\" is not one of impact, likelihood, response, knowledge gap, recommendation, "
            + "evidence",
        ]
      ),
    ] as [(String, [String])])
  func isRead(text: String, expected: [String]) throws { #expect(try Self.said(text) == expected) }

  @Test("stands under each theme part by part, its issues named, and the rest apart")
  func underThemes() throws {
    let list = try NarrativeList(
      SourceFile(
        name: "narrative.csv",
        bytes: Array(
          """
          theme,issue,part,text,source
          Fire,,evidence,e,paper
          ,Arson,impact,i,
          Fire,,impact,t,
          Floods,,response,r,

          """.utf8)))
    let report = NarrativeReport(list, year: try Self.year())
    func words(_ parts: [DocumentPart]) -> [String] {
      parts.flatMap { part -> [String] in
        switch part {
        case .heading(let text, _): ["# \(text)"]
        case .terms(let terms): terms.map { "\($0.word): \($0.text)" }
        default: []
        }
      }
    }
    let themes = YearTheme.all(of: try Self.year().entries)
    #expect(themes.map { $0.name } == ["Fire", "Damage", "Theft"])
    #expect(
      themes.map { words(report.parts(of: $0)) } == [
        ["Impact, Arson: i", "Impact: t", "Evidence: e (paper)"], ["Impact, Arson: i"], [],
      ])
    #expect(words(report.rest(all: false)) == ["# Floods", "Response: r"])
    #expect(
      words(report.rest(all: true)) == [
        "# Fire", "Impact: t", "Evidence: e (paper)", "# Arson", "Impact: i", "# Floods",
        "Response: r",
      ])
  }
}
