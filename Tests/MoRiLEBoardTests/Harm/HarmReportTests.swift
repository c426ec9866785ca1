import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("What counts weigh")
struct HarmReportTests {
  private static let model = Result { try ShippedModels.model("morile-csp") }
  private static let weights = """
    code,offence,weight,source,vintage
    34A,Robbery,800,Made-up index,1999
    56A,Arson endangering life,826.5,Made-up index,1999
    56B,Arson not endangering life,186.25,Made-up index,1999
    46,Shoplifting,11.5,Made-up index,1999

    """

  private static func report(
    _ crimes: String, _ map: String, _ weights: [String] = [weights]
  ) throws -> HarmReport {
    try HarmFixtures.report(crimes, map, weights, model.get())
  }

  // MARK: - Numbers by hand

  @Test("an issue of one offence weighs its count times the weight, by head and beside last year")
  func one() throws {
    let report = try Self.report(
      "issue,count,previous_count,population\nRobbery,180,126,264200\n", "issue,code\nRobbery,034a")
    let sums = report.sums[0]
    #expect(sums.lines[0].harm == Interval(144_000))
    #expect(sums.lines[0].before == Interval(100_800))
    #expect(sums.change == Interval(Fraction(54 * 100, over: 126)))
    #expect(report.rate(0, of: Interval(144_000)) == Interval(Fraction(144_000_000, over: 264_200)))
    #expect(report.rate(of: sums)?.rate == Interval(Fraction(144_000_000, over: 264_200)))
  }

