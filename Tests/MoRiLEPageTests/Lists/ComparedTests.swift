import Foundation
import Testing

@testable import MoRiLEPage

@Suite("Ratings to compare with")
struct ComparedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The headers of further columns, and their cells for Arson and Theft.
    let headers: String
    let arson: String
    let theft: String
    /// The headers that are found.
    let found: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "labels", headers: "was", arson: "High", theft: "Low", found: ["was"]),
    Case(
      name: "labels in any case", headers: "was", arson: "hIGH", theft: " MODERATE ",
      found: ["was"]),
    Case(name: "a blank among them", headers: "was", arson: "", theft: "Low", found: ["was"]),
    Case(name: "spaces among them", headers: "was", arson: "  ", theft: "Low", found: ["was"]),
    Case(name: "another word", headers: "was", arson: "High", theft: "Medium", found: []),
    Case(name: "a longer word", headers: "was", arson: "High", theft: "Low risk", found: []),
    Case(name: "two labels", headers: "was", arson: "High", theft: "High or Low", found: []),
    Case(name: "a number", headers: "was", arson: "High", theft: "1", found: []),
    Case(name: "an unknown one", headers: "was", arson: "High", theft: "?", found: []),
    Case(name: "nothing", headers: "was", arson: "", theft: "", found: []),
    Case(
      name: "two columns with notes between", headers: "a,note,b", arson: "Low,High up,High",
      theft: "Low,,Moderate", found: ["a", "b"]),
    Case(
      name: "a criterion is none", headers: "b", arson: "Low", theft: "High", found: ["b"]),
    Case(
      name: "a header with quotes", headers: "\"a \"\"b\"\"\"", arson: "Low", theft: "Low",
      found: ["a \"b\""]),
    Case(
      name: "a column called rating", headers: "rating", arson: "Low", theft: "Low",
      found: ["rating"]),
  ]

  @Test("are the columns of nothing but labels, and the last of them is shown", arguments: cases)
  func columns(_ example: Case) throws {
    let talk = try Talk(
      town: """
        issue,harm,likelihood,concern,\(example.headers)
        Arson,2,2,1,\(example.arson)
        Theft,0,1,0,\(example.theft)

        """)
    let opened = try talk.ask(#"{"do":"open","path":"town.csv","model":"model.json"}"#)
    #expect(opened["comparisons"]?.texts == example.found)
    let last = example.found.isEmpty ? "null" : "\(example.found.count - 1)"
    #expect(opened["comparison"]?.output.text() == last)
  }

  struct Sign: Sendable, CustomTestStringConvertible {
    let name: String
    let rating: String
    let compared: String
    let band: String
    let sign: String
    var testDescription: String { "\(name) beside \(compared.isEmpty ? "nothing" : compared)" }
  }

  /// Cells of harm, likelihood and concern for each rating.
  private static let cells = [
    "High": "3,1,0", "High or Moderate": "2,?,0", "Moderate": "1,2,0", "Moderate or Low": "1,?,0",
    "Low": "0,1,0", "any": "?,1,0",
  ]

  static let signs: [Sign] = [
    ("High", "High", "0", "0"), ("High", "Moderate", "1", "1"), ("High", "Low", "2", "1"),
    ("Moderate", "High", "0", "-1"), ("Moderate", "moderate", "1", "0"),
    ("Moderate", "Low", "2", "1"), ("Low", "High", "0", "-1"), ("Low", "Moderate", "1", "-1"),
    ("Low", "Low", "2", "0"), ("High", "", "null", "null"),
    ("High or Moderate", "High", "0", "null"), ("High or Moderate", "Moderate", "1", "null"),
    ("High or Moderate", "Low", "2", "1"), ("Moderate or Low", "High", "0", "-1"),
    ("Moderate or Low", "Moderate", "1", "null"), ("Moderate or Low", "Low", "2", "null"),
    ("any", "High", "0", "null"), ("any", "Moderate", "1", "null"), ("any", "Low", "2", "null"),
  ].map { Sign(name: $0.0, rating: cells[$0.0] ?? "", compared: $0.1, band: $0.2, sign: $0.3) }

  @Test("say whether a rating is higher, lower, the same or not certain", arguments: signs)
  func sign(_ example: Sign) throws {
    // The second issue makes it a column of ratings where the first has none.
    let talk = try Talk(
      town: """
        issue,harm,likelihood,concern,was
        Arson,\(example.rating),\(example.compared)
        Theft,0,1,0,Low

        """)
    let row = try talk.ask(#"{"do":"rows","issues":[0]}"#)["rows"]?.elements?.first
    #expect(row?["compared"]?.output.text() ?? "null" == example.band)
    #expect(row?["sign"]?.output.text() ?? "null" == example.sign)
    #expect((row?["sign"] == nil) == example.compared.isEmpty)
  }

  @Test("are chosen, left out, and refused where there are none")
  func choice() throws {
    let talk = try Talk(
      town: """
        issue,harm,likelihood,concern,a,b
        Arson,2,2,1,High,Low

        """)
    func compared() throws -> String {
      let row = try talk.ask(#"{"do":"rows","issues":[0]}"#)["rows"]?.elements?.first
      return row?["compared"]?.output.text() ?? "none"
    }
    #expect(try compared() == "2")
    #expect(talk.said(#"{"do":"compare","column":0}"#) == #"{"done":true}"#)
    #expect(try compared() == "0")
    for column in ["2", "-1", "999999999999999999"] {
      #expect(
        talk.said(#"{"do":"compare","column":\#(column)}"#)
          == #"{"done":false,"message":"there is no such column"}"#)
      #expect(try compared() == "0")
    }
    #expect(talk.said(#"{"do":"compare","column":null}"#) == #"{"done":true}"#)
    #expect(try compared() == "none")
    talk.said(#"{"do":"show","sort":"compared"}"#)
    #expect(talk.list == ["Arson 1"])
  }
}
