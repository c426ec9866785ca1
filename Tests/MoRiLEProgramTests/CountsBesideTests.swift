import MoRiLEFormats
import TestSupport
import Testing

/// Blank scores that follow from the counts of another table, in memory.
@Suite("Counts beside a table of scores")
struct CountsBesideTests {
  private static let header =
    "issue,physical,psychological,financial,community,frequency,volume,trend,confidence,gaps,priority,cost,capacity,capability,mitigation\n"
  private static let scores =
    header + "Edge,3,4,2,2,,,,2,2,2,3,2,1,1\nTheft,0,1,2,1,,,,1,0,0,1,1,0,0\n"
  private static let crimes =
    "issue,scored_as,count,previous_count,population\nEdge,,21,20,2000\nThefts,theft,300,200,100000\n"

  private static func call(
    _ words: String..., scores: String = scores, crimes: String? = crimes, year: Bool = true
  ) -> Call {
    var files = [year ? "y/issues.csv" : "issues.csv": Array(scores.utf8)]
    if let crimes { files[year ? "y/crimes.csv" : "crimes.csv"] = Array(crimes.utf8) }
    return Call(words, files: files)
  }

  private static func ratings(_ call: Call) -> [String] {
    call.output.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",")
      return "\(cells[1]) \(cells[2])"
    }
  }

  private static let taken =
    "y/crimes.csv: note: 6 blank scores of 2 issues are taken from these counts\n"

  @Test("give blank scores, in a folder and where they are named")
  func blank() {
    let folder = Self.call("assess", "y", "--format", "csv")
    #expect(folder.code == .done && folder.errors == Self.taken)
    #expect(folder.output.contains("Edge") && !folder.output.contains("High or"))
    let named = Self.call(
      "assess", "issues.csv", "--crimes", "crimes.csv", "--format", "csv", year: false)
    #expect(
      named.errors == "crimes.csv: note: 6 blank scores of 2 issues are taken from these counts\n")
    #expect(named.output == folder.output)
    let without = Self.call("assess", "issues.csv", "--format", "csv", year: false)
    #expect(without.errors == "" && without.output != folder.output)
    #expect(without.output.contains("High or Moderate"))
  }

  @Test("are those of the rating that all commands of the year give")
  func everywhere() {
    let robust = Self.call("robustness", "y", "--runs", "100", "--format", "csv")
    #expect(robust.errors == Self.taken && robust.output.contains("Edge,,High,"))
    #expect(
      robust.output.contains(
        "; it rests on a rise that is no more than chance (20 to 21, p = 1): without it Moderate"))
    let explained = Self.call("explain", "y", "--issue", "Edge")
    #expect(explained.output.contains("Rating                   High"))
    #expect(
      explained.output.contains(
        "The rating rests on a rise that is no more than chance (20 to 21, p = 1):\nwithout it Moderate."
      ), "\(explained.output)")
    let report = Self.call("report", "y", "--runs", "100", "--format", "markdown")
    #expect(
      report.code == .done && report.output.contains("6 of them, left blank, are taken from counts")
    )
    let status = Self.call("status", "y")
    #expect(status.code == .done && !status.output.contains("leave"), "\(status.output)")
    let open = Self.call("status", "y", crimes: nil)
    #expect(status.output != open.output)
  }

  @Test("that contradict a score are told, and change nothing")
  func contradicted() {
    let scored = Self.header + "Edge,3,4,2,2,3,3,3,2,2,2,3,2,1,1\n"
    let note = """
      morile: note: counts contradict 1 of 3 scores that can be worked out from them:
        Edge: Trend is scored 3, and the counts make it 2

      """
    #expect(Self.call("assess", "y", scores: scored).errors == note)
    #expect(Self.call("check", "y", scores: scored).errors == note)
    #expect(
      Self.call("explain", "y", "--issue", "Edge", scores: scored).output.contains(
        "\nTrend is scored 3, and the counts make it 2.\n"))
    #expect(
      Self.call("assess", "y", "--format", "csv", scores: scored).output
        == Self.call("assess", "y", "--format", "csv", scores: scored, crimes: nil).output)
    let many = Self.header + (1...30).map { "I\($0),3,4,2,2,3,3,3,2,2,2,3,2,1,1\n" }.joined()
    let counts =
      "issue,count,previous_count,population\n"
      + (1...30).map { "I\($0),21,20,2000\n" }.joined()
    let told = Self.call("assess", "y", scores: many, crimes: counts).errors
    #expect(told.split(separator: "\n").count == 22 && told.hasSuffix("\n  and 10 more\n"))
  }

  @Test("with faults fill nothing in a folder, and are refused where they are named")
  func faulty() {
    let faulty = "issue,count,previous_count,population\nEdge,x,20,2000\n"
    let folder = Self.call("assess", "y", crimes: faulty)
    #expect(folder.code == .done)
    #expect(
      folder.errors
        == "y/crimes.csv: warning: no blank score is taken from these counts, since they have faults; `morile trends y` tells them\n"
    )
    let named = Self.call(
      "assess", "issues.csv", "--crimes", "crimes.csv", crimes: faulty, year: false)
    #expect(named.code == .faultyData && named.output == "")
    #expect(named.errors.hasPrefix("crimes.csv:2:6: error: "), "\(named.errors)")
    let missing = Self.call("assess", "issues.csv", "--crimes", "no.csv", year: false)
    #expect(missing.code == .noInput)
    // One that cannot be opened at all is told in the same way.
    let files = [
      "y/issues.csv": Array(Self.scores.utf8), "y/crimes.csv": [0x1F, 0x8B, 8, 0, 1, 2],
    ]
    let packed = Call(["assess", "y"], files: files)
    #expect(packed.code == .done && packed.errors == folder.errors, "\(packed.errors)")
    // A table of counts that nobody has begun fills nothing, and a model without trends takes none.
    let empty = Self.call("assess", "y", crimes: "issue,count,previous_count,population\n")
    #expect(empty.code == .done && empty.errors == "")
  }

  @Test("count where a room agrees what the scores give, and otherwise")
  func applied() {
    let session = """
      {"kind": "morile session", "formatVersion": 1, "model": {"id": "morile-csp", "version": "1.1"},
       "file": "issues.csv", "issues": 2, "started": "2018-02-14T14:02:10", "discussed": [], "record": [
        {"do": "agree", "issue": "Edge", "as": "High", "who": "All", "time": "2018-02-14T14:06:10"},
        {"do": "agree", "issue": "Theft", "as": "High", "who": "All", "time": "2018-02-14T14:06:10"}]}
      """
    let files = [
      "y/issues.csv": Array(Self.scores.utf8), "y/crimes.csv": Array(Self.crimes.utf8),
      "s.json": Array(session.utf8),
    ]
    let call = Call(["apply", "s.json", "y", "-o", "y/issues.csv"], files: files)
    #expect(call.code == .done && call.errors == Self.taken, "\(call.errors)")
    // With its counts Edge is High: only Theft is agreed otherwise.
    let agreed = call.files["y/agreed.csv"] ?? ""
    #expect(agreed.contains("Theft,High") && !agreed.contains("Edge"), "\(agreed)")
  }
}
