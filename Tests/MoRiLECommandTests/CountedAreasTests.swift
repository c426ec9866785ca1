import Foundation
import MoRiLEProgram
import TestSupport
import Testing

/// Incidents counted by area and by month, on a disk and in memory, beside the numbers of Tests/Oracle/counts.py.
@Suite struct CountedAreasTests {
  private static let names = [
    "street/march-street.csv", "street/rail-street.csv", "lookup.csv", "people.csv",
  ]

  /// Runs a command on the made-up incidents, and sees that it does the same in memory.
  private func run(_ words: [String], _ more: [String: String] = [:]) throws -> Morile.Result {
    let morile = try Morile()
    defer { morile.remove() }
    var files: [String: [UInt8]] = more.mapValues { Array($0.utf8) }
    for name in Self.names where files[name] == nil {
      files[name] = try RepositoryFile.read("Tests/Fixtures/counting/\(name)").bytes
    }
    for (name, bytes) in files {
      try FileManager.default.createDirectory(
        at: morile.folder.appending(path: name).deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try morile.write(bytes, to: name)
    }
    let words = ["count", "street", "--by", "Crime type"] + words
    let outcome = Commands().run(
      words, on: Host(files: .inMemory(files), models: ShippedModels.files, today: nil))
    let result = try morile.run(words)
    #expect(
      result
        == Morile.Result(
          output: String(decoding: outcome.output, as: UTF8.self), errors: outcome.errors,
          code: outcome.code.rawValue))
    return result
  }

  private static let later = [
    "--period", "2022-05..2022-12", "--previous", "2021-06..2021-12",
  ]

  @Test(arguments: [
    (
      "periods",
      [
        "--period", "2022-01..2022-06", "--previous", "2021-01..2021-06", "--populations",
        "people.csv",
      ]
    ),
    ("later", later), ("series", ["--monthly"]),
    ("series", ["--monthly", "--period", "2021-01..2022-12"]),
  ])
  func countsAreThoseOfTheOracle(name: String, words: [String]) throws {
    let result = try run(["--areas", "lookup.csv", "--csp", "all"] + words)
    let expected = try RepositoryFile.read("Tests/Fixtures/counting/expected-\(name).csv").bytes
    #expect(result.code == 0)
    #expect(result.output == String(decoding: expected, as: UTF8.self))
  }

