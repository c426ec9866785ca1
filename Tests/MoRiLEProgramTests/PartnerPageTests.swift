import Foundation
import MoRiLEFormats
import MoRiLEProgram
import Testing

/// The page on which one partner scores alone.
@Suite("The page of a partner") struct PartnerPageTests {
  private static let csv = """
    theme,issue,physical,psychological,note,rating
    Drugs,Dealing,1,2,"seen, often",High
    Roads,Speeding,?,,,

    """

  /// What a page holds: its title, its data, and the table in it.
  private func parts(
    _ words: [String], _ csv: String = csv
  ) throws -> (title: String, data: JSONValue, table: String) {
    let call = Call(
      ["page"] + words + ["--output", "page.html"], files: ["issues.csv": Array(csv.utf8)])
    #expect(call.code == ExitCode.done, "\(call.errors)")
    let lines = try #require(call.files["page.html"]).split(separator: "\n").map { String($0) }
    let data = try JSONReader.read(Array(lines[3].utf8))
    let packed = try #require(Data(base64Encoded: data["files"]?.string?.text ?? ""))
    let zip = try ZipArchive(Array(packed))
    let name = "data/" + (data["opened"]?.string?.text ?? "")
    let entry = try #require(zip.entries.first { $0.text == name })
    return (lines[1], data, String(decoding: try zip.content(of: entry), as: UTF8.self))
  }

  @Test(
    "has the issues and what is known of them, but no score, and nothing that follows from scores")
  func blank() throws {
    let page = try parts(["--for", "Probation", "issues.csv", "--model", "morile-csp"])
    #expect(page.title == "Scores of Probation")
    #expect(page.data["for"]?.string?.text == "Probation")
    #expect(page.data["opened"]?.string?.text == "Scores of Probation.csv")
    #expect(page.data["model"]?.string?.text == "morile-csp")
    #expect(page.data["template"]?.string?.text.hasPrefix("{{policy}}") == true)
    let lines = page.table.split(separator: "\n").map { String($0) }
    #expect(lines[0].hasPrefix("theme,issue,note,"), "\(lines[0])")
    #expect(lines[0].hasSuffix("cost,capacity,capability,mitigation"), "\(lines[0])")
    #expect(!lines[0].contains("rating"))
    #expect(lines[1].hasPrefix(#"Drugs,Dealing,"seen, often","#), "\(lines[1])")
    #expect(lines[1].hasSuffix(String(repeating: ",", count: 14)), "\(lines[1])")
    #expect(lines.count == 3)
  }

  @Test(
    "has the built-in example where no table is named, and nobody's page says that it is anybody's")
  func example() throws {
    let page = try parts(["--for", "Fire"])
    #expect(page.table.split(separator: "\n").count == 25)
    let own = Call(["page", "--output", "page.html"]).files["page.html"]
    #expect(own?.contains(#""for":null"#) == true)
  }

  @Test(
    "names its files so that every system takes them",
    arguments: [
      ("Fire/Rescue", "Scores of Fire-Rescue.csv"), ("A: \"B\"?", "Scores of A- -B--.csv"),
      ("Iechyd Ŵ", "Scores of Iechyd Ŵ.csv"),
    ])
  func names(_ name: String, _ file: String) throws {
    let page = try parts(["--for", name])
    #expect(page.data["opened"]?.string?.text == file)
    #expect(page.data["for"]?.string?.text == name)
  }

  static let refused: [(words: [String], says: String)] = [
    (
      ["--for", " "],
      "--for \" \" is no name of a partner; give one of 1 to 60 letters, such as --for Probation"
    ),
    (
      ["--for", String(repeating: "x", count: 61)],
      "--for \"\(String(repeating: "x", count: 61))\" is no name of a partner; give one of 1 to 60 letters, "
        + "such as --for Probation"
    ),
    (
      ["issues.csv"],
      "a page with issues.csv opened on it is what morile workshop writes; for a partner who scores it alone, "
        + "name the partner with --for"
    ),
    (["--model", "morile-csp"], "--model says how FILE is read, and none is named"),
  ]

  @Test("is refused without a name, and the empty page with a table", arguments: refused)
  func refusal(_ words: [String], _ says: String) {
    let call = Call(
      ["page"] + words + ["--output", "page.html"], files: ["issues.csv": Array(Self.csv.utf8)])
    #expect(call.code == .usage && call.files.isEmpty)
    #expect(call.errors.contains(says), "\(call.errors)")
  }
}
