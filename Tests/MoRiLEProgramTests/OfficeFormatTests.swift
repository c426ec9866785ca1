import Testing

@testable import MoRiLEProgram

/// How workbooks and documents are asked for.
@Suite struct OfficeFormatTests {
  @Test(arguments: ["xlsx", "docx"]) func aTerminalGetsNone(format: String) {
    let call = Call(["assess", "--format", format], isTerminal: true)
    #expect(call.code == .usage && call.output == "")
    #expect(
      call.errors
        == "morile: what --format \(format) writes is no text for a terminal; name a file with --output, such as "
        + "--output report.\(format)\nSee `morile assess --help`.\n")
    #expect(Call(["assess", "--format", format]).output.hasPrefix("PK"), "a pipe gets it")
    #expect(
      Call(["assess", "--output", "r.\(format)"], isTerminal: true).files["r.\(format)"]?.hasPrefix(
        "PK")
        == true)
  }

  @Test(arguments: [["--format", "csv"], ["--output", "r.docx"], []])
  func onlyAWorkbookIsPublished(words: [String]) {
    let call = Call(["assess", "--publication"] + words)
    #expect(call.code == .usage && call.files.isEmpty)
    #expect(
      call.errors
        == "morile: --publication is for workbooks; ask for one with --format xlsx, or with --output and a name "
        + "that ends in .xlsx\nSee `morile assess --help`.\n")
    #expect(Call(["assess", "--publication", "--output", "r.xlsx"]).code == .done)
  }

  static let endings: [(words: [String], output: String, told: String)] = [
    (
      ["--format", "csv"], "r.xlsx",
      "ends as xlsx does, and --format asks for csv; end the name in .csv"
    ),
    (
      ["--format", "table"], "r.docx",
      "ends as docx does, and --format asks for table; end the name in .txt"
    ),
    (
      ["--format", "xlsx"], "r.txt",
      "ends as table does, and --format asks for xlsx; end the name in .xlsx"
    ),
  ]

  @Test(arguments: endings.indices) func noFormatStandsUnderAnothersEnding(_ index: Int) {
    let example = Self.endings[index]
    let call = Call(["assess"] + example.words + ["--output", example.output])
    #expect(
      call.errors
        == "morile: --output \"\(example.output)\" \(example.told), or leave --format out\n"
        + "See `morile assess --help`.\n")
  }
}
