import Foundation
import Testing

/// The page that `morile workshop` writes: what it holds, and that it reaches for nothing else.
@Suite(.enabled(if: Morile.hasPage, "the program was built without the page"))
struct WorkshopPageTests {
  private func model(_ path: String) throws -> Data {
    try Data(contentsOf: Morile.root.appending(path: "Models/\(path)"))
  }

  @Test func itsPolicyAllowsItsOwnScriptAndStyleAndNothingElse() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let page = try WrittenPage([], in: morile)
    let script = try page.script
    let style = try page.style
    #expect(script.utf8.count > 10_000 && style.utf8.count > 1_000)
    let policy = try page.part(#"<meta http-equiv="Content-Security-Policy" content=""#, #"">"#)
    #expect(
      try policy == "default-src 'none'; "
        + "script-src \(page.source(of: script)) 'wasm-unsafe-eval'; "
        + "style-src \(page.source(of: style)); base-uri 'none'; form-action 'none'")
    // The policy stands before all that it is about.
    let head = try #require(page.text.components(separatedBy: "Content-Security-Policy").first)
    #expect(
      head == "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"")
  }

  @Test func itLoadsNothingAndNamesNoPlaceToLoadFrom() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let page = try WrittenPage([], in: morile)
    let script = try page.script
    let engine = try page.part(#"<script type="text/plain" id="page-engine">"#, "</script>")
    // What the engine is packed into are any letters, and a drawing names the standard that it is of.
    let rest = page.text.replacingOccurrences(of: engine, with: "")
      .replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
      .replacingOccurrences(of: "url(#", with: "")
    for word in [
      "http:", "https:", "//www", "ws://", "wss://", "src=", "href=", "@import", "url(", "<link",
      "<base", "<iframe", "<object", "<embed", "<img",
    ] {
      #expect(!rest.contains(word), "\(word)")
    }
    for word in [
      "fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(", "eval(",
      "Function(", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
    ] {
      #expect(!script.contains(word), "\(word)")
    }
    #expect(rest.components(separatedBy: "<script").count == 4)
    // No place of the template is left.
    #expect(!rest.replacingOccurrences(of: script, with: "").contains("{{"))
    #expect(try Data(contentsOf: morile.folder.appending(path: "page.html")).count <= 800_000)
  }

  @Test func itHoldsTheModelAndTheIssuesAsTheyAre() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let page = try WrittenPage([], in: morile)
    let builtIn = try page.content
    #expect(builtIn.name == "plymouth-2017-18.csv")
    #expect(try builtIn.model == model("morile-csp/model.json"))
    #expect(try builtIn.data == model("morile-csp/plymouth-2017-18.csv"))
    #expect(try page.digest(of: builtIn.model + [0] + builtIn.data) == builtIn.digest)
    let other = try WrittenPage(["--model", "stra-plymouth-2015"], in: morile).content
    #expect(other.name == "2014-15.csv")
    #expect(try other.model == model("stra-plymouth-2015/model.json"))
    #expect(other.digest != builtIn.digest)
    // The model that the columns fit.
    try morile.write(model("stra-plymouth-2015/2014-15.csv"), to: "issues.csv")
    let found = try WrittenPage(["issues.csv"], in: morile).content
    #expect(found.name == "issues.csv" && found.model == other.model && found.data == other.data)
  }

  @Test func itTakesAModelOfTheUsersOwn() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let own = String(decoding: try model("morile-csp/model.json"), as: UTF8.self)
      .replacingOccurrences(of: "\"from\": 56", with: "\"from\": 66")
    try morile.write(Data(own.utf8), to: "ours.json")
    try morile.write(model("morile-csp/coding-a.csv"), to: "issues.csv")
    let held = try WrittenPage(["issues.csv", "--model", "ours.json"], in: morile).content
    #expect(held.model == Data(own.utf8))
    #expect(try held.data == model("morile-csp/coding-a.csv"))
    // What comes through a pipe can be read only once.
    let line = "morile workshop issues.csv --model /dev/stdin --output piped.html < ours.json"
    #expect(try morile.shell(line).code == 0)
    let model = Data(own.utf8).base64EncodedString()
    #expect(try morile.read("piped.html").contains("\"model\":\"\(model)\""))
  }

  @Test(arguments: [
    "</script>.csv", "<script>alert(1)<\\script>.csv", "{{data}}.csv", "{{engine}} {{title}}.csv",
    "\"quoted\" & 'so'.csv", "<!--.csv", "a\tb\u{1}.csv", "\u{202E}vsc.csv", "é😀.csv", "]]>.csv",
  ])
  func aNameOfAFileStaysAName(_ name: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let file = name.replacingOccurrences(of: "/", with: "\u{2215}")
    try morile.write(model("morile-csp/coding-a.csv"), to: file)
    try morile.write(model("morile-csp/coding-a.csv"), to: "plain.csv")
    let page = try WrittenPage([file], in: morile)
    #expect(try page.content.name == file)
    let escaped = file.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
      .replacingOccurrences(of: "\"", with: "&quot;").replacingOccurrences(of: "'", with: "&#39;")
      .replacingOccurrences(of: "\u{1}", with: "\u{FFFD}")
      .replacingOccurrences(of: "\u{202E}", with: "\u{FFFD}")
    #expect(try page.title == "\(escaped): workshop")
    // All but the name and the digest is as in any other page.
    let other = try WrittenPage(["plain.csv"], in: morile)
    #expect(try page.script == other.script && page.style == other.style)
    #expect(
      page.text.components(separatedBy: "<").count == other.text.components(separatedBy: "<").count)
  }

  @Test func aFaultyTableGivesNoPage() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let faulty = try #require(
      FaultyInputTests.cases.first { $0.testDescription.contains("ragged") })
    try morile.write(faulty.data, to: "data.csv")
    try morile.write(Data("before".utf8), to: "old.html")
    for output in ["new.html", "old.html"] {
      let result = try morile.run(["workshop", "data.csv", "--output", output])
      #expect(result == Morile.Result(output: "", errors: faulty.errors, code: 65))
    }
    #expect(try morile.files == ["data.csv", "old.html"])
    #expect(try morile.read("old.html") == "before")
  }
}
