import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEBoard

/// Three or more cells of a column with the same fault are told together, in the place of the first.
@Suite struct GroupedFaultsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let read: @Sendable (SourceFile) throws(Faults) -> [Fault]
    let text: String
    let told: [String]
  }

  private static let decisions: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try DecisionList(file).warnings
  }
  private static let grant: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try Grant(file).warnings
  }
  private static let spending: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try SpendingList(file).warnings
  }
  private static let actions: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try ActionList(file).warnings
  }
  private static let areas: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try AreaList(file).warnings
  }
  private static let agreed: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try AgreedList(file).warnings
  }
  private static let narrative: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try NarrativeList(file).warnings
  }
  private static let measures: @Sendable (SourceFile) throws(Faults) -> [Fault] = {
    file throws(Faults) in try MeasureSheet(file).warnings
  }

  static let cases = [
    Case(
      testDescription: "two are told each in its place", read: decisions,
      text: "issue,decision,review_date\na,x,soon\nb,x,later\n",
      told: [
        "2:5+4 error value: review_date \"soon\" is not a date; write it as 2026-04-01 or 1 April 2026",
        "3:5+5 error value: review_date \"later\" is not a date; write it as 2026-04-01 or 1 April 2026",
      ]),
    Case(
      testDescription: "three are told together", read: decisions,
      text: "issue,decision,review_date\na,x,soon\nb,x,later\nc,x,2026-04-01\nd,x,soon\n",
      told: [
        "2:5+4 error value: review_date: 3 cells cannot be taken (\"soon\" 2 times, \"later\" once): each is not a "
          + "date; write it as 2026-04-01 or 1 April 2026"
      ]),
    Case(
      testDescription: "blank names", read: decisions,
      text: "issue,decision\n,x\n,y\nc,z\n,w\n",
      told: [
        "2:1+1 error missing: issue: 3 cells are blank; name the issue of each row, or empty the row"
      ]),
    Case(
      testDescription: "blank names below a header that the table has in its place", read: areas,
      text: "group,area,issues\nx,,a\ny,,b\nz,,c\n",
      told: [
        "2:3+1 error missing: area: 3 cells are blank; name the area of focus of each row, or empty the row"
      ]),
    Case(
      testDescription: "a narrative that is of issues alone", read: narrative,
      text: "issue,part,text\n,impact,x\n,impact,y\n,impact,z\n",
      told: [
        "2:1+1 error missing: issue: 3 cells are blank; name what each text is about, or empty the row"
      ]),
    Case(
      testDescription: "figures and amounts", read: grant,
      text: "figure,amount\ngrants,1\ngrants,2\ngrants,-3\ngrant,-4\nspent,-5\n,1\n",
      told: [
        "2:1+6 error unknownName: figure: 3 cells hold words that are not known (\"grants\" 3 times); did you mean "
          + "\"grant\"? The figures are grant, carried_forward, allocated, claimed and spent",
        "4:8+2 error value: amount: 3 cells cannot be taken (\"-3\" once, \"-4\" once, \"-5\" once): each is below "
          + "zero; an amount is from £0 on",
        "7:1+1 error missing: this row has no figure; the figures are grant, carried_forward, allocated, claimed and "
          + "spent",
      ]),
    Case(
      testDescription: "the ratings of projects, which are warnings", read: spending,
      text: "project,allocated,issues,rag\na,1,x,ok\nb,1,x,ok\nc,1,x,ok\nd,1,x,green\n",
      told: [
        "2:7+2 warning unknownName: rag: 3 cells are none of red, amber, green and done (\"ok\" 3 times); they are "
          + "shown and not counted"
      ]),
    Case(
      testDescription: "the ratings of actions", read: actions,
      text: "action,issue,rag\na,x,ok\nb,x,late\nc,x,ok\n",
      told: [
        "2:5+2 warning unknownName: rag: 3 cells are none of red, amber, green and done (\"ok\" 2 times, \"late\" "
          + "once); they are shown and not counted"
      ]),
    Case(
      testDescription: "issues without an agreed rating", read: agreed,
      text: "issue,rating\na,\nb,\nc,High\nd,\n",
      told: [
        "2:1+1 warning missing: issue: 3 cells have no rating beside them (\"a\" once, \"b\" once, \"d\" once); that of "
          + "the matrix stands"
      ]),
    Case(
      testDescription: "parts of a narrative", read: narrative,
      text: "theme,part,text\na,Harm,x\nb,harm,x\nc,Harm,x\nd,impact,\n",
      told: [
        "2:3+4 error unknownName: part: 3 cells cannot be taken (\"Harm\" 2 times, \"harm\" once): each is not one of impact, "
          + "likelihood, response, knowledge gap, recommendation, evidence"
      ]),
    Case(
      testDescription: "aims and kinds of measures", read: measures,
      text: "measure,kind,aim,series,q1,q2,q3,q4\n"
        + ["a", "b", "c"].map { "\($0),rate,lower,actual quarterly,1,,,\n" }.joined(),
      told: [
        "2:3+4 error unknownName: kind: 3 cells hold words that are not known (\"rate\" 3 times); it is one of sum, "
          + "level (such as a percentage, a rate or an attainment), proportion",
        "2:8+5 error unknownName: aim: 3 cells hold words that are not known (\"lower\" 3 times); it is one of reduce, "
          + "increase, at most, at least, below, above, monitor",
      ]),
  ]

  @Test(arguments: cases) func equalFaultsAreToldTogether(_ item: Case) {
    let file = SourceFile(name: "r.csv", bytes: Array(item.text.utf8))
    #expect(
      ToldFaults.or { () throws(Faults) in ToldFaults.lines(try item.read(file)) } == item.told)
  }

  /// Of faults beyond the hundredth nobody knows how many are equal.
  @Test(arguments: [(100, "100 cells"), (101, "at least 100 cells")])
  func theCountIsOfThoseThatAreKnown(_ count: Int, _ told: String) throws {
    let rows = (1...count).map { "i\($0),x,soon\n" }.joined()
    let file = SourceFile(
      name: "r.csv", bytes: Array("issue,decision,review_date\n\(rows)".utf8))
    let faults = #expect(throws: Faults.self) { try DecisionList(file) }
    #expect(
      faults?.all.map { $0.message } == [
        "review_date: \(told) cannot be taken (\"soon\" 100 times): each is not a date; write it as 2026-04-01 or 1 "
          + "April 2026"
      ])
    #expect(faults?.more == count - 100)
  }

  /// The ratings of a list are held against a model's when it is used.
  @Test func agreedRatingsThatAreNone() throws {
    let text = "issue,rating\na,Hi\nb,Hi\nc,Low\n"
    let list = try AgreedList(SourceFile(name: "agreed.csv", bytes: Array(text.utf8)))
    let scale = try YearTown.model().rating
    let labels = scale.bands.map { $0.label }.joined(separator: ", ")
    #expect(
      ToldFaults.or { () throws(Faults) in
        _ = try list.ratings(of: ["a", "b", "c"], on: scale, in: "issues.csv")
        return []
      } == [
        "2:3+2 error unknownName: rating: 3 cells cannot be taken (\"Hi\" 2 times, \"Low\" once): each is not one of \(labels)"
      ])
  }
}
