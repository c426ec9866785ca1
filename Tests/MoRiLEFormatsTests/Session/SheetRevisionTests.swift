import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Tables with some cells changed")
struct SheetRevisionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let changes: [CellChange]
    let after: String
    var testDescription: String { name }
  }

  private static func change(_ issue: Int, _ criterion: Int, _ cell: Cell) -> CellChange {
    CellChange(issue: issue, criterion: criterion, cell: cell)
  }

  static let cases: [Case] = [
    Case(
      name: "score to score, to ? and to blank, blank to score",
      before: "issue,likelihood,harm,public_concern\nCafé £5,1,2,0\nArson,,?,1\n",
      changes: [
        change(0, 0, .score(3)), change(0, 1, .unknown), change(0, 2, .blank),
        change(1, 0, .score(2)), change(1, 1, .score(0)),
      ], after: "issue,likelihood,harm,public_concern\nCafé £5,3,?,\nArson,2,0,1\n"),
    Case(
      name: "CRLF, quotes with line breaks before, no line end at the end",
      before: "harm,issue,note\r\n1,\"Café,\r\n\"\"£\"\"\",\"a\n\nb\"\r\n2,Arson,é",
      changes: [change(0, 1, .score(0)), change(1, 1, .unknown)],
      after: "harm,issue,note\r\n0,\"Café,\r\n\"\"£\"\"\",\"a\n\nb\"\r\n?,Arson,é"),
    Case(
      name: "CR alone", before: "issue,harm\rCafé,1\r£,2\r", changes: [change(1, 1, .score(0))],
      after: "issue,harm\rCafé,1\r£,0\r"),
    Case(
      name: "sep=; and semicolons", before: "sep=;\r\nissue;harm;note\r\n£;1;a,b\r\n",
      changes: [change(0, 1, .score(2)), change(0, 0, .score(1))],
      after: "sep=;\r\nissue;harm;note;likelihood\r\n£;2;a,b;1\r\n"),
    Case(
      name: "tabs", before: "issue\tharm\n£ é\t\n", changes: [change(0, 1, .score(2))],
      after: "issue\tharm\n£ é\t2\n"),
    Case(
      name: "a guide, and rows that are blank",
      before: "\n,,\nissue,harm,note\n# guide,0 to 2,£\n,,\n\n£,1,\n  ,\nArson,2,é\n,,,,\n",
      changes: [change(1, 1, .score(0)), change(0, 0, .score(1))],
      after:
        "\n,,\nissue,harm,note,likelihood\n# guide,0 to 2,£,\n,,\n\n£,1,,1\n  ,\nArson,0,é,\n,,,,\n"
    ),
    Case(
      name: "white space and quotes around cells",
      before: "issue, harm ,likelihood,public_concern\n£, 1 , \" 2 \" ,\" \"\n",
      changes: [
        change(0, 0, .score(3)), change(0, 1, .score(0)), change(0, 2, .score(1)),
      ], after: "issue, harm ,likelihood,public_concern\n£, 0 , \" 3 \" ,\"1 \"\n"),
    Case(
      name: "several criteria without a column",
      before: "issue,harm\n£,1\nArson,2",
      changes: [change(1, 2, .score(1)), change(0, 0, .score(3)), change(0, 2, .unknown)],
      after: "issue,harm,public_concern,likelihood\n£,1,?,3\nArson,2,1,"),
    Case(
      name: "blank header cells at the end, and rows that are longer and shorter",
      before: "issue,harm, ,\n£,1\nArson,2,,,,\né,0, ,\n",
      changes: [
        change(0, 0, .score(3)), change(0, 2, .score(1)), change(1, 2, .score(0)),
        change(2, 0, .score(2)),
      ], after: "issue,harm,likelihood ,public_concern\n£,1,3,1\nArson,2,,0,,\né,0,2 ,\n"),
    Case(
      name: "a cell that has what it is to have", before: "issue,harm\n£, 1.0\n",
      changes: [change(0, 1, .score(1))], after: "issue,harm\n£, 1\n"),
  ]

  @Test("have every other byte as it was, in every encoding", arguments: cases)
  func cells(_ example: Case) throws {
    let town = try TownModel.read()
    for encoding in FileEncoding.allCases {
      let file = SourceFile(name: "x.csv", bytes: encoding.bytes(example.before))
      let sheet = try IssueSheet.read([file], models: [town])
      #expect(
        sheet.revised(file, cells: example.changes) == encoding.bytes(example.after), "\(encoding)")
      #expect(sheet.revised(file, cells: []) == file.bytes)
    }
  }

  @Test("say who agreed in the letters that the file can have", arguments: FileEncoding.allCases)
  func agreements(_ encoding: FileEncoding) throws {
    let file = SourceFile(name: "x.csv", bytes: encoding.bytes("issue;harm\r\n£;1\r\nArson;2"))
    let sheet = try IssueSheet.read([file], models: [try TownModel.read()])
    let step = SessionStep(.agree, issue: "£", who: "Zoë – €5; Łoś", time: "2026-11-21T14:02:10")
    let who = encoding == .windows1252 ? "Zoë – €5; ?o?" : "Zoë – €5; Łoś"
    let change = AgreementChange(issue: 0, agreement: IssueAgreement(step))
    let revised = sheet.revised(file, cells: [], agreements: [change])
    #expect(
      revised
        == encoding.bytes(
          "issue;harm;agreed_by;agreed_on\r\n£;1;\"\(who)\";2026-11-21\r\nArson;2;;"))
    let again = SourceFile(name: "x.csv", bytes: revised)
    let read = try IssueSheet.read([again], models: [try TownModel.read()])
    #expect(read.revised(again, cells: [], agreements: [change]) == revised)
  }

  @Test("may have characters beyond the basic plane", arguments: FileEncoding.allCases)
  func wide(_ encoding: FileEncoding) throws {
    if encoding == .windows1252 { return }
    let file = SourceFile(
      name: "x.csv", bytes: encoding.bytes("😀,issue,harm\n𝄞é漢,\"👩‍👩‍👧\n\",1\n,😀,2\n"))
    let sheet = try IssueSheet.read([file], models: [try TownModel.read()])
    let changes = [Self.change(0, 1, .score(0)), Self.change(1, 0, .unknown)]
    #expect(
      sheet.revised(file, cells: changes)
        == encoding.bytes("😀,issue,harm,likelihood\n𝄞é漢,\"👩‍👩‍👧\n\",0,\n,😀,2,?\n"))
  }

  @Test("mixed of two encodings keep the bytes of both")
  func mixed() throws {
    // A mark of UTF-8, é in UTF-8, and then é in Windows-1252, so that all of it is read as that.
    let start: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("issue,harm\né,1\n".utf8) + [0xE9]
    let file = SourceFile(name: "x.csv", bytes: start + Array(",2\n".utf8))
    let sheet = try IssueSheet.read([file], models: [try TownModel.read()])
    #expect(
      sheet.revised(file, cells: [Self.change(1, 1, .score(0))]) == start + Array(",0\n".utf8))
  }

  @Test("at random: read again, they have the new cells and all else as it was", arguments: 0..<6)
  func random(part: Int) throws {
    let town = try TownModel.read()
    var random = SeededRandom(seed: UInt64(100 + part))
    for _ in 0..<50 {
      var expected = RandomSheet(&random)
      let file = expected.file
      let sheet = try IssueSheet.read([file], models: [town])
      #expect(sheet.revised(file, cells: []) == file.bytes)
      var issues = sheet.issues.map { $0.cells }
      var changes: [CellChange] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let (issue, criterion) = (
          Int.random(in: 0..<expected.issueCount, using: &random),
          Int.random(in: 0..<RandomSheet.criteria.count, using: &random)
        )
        let cell = random.pick([Cell.blank, .unknown, .score(1)])
        changes.append(Self.change(issue, criterion, cell))
        issues[issue][criterion] = cell
        expected.set(cell.text, issue: issue, criterion: RandomSheet.criteria[criterion])
      }
      let revised = SourceFile(name: "x.csv", bytes: sheet.revised(file, cells: changes))
      #expect(revised.bytes == expected.file.bytes)
      let again = try IssueSheet.read([revised], models: [town])
      #expect(again.issues.map { $0.cells } == issues)
      #expect(again.issues.map { $0.name } == sheet.issues.map { $0.name })
      #expect(again.issues.map { $0.theme } == sheet.issues.map { $0.theme })
      #expect(again.issues.map { $0.inputs } == sheet.issues.map { $0.inputs })
      #expect(column("note", of: again) == column("note", of: sheet))
    }
  }

  private func column(_ name: String, of sheet: IssueSheet) -> [String] {
    guard let place = sheet.columns.firstIndex(of: name) else { return [] }
    return sheet.cells.map { $0[place] }
  }
}