  /// What is not known is told, and so is what lies in no area.
  @Test func whatIsNotKnownIsTold() throws {
    let words = ["--areas", "lookup.csv", "--csp", "all", "--populations", "people.csv"]
    let result = try run(
      words + ["--period", "2022-01..2022-06", "--previous", "2021-01..2021-06"])
    #expect(
      result.errors == """
        people.csv: warning: there is no population of Northmarch, which is left blank
        morile: warning: no file has rows by Rail Police of 2022-03, 1 of the 6 months of --period: count is not known and left blank in Westmarch
        morile: warning: no file has rows of 2021-05, 1 of the 6 months of --previous: previous_count is not known and left blank
        morile: warning: from about 2022 on data.police.uk places incidents on renewed map points, so that some lie in another small area than before
        morile: warning: 10 incidents are in no area, whose cell in "LSOA code" is blank
        morile: warning: 10 incidents are in no area, whose code in "LSOA code" no look-up has
        morile: warning: no file has rows of Northmarch: all counts of it are not known and left blank
        morile: warning: 15 incidents are left out, whose cell in "Crime type" is blank

        """)
  }

  /// Counts are weighed after they are made: each area by itself, and what is not known stays so.
  @Test func countsOfAreasAreWeighed() throws {
    let files = ["m.csv": "issue,code\nBurglary,1\n", "w.csv": "code,weight\n1,0.5\n"]
    let words = [
      "--areas", "lookup.csv", "--csp", "all", "--populations", "people.csv", "--period",
      "2022-01..2022-06", "--previous", "2021-01..2021-06", "--harm-map", "m.csv", "--weights",
      "w.csv",
    ]
    let result = try run(words, files)
    #expect(result.code == 0)
    #expect(
      result.output.contains(
        "\nBurglary,Eastmarch,9,,120250,4.5,,,0.037422,w.csv (vintage not stated),"))
    #expect(result.output.contains("\nBurglary,Northmarch,,,,,,,,w.csv (vintage not stated),"))
    #expect(result.errors.contains("  Drugs in Eastmarch: 10, not known\n"))
    let faulty = try run(
      words, ["m.csv": "issue,code\nBurglary,1-Jan\n", "w.csv": "code,weight\n1,-1\n"])
    #expect(faulty.code == 65 && faulty.output == "")
    #expect(
      faulty.errors.contains("m.csv:2:10: error: ") && faulty.errors.contains("w.csv:2:3: error: "))
  }

  /// One area has no column of its own; several stand in the order asked for.
  @Test func oneAreaIsATableLikeAnyOther() throws {
    let one = try run(["--areas", "lookup.csv", "--csp", "westmarch"] + Self.later)
    #expect(one.output.hasPrefix("issue,count,previous_count\nBurglary,44,47\n"))
    let two = try run(
      ["--areas", "lookup.csv", "--lad", "Eastmarch", "--lad", "e07000902"] + Self.later)
    #expect(
      two.output.hasPrefix(
        "issue,area,count,previous_count\nBurglary,Eastmarch,16,12\nBurglary,Burham,"))
    let people = try run(
      ["--areas", "lookup.csv", "--csp", "Westmarch", "--population", "5"] + Self.later)
    #expect(people.output.hasPrefix("issue,count,previous_count,population\nBurglary,44,47,5\n"))
  }

  /// The force whose month is missing matters only where rows of it are counted.
  @Test func aMonthOfAForceIsAskedForOnlyWhereItHasRows() throws {
    let march = try run(["--where", "Reported by=March*", "--period", "2022-01..2022-03"])
    #expect(
      march.errors == """
        morile: warning: no row by Rail Police of the months asked for meets --where, so that it counts as having had none
        morile: warning: 3 incidents are left out, whose cell in "Crime type" is blank

        """)
    #expect(march.output.hasPrefix("issue,count\nBurglary,18\nDrugs,25\n"))
    let both = try run(["--period", "2022-01..2022-03"])
    #expect(both.output.hasPrefix("issue,count\nBurglary,\nDrugs,\n"))
    #expect(
      both.errors.hasPrefix(
        "morile: warning: no file has rows by Rail Police of 2022-03, 1 of the 3 months of --period: count is not known and "
          + "left blank\n"))
  }

  /// What the open data have changed is told where the months lie on both sides, and places are asked for.
  @Test(arguments: [
    (["--where", "LSOA code=E*", "--period", "2021-12..2022-01"], true),
    (["--where", "LSOA code=E*", "--period", "2021-11..2021-12"], false),
    (["--where", "LSOA code=E*", "--period", "2022-01..2022-02"], false),
    (["--where", "LSOA code=E*", "--period", "2022-01", "--previous", "2021-01"], true),
    (["--period", "2022-01", "--previous", "2021-01"], false),
    (["--where", "LSOA code=E*", "--monthly", "--period", "2022-12"], true),
  ])
  func breaksOfTheOpenDataAreTold(words: [String], isTold: Bool) throws {
    let result = try run(words)
    #expect(result.code == 0)
    #expect(result.errors.contains("from about 2022 on data.police.uk") == isTold)
    #expect(!result.errors.contains("from about 2023"))
  }

  private static func rows(_ months: [String], _ force: String = "March Police") -> String {
    "Month,Reported by,LSOA code,Crime type\n"
      + months.map { "\($0),\(force),E01090001,Drugs\n" }.joined()
  }

  /// The small areas of 2021 came with 2023; both changes are told where the months lie on both sides of both.
  @Test(arguments: [
    (["2022-12", "2023-01"], ["--period", "2022-12..2023-01"], [2023]),
    (["2022-11", "2022-12"], ["--period", "2022-11..2022-12"], []),
    (["2023-01", "2023-02"], ["--period", "2023-01..2023-02"], []),
    (["2021-12", "2023-01"], ["--period", "2023-01", "--previous", "2021-12"], [2022, 2023]),
    (["2022-01", "2023-01"], ["--monthly"], [2022, 2023]),
    (["2023-12"], ["--monthly"], [2023]), (["2024-01"], ["--monthly"], []),
  ])
  func theKnownBreaksAreToldInFull(months: [String], words: [String], years: [Int]) throws {
    let result = try run(
      ["--areas", "lookup.csv", "--csp", "Westmarch"] + words,
      [
        "street/march-street.csv": Self.rows(months),
        "street/rail-street.csv": Self.rows(months.dropLast()),
      ])
    let told = [
      2022:
        "morile: warning: from about 2022 on data.police.uk places incidents on renewed map points, so that some lie in "
        + "another small area than before",
      2023:
        "morile: warning: from about 2023 on data.police.uk has the LSOA of 2021 in place of those of 2011: a look-up must "
        + "hold both, and one name may stand for other streets than before",
    ]
    let lines = result.errors.split(separator: "\n").filter { $0.contains("data.police.uk") }
    #expect(lines.map { String($0) } == years.compactMap { told[$0] })
    #expect(result.code == 0, "\(result.errors)")
  }

  /// A force or area of which no row is kept counts as having had none, which is told.
  @Test(
    arguments: [
      (
        ["--areas", "lookup.csv", "--csp", "all"],
        "issue,area,count\nDrugs,Eastmarch,0\nDrugs,Northmarch,\nDrugs,Westmarch,1\n",
        "no row of Eastmarch meets --where, so that its counts are 0 where they are known\n"
          + "morile: warning: no file has rows of Northmarch: all counts of it are not known and left blank"
      ),
      (
        ["--areas", "lookup.csv", "--lad", "Burham", "--lad", "Eastmarch", "--lad", "Aldwick"],
        "issue,area,count\nDrugs,Burham,0\nDrugs,Eastmarch,0\nDrugs,Aldwick,1\n",
        "no row of Burham and Eastmarch meets --where, so that their counts are 0 where they are known"
      ),
      (
        ["--period", "2022-01"], "issue,count\nDrugs,1\n",
        "no row by Rail Police of the months asked for meets --where, so that it counts as having had none"
      ),
      (
        ["--monthly"],
        "issue,month,count,previous_count,twelve_month_count\nDrugs,2022-01,1,,\n",
        "no row by Rail Police meets --where, so that it counts as having had none"
      ),
    ] as [([String], String, String)])
  func whatNoRowIsKeptOfIsTold(words: [String], output: String, warning: String) throws {
    let header = "Month,Reported by,LSOA code,Crime type\n"
    let files = [
      "street/march-street.csv": header + "2022-01,March Police,E01090001,Drugs\n"
        + "2022-01,March Police,E01090004,Arson\n",
      "street/rail-street.csv": header + "2022-01,Rail Police,E01090003,Arson\n",
    ]
    let result = try run(["--where", "Crime type=Drugs"] + words, files)
    #expect(result.output == output)
    let told = result.errors.split(separator: "\n").filter {
      !$0.contains(" of 2021-") && !$0.contains("the series") && !$0.contains("--period: ")
    }
    #expect(told.joined(separator: "\n") == "morile: warning: \(warning)")
    #expect(result.code == 0)
    // Without a condition there is nothing that they could have failed to meet.
    #expect(try !run(words, files).errors.contains("--where"))
  }

  /// Where nothing says of what the rows are, every force of the files is asked for each month.
  @Test func aForceOfOtherMonthsIsAskedForTheMonths() throws {
    let result = try run(
      ["--period", "2022-01"],
      [
        "street/march-street.csv": Self.rows(["2021-12", "2022-01"]),
        "street/rail-street.csv": Self.rows(["2021-12"], "Rail Police"),
      ])
    #expect(result.output == "issue,count\nDrugs,\n")
    #expect(
      result.errors
        == "morile: warning: no file has rows by Rail Police of 2022-01, the month of --period: count is not known and left "
        + "blank\n")
  }

  /// Rows of many forces, months, areas and types come to the same in whatever order they stand; here in memory and by the
  /// batch, which count them each in its own way.
  @Test(arguments: [
    ["--areas", "lookup.csv", "--csp", "all", "--monthly"],
    [
      "--areas", "lookup.csv", "--csp", "all", "--period", "2021-02..2022-01", "--previous",
      "2020-02..2021-01",
    ],
    ["--period", "2021-02..2022-01", "--where", "Crime type=*7*"],
    ["--monthly", "--period", "2021-01..2021-06", "--where", "LSOA code=E*4"],
  ])
  func rowsMayComeInAnyOrder(words: [String]) throws {
    var random = SeededRandom(seed: 2_021)
    func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let codes = ["E01090001", "e01090003", "E01090004", "E01099999", "", "\" E01090003 \""]
    let files = ["march", "rail"].map { file in
      let rows = (0..<2_500).map { _ in
        let force = [
          "", "\"Police, \(number(2))\"", " Police \(number(2))", "Police \(number(3))",
        ]
        let month = number(36)
        return
          "\(2020 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1),\(force[number(4)]),"
          + "\(codes[number(6)]),Type \(number(150))\n"
      }
      return (
        "street/\(file)-street.csv", "Month,Reported by,LSOA code,Crime type\n" + rows.joined()
      )
    }
    let result = try run(words, Dictionary(uniqueKeysWithValues: files))
    let known = result.output.split(separator: "\n").dropFirst().count { !$0.hasSuffix(",") }
    #expect(result.code == 0 && known > 20, "\(result.errors)")
  }

  /// A table that nobody could open is refused before it is made.
  @Test func tooManyRowsAreRefused() throws {
    let types = (0..<4_167).map { "2022-01,March Police,E01090001,Type \($0)\n" }
    let result = try run(
      ["--monthly", "--period", "1950-01..2049-12"],
      [
        "street/march-street.csv": "Month,Reported by,LSOA code,Crime type\n" + types.joined(),
        "street/rail-street.csv": Self.rows(["2022-01"]),
      ])
    #expect(
      result
        == Morile.Result(
          output: "",
          errors:
            "morile: error: 4,168 issues in 1,200 months are more than 5,000,000 rows, the most that a table has; ask for fewer "
            + "with --where, --period, --csp or --lad, or another --by\n",
          code: 65))
  }

  @Test(
    arguments: [
      (
        ["--csp", "Westmarch"],
        "--csp needs a look-up of areas; name one with --areas, or tables of offences with --csp-tables"
      ),
      (
        ["--areas", "lookup.csv"],
        "--areas says nothing without an area; name one with --csp or --lad"
      ),
      (["--code", "x"], "--code says nothing without an area; name one with --csp or --lad"),
      (
        ["--populations", "people.csv"],
        "--populations says nothing without an area; name one with --csp or --lad"
      ),
      (
        ["--areas", "lookup.csv", "--csp", "Westmarch", "--lad", "Aldwick"],
        "--csp and --lad cannot go together: a district is a part of a partnership"
      ),
      (
        ["--areas", "lookup.csv", "--csp", "all", "--population", "5"],
        "--population is that of one area; name a table of several with --populations"
      ),
      (
        [
          "--areas", "lookup.csv", "--csp", "Westmarch", "--population", "5", "--populations",
          "people.csv",
        ],
        "--population and --populations cannot go together"
      ),
      (["--areas", "lookup.csv", "--csp", "-"], "--csp \"-\" is no name"),
      (
        ["--previous", "2021-01"],
        "--previous needs --period, so that the two can be told apart"
      ),
      (
        ["--monthly", "--period", "2022-01", "--previous", "2021-01"],
        "--monthly has the same month of the year before beside each month; leave out --previous"
      ),
    ] as [([String], String)])
  func wordsThatDoNotGoTogetherAreRefused(words: [String], message: String) throws {
    let result = try run(words)
    #expect(result.errors == "morile: \(message)\nSee `morile count --help`.\n")
    #expect(result.code == 64)
  }

  @Test(
    arguments: [
      (
        ["--areas", "lookup.csv", "--csp", "Westmarsh"], 65,
        "lookup.csv: error: --csp: there is no partnership \"Westmarsh\" in the look-up; did you mean \"Westmarch\"?\n"
      ),
      (
        ["--areas", "none.csv", "--csp", "Westmarch"], 66,
        "none.csv: error: there is no such file\n"
      ),
      (
        ["--areas", "people.csv", "--areas", "none.csv", "--csp", "Westmarch"], 66,
        "none.csv: error: there is no such file\n"
      ),
      (
        ["--areas", "lookup.csv", "--csp", "Westmarch", "--populations", "none.csv"], 66,
        "none.csv: error: there is no such file\n"
      ),
      (
        ["--areas", "people.csv", "--areas", "street/rail-street.csv", "--csp", "Westmarch"], 65,
        """
        people.csv:1:1: error: this is no look-up of areas, which has a column of codes of small areas and one of districts or partnerships, such as LSOA21CD and CSP22CD; the columns are Code, Name, All ages
          Code,Name,All ages
          ^ A1
        street/rail-street.csv:1:1: error: this is no look-up of areas,
        """
      ),
      (
        ["--areas", "lookup.csv", "--csp", "Westmarch", "--populations", "lookup.csv"], 65,
        "lookup.csv:1:1: error: this is no table of populations"
      ),
      (
        ["--areas", "lookup.csv", "--csp", "Westmarch", "--code", "LSOA kode"], 65,
        "street/march-street.csv:1:1: error: there is no column \"LSOA kode\"; did you mean \"LSOA code\"?"
      ),
      (
        ["--areas", "lookup.csv", "--csp", "Northmarch", "--period", "2022-01"], 65,
        "morile: warning: 1 incident is in no area, whose cell in \"LSOA code\" is blank\n"
          + "morile: warning: 3 incidents are in no area, whose code in \"LSOA code\" no look-up has\n"
          + "morile: error: none of 795 rows is to be counted; check --areas, --where, --period and --by\n"
      ),
      (
        ["--monthly", "--period", "0001-01..2022-01"], 65,
        "morile: error: a series has at most 1,200 months, and 0001-01 to 2022-01 are more; name those that are meant with "
          + "--period\n"
      ),
    ] as [([String], Int32, String)])
  func whatCannotBeCountedIsTold(words: [String], code: Int32, errors: String) throws {
    let result = try run(words)
    #expect(result.code == code)
    #expect(result.errors.hasPrefix(errors), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  /// Codes that are written in other ways are the same, and others are told by their number.
  @Test func codesAreReadWhateverStandsAroundThem() throws {
    let rows = [
      " E01090001 ", "\"E01090001\"", "e01090001", "", "\u{A0}", "E01090001x", "E0109000112345678",
      "E01090004",
    ].map { "2022-01,\($0),Drugs" }
    let text = (["Month,LSOA code,Crime type"] + rows).joined(separator: "\n")
    let result = try run(
      ["--areas", "lookup.csv", "--csp", "Westmarch"],
      [
        "street/march-street.csv": text,
        "street/rail-street.csv": "Month,LSOA code,Crime type\n2022-01,E01090003,Arson\n",
      ])
    #expect(result.output == "issue,count\nArson,1\nDrugs,3\n")
    #expect(
      result.errors == """
        morile: warning: 2 incidents are in no area, whose cell in "LSOA code" is blank
        morile: warning: 2 incidents are in no area, whose code in "LSOA code" no look-up has

        """)
  }
}
