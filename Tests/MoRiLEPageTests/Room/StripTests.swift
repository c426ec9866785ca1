import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("The strip of the ranking beside the Room")
struct StripTests {
  private func strip(_ talk: Talk, _ issue: Int) throws -> JSONValue? {
    try talk.ask(#"{"do":"room","issue":\#(issue),"criterion":0}"#)["strip"]
  }

  /// The rows by their names and the rules by their texts.
  private func items(_ strip: JSONValue?) -> [String] {
    (strip?["items"]?.elements ?? []).map { item in
      item["text"]?.string?.text
        ?? "\(item["rank"]?.string?.text ?? "") \(item["name"]?.string?.text ?? "")"
    }
  }

  @Test("has every issue in its order, and a rule under the last of each band")
  func rules() throws {
    let strip = try strip(Talk(town: Town.csv), Town.fraud)
    #expect(
      items(strip) == [
        "1 Arson", "High from 30", "2 Fraud", "3= Burglary", "3= Robbery", "Moderate from 20",
        "4 Theft", "– Stalking",
      ])
    #expect(strip?["place"]?.number == "1" && strip?["from"]?.number == "1")
  }

  @Test("says from where the issue came, and how many each band had and has")
  func moved() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.harm, "2")
    let strip = try strip(talk, Town.robbery)
    #expect(items(strip).prefix(3) == ["1 Arson", "2 Robbery", "High from 30"])
    #expect(strip?["place"]?.number == "1" && strip?["from"]?.number == "3")
    #expect(strip?["counts"]?.output.text(indent: 0) == "[[1,2],[3,2],[1,1]]")
  }

  @Test("has a rule for a band that nothing is in")
  func emptyBand() throws {
    let talk = try Talk(town: "issue,theme,count,harm,likelihood,concern\nX,,,0,1,0\n")
    #expect(
      items(try strip(talk, 0)) == ["High from 30", "Moderate from 20", "1 X"])
  }

  @Test("has the sixty above and below of a long list")
  func long() throws {
    let rows = (0..<300).map { "Issue \($0),,,1,\($0 % 3 + 1),0\n" }.joined()
    let talk = try Talk(town: "issue,theme,count,harm,likelihood,concern\n" + rows)
    let order = talk.page.order
    let middle = try strip(talk, Int(order[3 * 150]))
    let places = (middle?["items"]?.elements ?? []).compactMap { $0["place"]?.number }
    #expect(places.first == "90" && places.last == "210" && places.count == 121)
    #expect(try strip(talk, Int(order[0]))?["items"]?.elements?.count == 62)
  }
}
