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
    // No place of the template is left, save in the template that the page has for copies of itself.
    let held = try page.part(#"<script type="application/json" id="page-data">"#, "</script>")
    let others = rest.replacingOccurrences(of: script, with: "")
      .replacingOccurrences(of: held, with: "")
    #expect(!others.contains("{{"))
    #expect(try Data(contentsOf: morile.folder.appending(path: "page.html")).count <= 4_000_000)
  }

  @Test func itHoldsTheModelsAndTheIssuesAsTheyAre() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let page = try WrittenPage([], in: morile)
    let builtIn = try page.content
    #expect(builtIn.opened == "plymouth-2017-18.csv" && builtIn.model == "morile-csp")
    for path in [
      "morile-csp/model.json", "stra-plymouth-2015/model.json", "examples/plymouth/2017/issues.csv",
    ] {
      #expect(try builtIn.file("models/\(path)") == model(path))
    }
    #expect(
      try builtIn.file("data/plymouth-2017-18.csv") == model("morile-csp/plymouth-2017-18.csv"))
    #expect(
      try page.digest(of: Data("plymouth-2017-18.csv".utf8) + builtIn.files) == builtIn.digest)
    let other = try WrittenPage(["--model", "stra-plymouth-2015"], in: morile).content
    #expect(other.opened == "2014-15.csv" && other.model == "stra-plymouth-2015")
    #expect(other.digest != builtIn.digest)
    // The model that the columns fit is found when it is opened.
    try morile.write(model("stra-plymouth-2015/2014-15.csv"), to: "issues.csv")
    let found = try WrittenPage(["issues.csv"], in: morile).content
    #expect(found.opened == "issues.csv" && found.model == nil)
    #expect(try found.file("data/issues.csv") == model("stra-plymouth-2015/2014-15.csv"))
  }

  @Test func itHoldsAYearAndThoseBeforeIt() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let year = Morile.root.appending(path: "Models/examples/plymouth/2017").path
    let page = try WrittenPage([year], in: morile)
    let content = try page.content
    #expect(content.opened == "2017" && content.model == nil)
    let names = try content.names
    let wanted = ["2015/issues.csv", "2017/agreed.csv", "2017/issues.csv", "2017/decisions.csv"]
    for name in wanted { #expect(names.contains("data/\(name)"), "\(names)") }
    #expect(try content.file("data/2017/year.csv") == model("examples/plymouth/2017/year.csv"))
  }

  @Test func anEmptyPageHoldsTheModelsAlone() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let page = try WrittenPage([], in: morile, command: "page")
    let content = try page.content
    #expect(content.opened == nil && content.model == nil)
    #expect(try content.names == [])
    #expect(try content.file("models/morile-csp/model.json") == model("morile-csp/model.json"))
    #expect(try page.title == "morile")
    #expect(
      try morile.run(["page"])
        == Morile.Result(
          output: "",
          errors: "morile: name the page to write with --output, such as --output morile.html\n"
            + "See `morile page --help`.\n", code: 64))
  }

  @Test func itTakesAModelOfTheUsersOwn() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let own = String(decoding: try model("morile-csp/model.json"), as: UTF8.self)
      .replacingOccurrences(of: "\"from\": 56", with: "\"from\": 66")
    try morile.write(Data(own.utf8), to: "ours.json")
    try morile.write(model("morile-csp/coding-a.csv"), to: "issues.csv")
    let held = try WrittenPage(["issues.csv", "--model", "ours.json"], in: morile).content
    #expect(held.model == "ours.json")
    #expect(try held.file("data/ours.json") == Data(own.utf8))
    #expect(try held.file("data/issues.csv") == model("morile-csp/coding-a.csv"))
    // What comes through a pipe can be read only once.
    let line = "morile workshop issues.csv --model /dev/stdin --output page.html < ours.json"
    #expect(try morile.shell(line).code == 0)
    let piped = try WrittenPage(text: morile.read("page.html"), morile).content
    #expect(piped.model == "stdin.json")
    #expect(try piped.file("data/stdin.json") == Data(own.utf8))
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
    #expect(try page.content.opened == file)
    let escaped = file.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
      .replacingOccurrences(of: "\"", with: "&quot;").replacingOccurrences(of: "'", with: "&#39;")
      .replacingOccurrences(of: "\u{1}", with: "\u{FFFD}")
      .replacingOccurrences(of: "\u{202E}", with: "\u{FFFD}")
    #expect(try page.title == escaped)
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