  @Test("counts of offences are weighed exactly, and what is left is a range")
  func counted() throws {
    let crimes = "issue,count,previous_count\nArson,141,134\n"
    let whole = try Self.report(crimes, "issue,code,count\nArson,56A,41\nArson,56B,100\n")
    // 41 × 826.5 + 100 × 186.25
    #expect(whole.sums[0].lines[0].harm == Interval(Fraction(525_115, over: 10)))
    // The mix of the year before is not known: 134 × 186.25 to 134 × 826.5.
    #expect(
      whole.sums[0].lines[0].before == Interval(Fraction(49_915, over: 2), Fraction(110_751)))
    let rest = try Self.report(crimes, "issue,code,count\nArson,56A,41\nArson,56B,\n")
    #expect(rest.sums[0].lines[0].harm == Interval(Fraction(525_115, over: 10)))
    let open = try Self.report(crimes, "issue,code\nArson,56A\nArson,56B\n")
    #expect(
      open.sums[0].lines[0].harm == Interval(Fraction(105_045, over: 4), Fraction(233_073, over: 2))
    )
    let shares = try Self.report(crimes, "issue,code,share\nArson,56A,20%\nArson,56B,0.8\n")
    // 141 × (826.5 / 5 + 186.25 × 4 / 5)
    #expect(shares.sums[0].lines[0].harm == Interval(Fraction(141 * 3143, over: 10)))
    #expect(shares.sums[0].change == Interval(Fraction(700, over: 134)))
  }

  @Test("rows that add up others are weighed and not added")
  func totals() throws {
    let report = try Self.report(
      "issue,count,previous_count,population,is_total\nAll,500,400,1000,yes\nRobbery,10,10,1000,\nShoplifting,2,4,500,\n",
      "issue,code\nAll,34A\nRobbery,34A\nShoplifting,46\n")
    #expect(report.sums[0].total == Interval(8_023))
    #expect(report.sums[0].issues == 2 && report.sums[0].shares[0] == nil)
    #expect(report.sums[0].lines[0].harm == Interval(400_000))
    // Two bases among the issues; that of the row of all holds.
    #expect(report.rate(of: report.sums[0])?.rate == Interval(8_023))
    #expect(report.rate(of: report.sums[0])?.by == "All")
  }

  @Test("without a row of all, issues on several bases have no rate together")
  func bases() throws {
    let report = try Self.report(
      "issue,count,previous_count,population\nRobbery,10,10,1000\nShoplifting,2,4,500\n",
      "issue,code\nRobbery,34A\nShoplifting,46\n")
    #expect(report.rate(of: report.sums[0]) == nil)
    #expect(
      HarmWording(report).summary(report.sums[0]).hasSuffix(
        "By head nothing is said of all, since the issues have several bases."))
  }

  @Test("a code that has several weights has all between them; a wider code those of all below it")
  func several() throws {
    let table = """
      FULL_OFFENCE_TITLE,CCHI Score,HOME_OFFICE_CLASSIFICATION,HO_CODE,HO_SUB_CODE
      Murder,5475,001/01,1,1
      Murder of a child,5475,00102,1,2
      Wounding,547.5,008/01,8,1
      Minor wounding,19,008/01,8,1
      Stalking,252,008/66,8,66

      """
    let weights = try HarmWeights(HarmFixtures.file(table))
    func weight(_ text: String) -> Interval? {
      guard case .code(let code) = OffenceCode.read(text) else { return nil }
      return weights.weight(code: code, offence: "")
    }
    #expect(weight("1/1") == 5475 && weight("1.2") == 5475)
    #expect(weight("8.1") == Interval(19, Fraction(1095, over: 2)))
    #expect(weight("008/66") == 252)
    #expect(weight("8") == Interval(19, Fraction(1095, over: 2)))
    #expect(weight("9") == nil && weight("66") == nil)
    #expect(weights.weight(code: nil, offence: " stalking ") == 252)
    #expect(weights.title == "f.csv" && weights.vintage == "")
  }

  // MARK: - What is said

  @Test("issues without offences, without a weight or without a count are named, and weigh nothing")
  func notWeighed() throws {
    let report = try Self.report(
      "issue,count,previous_count,is_total\nAll,900,800,yes\nRobbery,10,10,\nFraud,7,7,\nRape,367,237,\nShoplifting,,5,\n",
      "issue,code\nRobbery,34A\nRape,19C\nShoplifting,46\n")
    #expect(
      HarmWording(report).notWeighed == [
        "Nobody said which offences these are made of: Fraud (7).",
        "No weight by Made-up index: Rape (367), for 19C.",
        "No count: Shoplifting.",
        "Not added up, since it adds up others: All (900).",
      ])
    #expect(report.sums[0].total == 8_000)
    #expect(
      report.warnings.map { $0.message } == ["the code \"19C\" has no weight in Made-up index"])
  }

  @Test("the summary says weights and vintage")
  func summary() throws {
    let report = try Self.report(
      "issue,count,previous_count\nRobbery,9,10\nShoplifting,20,10\n",
      "issue,code\nRobbery,34A\nShoplifting,46\n")
    #expect(
      HarmWording(report).summary(report.sums[0])
        == "By Made-up index (vintage 1999) 2 issues together weigh 7,430, 8.4 % less than the year before by the same "
        + "weights.")
  }

  @Test("beside the matrix's harm the places are told, and how far apart they are")
  func places() throws {
    let report = try Self.report(
      "issue,count,previous_count,physical,psychological,financial,community\n"
        + "Robbery,10,10,4,4,4,4\nShoplifting,9000,9000,0,0,1,0\nArson,40,40,2,2,2,2\nOpen,5,5,?,?,?,?\n",
      "issue,code\nRobbery,34A\nShoplifting,46\nArson,56B\nOpen,46\n")
    let places = try #require(report.placesTable)
    #expect(places.hasScore && places.rows == [0, 1, 2])
    #expect((0..<3).map { places.places.text($0, 0) } == ["1", "3", "2"])
    #expect((0..<3).map { places.places.text($0, 1) } == ["2", "1", "3"])
    #expect((0..<3).map { places.places.apart($0, 1, above: 0) } == [-1, 2, -1])
    #expect(
      HarmWording(report).compared(places) == [
        "Of 3 issues none have the same place, or may have it, by Harm and by Made-up index.",
        "Higher by Made-up index: Shoplifting (3 against 1).",
        "Higher by Harm: Robbery (1 against 2) and Arson (2 against 3).",
      ])
  }

  @Test("two tables of weights stand beside each other, though no score is known")
  func two() throws {
    let report = try Self.report(
      "issue,count,previous_count\nRobbery,10,10\nShoplifting,10,10\n",
      "issue,code\nRobbery,34A\nShoplifting,46\n",
      [Self.weights, "code,weight\n34A,1\n46,2\n"])
    let places = try #require(report.placesTable)
    #expect(!places.hasScore)
    #expect(
      HarmWording(report).compared(places) == [
        "Of 2 issues none have the same place, or may have it, by Made-up index and by weights-2.csv.",
        "Higher by weights-2.csv: Shoplifting (2 against 1).",
        "Higher by Made-up index: Robbery (1 against 2).",
      ])
    #expect(report.sums[1].weights.titled == "weights-2.csv (vintage not stated)")
  }

  @Test("what corrections leave below zero has no share, and nothing is a change of it")
  func belowZero() {
    #expect(HarmSums.share(of: 1, besides: 3) == Interval(Fraction(1, over: 4)))
    #expect(HarmSums.share(of: 0, besides: 3) == 0)
    #expect(HarmSums.share(of: Interval(-2, -1), besides: Interval(3, 30)) == nil)
    #expect(HarmSums.share(of: 4, besides: Interval(-1, 3)) == nil)
    #expect(HarmSums.change(from: Interval(1, 2), to: 1) == Interval(-50, 0))
    #expect(HarmSums.change(from: Interval(1), to: Interval(-1)) == Interval(-200))
    #expect(HarmSums.change(from: 0, to: 1) == nil)
    #expect(HarmSums.change(from: Interval(-2, -1), to: 1) == nil)
    #expect(HarmSums.change(from: Interval(-1, 1), to: 1) == nil)
  }

  @Test("places of ranges are ranges, and equal ones are shared")
  func ranges() {
    let places = HarmPlaces([
      [Interval(5), Interval(5), Interval(1, 9), Interval(0)], [Interval(1), 2, 3, 4],
    ])
    #expect((0..<4).map { places.text($0, 0) } == ["1 to 2", "1 to 2", "1 to 3", "4"])
    #expect((0..<4).map { places.apart($0, 1, above: 0) } == [-2, -1, 0, 3])
    #expect(HarmPlaces([[2, 2, 1]]).text(0, 0) == "1=")
  }

  // MARK: - Faults

  struct Faulty: Sendable, CustomTestStringConvertible {
    let name: String
    let table: String
    let faults: [String]
    var testDescription: String { name }

    init(_ name: String, _ table: String, _ faults: String...) {
      self.name = name
      self.table = table
      self.faults = faults
    }
  }

  private static func told(_ read: () throws(Faults) -> Void) -> [String] {
    do throws(Faults) {
      try read()
      return []
    } catch {
      return error.all.map { fault in
        let place = fault.position.map { "\($0.line):\($0.column)+\(fault.length) " } ?? ""
        return place + fault.message
      }
    }
  }

  private static let date =
    "is a date, as spreadsheets make of codes such as 1/1; which code it was cannot be said: write it again, as "
    + "001/01, in cells of the format Text"

  static let weightFaults: [Faulty] = [
    Faulty("a serial day", "code,weight\n43831,5\n", "2:1+5 code \"43831\" \(date)"),
    Faulty(
      "days beside what is none", "HO_CODE,weight\n1-Jan,5\n8N?,x\n",
      "2:1+5 ho_code \"1-Jan\" \(date)",
      "3:1+3 ho_code \"8N?\" is not a code of an offence, such as 8N, 37.2 or 001/01",
      "3:5+1 weight \"x\" is not a number"),
    Faulty(
      "below zero, and neither of both", "code,weight\n8N,-1\n8P,\n,3\n",
      "2:4+2 weight \"-1\" is below zero; a weight is from 0 on",
      "3:4+1 this row has no weight; give the offence one, or empty the row",
      "4:2+1 this row has no offence; name it, or empty the row"),
    Faulty(
      "no offences", "weight\n3\n",
      "1:1+1 there is no column of offences; give each weight a code in a column \"code\", or a name in a column "
        + "\"offence\""),
    Faulty(
      "a scientific number", "code,weight\n8N,1.2E+05\n",
      "2:4+7 weight \"1.2E+05\" has lost digits: Excel shortens long numbers so; widen the column and save again"
    ),
  ]

  @Test("of a table of weights are told all at once", arguments: weightFaults)
  func weights(_ example: Faulty) {
    #expect(
      Self.told { () throws(Faults) in _ = try HarmWeights(HarmFixtures.file(example.table)) }
        == example.faults)
  }

  static let mapFaults: [Faulty] = [
    Faulty(
      "no offence", "issue,code\nRape,\n,46\n",
      "2:6+1 this row has no offence; name it by its code or by its name, or empty the row",
      "3:1+1 this row has no issue; name it, or empty the row"),
    Faulty(
      "the same twice", "issue,code\nRape,8/1\nrape,008.01\n",
      "3:6+6 \"rape\" has the offence \"008.01\" already on line 2; give each offence one row"),
    Faulty("a day", "issue,code\nRape,2020-01-01\n", "2:6+10 code \"2020-01-01\" \(date)"),
    Faulty(
      "a count and a share", "issue,code,count,share\nRape,46,1,1\n",
      "2:11+1 this offence has a count and a share of the count; give it one of the two"),
    Faulty(
      "counts that are none", "issue,code,count\nRape,46,1.5\nRape,47,-1\n",
      "2:9+3 count \"1.5\" is not a whole number from 0 on",
      "3:9+2 count \"-1\" is not a whole number from 0 on"),
    Faulty(
      "a share above the whole", "issue,code,share\nRape,46,101%\nRape,47,1.01\n",
      "2:9+4 share \"101%\" is not a part of the whole; write it from 0 to 1, or from 0% to 100%",
      "3:9+4 share \"1.01\" is not a part of the whole; write it from 0 to 1, or from 0% to 100%"),
    Faulty(
      "shares above and below the whole",
      "issue,code,share\nRape,46,50%\nRape,47,50.01%\nArson,46,50%\nArson,47,49.99%\n",
      "2:9+3 the shares of \"Rape\" come to 100.01%, which is more than the whole",
      "4:10+3 the shares of \"Arson\" come to 99.99%; give the offences of the rest rows without a share, or correct "
        + "them"),
    Faulty(
      "counts and shares", "issue,code,count,share\nRape,46,1,\nRape,47,,1\n",
      "2:9+1 \"Rape\" has counts and shares; give all its offences one of the two"),
    Faulty(
      "neither column", "issue\nRape\n",
      "1:1+1 there is no column of offences; give each issue a code in a column \"code\", or a name in a column "
        + "\"offence\""),
  ]

  @Test("of a map are told all at once", arguments: mapFaults)
  func map(_ example: Faulty) {
    #expect(
      Self.told { () throws(Faults) in _ = try HarmMap(HarmFixtures.file(example.table)) }
        == example.faults)
  }

  @Test("counts of offences go with that of their issue")
  func contradictions() throws {
    let crimes = "issue,count,previous_count\nArson,141,134\n"
    func told(_ map: String) throws -> [String] {
      do {
        _ = try Self.report(crimes, map)
        return []
      } catch let faults as Faults {
        return faults.all.map { $0.message }
      }
    }
    #expect(try told("issue,code,count\nArson,56A,41\nArson,56B,100\n") == [])
    #expect(
      try told("issue,code,count\nArson,56A,42\nArson,56B,100\n") == [
        "the offences of \"Arson\" have 142 together, which is more than its 141"
      ])
    #expect(
      try told("issue,code,count\nArson,56A,40\nArson,56B,100\n") == [
        "the offences of \"Arson\" have 140 together, and it has 141; give the offences of the rest rows without a "
          + "count, or correct them"
      ])
    #expect(
      try told("issue,code,count,previous_count\nArson,56A,41,135\nArson,56B,100,\n") == [
        "the offences of \"Arson\" have 135 the year before together, which is more than its 134"
      ])
  }

  @Test("an issue that the table has not is a slip, with the likely name")
  func unknownIssue() throws {
    let report = try Self.report(
      "issue,count,previous_count\nRobbery,9,10\n", "issue,code\nRobery,34A\n")
    #expect(
      report.warnings.map { $0.message } == [
        "the issue \"Robery\" is not in the table of counts; did you mean \"Robbery\"?"
      ])
  }

  @Test("the shipped weights are read, homicide under all its codes")
  func shipped() throws {
    let weights = try HarmWeights(RepositoryFile.read("Models/harm/ons-crime-severity.csv"))
    #expect(weights.title == "ONS Crime Severity Score" && weights.vintage == "2021 or earlier")
    #expect(weights.rows.count == 134 && weights.warnings.isEmpty)
    for text in ["1", "4.1", "4.10", "004/02"] {
      guard case .code(let code) = OffenceCode.read(text) else { continue }
      #expect(
        weights.weight(code: code, offence: "")
          == Fraction(decimal: "7973.393423328133").map { Interval($0) })
    }
  }
}
