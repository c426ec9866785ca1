import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEReports

@Suite("A document")
struct DocumentTests {
  private struct Costs: Report {
    var document: Document { DocumentTests.document }
  }

  private static var document: Document {
    var table = DocumentTable(
      "money", "What it costs",
      [
        .name("issue", "Issue"), Column("pounds", "Pounds", .money),
        Column("rating", "Rating", flow: .flexible), .data("code", .text),
        Column("theme", "Theme", for: .people), .own("pounds"),
      ])
    table.add([
      .text("<Arson> & theft"), .shown("£1,200", 1200), .text("High"), .text("a"), .blank,
      .text("own"),
    ])
    table.add([.text("=1+1"), .blank, .code("a/b"), .named("B", id: "b"), .blank, .blank])
    let picture = Picture(svg: "<svg/>", width: 800, height: 100)
    return Document(
      "Year & \"plan\"", facts: [.init("Model", "x <y>"), .init("In", "z")],
      parts: [
        .heading("First"), .paragraph("A sentence, with <b>."), .list(["one", "two"]),
        .terms([.init("High", "acts")]), .table(table),
        .heading("Second", level: 3),
        .figure(Figure("A picture", picture, says: "It shows \"nothing\".")),
        .table(DocumentTable("none", "What is left", [.name("issue", "Issue")])),
        .only(.terminal, [.notes(["For a terminal.", "And more."])]),
        .only(.pages, [.tree([Branch("a", formulas: ["b * c"], [Branch("b"), Branch("c")])])]),
        .only(.programs, [.paragraph("For programs.")]), .code(["x  y", "z"]),
      ])
  }

