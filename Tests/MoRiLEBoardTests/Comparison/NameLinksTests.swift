import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("A names file")
struct NameLinksTests {
  private static let last = ["Arson 3 2", "Fraud 2 2", "Theft, all 1 1", "Noise 1 1"]
  private static let this = ["arson 3 2", "Scams 2 2", "Shop theft 1 1", "Bike theft 1 1"]

  private static func names(_ names: String?, _ last: [String] = last, _ this: [String] = this)
    throws -> [String]
  {
    let step = try TownYears.step(
      TownYears.year("2025", last), TownYears.year("2026", this), names)
    return TownYears.rows(ComparisonReport([step]), .names).dropFirst().sorted()
  }

  @Test("without one, issues of one name are the same in any case")
  func without() throws {
    #expect(
      try Self.names(nil) == [
        "dropped,\"Theft, all\",", "dropped,Fraud,", "dropped,Noise,", "new,,Bike theft",
        "new,,Scams", "new,,Shop theft",
      ])
  }

  @Test("renames, splits, merges, drops and brings in")
  func maps() throws {
    #expect(
      try Self.names(
        "This,LAST,note\nscams,FRAUD,x\nShop theft,\"Theft,  all\",\nBike theft,\"theft, all\",\n")
        == [
          "dropped,Noise,", "renamed,Fraud,Scams", "split,\"Theft, all\",Bike theft",
          "split,\"Theft, all\",Shop theft",
        ])
    #expect(
      try Self.names("last,this\nFraud,arson\nArson,arson\nNoise,\n,Scams\n") == [
        "dropped,\"Theft, all\",", "dropped,Noise,", "merged,Arson,arson", "merged,Fraud,arson",
        "new,,Bike theft", "new,,Scams", "new,,Shop theft",
      ])
    // One name that is another issue in each year.
    #expect(
      try Self.names("last,this\nArson,Scams\n,arson\nFraud,\n") == [
        "dropped,\"Theft, all\",", "dropped,Fraud,", "dropped,Noise,", "new,,Bike theft",
        "new,,Shop theft", "new,,arson", "renamed,Arson,Scams",
      ])
    #expect(
      try Self.names("last,this\nArson,arson\nArson,Scams\nFraud,Scams\n").filter {
        !$0.hasPrefix("new") && !$0.hasPrefix("dropped")
      } == ["merged,Arson,Scams", "merged,Fraud,Scams", "split,Arson,arson"])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let faults: [String]
  }

  static let cases = [
    Case(
      testDescription: "names that are in neither year",
      text: "last,this\nFruad,Scams\nFraud,Whales\n",
      faults: [
        "2:1 there is no issue \"Fruad\" in 2025; did you mean \"Fraud\"?",
        "3:7 there is no issue \"Whales\" in 2026",
      ]),
    Case(
      testDescription: "an unknown name, and nothing of its row beside",
      text: "last,this\nArson,Whales\n", faults: ["2:7 there is no issue \"Whales\" in 2026"]),
    Case(
      testDescription: "years the other way round", text: "last,this\nScams,Fraud\n",
      faults: [
        "2:1 there is no issue \"Scams\" in 2025, but in 2026 there is: \"last\" names the issues of 2025, "
          + "\"this\" those of 2026",
        "2:7 there is no issue \"Fraud\" in 2026, but in 2025 there is: \"last\" names the issues of 2025, "
          + "\"this\" those of 2026",
      ]),
    Case(
      testDescription: "a row twice",
      text: "last,this\nFraud,Scams\nfraud, SCAMS\n,Bike theft\n,Bike theft\n",
      faults: [
        "3:1 line 2 says the same; keep one of the two",
        "5:2 line 4 says the same; keep one of the two",
      ]),
    Case(
      testDescription: "rows of nothing", text: "last,this,note\n,,why\n\n",
      faults: ["2:1 this row names no issue; name one, or empty the row"]),
    Case(
      testDescription: "an issue that was dropped and went on",
      text: "last,this\nFraud,\nFraud,Scams\n",
      faults: [
        "2:1 \"Fraud\" was dropped by this row and became another issue by line 3; keep one of the two"
      ]),
    Case(
      testDescription: "an issue that is new and was there before",
      text: "last,this\nFraud,Scams\n,Scams\n",
      faults: [
        "3:2 \"Scams\" is new by this row and was another issue by line 2; keep one of the two"
      ]),
    Case(
      testDescription: "an issue that has a namesake of which nothing is said",
      text: "last,this\nArson,Scams\n",
      faults: [
        "2:1 2026 has an issue \"Arson\" too, and no row says what it is; add `Arson,Arson` if that goes "
          + "with this one, or `,Arson` if it is new"
      ]),
    Case(
      testDescription: "the same from the other side", text: "last,this\nFraud,arson\n",
      faults: [
        "2:7 2025 has an issue \"arson\" too, and no row says what it is; add `arson,arson` if that goes "
          + "with this one, or `arson,` if it was dropped"
      ]),
    Case(
      testDescription: "a header that nearly matches", text: "last,thsi\nFraud,Scams\n",
      faults: [
        "1:6 unknown column \"thsi\"; did you mean \"this\"? Rename it, or give the table a column \"this\" too"
      ]),
    Case(
      testDescription: "no such columns", text: "from,to\nFraud,Scams\n",
      faults: [
        "1:1 there is no column \"last\"; the columns are last, this",
        "1:1 there is no column \"this\"; the columns are last, this",
      ]),
    Case(
      testDescription: "formulas and mark-up are names like others",
      text: "last,this\n=1+1,<b>Scams</b>\n",
      faults: [
        "2:1 there is no issue \"=1+1\" in 2025", "2:6 there is no issue \"<b>Scams</b>\" in 2026",
      ]),
  ]

  @Test("tells its faults", arguments: cases) func faults(_ given: Case) throws {
    #expect(
      try TownYears.faults(
        given.text, TownYears.year("2025", Self.last), TownYears.year("2026", Self.this))
        == given.faults)
  }

  @Test("may have a header and nothing else")
  func empty() throws {
    #expect(try Self.names("last,this\n") == Self.names(nil))
    #expect(
      try !TownYears.faults("", TownYears.year("1", Self.last), TownYears.year("2", Self.this))
        .isEmpty)
  }
}

