import MoRiLE
import Testing

@testable import MoRiLEFormats

/// Which areas codes belong to, from look-ups as they are published.
@Suite struct AreaLookupTests {
  private static let whole = """
    \u{FEFF}LSOA11CD,LSOA11NM,LSOA21CD,LAD21CD,LAD21NM,LAD22CD,LAD22NM,LAD22NMW,CSP22CD,CSP22NM,ObjectId
    E01000001,Old 1,E01000001,E07000001,Was,E06000001,Alder,,E22000001,Elm,1
    E01000002,Old 2,E01000102,E07000002,Were,E06000001,Alder,,E22000001,Elm,2
    E01000002,Old 2,E01000103,E07000002,Were,E06000002,Birch,,E22000002,Newport,3
    E01000004,Old 4,E01000004,E07000002,Were,E06000002,Birch,,E22000002,Newport,4
    W01000005,Old 5,W01000005,W06000003,Rowan,W06000003,Rowan,,W22000003,Newport,5
    W01000006,Old 6,W01000006,W06000003,Rowan,W06000003,Rowan,,,,6

    """

  private static func lookup(_ texts: String...) throws -> AreaLookup {
    var lookup = AreaLookup()
    for text in texts { try lookup.add(SourceFile(name: "l.csv", bytes: Array(text.utf8))) }
    return lookup
  }

  private static func choose(
    _ names: [String], _ lookup: AreaLookup, _ kind: AreaKind = .partnership
  ) -> Result<AreaChoice, AreaChoice.Refusal> {
    do throws(AreaChoice.Refusal) {
      return .success(try AreaChoice(names, kind, of: lookup))
    } catch {
      return .failure(error)
    }
  }

