import MoRiLE
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("A paper")
struct PaperTests {
  private static var paper: Paper {
    var rows = ReportTable(["Issue", "Pounds", "Rating"], prose: [2])
    rows.add([.text("<Arson> & theft"), .shown("£1,200", Fraction(1200)), .text("High")])
    rows.add([.text("=1+1"), .blank, .code("a/b")])
    return Paper(
      "Year & \"plan\"", facts: [.init("Model", "x <y>")],
      parts: [
        .heading("First"), .paragraph("A sentence, with <b>."), .list(["one", "two"]),
        .terms([.init("High", "acts")]), .table(PaperTable("money", "What it costs", rows)),
        .heading("Second", level: 3),
        .figure(Figure("A picture", svg: "<svg/>", says: "It shows \"nothing\".")),
        .table(PaperTable("none", "What is left", ReportTable(["Issue"]))),
      ])
  }

  @Test("on a terminal")
  func text() {
    #expect(
      Self.paper.text(Style(width: 40)) == """
        Year & "plan"
        Model: x <y>

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

        """)
  }

  @Test("in Markdown, where nothing in a text is mark-up")
  func markdown() {
    #expect(
      Self.paper.markdown
        == """
        # Year & "plan"

        - **Model**: x &lt;y&gt;

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

        """.replacing("Year & \"plan\"", with: "Year &amp; \"plan\""))
  }

  @Test("as a page, where nothing in a text is mark-up and nothing is asked for")
  func html() {
    let html = Self.paper.html
    let body = html.split(separator: "<body>")[1]
    #expect(
      body == """

        <main>
        <h1>Year &amp; &quot;plan&quot;</h1>
        <dl class="facts">
        <div><dt>Model</dt><dd><bdi>x &lt;y&gt;</bdi></dd></div>
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
        <img class="wide" alt="It shows &quot;nothing&quot;." src="data:image/svg+xml;base64,PHN2Zy8+">
        <figcaption>A picture</figcaption>
        </figure>
        <p>What is left None.</p>
        </main>
        </body>
        </html>

        """)
    // The title stands in the style too, at the foot of each page.
    #expect(html.contains("content: \"Year \\26  \\22 plan\\22 \";"))
  }

  @Test("as data")
  func json() {
    #expect(
      Self.paper.json == """
        {
          "title": "Year & \\"plan\\"",
          "facts": {
            "Model": "x <y>"
          },
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
                "A picture: It shows \\"nothing\\"."
              ]
            }
          ],
          "tables": {
            "money": [
              {
                "Issue": "<Arson> & theft",
                "Pounds": 1200,
                "Rating": "High"
              },
              {
                "Issue": "=1+1",
                "Pounds": null,
                "Rating": "a/b"
              }
            ],
            "none": []
          }
        }

        """)
  }

  @Test("of which one table is asked for")
  func oneTable() {
    let paper = Paper("P", parts: Self.paper.parts, chosen: "money")
    #expect(paper.csv == "Issue,Pounds,Rating\n<Arson> & theft,1200,High\n'=1+1,,a/b\n")
    #expect(paper.text(Style(width: 40)).hasPrefix("What it costs\n\nIssue "))
    #expect(paper.markdown.hasPrefix("| Issue |"))
    #expect(paper.json.hasPrefix("[\n"))
    #expect(paper.html.contains("<table class=\"money\"") && !paper.html.contains("<h2>"))
    #expect(Self.paper.csv == paper.csv, "without one, CSV is the first")
  }
}