  @Test("on a terminal")
  func text() {
    #expect(
      Self.document.text(Style(width: 40)) == """
        Year & "plan"
        Model  x <y>
        In     z

        First
        -----

        A sentence, with <b>.

        - one
        - two

        High
          acts

        What it costs

        Issue            Pounds  Rating
        <Arson> & theft  £1,200  High
        =1+1                     a/b

        Second

        A picture: It shows "nothing".

        What is left

        None.

        For a terminal.
        And more.

        x  y
        z

        """)
  }

  @Test("in Markdown, where nothing in a text is mark-up")
  func markdown() {
    #expect(
      Self.document.markdown
        == """
        # Year & "plan"

        - **Model**: x &lt;y&gt;
        - **In**: z

        ## First

        A sentence, with &lt;b&gt;.

        - one
        - two

        - **High**: acts

        What it costs

        | Issue | Pounds | Rating |
        | --- | --- | --- |
        | &lt;Arson&gt; &amp; theft | £1,200 | High |
        | =1+1 |  | a/b |

        ### Second

        A picture: It shows "nothing".

        What is left

        None.

        - a
          - = `b * c`
          - b
          - c

        ```
        x  y
        z
        ```

        """.replacing("Year & \"plan\"", with: "Year &amp; \"plan\""))
  }

  @Test("as a page, where nothing in a text is mark-up and nothing is asked for")
  func html() {
    let html = Self.document.html
    let body = html.split(separator: "<body>")[1]
    #expect(
      body == """

        <main>
        <h1>Year &amp; &quot;plan&quot;</h1>
        <dl class="facts">
        <div><dt>Model</dt><dd><bdi>x &lt;y&gt;</bdi></dd></div>
        <div><dt>In</dt><dd><bdi>z</bdi></dd></div>
        </dl>
        <h2><bdi>First</bdi></h2>
        <p>A sentence, with &lt;b&gt;.</p>
        <ul>
        <li>one</li>
        <li>two</li>
        </ul>
        <dl class="terms">
        <dt><bdi>High</bdi></dt><dd><bdi>acts</bdi></dd>
        </dl>
        <p class="caption" id="money">What it costs</p>
        <table class="money" aria-labelledby="money">
        <thead><tr><th scope="col">Issue</th><th scope="col" class="number">Pounds</th><th scope="col" class="short">Rating</th></tr></thead>
        <tbody>
        <tr><th scope="row"><bdi>&lt;Arson&gt; &amp; theft</bdi></th><td class="number">£1,200</td><td class="short"><bdi>High</bdi></td></tr>
        <tr><th scope="row"><bdi>=1+1</bdi></th><td class="number"></td><td class="short"><code>a/b</code></td></tr>
        </tbody>
        </table>
        <h3><bdi>Second</bdi></h3>
        <figure>
        <img class="wide" width="640" height="80" alt="It shows &quot;nothing&quot;." src="data:image/svg+xml;base64,PHN2Zy8+">
        <figcaption>A picture</figcaption>
        </figure>
        <p>What is left None.</p>
        <ul>
        <li>a<br>= <code>b * c</code><ul>
        <li>b</li>
        <li>c</li>
        </ul>
        </li>
        </ul>
        <pre class="copied"><code>x  y
        z</code></pre>
        </main>
        </body>
        </html>

        """)
    // The title stands in the style too, at the foot of each page.
    #expect(html.contains("content: \"Year \\26  \\22 plan\\22 \";"))
  }

  @Test("as data, with ids for keys, none of which stands twice")
  func json() {
    #expect(
      Self.document.json == """
        {
          "formatVersion": 1,
          "title": "Year & \\"plan\\"",
          "facts": [
            {
              "name": "Model",
              "text": "x <y>"
            },
            {
              "name": "In",
              "text": "z"
            }
          ],
          "sections": [
            {
              "heading": "First",
              "text": [
                "A sentence, with <b>.",
                "one",
                "two",
                "High: acts"
              ]
            },
            {
              "heading": "Second",
              "text": [
                "A picture: It shows \\"nothing\\".",
                "For programs.",
                "x  y",
                "z"
              ]
            }
          ],
          "tables": {
            "money": [
              {
                "issue": "<Arson> & theft",
                "pounds": 1200,
                "rating": "High",
                "code": "a",
                "pounds (2)": "own"
              },
              {
                "issue": "=1+1",
                "pounds": null,
                "rating": "a/b",
                "code": "b",
                "pounds (2)": null
              }
            ],
            "none": []
          }
        }

        """)
  }

  @Test("of which one table is asked for")
  func oneTable() throws {
    let one = Costs().written("money")
    #expect(
      one.csv == "issue,pounds,rating,code,pounds (2)\n<Arson> & theft,1200,High,a,own\n"
        + "'=1+1,,a/b,b,\n")
    #expect(one.text(Style(width: 40)).hasPrefix("What it costs\n\nIssue "))
    #expect(one.markdown.hasPrefix("| Issue |"))
    #expect(
      one.json.hasPrefix(
        "{\n  \"formatVersion\": 1,\n  \"table\": \"money\",\n  \"rows\": [\n"))
    #expect(one.html.contains("<table class=\"money\"") && !one.html.contains("<h2>"))
    #expect(Self.document.csv == one.csv, "without one, CSV is the first")
    #expect(Costs().document(table: "mony") == nil && Costs().tableNames == ["money", "none"])
  }

  @Test("in every format there is, by what the names of files end in")
  func formats() throws {
    let endings = DocumentFormat.allCases.flatMap { $0.endings }
    #expect(endings == ["txt", "csv", "json", "md", "markdown", "html", "htm", "xlsx", "docx"])
    for format in DocumentFormat.allCases {
      let bytes = try format.bytes(of: Self.document, Style(), isFile: true)
      if format.isBinary {
        #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), "\(format) is a zip file")
        continue
      }
      let text = String(
        decoding: try format.bytes(of: Self.document, Style(), isFile: true), as: UTF8.self)
      #expect(text.contains("Arson"), "\(format)")
    }
    let table = DocumentTable("x", "", [.name("é", "É")])
    let document = Document("", parts: [.table(table)])
    #expect(
      try DocumentFormat.csv.bytes(of: document, Style(), isFile: false) == Array("é\n".utf8))
    #expect(
      try DocumentFormat.csv.bytes(of: document, Style(), isFile: true) == Array("\u{FEFF}é\n".utf8)
    )
  }

  @Test("that is brief gives its headings no room on a terminal, and colours ratings where it may")
  func brief() {
    let document = Document(
      "T", subtitle: "s", facts: [.init("Rating", RatingMark("High", at: .top))], isBrief: true,
      parts: [.heading("H"), .paragraph("p")])
    #expect(document.text() == "T\ns\n\nRating  High\n\nH\np\n")
    #expect(
      document.text(Style(hasColour: true))
        == "\u{1B}[1mT\u{1B}[0m\ns\n\n\u{1B}[1;31mRating  High\n\u{1B}[0m\n\u{1B}[1mH\u{1B}[0m\np\n"
    )
  }
}
