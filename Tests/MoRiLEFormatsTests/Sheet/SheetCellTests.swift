import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Cells of tables")
struct SheetCellTests {
  struct Level: Sendable, CustomTestStringConvertible {
    let text: String
    let cell: Cell
    var testDescription: String { text.isEmpty ? "blank" : text }
  }

  struct Number: Sendable, CustomTestStringConvertible {
    let text: String
    let number: Interval?
    var testDescription: String { text.isEmpty ? "blank" : text }
  }

  static let levels: [Level] = [
    Level(text: "", cell: .blank),
    Level(text: "   ", cell: .blank),
    Level(text: "?", cell: .unknown),
    Level(text: " ? ", cell: .unknown),
    Level(text: "1", cell: .score(1)),
    Level(text: " 2\t", cell: .score(2)),
    Level(text: "\"3\"", cell: .score(3)),
    Level(text: "3.0", cell: .score(3)),
    Level(text: "2.00", cell: .score(2)),
    Level(text: "01", cell: .score(1)),
    Level(text: "\u{A0}1\u{A0}", cell: .score(1)),
    Level(text: "2-3", cell: .range(2...3)),
    Level(text: "1 to 3", cell: .range(1...3)),
    Level(text: "1 \u{2013} 2.0", cell: .range(1...2)),
    Level(text: "+1-2", cell: .range(1...2)),
    Level(text: "2 to 2", cell: .score(2)),
  ]

  /// Of `online`, a percentage.
  static let numbers: [Number] = [
    Number(text: "", number: nil),
    Number(text: "?", number: nil),
    Number(text: "0", number: 0),
    Number(text: "12%", number: 12),
    Number(text: "12.5 %", number: Interval(Fraction(25, over: 2))),
    Number(text: "+5", number: 5),
    Number(text: "100.0", number: 100),
    Number(text: "\" 12 \"", number: 12),
    Number(text: "5 to 7", number: Interval(5, 7)),
    Number(text: "5%-7%", number: Interval(5, 7)),
    Number(
      text: "0.5 \u{2013} 7.25", number: Interval(Fraction(1, over: 2), Fraction(29, over: 4))),
    Number(text: "7 to 7", number: 7),
  ]

  @Test("a level, ? and blank are three things", arguments: levels)
  func level(_ example: Level) throws {
    let sheet = try IssueSheet.read(
      [csv("issue,likelihood,harm,public_concern\nRobbery,\(example.text),2,1\n")],
      models: [try TownModel.read()])
    #expect(sheet.issues.map { $0.cells } == [[example.cell, .score(2), .score(1)]])
    #expect(sheet.warnings.isEmpty)
  }

  @Test("a number that is ? or blank is not given", arguments: numbers)
  func number(_ example: Number) throws {
    let sheet = try IssueSheet.read(
      [csv("issue,online,harm,public_concern\nRobbery,\(example.text),2,1\n")],
      models: [try TownModel.read()])
    #expect(sheet.issues.map { $0.inputs } == [[nil, nil, example.number, nil]])
    #expect(sheet.warnings.isEmpty)
  }

  @Test("a number may stand on its limits")
  func limits() throws {
    let sheet = try IssueSheet.read(
      [
        csv(
          """
          issue,count,previous_count,online,change,harm,public_concern
          Low,0,0,0,-99.5,0,0
          High,"999,999,999,999,999",999999999999999,100%,999999999999999,2,1
          """)
      ], models: [try TownModel.read()])
    let low: [Interval?] = [0, 0, 0, Interval(Fraction(-199, over: 2))]
    let highest = Interval(Input.highest)
    let high: [Interval?] = [highest, highest, 100, highest]
    #expect(sheet.issues.map { $0.inputs } == [low, high])
    #expect(sheet.warnings.isEmpty)
  }

  @Test("a criterion without a column is blank")
  func withoutColumn() throws {
    let sheet = try IssueSheet.read(
      [csv("issue,harm,public_concern\nRobbery,?,1\n")], models: [try TownModel.read()])
    #expect(sheet.issues.map { $0.cells } == [[.blank, .unknown, .score(1)]])
    #expect(sheet.warnings.isEmpty)
  }

  @Test("rows of guidance are passed over", arguments: ["# guide", "# Guide", " #  GUIDE "])
  func guide(mark: String) throws {
    let sheet = try IssueSheet.read(
      [
        csv(
          """
          issue,likelihood,harm,public_concern,note
          \(mark),1: low,"0: none
          1: some",words,as you like
          Robbery,1,2,1,kept
          \(mark),more,,,
          """)
      ], models: [try TownModel.read()])
    #expect(sheet.issues.map { $0.name } == ["Robbery"])
    #expect(sheet.cells == [["1", "2", "1", "kept"]])
    #expect(sheet.warnings.isEmpty)
  }

  @Test("only the mark alone makes a row of guidance", arguments: ["# guided walk", "guide", "#"])
  func noGuide(name: String) throws {
    let sheet = try IssueSheet.read(
      [csv("issue,harm,public_concern\n\(name),2,1\n")], models: [try TownModel.read()])
    #expect(sheet.issues.map { $0.name } == [name])
  }
}