@Suite("Likely matches of names")
struct NameProposalsTests {
  private static func pairs(_ last: [String], _ this: [String]) throws -> [String] {
    let step = try TownYears.step(
      TownYears.year("1", last.map { $0 + " High" }), TownYears.year("2", this.map { $0 + " High" })
    )
    return NameProposals(step).pairs.map {
      "\(step.last.entries[$0.last].name) > \(step.this.entries[$0.this].name)"
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let last: [String]
    let this: [String]
    let pairs: [String]
  }

  static let cases = [
    Case(
      testDescription: "case, punctuation, and, plurals", last: ["Rape & sexual assault"],
      this: ["rape and Sexual-Assaults"],
      pairs: ["Rape & sexual assault > rape and Sexual-Assaults"]),
    Case(
      testDescription: "half of the words in common", last: ["Problem drinkers"],
      this: ["Problem drinking"], pairs: ["Problem drinkers > Problem drinking"]),
    Case(
      testDescription: "less than half", last: ["Violence with injury"],
      this: ["Violence at home again"], pairs: []),
    Case(
      testDescription: "all words of one in the other", last: ["Domestic homicide"],
      this: ["Domestic abuse, stalking, harassment, coercion, homicide"],
      pairs: ["Domestic homicide > Domestic abuse, stalking, harassment, coercion, homicide"]),
    Case(
      testDescription: "a slip of the pen", last: ["Burglary"], this: ["Burglery"],
      pairs: ["Burglary > Burglery"]),
    Case(
      testDescription: "the best of each side", last: ["RTC fatal", "RTC serious"],
      this: ["RTC fatal or serious", "RTC slight"],
      pairs: [
        "RTC fatal > RTC fatal or serious", "RTC fatal > RTC slight",
        "RTC serious > RTC fatal or serious",
      ]),
    Case(
      testDescription: "words with ss keep them", last: ["Loss"], this: ["Los Angeles gangs"],
      pairs: []),
    Case(
      testDescription: "what is matched is left out", last: ["Arson"], this: ["ARSON", "Arsons"],
      pairs: []),
    Case(testDescription: "names without words", last: ["!!!"], this: ["???"], pairs: []),
  ]

  @Test("are proposed", arguments: cases) func proposed(_ given: Case) throws {
    #expect(try Self.pairs(given.last, given.this) == given.pairs)
  }

  @Test("make a names file, harmless ones excepted from nothing")
  func namesFile() throws {
    let (last, this) = (
      try TownYears.year("1", ["Rape & assault High", "=cmd High"]),
      try TownYears.year("2", ["Rape and assault High", "=cmds High"])
    )
    let report = ComparisonReport([try TownYears.step(last, this)])
    #expect(
      report.table(.proposals).csv
        == "last,this\nRape & assault,Rape and assault\n'=cmd,'=cmds\n")
    let names = "last,this\nRape & assault,Rape and assault\n"
    #expect(TownYears.faults(names, last, this) == [])
  }

  @Test("are not looked for where there are too many names")
  func tooMany() throws {
    func year(_ word: String, _ count: Int) throws -> RatedYear {
      try TownYears.year(word, (0..<count).map { "\(word)\($0) High" })
    }
    #expect(!NameProposals.isTooMany(500, 500) && NameProposals.isTooMany(501, 500))
    #expect(!NameProposals.isTooMany(250_000, 0))
    let step = try TownYears.step(year("a", 501), year("b", 500))
    #expect(NameProposals(step).isTooMany)
    let text = ComparisonReport([step]).document.markdown
    #expect(text.contains("There are too many names without a match"))
  }
}
