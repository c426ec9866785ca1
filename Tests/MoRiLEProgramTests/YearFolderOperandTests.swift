import Foundation
import Testing

@testable import MoRiLEProgram

/// Every command that takes a file of issues takes the folder of a year.
@Suite struct YearFolderOperandTests {
  private static let files = Call.year("2017", as: "2017")
    .merging(Call.year("2015", as: "2015")) { first, _ in first }
    .merging(["s.json": Call.file("Tests/Fixtures/sessions/plymouth.json")]) { first, _ in first }

  static let calls: [(folder: [String], file: [String])] = [
    (["assess", "2017"], ["assess", "2017/issues.csv", "--agreed", "2017/agreed.csv"]),
    (
      ["assess", "2017/", "--format", "json"],
      [
        "assess", "2017/issues.csv", "--format", "json", "--agreed", "2017/agreed.csv", "--crimes",
        "2017/crimes.csv",
      ]
    ),
    (
      ["explain", "2017", "--issue", "arson"],
      [
        "explain", "2017/issues.csv", "--issue", "arson", "--agreed", "2017/agreed.csv",
        "--narrative", "2017/narrative.csv", "--crimes", "2017/crimes.csv",
      ]
    ),
    (
      ["robustness", "2017", "--runs", "10"],
      ["robustness", "2017/issues.csv", "--runs", "10", "--crimes", "2017/crimes.csv"]
    ),
    (["trends", "2017"], ["trends", "2017/crimes.csv"]),
    (["monitor", "2015"], ["monitor", "2015/measures.csv"]),
    (["apply", "s.json", "2017"], ["apply", "s.json", "2017/issues.csv"]),
    (
      ["consensus", "2017", "2017/issues.csv", "--samples", "0"],
      ["consensus", "2017/issues.csv", "2017/issues.csv", "--samples", "0"]
    ),
  ]

  @Test(arguments: calls.indices) func aFolderStandsForItsTable(index: Int) {
    let (folder, file) = Self.calls[index]
    let (first, second) = (Call(folder, files: Self.files), Call(file, files: Self.files))
    #expect(first.code == .done, "\(first.errors)")
    #expect(first.output == second.output && first.files == second.files)
    #expect(!first.output.isEmpty || !first.files.isEmpty)
  }

  /// Counts that a year has nowhere else are those of its issues.
  @Test func withoutCrimesTheIssuesAreCounted() {
    var files = Self.files
    files["2017/issues.csv"] = Call.file("Models/morile-csp/plymouth-2017-18.csv")
    files["2017/crimes.csv"] = Array("issue,count,previous_count\n".utf8)
    let folder = Call(["trends", "2017", "--format", "csv"], files: files)
    let file = Call(["trends", "2017/issues.csv", "--format", "csv"], files: files)
    #expect(folder.output == file.output && folder.code == file.code)
    #expect(folder.errors == file.errors)
  }

  @Test func theFolderOneIsInHasAStatus() {
    let files = Call.year("2019", as: ".")
    let here = Call(["status"], files: files)
    #expect(here.code == .done && here.output.contains("Issues     done"))
    #expect(here.output == Call(["status", "."], files: files).output)
  }

  @Test func aFolderWithoutIssuesIsTold() {
    let files = ["a/b.csv": Array("issue\n".utf8)]
    let told =
      "a: error: there is no issues.csv in this folder; `morile new` makes the folder of a year\n"
    for words in [["assess", "a"], ["trends", "a"], ["workshop", "a", "-o", "w.html"]] {
      let call = Call(words, files: files)
      #expect(call.errors == told && call.code == .noInput && call.files.isEmpty)
    }
    #expect(
      Call(["status"], files: [:]).errors
        == told.replacing("a: error", with: ".: error"))
  }

  @Test func applyWritesTheTableOfTheFolderBack() {
    let call = Call(["apply", "s.json", "2017", "-o", "2017/issues.csv"], files: Self.files)
    #expect(call.code == .done, "\(call.errors)")
    // What was agreed in the session stands in place of what was agreed before.
    #expect(call.files.keys.sorted() == ["2017/agreed.csv", "2017/issues.csv"])
    #expect(
      call.files["2017/agreed.csv"]?.contains("\nTerrorist incident,High,,All,2018-02-14\n") == true
    )
  }
}