  private static func place(_ code: String, _ choice: AreaChoice) throws -> Int {
    choice.index.place(of: try #require(AreaCode(code)))
  }

  @Test(arguments: [
    ("E01000001", 0), ("e01000001", 0), ("E01000102", 0), ("E01000103", AreaIndex.elsewhere),
    ("E01000002", AreaIndex.several), ("E01000004", AreaIndex.elsewhere), ("E06000001", 0),
    ("E07000001", 0), ("E07000002", AreaIndex.several), ("E22000001", 0),
    ("E22000002", AreaIndex.elsewhere), ("W01000006", AreaIndex.elsewhere),
    ("W01000005", AreaIndex.elsewhere), ("E01000009", AreaIndex.unknown),
    ("E0100000", AreaIndex.unknown), ("E010000011", AreaIndex.unknown),
  ])
  func codesOfAnyColumnAndYearBelongToAPartnership(code: String, place: Int) throws {
    let choice = try Self.choose(["ELM"], try Self.lookup(Self.whole)).get()
    #expect(try Self.place(code, choice) == place)
    #expect(choice.names == ["Elm"] && !choice.isSeveral)
  }

  @Test func districtsAreThoseOfTheLastYear() throws {
    let lookup = try Self.lookup(Self.whole)
    let choice = try Self.choose(["all"], lookup, .district).get()
    #expect(choice.names == ["Alder", "Birch", "Rowan"] && choice.isSeveral)
    #expect(try Self.place("W01000006", choice) == 2)
    #expect(try Self.place("E01000102", choice) == 0)
    let codes = try Self.choose(["W06000003", "e06000001"], lookup, .district).get()
    #expect(codes.names == ["Rowan", "Alder"])
    #expect(try Self.place("E01000001", codes) == 1)
  }

  @Test func oneLookUpContinuesAnother() throws {
    let choice = try Self.choose(
      ["Elm"],
      try Self.lookup(
        "lsoa21cd,ltla22cd\nE01000001,E06000001\nE01000002,E06000002\n",
        "LAD22CD,LAD22NM,CSP22CD,CSP22NM\nE06000001,Alder,E22000001,Elm\nE06000002,Birch,E22000002,Oak\n"
      )
    ).get()
    #expect(try Self.place("E01000001", choice) == 0)
    #expect(try Self.place("E01000002", choice) == AreaIndex.elsewhere)
  }

  @Test(
    arguments: [
      (
        ["Newport"], AreaKind.partnership,
        "\"Newport\" is the name of 2 partnerships; give the code of one: E22000002, W22000003"
      ),
      (
        ["Elmm"], .partnership,
        "there is no partnership \"Elmm\" in the look-up; did you mean \"Elm\"?"
      ),
      (["Alder"], .partnership, "\"Alder\" is no partnership in the look-up, but a district"),
      (["Elm"], .district, "\"Elm\" is no district in the look-up, but a partnership"),
      (["Elm", "E22000001"], .partnership, "\"E22000001\" is asked for twice"),
      (["E2200000"], .partnership, "there is no partnership \"E2200000\" in the look-up"),
      (
        ["elm and oak"], .partnership,
        "there is no partnership \"elm and oak\" in the look-up; did you mean \"Elm\"?"
      ),
    ] as [([String], AreaKind, String)])
  func whatIsNotOneAreaIsTold(names: [String], kind: AreaKind, message: String) throws {
    guard case .failure(let refusal) = Self.choose(names, try Self.lookup(Self.whole), kind) else {
      Issue.record("\(names) was chosen")
      return
    }
    #expect(refusal.message == message)
  }

  /// Names are those of the Home Office's tables, too, and are compared as there.
  @Test(arguments: [
    "Elm and Ash-on-Sea", "ELM & ASH ON SEA", "elm  and ash on sea", "Elm & Ash on Sea,",
  ])
  func namesAreComparedAsPublished(name: String) throws {
    let lookup = try Self.lookup("LSOA21CD,CSP22CD,CSP22NM\nE01000001,E22000001,Elm & Ash on Sea\n")
    #expect(try Self.choose([name], lookup).get().names == ["Elm & Ash on Sea"])
    let people = try PopulationTable(
      SourceFile(name: "p.csv", bytes: Array("Name,Total\n\"\(name)\",7\n".utf8)))
    let area = Area(code: "E22000001", name: "Elm & Ash on Sea")
    #expect(people.people(in: area, .partnership, lookup).people == 7)
  }

  @Test func alikeNamesAreToldApartByTheirCodes() throws {
    let choice = try Self.choose(["all"], try Self.lookup(Self.whole)).get()
    #expect(choice.names == ["Elm", "Newport (E22000002)", "Newport (W22000003)"])
  }

  @Test(
    arguments: [
      (
        "LSOA21CD,Name\nE01000001,x\n",
        "this is no look-up of areas, which has a column of codes of small areas and one of districts or partnerships, such as "
          + "LSOA21CD and CSP22CD; the columns are LSOA21CD, Name"
      ),
      (
        "LSOA11CD,LSOA21CD\nE01000001,E01000001\n",
        "this is no look-up of areas, which has a column of codes of small areas and one of districts or partnerships, such as "
          + "LSOA21CD and CSP22CD; the columns are LSOA11CD, LSOA21CD"
      ),
      (
        "LSOA21CD,CSP22CD\nE01000001\n",
        "this row has 1 cell and the header has 2: a comma is missing in it, or one for each blank cell at its end; add them"
      ),
    ] as [(String, String)])
  func otherTablesAreNone(text: String, message: String) {
    do throws(Faults) {
      var lookup = AreaLookup()
      try lookup.add(SourceFile(name: "l.csv", bytes: Array(text.utf8)))
      Issue.record("it was taken")
    } catch {
      #expect(error.all.map { $0.message } == [message])
    }
  }

  /// Each of many codes keeps its place, and others that differ from them in one digit have none.
  @Test(arguments: ["E0", "@0", "[0", "E", "e00", "EE", "1", "E0-", "ABC000000"])
  func manyCodesAreFound(beginning: String) throws {
    let codes = (0..<40_000).map { "\(beginning)\(1_000_000 + 2 * $0)" }
    let index = AreaIndex(try codes.enumerated().map { (try #require(AreaCode($1)), $0 % 300) })
    for (number, code) in codes.enumerated() {
      #expect(index.place(of: try #require(AreaCode(code))) == number % 300)
      let other = try #require(AreaCode("\(beginning)\(1_000_001 + 2 * number)"))
      #expect(index.place(of: other) == AreaIndex.unknown)
    }
  }

  /// Codes of a letter and eight digits stand beside others, whatever the areas are.
  @Test func codesOfAllKindsAreFoundTogether() throws {
    let codes = [
      "E01000001", "W01000001", "E0100000A", "101000001", "E010000010", "E0100000", "Z99999999",
      "A00000000",
    ]
    let places = [AreaIndex.several, 0, AreaIndex.elsewhere, 1, 2, 1 << 26, 3, 4]
    let index = AreaIndex(try zip(codes, places).map { (try #require(AreaCode($0)), $1) })
    for (code, place) in zip(codes, places) {
      #expect(index.place(of: try #require(AreaCode(code))) == place)
    }
    for code in ["E01000002", "F01000001", "E0100000B", "E11000001", "@00000000"] {
      #expect(index.place(of: try #require(AreaCode(code))) == AreaIndex.unknown)
    }
  }

  @Test func codesHaveUpToSixteenBytes() {
    #expect(AreaCode("") == nil && AreaCode("12345678901234567") == nil)
    #expect(AreaCode("1234567890123456") != AreaCode("1234567890123457"))
    #expect(AreaCode("abcdefgh") == AreaCode("ABCDEFGH"))
    #expect(AreaCode("12345678") != AreaCode("123456789"))
  }

  @Test(
    arguments: [
      ("Code,Name,Geography,All ages,0\nE22000001,Elm,CSP,\"12,345\",9\n", "12345", []),
      ("Title\n\nladcode21,laname21,Population\nE06000001,Alder,100\n", "100", []),
      ("LAD22CD,Total\nE06000009,7\n", nil, ["Alder"]),
      ("Name,Population\nelm,5\nELM,5\n", "5", []),
      ("Name,Population\nElm,5\nElm,6\n", nil, ["Alder"]),
      ("Name,Population\nElm,\nAlder,70\n", "70", []),
    ] as [(String, String?, [String])])
  func populationsAreThoseOfTheCodeTheNameOrTheDistricts(
    text: String, people: String?, lacking: [String]
  ) throws {
    let lookup = try Self.lookup(
      "LSOA21CD,LAD22CD,LAD22NM,CSP22CD,CSP22NM\nE01000001,E06000001,Alder,E22000001,Elm\n")
    let table = try PopulationTable(SourceFile(name: "p.csv", bytes: Array(text.utf8)))
    let found = table.people(in: Area(code: "E22000001", name: "Elm"), .partnership, lookup)
    #expect(found.people.map { "\($0)" } == people)
    #expect(found.lacking == lacking)
  }

  /// A partnership that bears the name of one of its districts has the people of all of them.
  @Test func aDistrictOfTheSameNameIsAPart() throws {
    let lookup = try Self.lookup(
      "LSOA21CD,LAD22CD,LAD22NM,CSP22CD,CSP22NM\nE01000001,E06000001,Elm,E22000001,Elm\n"
        + "E01000002,E06000002,Birch,E22000001,Elm\n")
    func people(_ rows: String) throws -> Fraction? {
      let file = SourceFile(name: "p.csv", bytes: Array("Code,Name,Total\n\(rows)".utf8))
      return try PopulationTable(file).people(
        in: Area(code: "E22000001", name: "Elm"), .partnership, lookup
      ).people
    }
    #expect(try people("E06000001,Elm,5\nE06000002,Birch,70\n") == 75)
    #expect(try people("E06000001,Elm,5\n") == nil)
    #expect(try people("E22000001,Elm,80\nE06000001,Elm,5\n") == 80)
  }

  /// A district that is a part of several partnerships is nobody's population.
  @Test func aDistrictThatIsDividedIsNoPart() throws {
    let lookup = try Self.lookup(Self.whole + "E01000007,,,,,E06000002,Birch,,E22000001,Elm,7\n")
    let table = try PopulationTable(
      SourceFile(name: "p.csv", bytes: Array("Name,Total\nAlder,1\nBirch,2\n".utf8)))
    let found = table.people(in: Area(code: "E22000001", name: "Elm"), .partnership, lookup)
    #expect(found.people == nil && found.lacking.isEmpty)
  }

  @Test(
    arguments: [
      ("Name,Population\nElm,0\n", "2:5 Population \"0\" is not a whole number of at least 1"),
      ("Name,Population\nElm,1.5\n", "2:5 Population \"1.5\" is not a whole number of at least 1"),
      (
        "Name,Population\nElm,many\n", "2:5 Population \"many\" is not a whole number of at least 1"
      ),
      (
        "Code,Total\nE1,5\nE1,6\n",
        "3:1 \"E1\" has a population of 5 above; leave one row of each area"
      ),
      (
        "Code,Count\nE1,5\n",
        "1:1 this is no table of populations, which has columns such as Code, Name and All ages; the columns are Code, Count"
      ),
      (
        "Code,Total,Population_2020\nE1,5,6\n",
        "1:12 there are several columns of populations, Total, Population_2020; leave the one that is meant"
      ),
    ] as [(String, String)])
  func faultsOfPopulationsAreTold(text: String, fault: String) {
    do throws(Faults) {
      _ = try PopulationTable(SourceFile(name: "p.csv", bytes: Array(text.utf8)))
      Issue.record("it was taken")
    } catch {
      let told = error.all.map {
        "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.message)"
      }
      #expect(told == [fault])
    }
  }
}
