import TestSupport
import Testing

@testable import MoRiLEProgram

/// What comes of commands: files, results, messages and how the program ends.
@Suite struct OutcomeTests {
  @Test func resultsGoToTheFileThatIsNamed() {
    let printed = Call(["assess"])
    let written = Call(["assess", "-o", "a.txt"])
    #expect(printed.files.isEmpty && written.output.isEmpty)
    #expect(written.files == ["a.txt": printed.output])
  }

  @Test func aNewYearIsAFolder() {
    let call = Call(["new", "2026"])
    #expect(call.code == .done && call.files.isEmpty)
    #expect(call.folders["2026"]?.contains("issues.csv") == true)
    #expect(call.output.contains("morile status 2026"))
    let taken = Call(["new", "2026"], files: ["2026/x": []])
    #expect(taken.code == .cannotCreate && taken.folders.isEmpty)
    #expect(taken.errors.hasPrefix("2026: error: there is already something of this name"))
  }

  @Test func standardInputIsATable() {
    let table = String(decoding: Call.file("Models/morile-csp/plymouth-2017-18.csv"), as: UTF8.self)
    let call = Call(["assess", "-"], input: table)
    #expect(call.code == .done && call.output.contains("24 issues: 7 High"))
  }

  @Test func aProgramWithoutThePageSaysSo() {
    let host = Host(files: .inMemory([:]), models: ShippedModels.files, today: nil)
    let outcome = Commands().run(["workshop", "-o", "w.html"], on: host)
    #expect(outcome.code == .usage && outcome.files.isEmpty)
    #expect(
      outcome.errors
        == "morile: this program was built without the page, by --disable-default-traits; build it "
        + "with the page: swift build -c release\n"
    )
  }

  @Test func aHostWithoutADaySaysSo() {
    let files = Files.inMemory(Call.year("2019", as: "y"))
    let host = Host(files: files, models: ShippedModels.files, today: nil)
    let outcome = Commands().run(["status", "y"], on: host)
    #expect(
      outcome.errors
        == "morile: the clock has no usable date; give one with --today\nSee `morile --help`.\n")
    #expect(Commands().run(["status", "y", "--today", "2020-01-01"], on: host).code == .done)
  }

  @Test func faultsComeAfterTheResult() {
    var files = Call.year("2019", as: "y")
    files["y/decisions.csv"] = Array("issue,decision\nNo such thing,priority\n,priority\n".utf8)
    let call = Call(["status", "y"], files: files)
    #expect(call.code == .faultyData && call.output.contains("Status of y"))
    #expect(call.errors.contains("y/decisions.csv:3:1: error: "))
  }

  @Test func messagesAreHarmless() {
    #expect(Outcome.printed("a\u{1B}[2J\u{202E}b") == "a\u{FFFD}[2J\u{FFFD}b\n")
    #expect(Outcome.printed("") == "" && Outcome.printed("a\n") == "a\n")
  }
}
