import MoRiLEFormats
import TestSupport
import Testing

/// `morile count --harm`, in memory: what counts weigh that have just been made, and all that is told of it.
@Suite("Counts that are weighed while they are made")
struct CountHarmTests {
  typealias Tables = OffenceTablesFile

  private static let ons = "ONS Crime Severity Score (vintage 2021 or earlier)"
  private static let columns =
    "issue,count,previous_count,weighed_harm,previous_weighed_harm,weighed_harm_change,harm_weights"

  // MARK: - Offences by partnership

  private static func tables(
    _ words: String..., rows: [[String]] = CSPTablesTests.usual,
    map: String = CSPTablesTests.map, more: [String: String] = [:]
  ) -> Call {
    var files = more.mapValues { Array($0.utf8) }
    files["prc.csv"] = Tables.table(rows)
    files["map.csv"] = Array(map.utf8)
    return Call(
      ["count", "--csp-tables", "prc.csv", "--csp", "Plymouth", "--map", "map.csv"] + words,
      files: files)
  }

  private static func lines(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }

  @Test("of offences are weighed by the built-in weights, offence by offence")
  func offences() {
    let call = Self.tables("--harm", "--population", "1000")
    // 28 × 189.15388706397988 and 20 × the same, 4 × 465.3814732283848 and 8 × the same, by Python's fractions.
    #expect(
      call.output
        == Self.lines([
          "issue,count,previous_count,population,weighed_harm,previous_weighed_harm,weighed_harm_change,"
            + "weighed_harm_per_1000,harm_weights",
          "Assault,28,20,1000,5296.308838,3783.077741,40,5296.308838,\(Self.ons)",
          "Burglary,4,8,1000,1861.525893,3723.051786,-50,1861.525893,\(Self.ons)",
        ]))
    #expect(
      call.errors
        == Self.lines([
          CSPTablesTests.note,
          "morile: note: by \(Self.ons) 2 issues together weigh 7,158, 4.6 % less than the period before by the same "
            + "weights. That is 7,158 per 1,000 people.",
        ]))
    #expect(call.code == .done)
  }

  @Test("have no other columns than before where nothing is to be weighed")
  func without() {
    #expect(
      Self.tables().output == "issue,count,previous_count\nAssault,28,20\nBurglary,4,8\n")
  }

  @Test("of one period have no weight of the one before")
  func onePeriod() {
    let call = Self.tables("--harm", "--period", "2023/24 Q1")
    #expect(
      call.output
        == Self.lines([
          "issue,count,weighed_harm,harm_weights", "Assault,7,1324.077209,\(Self.ons)",
          "Burglary,1,465.381473,\(Self.ons)",
        ]))
    #expect(
      call.errors == "morile: note: by \(Self.ons) 2 issues together weigh 1,789.\n")
  }

  @Test("are not known where an offence with a count has no weight, and told with it")
  func unweighed() {
    let more =
      Tables.rows(["2023/24"], "Plymouth", ["99Z:250", "98Z:0"])
      + Tables.rows(["2022/23"], "Plymouth", ["97Z:3"])
    let call = Self.tables(
      "--harm", rows: CSPTablesTests.usual + more,
      map: "issue,code\nAssault,8N\nAssault,98Z\nBurglary,28E\nBurglary,99Z\nOld,97Z\nOld,8Q\n")
    #expect(
      call.output
        == Self.lines(
          [
            Self.columns,
            // An offence of which there are none weighs nothing, whatever one weighs.
            "Assault,28,20,5296.308838,3783.077741,40,\(Self.ons)",
            "Burglary,1004,8,,3723.051786,,\(Self.ons)", "Old,,12,,,,\(Self.ons)",
          ]))
    #expect(
      call.errors.hasSuffix(
        Self.lines([
          "morile: warning: 2 offences of Plymouth have no weight in ONS Crime Severity Score, so that what their issues "
            + "weigh is not known (count, before):",
          "  99Z Offence 99Z (Burglary): 1,000, 0", "  97Z Offence 97Z (Old): 0, 12",
          "morile: note: by \(Self.ons) 1 of 3 issues weighs 5,296, 40 % more than the period before by the same weights.",
        ])), "\(call.errors)")
  }

  @Test("are those of one offence alone")
  func oneUnweighed() {
    let call = Self.tables("--weights", "w.csv", more: ["w.csv": "code,weight\n8N,2\n"])
    #expect(
      call.errors.contains(
        "morile: warning: 1 offence of Plymouth has no weight in w.csv, so that what its issue weighs is not known "
          + "(count, before):\n  28E Burglary in a dwelling (Burglary): 4, 8\n"), "\(call.errors)")
    #expect(
      call.output.hasPrefix(
        Self.lines([
          Self.columns
            + ",weighed_harm_2,previous_weighed_harm_2,weighed_harm_change_2,harm_weights_2",
          "Assault,28,20,56,40,40,w.csv (vintage not stated),5296.308838,3783.077741,40,\(Self.ons)",
          "Burglary,4,8,,,,w.csv (vintage not stated),1861.525893,3723.051786,-50,\(Self.ons)",
        ])), "\(call.output)")
  }

  @Test(
    "are ranges where a code has several weights, and below zero where more was taken away than recorded"
  )
  func ranges() {
    let call = Self.tables(
      "--weights", "w.csv",
      rows: CSPTablesTests.usual + [Tables.row("2023/24 Q1 Plymouth 28E -10")],
      more: ["w.csv": "code,weight\n008n,2\n8N,3\n28E,1.5\n028E,2\n"])
    // What a spreadsheet would run is made harmless.
    #expect(
      call.output.contains("Assault,28,20,56 to 84,40 to 60,'-6.666667 to 110,"), "\(call.output)")
    #expect(
      call.output.contains("Burglary,-6,8,'-12 to -9,12 to 16,'-200 to -156.25,"), "\(call.output)")
  }

  @Test("are found by the name where a code is a date, or where the weights have no codes")
  func names() {
    let dated = CSPTablesTests.replaced(8, 7, "43831")
    let call = Self.tables(
      "--weights", "w.csv", rows: dated,
      map: "issue,offence\nAssault,assault with injury\nBurglary,Burglary in a dwelling\n",
      more: ["w.csv": "offence,weight\nAssault with INJURY,2\nBurglary in a dwelling,10\n"])
    #expect(call.output.contains("Assault,28,20,56,40,40,"), "\(call.output)")
    #expect(call.output.contains("Burglary,4,8,40,80,-50,"))
    // A weight of another code of the same name is no weight of the offence.
    let other = Self.tables(
      "--weights", "w.csv", more: ["w.csv": "code,offence,weight\n9Z,Assault with injury,2\n"])
    #expect(other.output.contains("Assault,28,20,,,,w.csv"), "\(other.output)")
  }

  @Test("of offences that are counted together weigh from the lightest to the heaviest")
  func together() {
    let rows = Tables.rows(["2022/23", "2023/24"], "Plymouth", ["4.4/6/8:1"])
    let map = "issue,group\nRoads,Other\n"
    func call(_ weights: String) -> Call {
      Self.tables("--weights", "w.csv", rows: rows, map: map, more: ["w.csv": weights])
    }
    #expect(
      call("code,weight\n4.4,1\n4.6,5\n4.8,3\n").output.contains("Roads,4,4,4 to 20,4 to 20,"))
    #expect(call("code,weight\n4.4,1\n4.6,5\n4.7,3\n").output.contains("Roads,4,4,,,,w.csv"))
  }

  @Test("are not known where the count is not")
  func unknown() {
    let call = Self.tables("--harm", rows: CSPTablesTests.replaced(8, 8, "[x]"))
    #expect(call.output.contains("Assault,,20,,3783.077741,,\(Self.ons)\n"), "\(call.output)")
    #expect(call.errors.contains("1 of 2 issues weighs 1,862"), "\(call.errors)")
  }

  @Test("are told all faults of the map and of the weights at once")
  func faults() {
    let call = Self.tables(
      "--weights", "w.csv", "--weights", "v.csv", map: "issue,code\nA,1-Jan\n",
      more: ["w.csv": "code,weight\n43831,5\n", "v.csv": "code,weight\n8N,-1\n"])
    #expect(call.code == .faultyData && call.output == "")
    for start in [
      "map.csv:2:3: error: code \"1-Jan\" is a date", "w.csv:2:1: error: code \"43831\"",
      "v.csv:2:4: error: weight \"-1\" is below zero",
    ] {
      #expect(call.errors.contains(start), "\(call.errors)")
    }
    #expect(Self.tables("--weights", "n.csv").code == .noInput)
  }

  @Test("of offences need no map of what issues are made of")
  func mapRefused() {
    let call = Self.tables("--harm-map", "m.csv")
    #expect(call.code == .usage)
    #expect(
      call.errors == "morile: --harm-map has no meaning with --csp-tables; leave it out\n"
        + "See `morile count --help`.\n")
  }

  // MARK: - Incidents

  private static let street: String = {
    var text = "Month,Crime type,LSOA code\n"
    for (name, now, then) in [("Robbery", 4, 2), ("Burglary", 6, 4), ("Drugs", 3, 0)] {
      for _ in 0..<now { text += "2024-01,\(name),A1\n" }
      for _ in 0..<then { text += "2023-01,\(name),A2\n" }
    }
    return text
  }()

  private static func incidents(
    _ words: String..., map: String, more: [String: String] = [:]
  ) -> Call {
    var files = more.mapValues { Array($0.utf8) }
    files["s.csv"] = Array(street.utf8)
    files["m.csv"] = Array(map.utf8)
    return Call(
      ["count", "s.csv", "--by", "Crime type", "--period", "2024-01", "--previous", "2023-01"]
        + words,
      files: files)
  }

  @Test("of incidents are weighed by a map, and what has no weight is told with its counts")
  func mapped() {
    let call = Self.incidents(
      "--harm-map", "m.csv", "--weights", "w.csv", "--population", "2000",
      map: "issue,code,share\nrobbery,34A,\nBurglary,28E,0.5\nBurglary,30C,\nFraud,34A,\n",
      more: ["w.csv": "code,weight\n34A,10\n28E,8\n30C,2\n30C,4\n"])
    #expect(
      call.output
        == Self.lines([
          "issue,count,previous_count,population,weighed_harm,previous_weighed_harm,weighed_harm_change,"
            + "weighed_harm_per_1000,harm_weights,weighed_harm_2,previous_weighed_harm_2,weighed_harm_change_2,"
            + "weighed_harm_per_1000_2,harm_weights_2",
          "Burglary,6,4,2000,30 to 36,20 to 24,25 to 80,15 to 18,w.csv (vintage not stated),1765.199609,1176.799739,50,"
            + "882.599805,\(Self.ons)",
          "Drugs,3,0,2000,,,,,w.csv (vintage not stated),,,,,\(Self.ons)",
          "Robbery,4,2,2000,40,20,100,20,w.csv (vintage not stated),3198.515481,1599.25774,100,1599.25774,\(Self.ons)",
        ]))
    #expect(
      call.errors
        == Self.lines([
          "m.csv:5:1: warning: the issue \"Fraud\" is not in what is counted", "  Fraud,34A,",
          "  ^~~~~ A5",
          "morile: warning: 1 issue has no offence in m.csv, so that what it weighs is not known (count, before):",
          "  Drugs: 3, 0",
          "morile: note: by w.csv (vintage not stated) 2 of 3 issues together weigh 70 to 76, 59.1 to 90 % more than the "
            + "period before by the same weights. That is 35 to 38 per 1,000 people.",
          "morile: note: by \(Self.ons) 2 of 3 issues together weigh 4,964, 78.8 % more than the period before by the same "
            + "weights. That is 2,482 per 1,000 people.",
        ]))
  }

  @Test("of incidents whose offences have no weight are told with them")
  func open() {
    let call = Self.incidents(
      "--harm-map", "m.csv",
      map: "issue,code,offence\nRobbery,34A,\nBurglary,99Z,\nBurglary,,Breaking\nDrugs,98Z,\n")
    #expect(
      call.errors.hasSuffix(
        Self.lines([
          "morile: warning: 2 issues have an offence without a weight in ONS Crime Severity Score, so that what they weigh "
            + "is not known (count, before):",
          "  Burglary, for 99Z and \"Breaking\": 6, 4", "  Drugs, for 98Z: 3, 0",
          "morile: note: by \(Self.ons) 1 of 3 issues weighs 3,199, 100 % more than the period before by the same weights.",
        ])), "\(call.errors)")
  }

  @Test("of offences in a map are held against those of the issue")
  func contradiction() {
    let call = Self.incidents(
      "--harm-map", "m.csv", map: "issue,code,count\nRobbery,34A,5\n")
    #expect(call.code == .faultyData && call.output == "")
    #expect(
      call.errors == """
        m.csv:2:1: error: the offences of "Robbery" have 5 together, which is more than its 4
          Robbery,34A,5
          ^~~~~~~ A2

        """)
  }

  @Test("need a map of what incidents are made of, and one period")
  func refused() {
    let call = Self.incidents("--harm", map: "")
    #expect(call.code == .usage && call.output == "")
    #expect(
      call.errors == """
        morile: to weigh counts a table has to say which offences the issues are made of, with the columns issue, code, offence, count, previous_count, share; name it with --harm-map
        See `morile count --help`.

        """)
    let series = Call(
      ["count", "s.csv", "--by", "Crime type", "--monthly", "--harm-map", "m.csv"],
      files: ["s.csv": Array(Self.street.utf8), "m.csv": Array("issue,code\nRobbery,34A\n".utf8)])
    #expect(series.code == .usage && series.output == "")
    #expect(
      series.errors == """
        morile: counts by month are not weighed; leave out --monthly, or --harm
        See `morile count --help`.

        """)
  }

  @Test("of several areas are weighed in each, with its own people")
  func areas() {
    let call = Self.incidents(
      "--harm-map", "m.csv", "--weights", "w.csv", "--areas", "l.csv", "--lad", "all",
      "--populations",
      "p.csv", map: "issue,code\nRobbery,34A\nBurglary,34A\n",
      more: [
        "w.csv": "code,weight\n34A,10\n",
        "l.csv": "LSOA21CD,LAD22CD,LAD22NM\nA1,E1,Torbay\nA2,E2,Exeter\n",
        "p.csv": "Code,Name,All ages\nE1,Torbay,500\nE2,Exeter,2000\n",
      ])
    #expect(call.code == .done, "\(call.errors)")
    #expect(call.output.contains("Robbery,Torbay,4,0,500,40,0,,80,w.csv"), "\(call.output)")
    #expect(call.output.contains("Robbery,Exeter,0,2,2000,0,20,-100,0,w.csv"))
    #expect(call.errors.contains("  Drugs in Torbay: 3, 0\n"), "\(call.errors)")
    #expect(call.errors.contains("4 of 6 counts together weigh 100,"), "\(call.errors)")
    #expect(!call.errors.contains("per 1,000 people"))
  }

  @Test("are carried by the crime table, and taken for no score")
  func carried() {
    let counted = Self.tables("--harm", "--population", "1000").output
    let files = ["c.csv": Array(counted.utf8)]
    let trends = Call(["trends", "c.csv", "--table", "trends", "--format", "csv"], files: files)
    #expect(trends.code == .done)
    #expect(trends.output.contains("weighed_harm_per_1000,harm_weights"), "\(trends.output)")
    #expect(trends.output.contains(",5296.308838,3783.077741,40,5296.308838,\(Self.ons)"))
    let plain = Self.tables("--population", "1000").output
    func ranges(_ file: String) -> String {
      Call(
        ["assess", "c.csv", "--model", "morile-csp", "--format", "json"],
        files: ["c.csv": Array(file.utf8)]
      ).output
    }
    let (with, without) = (ranges(counted), ranges(plain))
    #expect(with.count { $0 == "\n" } > 20)
    func scores(_ text: String) -> [String] {
      text.split(separator: "\n").filter { $0.contains("\"harm\"") }.map { String($0) }
    }
    #expect(scores(with).count > 1 && scores(with) == scores(without))
  }
}
