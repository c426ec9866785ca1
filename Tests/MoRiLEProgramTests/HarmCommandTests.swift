import MoRiLEFormats
import TestSupport
import Testing

/// `morile trends --harm` and `morile report --harm`, in memory.
@Suite("Counts that are weighed")
struct HarmCommandTests {
  private static let crimes = "issue,count,previous_count,population\nRobbery,180,126,264200\n"

  private static func trends(
    _ words: String..., map: String? = "issue,code\nRobbery,34A\n",
    more: [String: [UInt8]] = [:]
  ) -> Call {
    var files = more
    files["c.csv"] = Array(crimes.utf8)
    if let map { files["m.csv"] = Array(map.utf8) }
    return Call(["trends", "c.csv"] + words, files: files)
  }

  @Test("are weighed by the built-in weights, exactly")
  func builtIn() {
    let call = Self.trends("--harm-map", "m.csv", "--table", "harm", "--format", "csv")
    #expect(call.code == .done && call.errors == "")
    // 180 × 799.6288702314769, and the same for each 1,000 of 264,200, to six places.
    #expect(
      call.output == """
        issue,offences,count,weight,harm,previous_harm,harm_change,harm_rate,harm_share,weights,vintage
        Robbery,34A,180,799.62887,143933.196642,100753.237649,42.857143,544.788784,100,ONS Crime Severity Score,2021 or earlier

        """)
  }

  @Test("are exact fractions for programs")
  func exact() {
    let call = Self.trends("--harm-map", "m.csv", "--table", "harm", "--format", "json")
    // 180 × 7996288702314769 / 10^13, by Python's fractions.
    #expect(call.output.contains(#""exact": "71966598320832921/500000000000""#))
    #expect(call.output.contains(#""exact": "71966598320832921/132100000000000""#))
  }

  @Test("need a table that says which offences they are")
  func withoutMap() {
    let call = Self.trends("--harm")
    #expect(call.code == .usage && call.output == "")
    #expect(
      call.errors == """
        morile: to weigh counts a table has to say which offences the issues are made of, with the columns issue, code, offence, count, previous_count, share; name it with --harm-map, or put it into the folder as harm.csv
        See `morile trends --help`.

        """)
  }

  @Test("are told all faults of all files at once")
  func faults() {
    let call = Self.trends(
      "--harm-map", "m.csv", "--weights", "w.csv", map: "issue,code\nRobbery,1-Jan\n",
      more: ["w.csv": Array("code,weight\n43831,5\n".utf8)])
    #expect(call.code == .faultyData && call.output == "")
    #expect(
      call.errors == """
        m.csv:2:9: error: code "1-Jan" is a date, as spreadsheets make of codes such as 1/1; which code it was cannot be said: write it again, as 001/01, in cells of the format Text
          Robbery,1-Jan
                  ^~~~~ B2
        w.csv:2:1: error: code "43831" is a date, as spreadsheets make of codes such as 1/1; which code it was cannot be said: write it again, as 001/01, in cells of the format Text
          43831,5
          ^~~~~ A2

        """)
    #expect(Self.trends("--harm-map", "n.csv").code == .noInput)
    #expect(Self.trends("--harm-map", "m.csv", "--weights", "n.csv").code == .noInput)
  }

  @Test("are weighed by a sheet of a workbook, whose number of a code is told where it is a day")
  func workbook() {
    func book(_ code: String) -> [String: [UInt8]] {
      [
        "w.xlsx": TestWorkbook.bytes([
          ("About", [["Weights"], ["of something"]]),
          (
            "List of weights",
            [["Weights of offences"], ["Code", "Offence", "Weight"], [code, "Robbery", "7"]]
          ),
        ])
      ]
    }
    let call = Self.trends(
      "--harm-map", "m.csv", "--weights", "w.xlsx", "--table", "harm", "--format", "csv",
      more: book("034A"))
    #expect(call.code == .done && !call.errors.contains("error"))
    #expect(call.output.contains("Robbery,34A,180,7,1260,882,"))
    let day = Self.trends("--harm-map", "m.csv", "--weights", "w.xlsx", more: book("43831"))
    #expect(day.code == .faultyData)
    #expect(
      day.errors.contains("w.xlsx: 'List of weights'!A3: error: code \"43831\" is a date"),
      "\(day.errors)")
  }

  @Test("stand in the report, with their files among those that it was made from")
  func report() {
    let year = Call.year("2017", as: "2017").merging(Call.year("2015", as: "2015")) { $1 }
    func run(_ words: String...) -> Call {
      Call(["report", "2017", "--runs", "50", "--format", "markdown"] + words, files: year)
    }
    let call = run("--harm")
    #expect(call.code == .done && call.errors == "")
    #expect(call.output.contains("### Harm by weight"))
    #expect(call.output.contains("ONS Crime Severity Score (vintage 2021 or earlier)"))
    #expect(call.output.contains("| Offences of issues | 2017/harm.csv |"))
    #expect(call.output.contains("| Weights of offences | harm/ons-crime-severity.csv |"))
    #expect(!run().output.contains("Harm by weight"))
  }

  @Test("of a folder stand beside the scores of its issues")
  func folder() {
    let call = Call(
      ["trends", "2017", "--harm", "--table", "harm-places", "--format", "csv"],
      files: Call.year("2017", as: "2017"))
    #expect(call.code == .done)
    #expect(call.output.contains("Arson,12,1,"), "\(call.output)")
  }
}
