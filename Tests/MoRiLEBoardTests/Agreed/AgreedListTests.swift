import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEBoard

@Suite("A list of agreed ratings")
struct AgreedListTests {
  private static let scale = RatingScale(
    score: 0,
    bands: [
      Band(label: "High", threshold: 10, means: ""),
      Band(label: "Moderate", threshold: 5, means: ""),
      Band(label: "Standard", threshold: nil, means: ""),
    ])

  /// What is said of a list, held against the issues Arson, Robbery and Rape.
  private static func said(_ text: String) -> [String] {
    ToldFaults.or { () throws(Faults) in
      let list = try AgreedList(SourceFile(name: "agreed.csv", bytes: Array(text.utf8)))
      let ratings = try list.ratings(
        of: ["Arson", "Robbery", "Rape"], on: scale, in: "issues.csv")
      return ToldFaults.lines(list.warnings)
        + ratings.map { $0.map { "\($0.label)|\($0.reason)|\($0.by)|\($0.on)" } ?? "none" }
    }
  }

  @Test(
    "is held against the issues",
    arguments: [
      (
        "issue,rating,reason,by,date\nARSON, high ,one reason,Board,1 June 2018\nrape,Standard,,,\n",
        ["High|one reason|Board|2018-06-01", "none", "Standard|||"]
      ),
      ("Rating,Issue\nModerate,Robbery\n", ["none", "Moderate|||", "none"]),
      (
        "issue,agreed,agreed_by,agreed_on\nArson,High,All,2018-06-01\n",
        ["High||All|2018-06-01", "none", "none"]
      ),
      (
        "issue,rating,reason\nArson,,later\nRape,High,\n",
        [
          "2:1+5 warning missing: no rating is given for \"Arson\": that of the matrix stands",
          "none",
          "none", "High|||",
        ]
      ),
      ("issue,rating\n# guide,such as High\n", ["none", "none", "none"]),
    ] as [(String, [String])])
  func isRead(text: String, expected: [String]) { #expect(Self.said(text) == expected) }

  @Test(
    "tells all its faults",
    arguments: [
      (
        "issue,rating\nArso,High\nRape,Hihg\nTheft,Low\n",
        [
          "2:1+4 error unknownName: the issue \"Arso\" is not in issues.csv; did you mean \"Arson\"?",
          "3:6+4 error unknownName: rating \"Hihg\" is not one of High, Moderate, Standard; did you mean \"High\"?",
          "4:1+5 error unknownName: the issue \"Theft\" is not in issues.csv",
          "4:7+3 error unknownName: rating \"Low\" is not one of High, Moderate, Standard",
        ]
      ),
      (
        "issue,rating,date\nRape,High,last week\n,Standard,\nrape,Standard,\n",
        [
          "2:11+9 error value: date \"last week\" is not a date; write it as 2026-04-01 or 1 April 2026",
          "3:1+1 error missing: this row has no issue; name it, or empty the row",
          "4:1+4 error repeated: the issue \"rape\" is already on line 2; give each issue one rating",
        ]
      ),
      (
        "issue,ratings\nRape,High\n",
        [
          "1:7+7 error unknownName: unknown column \"ratings\"; did you mean \"rating\"? Rename it, or give the "
            + "table a column \"rating\" too"
        ]
      ),
    ] as [(String, [String])])
  func faults(text: String, expected: [String]) { #expect(Self.said(text) == expected) }

  @Test(
    "differs from a matrix that gives another rating for certain",
    arguments: [(0...0, false), (0...1, false), (1...1, true), (1...2, true), (0...2, false)])
  func differs(possible: ClosedRange<Int>, expected: Bool) {
    let matrix = Rating(scale: Self.scale, possible: possible)
    #expect(AgreedRating(0, on: Self.scale).differs(from: matrix) == expected)
  }

  @Test("keeps its own columns and the issues that were not gone through when a room agrees others")
  func revised() throws {
    let list = try AgreedList(
      SourceFile(
        name: "agreed.csv",
        bytes: Array(
          "note,rating,issue\nold,High,Arson\n=1+1,Standard,\"Rape, all\"\n,,Robbery\nz,High,Theft\n"
            .utf8)))
    let new = [
      AgreedList.NewLine(
        issue: "Robbery", rating: "High", reason: "as last year", by: "All", on: "2026-01-02",
        isOtherwise: true),
      AgreedList.NewLine(
        issue: "arson", rating: "Moderate", reason: "", by: "", on: "", isOtherwise: false),
      // Agreed as it is scored, which leaves the rating open.
      AgreedList.NewLine(
        issue: "Theft", rating: nil, reason: "", by: "All", on: "", isOtherwise: false),
    ]
    let bytes = AgreedList.revised(list, with: new)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        \u{FEFF}issue,rating,reason,by,date,note
        arson,Moderate,,,,old
        "Rape, all",Standard,,,,'=1+1
        Robbery,High,as last year,All,2026-01-02,

        """)
    let first = String(decoding: AgreedList.revised(nil, with: new), as: UTF8.self)
    #expect(first.hasPrefix("\u{FEFF}issue,rating,reason,by,date\nRobbery,High,as last year,"))
    let again = try AgreedList(SourceFile(name: "agreed.csv", bytes: bytes))
    #expect(again.lines.map { $0.rating.text } == ["Moderate", "Standard", "High"])
  }
}
