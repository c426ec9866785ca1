import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("The status of a year")
struct YearStatusTests {
  /// The status of a folder with some files.
  static func status(
    _ files: [YearFile: String], last: String? = nil, isMissing: Bool = false
  ) throws -> YearStatus {
    let model = try YearTown.model()
    return YearStatus(
      YearContents(
        name: "2026",
        files: Dictionary(
          uniqueKeysWithValues: files.map { ($0, YearTown.file($1, $0.rawValue)) }),
        models: [model],
        last: isMissing
          ? .missing("2025/issues.csv")
          : last.map { .file(YearTown.file($0, "2025/issues.csv"), [model]) } ?? .none,
        commands: YearCommands(
          folder: "2026", last: last == nil ? nil : "2025/issues.csv", model: nil),
        today: try #require(CalendarDate("2026-06-01"))))
  }

  /// A step as `state: found / open`, nil where there is none.
  private static func step(_ title: String, _ status: YearStatus) -> String? {
    status.steps.first { $0.title == title }.map { step in
      ([step.state.rawValue + ": " + step.found] + step.details).joined(separator: " / ")
    }
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let step: String
    let files: [YearFile: String]
    let says: String?
    var last: String?
    var isMissing = false

    init(
      _ name: String, _ step: String, _ files: [YearFile: String], _ says: String?,
      last: String? = nil, isMissing: Bool = false
    ) {
      testDescription = name
      self.step = step
      self.files = files
      self.says = says
      self.last = last
      self.isMissing = isMissing
    }
  }

  private static let two = "issue,likelihood,harm\na,2,2\nb,1,1\n"

  @Test(
    "tells each step on both sides",
    arguments: [
      Case("none", "Issues", [.issues: "issue,harm\n"], "to do: no issue yet"),
      Case("one", "Issues", [.issues: "issue,harm\na,1\n"], "done: 1 issue"),
      Case(
        "a list", "Issues", [.issues: "issue,rating\na,Red\n"],
        "done: 1 issue with ratings, without scores"),
      Case(
        "faults", "Issues", [.issues: "issue,harm\na,7\nb,8\n"],
        "faulty: 2 faults / line 2: harm \"7\" is not on the scale 0 to 2 / line 3: harm \"8\" is not on the "
          + "scale 0 to 2"),
      Case("all", "Scores", [.issues: two], "done: all issues fully scored"),
      Case(
        "some", "Scores", [.issues: "issue,likelihood,harm\na,2,2\nb,?,1\nc,,\nd,,\n"],
        "begun: 1 of 4 issues fully scored; 5 cells open / Not scored at all: c; d / b: likelihood is open"
      ),
      Case(
        "no cell", "Scores", [.issues: "issue,likelihood,harm\na,,\n"],
        "to do: 0 of 1 issue fully scored; 2 cells open / Not scored at all: a"),
      Case("a list", "Scores", [.issues: "issue,rating\na,Red\n"], nil),
      Case(
        "decided", "Decisions",
        [.issues: two, .decisions: "issue,decision,reason\nA,priority,because\n"],
        "done: 1 of 1 issue rated Red decided"),
      Case(
        "not decided", "Decisions", [.issues: two, .decisions: "issue,decision\n# guide,x\n"],
        "to do: 0 of 1 issue rated Red decided / Red without a decision: a"),
      Case(
        "no file", "Decisions", [.issues: two],
        "to do: 0 of 1 issue rated Red decided; the file is not there / Red without a decision: a"),
      Case(
        "nothing to decide", "Decisions", [.issues: "issue,likelihood,harm\nb,1,2\n"],
        "done: no issue is rated Red"),
      Case(
        "perhaps Red is not Red", "Decisions", [.issues: "issue,likelihood,harm\nb,,2\n"],
        "done: no issue is rated Red"),
      Case(
        "no reason, no decision, unknown", "Decisions",
        [.issues: two, .decisions: "issue,decision,reason\na,,x\nb,watch,\nc,watch,x\n"],
        "begun: 0 of 1 issue rated Red decided; 1 without a reason / Red without a decision: a / Decided without a reason: b / "
          + "Not among the issues: c"),
      Case(
        "all but a reason", "Decisions",
        [.issues: two, .decisions: "issue,decision,reason\na,p,\n"],
        "begun: 1 of 1 issue rated Red decided; 1 without a reason / Decided without a reason: a"),
      Case(
        "an issue that is none", "Decisions",
        [.issues: two, .decisions: "issue,decision,reason\na,p,r\nc,p,r\n"],
        "begun: 1 of 1 issue rated Red decided / Not among the issues: c"),
      Case(
        "a list of ratings", "Decisions",
        [.issues: "issue,rating\na,RED\nb,green\n", .decisions: "issue,decision,reason\na,p,r\n"],
        "done: 1 of 1 issue rated Red decided"),
      Case(
        "without issues", "Decisions", [.issues: "issue,harm\n"], "to do: waits for issues.csv"),
      Case("no decisions", "Reviews", [.issues: two], nil),
      Case(
        "no dates", "Reviews", [.issues: two, .decisions: "issue,decision\na,p\n"],
        "to do: no decision has a review date"),
      Case(
        "due today", "Reviews",
        [.issues: two, .decisions: "issue,decision,review_date\na,p,2026-06-01\nb,p,2026-06-02\n"],
        "to do: 1 review due / a: review due on 1 June 2026"),
      Case(
        "due tomorrow", "Reviews",
        [.issues: two, .decisions: "issue,decision,review_date\na,p,2026-06-02\nb,p,\n"],
        "done: none due; the next on 2 June 2026"),
      Case(
        "no date", "Decisions",
        [.issues: two, .decisions: "issue,decision,review_date\na,p,soon\n"],
        "faulty: 1 fault / line 2: review_date \"soon\" is not a date; write it as 2026-04-01 or 1 April 2026"
      ),
      Case("absent", "Areas", [.issues: two], "to do: no area yet; the file is not there"),
      Case(
        "a guide alone", "Areas", [.issues: two, .areas: "group,area_of_focus\n# guide,x\n"],
        "to do: no area yet"),
      Case(
        "areas", "Areas", [.issues: two, .areas: "group,area_of_focus\ng,x\ng,y\n"],
        "done: 2 areas"),
      Case(
        "areas under the other header that is known", "Areas",
        [.issues: two, .areas: "group,area\ng,x\n"], "done: 1 area"),
      Case(
        "measures under the other header that is known", "Measures",
        [.issues: two, .measures: "indicator\nx\n"], "done: 1 measure"),
      Case("projects", "Spending", [.issues: two, .spending: "project\nx\n"], "done: 1 project"),
      Case(
        "series of one measure", "Measures",
        [.issues: two, .measures: "measure,series\nx,a\nX,b\ny,a\n"], "done: 2 measures"),
      Case(
        "faulty measures", "Measures", [.issues: two, .measures: "name,series\nx,a\n"],
        "faulty: 1 fault / line 1: there is no column \"measure\"; the columns are measure"),
      Case("no last year", "Names", [.issues: two], nil),
      Case(
        "the same names", "Names", [.issues: two], "done: every issue has its counterpart",
        last: "issue,rating\nB,Red\na,Red\n"),
      Case(
        "other names", "Names", [.issues: two],
        "to do: 1 issue of last year and 1 of this year without a counterpart / Only last year: c / Only this "
          + "year: b", last: "issue,rating\nc,Red\na,Red\n"),
      Case(
        "a list of the highest alone", "Names", [.issues: "issue,rating\na,Red\nb,Red\n"],
        "to do: 1 issue of this year without a counterpart / Only this year: b",
        last: "issue,rating\nc,Red\na,Red\n"),
      Case(
        "mapped names", "Names", [.issues: two, .names: "last,this\nc,b\n"],
        "done: every issue has its counterpart", last: "issue,rating\nc,Red\na,Red\n"),
      Case(
        "a wrong name", "Names", [.issues: two, .names: "last,this\nx,b\n"],
        "begun: 1 issue of this year without a counterpart / Only this year: b / line 2: \"x\" is no issue of "
          + "last year", last: "issue,rating\na,Red\n"),
    ])
  func steps(_ expected: Case) throws {
    let status = try Self.status(expected.files, last: expected.last)
    #expect(Self.step(expected.step, status) == expected.says)
  }

  private static let last = "issue,concern,harm\na,1,2\nb,1,1\n"

  @Test(
    "counts as carried over what is marked and still has last year's scores",
    arguments: [
      Case("no column", "Gone through", [.issues: two], nil, last: last),
      Case(
        "no mark left", "Gone through",
        [.issues: "issue,carried_over,concern,harm\na,,1,2\nb, ,1,1\n"],
        "done: no issue is still as it was carried over", last: last),
      Case(
        "marks alone", "Gone through",
        [.issues: "issue,carried_over,concern,harm\na,2025,1,2\nb,2025,1,1\n"],
        "to do: 2 of 2 issues still as carried over / Still as in 2025: a; b", last: last),
      Case(
        "a changed score", "Gone through",
        [.issues: "issue,carried_over,concern,harm\na,2025,1,1\nb,2025,1,1\n"],
        "begun: 1 of 2 issues still as carried over / Still as in 2025: b", last: last),
      Case(
        "a count is no score", "Gone through",
        [.issues: "issue,carried_over,count,concern,harm\na,2025,9,1,2\nb,2025,8,1,1\n"],
        "to do: 2 of 2 issues still as carried over / Still as in 2025: a; b", last: last),
      Case(
        "a score that is emptied", "Gone through",
        [.issues: "issue,carried_over,concern,harm\na,2025,,2\nb,2025,?,1\n"],
        "done: no issue is still as it was carried over", last: last),
      Case(
        "what is worked out from numbers comes blank", "Gone through",
        [.issues: "issue,carried_over,likelihood,concern,harm\na,2025,,1,2\nb,2025,2,1,1\n"],
        "begun: 1 of 2 issues still as carried over / Still as in 2025: a",
        last: "issue,count,likelihood,concern,harm\na,5,2,1,2\nb,5,2,1,1\n"),
      Case(
        "last year is gone", "Gone through",
        [.issues: "issue,carried_over,concern,harm\na,2025,1,1\nb,,1,1\n"],
        "begun: 1 of 2 issues still as carried over / Still as in 2025: a / 2025/issues.csv is no longer "
          + "there, so that the marks alone tell what is carried over; put the new place of last year's "
          + "folder into year.csv", isMissing: true),
      Case(
        "last year has faults", "Gone through",
        [.issues: "issue,carried_over,concern,harm\na,2025,1,1\nb,,1,1\n"],
        "begun: 1 of 2 issues still as carried over / Still as in 2025: a / last year's file has faults, so "
          + "that the marks alone tell what is carried over", last: "issue,harm\na,9\n"),
      Case(
        "an issue that last year has not", "Gone through",
        [.issues: "issue,carried_over,concern,harm\nx,2024,1,1\nb,2025,1,1\n"],
        "to do: 2 of 2 issues still as carried over / Still as in 2024: x / Still as in 2025: b",
        last: last),
      Case(
        "names alone, not scored", "Gone through",
        [.issues: "issue,carried_over,concern,harm\na,2025,,\nb,2025,,1\n"],
        "begun: 1 of 2 issues still as carried over / Still as in 2025: a",
        last: "issue,rating\na,Red\nb,Red\n"),
      Case(
        "a name made harmless", "Gone through",
        [.issues: "issue,carried_over,concern,harm\n'=a,2025,1,1\n"],
        "done: no issue is still as it was carried over", last: "issue,concern,harm\n=a,1,2\n"),
    ])
  func carriedOver(_ expected: Case) throws {
    let status = try Self.status(
      expected.files, last: expected.last, isMissing: expected.isMissing)
    #expect(Self.step(expected.step, status) == expected.says)
  }

  @Test("takes a report for current while it holds the digest of each file that says something")
  func report() throws {
    func digest(_ text: String) -> String { Digest(of: Array(text.utf8)).hexadecimal }
    let areas = "group,area_of_focus\ng,x\n"
    let decisions = "issue,decision\n# guide,x\n"
    var files: [YearFile: String] = [.issues: Self.two, .areas: areas, .decisions: decisions]
    #expect(Self.step("Report", try Self.status(files)) == "to do: not written yet")
    files[.report] = "\(digest(Self.two)) \(digest(areas))"
    #expect(
      Self.step("Report", try Self.status(files)) == "done: made from the files as they are now")
    // Names are of no use to a report without last year.
    files[.names] = "last,this\nx,a\n"
    #expect(
      Self.step("Report", try Self.status(files)) == "done: made from the files as they are now")
    files[.names] = nil
    #expect(
      Self.step("Report", try Self.status(files, last: "issue,rating\na,Red\n"))
        == "begun: not made from 2025/issues.csv as it is now")
    files[.issues] = Self.two + "c,1,1\n"
    files[.areas] = areas + "g,y\n"
    #expect(
      Self.step("Report", try Self.status(files))
        == "begun: not made from issues.csv and areas.csv as they are now")
  }

  /// The sentence and the command of what is next.
  private static func next(_ status: YearStatus) -> [String] {
    var isNext = false
    var said: [String] = []
    for part in status.parts {
      switch part {
      case .heading(let text, _): isNext = text == "Next"
      case .paragraph(let text) where isNext: said.append(text)
      case .command(let pieces) where isNext: said.append(pieces.joined(separator: " "))
      default: break
      }
    }
    return said
  }

  @Test("says what is next: faults first, then the first step that is not done")
  func nextStep() throws {
    var files: [YearFile: String] = [.issues: "issue,harm\n", .measures: "name\nx\n"]
    #expect(
      try Self.next(Self.status(files)) == [
        "Mend measures.csv; the faults are told below, and by:",
        "morile monitor 2026/measures.csv",
      ])
    files[.measures] = "measure\nx\n"
    #expect(try Self.next(Self.status(files)).last == "morile check 2026/issues.csv")
    files[.issues] = "issue,likelihood,harm\na,2,\n"
    #expect(
      try Self.next(Self.status(files)).last
        == "morile workshop 2026/issues.csv --output 2026/workshop.html")
    files[.issues] = Self.two
    #expect(
      try Self.next(Self.status(files, last: "issue,rating\nx,Red\n")).last
        == "morile compare 2025 2026")
    #expect(try Self.next(Self.status(files)).last == "morile board 2026")
    files[.decisions] = "issue,decision,reason,review_date\na,p,r,2027-01-01\n"
    files[.areas] = "area_of_focus\nx\n"
    files[.spending] = "project\nx\n"
    #expect(try Self.next(Self.status(files, last: Self.last)).last == "morile board 2026")
    files[.grant] = "figure\ngrant\n"
    files[.actions] = "action\nx\n"
    files[.narrative] = "text\nx\n"
    #expect(
      try Self.next(Self.status(files, last: Self.last)).last
        == "morile report 2026 --output 2026/report.html")
    files[.report] = [
      .issues, .decisions, .areas, .spending, .grant, .actions, .measures, .narrative,
    ].map { (file: YearFile) in
      Digest(of: Array((files[file] ?? "").utf8)).hexadecimal
    }.joined(separator: "\n")
    #expect(try Self.next(Self.status(files)) == ["Nothing is left to do."])
  }

  @Test("tells which files are faulty")
  func faulty() throws {
    let status = try Self.status(
      [.issues: "issue,harm\na,9\n", .names: "x\n", .areas: "y\n"], last: "issue,harm\n,1\n")
    #expect(
      status.faulty.map { $0.file.name }
        == ["issues.csv", "2025/issues.csv", "names.csv", "areas.csv"])
    #expect(try Self.status([.issues: Self.two]).faulty.isEmpty)
  }
}
