import Foundation
import MoRiLEFormats
import Testing

@testable import MoRiLEProgram

/// What a room or a Board agreed stands beside what a matrix gives, and before it in every history.
@Suite struct AgreedTests {
  private static let years = ["2015", "2017", "2019"].reduce(into: [String: [UInt8]]()) {
    files, year in files.merge(Call.year(year, as: year)) { first, _ in first }
  }

  private static func rows(_ call: Call) throws -> [[String: String]] {
    #expect(call.code == .done, "\(call.errors)")
    let table = try CSVDocument.readPastFaults(
      SourceFile(name: "out.csv", bytes: Array(call.output.utf8)))
    return (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: table.header.indices.map {
          (table.header[$0], table.rawCell(row: row, column: $0))
        })
    }
  }

  /// The issues that the years have under other names than the papers print.
  private static let names = [
    "2015": [
      "alcohol related hospital admission": ["Alcohol Related Hospital Admissions"],
      "alcohol related admissions": ["Alcohol Related Hospital Admissions"],
      "rape and serious sexual offences": [
        "Rape and Serious Sexual Offences (current within 2 years)"
      ],
      "sexual abuse": ["Rape and Serious Sexual Offences (current within 2 years)"],
      "estimated problem alcohol use": ["Estimated Problematic Alcohol Use"],
      "problematic use": ["Estimated Problematic Alcohol Use"],
      "crimes under 18s": ["Crimes against Under 18s"],
      "crimes against under 18s": ["Crimes against Under 18s"],
      "modern slavery and trafficking": ["Modern Slavery and Trafficking (no of victims)"],
      "modern slavery": ["Modern Slavery and Trafficking (no of victims)"],
      "other sexual offences": ["Other Sexual Offences (current within 2 years)"],
      "hate crime and incidents": ["Hate Crime & Incidents"],
      "hate crime": ["Hate Crime & Incidents"],
      "anti-social behaviour": ["ASB Routine/Non Attendance", "ASB Immediate/Prompt"],
      "radicalisation": ["Radicalisation (referrals)"],
      "road traffic collisions": [
        "RTC - Fatal", "RTC - Serious Injury", "RTC - Slight Casualties",
      ],
    ],
    "2019": ["problem drinking": ["Problem drinking"]],
  ]

  /// Printed in the papers, and no issue of the example: an area that nobody scored, and two rows that the table
  /// has lost.
  private static let withoutIssue = [
    "Mental Health", "Cybercrime and Fraud", "Tackling re-offending", "Alcohol related violence",
  ]

  @Test func theHistoryIsThePublishedOne() throws {
    let printed = try CSVDocument.readPastFaults(
      SourceFile(name: "p.csv", bytes: Call.file("Tests/Fixtures/record/ratings-published.csv")))
    let call = Call(["compare", "2015", "2017", "2019", "--format", "json"], files: Self.years)
    #expect(call.code == .done, "\(call.errors)")
    var ratings: [String: String] = [:]
    for year in ["2015", "2017", "2019"] {
      // Of one year each issue has a row of its own.
      let board = Call(
        ["board", year, "--decisions", "none.csv", "--table", "decisions", "--format", "csv"],
        files: Self.years.merging(["none.csv": Array("issue,decision\n".utf8)]) { first, _ in first
        })
      for row in try Self.rows(board) {
        ratings["\(year) \(row["issue"]?.lowercased() ?? "")"] = row["rating"]
      }
    }
    var checked = 0
    for row in 0..<printed.rowCount {
      let (year, issue) = (printed.cell(row: row, column: 0), printed.cell(row: row, column: 1))
      let isLost = Self.withoutIssue.contains(issue) || (year == "2015" && issue == "Arson")
      if isLost { continue }
      let own = Self.names[year]?[issue.lowercased()] ?? [issue]
      for name in own {
        checked += 1
        let found = ratings["\(year) \(name.lowercased())"]
        #expect(
          found?.lowercased() == printed.cell(row: row, column: 2).lowercased(), "\(year) \(name)")
      }
    }
    #expect(checked == 64)
  }

  /// The histories that hang on what was agreed in 2017, as the papers have them.
  @Test(arguments: [
    ("Alcohol related hospital admissions", ["High", "High", "High"]),
    ("Fatal and serious injury road traffic collisions", ["Standard", "High", "High"]),
    ("Rape and sexual assault", ["High", "Moderate", "High"]),
    ("Dangerous drug networks, including county lines", ["", "Moderate", "High"]),
    ("Other sexual offences", ["Moderate", "Standard", ""]),
    ("Anti-social behaviour", ["Moderate", "Moderate", ""]),
    ("Modern slavery", ["Moderate", "High", ""]),
  ])
  func compareFollows(issue: String, expected: [String]) throws {
    let call = Call(
      ["compare", "2015", "2017", "2019", "--table", "movement", "--format", "csv"],
      files: Self.years)
    let row = try #require(try Self.rows(call).first { $0["issue"] == issue })
    #expect(["rating_2015", "rating_2017", "rating_2019"].map { row[$0] ?? "?" } == expected)
  }

  @Test func compareListsWhereTheMatrixDiffers() throws {
    let call = Call(["compare", "2017", "2019"], files: Self.years)
    #expect(
      call.output.contains(
        "The 24 ratings of 2017 are as agreed. Of them the matrix gives the same for 16\nand another for 8.\n"
      ),
      "\(call.output)")
    let table = Call(
      ["compare", "2017", "2019", "--table", "agreed", "--format", "csv"], files: Self.years)
    #expect(
      table.output == """
        year,issue,agreed,matrix,reason,by,on
        2017,RTC - fatal & serious,High,Moderate,,Safer Plymouth,
        2017,Alcohol-related hospital admissions,High,Moderate,,Safer Plymouth,
        2017,Domestic abuse,Moderate,High,,Safer Plymouth,
        2017,County Lines/Dangerous Drug Networks,Moderate,High,,Safer Plymouth,
        2017,Rape & sexual assault,Moderate,High,,Safer Plymouth,
        2017,ASB street drinking,Moderate,Standard,,Safer Plymouth,
        2017,Anti-social behaviour,Moderate,Standard,,Safer Plymouth,
        2017,Other sexual offences,Standard,Moderate,,Safer Plymouth,

        """)
  }

  @Test func assessAndExplainShowBoth() throws {
    let call = Call(["assess", "2017", "--format", "csv"], files: Self.years)
    let row = try #require(try Self.rows(call).first { $0["issue"] == "Domestic abuse" })
    #expect(row["rating"] == "High" && row["agreed_rating"] == "Moderate" && row["rank"] == "1")
    #expect(row["agreed_rating_by"] == "Safer Plymouth" && row["agreed_rating_reason"] == "")
    let own = Array(
      "issue,rating,reason,by,date\nDomestic abuse,Moderate,under-reported,Board,7 June 2018\n".utf8
    )
    let files = Self.years.merging(["own.csv": own]) { first, _ in first }
    let explained = Call(
      ["explain", "2017/issues.csv", "--agreed", "own.csv", "--issue", "domestic abuse"],
      files: files)
    #expect(
      explained.output.contains("Agreed")
        && explained.output.contains("Moderate by Board on 7 June 2018; the matrix gives High"),
      "\(explained.output)")
    #expect(explained.output.contains("under-reported"))
  }

  /// A result that was saved holds what was agreed.
  @Test func aSavedResultKeepsIt() throws {
    let saved = Call(["assess", "2017", "--format", "json"], files: Self.years)
    let files = ["saved.json": Array(saved.output.utf8)].merging(Self.years) { first, _ in first }
    let words = ["--table", "movement", "--format", "csv", "--match", "2019/names.csv"]
    let (first, second) = (
      Call(["compare", "2017", "2019"] + words, files: files),
      Call(["compare", "saved.json", "2019"] + words, files: files)
    )
    #expect(first.code == .done && second.code == .done, "\(second.errors)")
    let renamed = first.output.replacing("2017", with: "saved").replacing("_2019", with: "_issues")
    #expect(renamed == second.output)
  }

  @Test func anAgreedIssueThatIsNotThereIsAFault() {
    let files = Self.years.merging(["2017/agreed.csv": Array("issue,rating\nArso,High\n".utf8)]) {
      $1
    }
    for words in [
      ["assess", "2017"], ["explain", "2017", "--issue", "Arson"], ["compare", "2017", "2019"],
      ["report", "2017", "--runs", "10"], ["new", "2018", "--from", "2017"],
    ] {
      let call = Call(words, files: files)
      #expect(call.code == .faultyData && call.output == "" && call.folders.isEmpty, "\(words)")
      #expect(
        call.errors.hasPrefix(
          "2017/agreed.csv:2:1: error: the issue \"Arso\" is not in "), "\(call.errors)")
    }
    let status = Call(["status", "2017"], files: files)
    #expect(status.code == .faultyData)
    #expect(status.output.contains("Agreed ratings  faulty  agreed.csv"), "\(status.output)")
  }

  /// A year of ratings alone has what was agreed in place of what its list has.
  @Test func aListOfRatingsIsAgreedToo() throws {
    let files = Self.years.merging([
      "2019/agreed.csv": Array("issue,rating,reason\nDrug trafficking,Moderate,a reason\n".utf8)
    ]) { $1 }
    let call = Call(["board", "2019"], files: files)
    #expect(call.code == .done, "\(call.errors)")
    #expect(
      call.output.contains("1 of 10 ratings agreed, 1 otherwise than the list has"),
      "\(call.output)")
    #expect(call.output.contains("9 issues are rated High"), "\(call.output)")
  }

  // MARK: - Workshops

  private static let session = """
    {"kind": "morile session", "formatVersion": 1, "model": {"id": "morile-csp", "version": "1.0"},
    "file": "issues.csv", "issues": 24, "started": "2018-02-14T14:02:10", "record": [
    {"do": "agree", "issue": "Arson", "as": "Moderate", "who": "Fire", "reason": "three deaths",
    "time": "2018-02-14T14:05:10"},
    {"do": "agree", "issue": "Hate crime", "who": "All", "reason": "", "time": "2018-02-14T14:06:10"}],
    "discussed": []}
    """

  @Test func applyWritesWhatWasAgreedOtherwise() throws {
    var files = Self.years.merging(["s.json": Array(Self.session.utf8)]) { first, _ in first }
    files["2017/agreed.csv"] = nil
    let folder = Call(["apply", "s.json", "2017", "-o", "2017/issues.csv"], files: files)
    let told = "\u{FEFF}issue,rating,reason,by,date\nArson,Moderate,three deaths,Fire,2018-02-14\n"
    #expect(folder.code == .done && folder.files["2017/agreed.csv"] == told, "\(folder.errors)")
    #expect(folder.output.hasSuffix("2017/agreed.csv: 1 agreed rating\n"))
    let named = Call(
      ["apply", "s.json", "2017/issues.csv", "-o", "out.csv", "--agreed", "own.csv"], files: files)
    #expect(named.files["own.csv"] == told && named.files.keys.count == 2, "\(named.errors)")
    let lost = Call(["apply", "s.json", "2017/issues.csv", "-o", "out.csv"], files: files)
    #expect(lost.files.keys.sorted() == ["out.csv"])
    #expect(
      lost.errors
        == "s.json: warning: 1 rating agreed otherwise than the scores give is not written; name a file for it with --agreed\n"
    )
  }

  /// What the room agrees as it is scored replaces what was agreed before.
  @Test func aLaterAgreementReplacesAnEarlierOne() throws {
    var files = Self.years.merging(["s.json": Array(Self.session.utf8)]) { first, _ in first }
    files["2017/agreed.csv"] = Array(
      "issue,rating,note\nHate crime,High,x\nRTC - slight,High,y\n".utf8)
    let call = Call(["apply", "s.json", "2017", "-o", "2017/issues.csv"], files: files)
    #expect(
      call.files["2017/agreed.csv"] == """
        \u{FEFF}issue,rating,reason,by,date,note
        Hate crime,Moderate,,All,2018-02-14,x
        RTC - slight,High,,,,y
        Arson,Moderate,three deaths,Fire,2018-02-14,

        """, "\(call.errors)")
  }

  /// What the room agreed is not half kept.
  @Test func faultsInTheListLeaveTheDataAlone() {
    var files = Self.years.merging(["s.json": Array(Self.session.utf8)]) { first, _ in first }
    files["2017/agreed.csv"] = Array("issue,rating\n,High\n".utf8)
    let call = Call(["apply", "s.json", "2017", "-o", "2017/issues.csv"], files: files)
    #expect(call.code == .faultyData && call.files.isEmpty, "\(call.files.keys)")
    let same = Call(
      ["apply", "s.json", "2017", "-o", "out.csv", "--agreed", "out.csv"], files: files)
    #expect(same.code == .usage && same.files.isEmpty)
    #expect(
      same.errors.hasPrefix("morile: --agreed and --output name one file; give each its own\n"))
    let log = Call(["apply", "s.json", "--log", "--agreed", "own.csv"], files: files)
    #expect(log.code == .usage && log.errors.hasPrefix("morile: --agreed is for putting a session"))
  }

  /// A report made before last year's agreed ratings changed is not made from the files as they are.
  @Test func theStatusKnowsAllFilesOfTheReport() {
    let report = Call(
      ["report", "2017", "--runs", "10", "-o", "2017/report.html"], files: Self.years)
    var files = Self.years
    files["2017/report.html"] = Array((report.files["2017/report.html"] ?? "").utf8)
    func told() -> String { Call(["status", "2017", "--table", "steps"], files: files).output }
    #expect(told().contains("made from the files as they are now"), "\(told())")
    for name in ["2015/agreed.csv", "2015/decisions.csv", "2015/actions.csv", "2017/agreed.csv"] {
      let kept = files[name]
      files[name]?.append(0x0A)
      #expect(!told().contains("made from the files as they are now"), "\(name)")
      files[name] = kept
    }
  }

  @Test func aSessionAgreesOnlyRatingsOfTheModel() {
    let files = Self.years.merging([
      "s.json": Array(Self.session.replacing("\"Moderate\"", with: "\"Middling\"").utf8)
    ]) { first, _ in first }
    let call = Call(["apply", "s.json", "2017", "-o", "2017/issues.csv"], files: files)
    #expect(call.code == .faultyData && call.files.isEmpty)
    #expect(
      call.errors.hasPrefix(
        "s.json:3:42: error: the agreed rating \"Middling\" is not one of High, Moderate, Standard\n"
      ),
      "\(call.errors)")
  }

  @Test func theRecordSaysWhatWasAgreed() {
    let call = Call(
      ["apply", "s.json", "--log", "--format", "csv"],
      files: ["s.json": Array(Self.session.utf8)])
    #expect(
      call.output.contains(
        "2018-02-14 14:05,Arson,agree,,,,,Moderate,Fire,three deaths\n"), "\(call.output)")
  }
}
