import Foundation
import Testing

/// What `morile monitor` says where it cannot give a result.
@Suite struct MonitorTests {
  private static let header = "measure,aim,series,apr,may,jun,jul,aug,sep,oct,nov,dec,jan,feb,mar\n"

  @Test(
    arguments: [
      ([], 64, "morile: name the file of the measures\n"),
      (["m.csv", "n.csv"], 64, "morile: \"n.csv\" is one word too many\n"),
      (
        ["m.csv", "--month", "smarch"], 64,
        "morile: --month \"smarch\" is not one of Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec, Jan, Feb, Mar\n"
      ),
      (
        ["m.csv", "--table", "month"], 64,
        "morile: --table \"month\" is not one of measures, months, comparisons; did you mean \"months\"?\n"
      ),
      (["none.csv"], 66, "none.csv: error: there is no such file\n"),
      (["m.csv", "--output", "no/such/folder.csv"], 73, "no/such/folder.csv: error: "),
    ] as [([String], Int32, String)])
  func refuses(words: [String], code: Int32, message: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(
      Data((Self.header + "m,reduce,actual monthly,1,,,,,,,,,,,\n").utf8), to: "m.csv")
    let result = try morile.run(["monitor"] + words)
    #expect(result.output == "")
    #expect(result.code == code)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
  }

  @Test func tellsAllFaultsAndWritesNothing() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let rows =
      "<m>,lower,actual monthly,1,,x,,,,,,,,,\n<m>,reduce,target monthly,1,1,,,,,,,,,,\n"
    try morile.write(Data((Self.header + rows).utf8), to: "m.csv")
    let result = try morile.run(["monitor", "m.csv", "--output", "out.csv"])
    #expect(result.code == 65)
    #expect(try morile.files == ["m.csv"])
    #expect(
      result.errors == """
        m.csv:2:5: error: unknown aim "lower"; it is one of reduce, increase, at most, at least, below, above, monitor
          <m>,lower,actual monthly,1,,x,,,,,,,,,
              ^~~~~ B2
        m.csv:2:28: error: May is blank, and every sum after it would be a guess; give the number (0 if there was none), or give the series as cumulative, where a month may be blank
          <m>,lower,actual monthly,1,,x,,,,,,,,,
                                     ^ E2
        m.csv:2:29: error: jun "x" is not a number
          <m>,lower,actual monthly,1,,x,,,,,,,,,
                                      ^ F2
        m.csv:3:31: error: the target ends before the actual numbers, which go on to June
          <m>,reduce,target monthly,1,1,,,,,,,,,,
                                        ^ F3

        """)
  }

  @Test func warnsAndGoesOn() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let rows =
      "m,reduce,actual cumulative,3,2,,,,,,,,,,\n"
    try morile.write(Data((Self.header + rows).utf8), to: "m.csv")
    let result = try morile.run(["monitor", "m.csv", "--format", "csv"])
    #expect(result.code == 0)
    #expect(result.errors.hasPrefix("m.csv:2:30: warning: May is lower than the month before"))
    #expect(result.output.hasPrefix("measure,kind,unit,aim,month,to_date,target,"))
  }
}
