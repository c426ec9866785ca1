import Testing

@testable import PageLinker

/// The Swift source of the page's files.
@Suite struct PageSourceTests {
  @Test func itHoldsTheFilesByTheirKind() throws {
    let source = try PageSource.text(of: [
      ("Web/main.js", "run();\n"), ("Web/page.css", "a {\n  b: c;\n}\n"),
      ("Web/page.html", "<ul>\n  <li>a  \\</li>\n</ul>\n"),
    ])
    let quotes = "\"\"\""
    #expect(
      source == """
        /// The page around the engine.
        extension BuiltInPage {
          static var template: String {
        ####\(quotes)
        <ul>
        <li>a  \\</li>
        </ul>

        \(quotes)####
          }
          static var style: String {
        ####\(quotes)
        a {b: c;}
        \(quotes)####
          }
          static var script: String {
        ####\(quotes)
        "use strict";
        const page={},add=(part)=>Object.assign(page,part(page));
        add(()=>{run();});

        \(quotes)####
          }
        }

        """)
  }

  @Test func allFaultyFilesAreTold() {
    let faults = #expect(throws: PageFaults.self) {
      try PageSource.text(of: [
        ("Web/main.js", "export let run;\n"), ("Web/page.css", "a {\r\n}\n"),
        ("Web/page.html", "\"\"\"####\n"),
      ])
    }
    #expect(
      faults?.description == """
        Web/main.js:1: error: write exports as export const, export function or export class
        Web/page.css:1: error: store this with line feeds, and without \"\"\"####
        Web/page.html:1: error: store this with line feeds, and without \"\"\"####
        """)
  }

  @Test func partsOfThePageStandInTheirPlaces() throws {
    let page = ("Web/page.html", "<main>\n  {{a.html}}\n{{data}}</main>\n")
    let files = [("Web/main.js", "run();\n"), page, ("Web/A/a.html", "  <p>a</p>\n")]
    #expect(try PageSource.text(of: files).contains("<main>\n<p>a</p>\n\n{{data}}</main>"))
    let faults = #expect(throws: PageFaults.self) {
      try PageSource.text(of: files + [("Web/B/b.html", "b"), ("Web/C/a.html", "c")])
    }
    #expect(
      faults?.description == """
        Web/B/b.html:1: error: page.html has 0 places {{b.html}}; give it one
        Web/C/a.html:1: error: page.html has 0 places {{a.html}}; give it one
        """)
  }
}
