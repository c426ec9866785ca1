import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEBoard

@Suite("A register")
struct RegisterReaderTests {
  private static let columns = [
    RegisterColumn("issue", or: ["risk"], isRequired: true), RegisterColumn("review_date"),
    RegisterColumn("amount", or: ["cost"]),
  ]

  private static func said(_ text: String) -> [String] {
    func told(_ faults: [Fault]) -> [String] {
      faults.map { fault in
        let place = fault.position.map { "\($0.line):\($0.column)+\(fault.length) " } ?? ""
        return place + fault.message
      }
    }
    do throws(Faults) {
      var reader = try RegisterReader(
        SourceFile(name: "r.csv", bytes: Array(text.utf8)), columns)
      var said: [String] = []
      for row in reader.rows {
        let date = reader.date(row, 1)?.isoText ?? "none"
        let pounds = reader.amount(row, 2)?.description ?? "none"
        let list = reader.list(row, 0).joined(separator: "|")
        said.append(
          ([list, date, pounds] + reader.ownTexts(row)).joined(separator: ",")
            + " on \(reader.place(row))")
      }
      return try told(reader.finish().warnings) + said
    } catch {
      return told(error.all)
    }
  }

  @Test("is read with its headers in any case, its pounds and its other columns")
  func isRead() {
    #expect(
      Self.said(
        "Note,RISK,Review Date,Cost\nx,\" a; b ;\",1 April 2026,\"£210,000\"\n\ny,c,,£ 5.50\n")
        == ["a|b,2026-04-01,210000,x on line 2", "c,none,11/2,y on line 4"])
    #expect(Self.said("issue\na\n") == ["a,none,none on line 2"])
  }

  @Test("passes over rows that are guidance, wherever their mark stands")
  func guideRows() {
    #expect(
      Self.said("issue,review_date,amount\n# guide,when,how much\na,,\n") == [
        "a,none,none on line 3"
      ])
    #expect(
      Self.said("amount,issue,note\nhow much,which,# Guide\n5,a,\n") == ["a,none,5, on line 3"])
    #expect(Self.said("issue\n# guide to a\n") == ["# guide to a,none,none on line 2"])
  }

  @Test(
    "tells all its faults",
    arguments: [
      (
        "isue,amount\na,1\n",
        [
          "1:1+4 unknown column \"isue\"; did you mean \"issue\"? Rename it, or give the table a column "
            + "\"issue\" too"
        ]
      ),
      (
        "name,amount\na,1\n",
        ["1:1+1 there is no column \"issue\"; the columns are issue, review_date, amount"]
      ),
      (
        "issue,risk\na,b\n",
        ["1:7+4 \"risk\" and column 1, \"issue\", are the same; keep one of the two"]
      ),
      (
        "issue,review_date,amount\nb,soon,five\nc,,\"1,00\"\nd,,-£ 5.50\ne,,0.005\n",
        [
          "2:3+4 review_date \"soon\" is not a date; write it as 2026-04-01 or 1 April 2026",
          "2:8+4 amount \"five\" is not a number",
          "3:5+4 amount \"1,00\" is not a number; commas go between each three digits, decimals after a point",
          "4:4+7 amount \"-£ 5.50\" is below zero; an amount is from £0 on",
          "5:4+5 amount \"0.005\" has parts of a penny; write pounds and pence",
        ]
      ),
    ])
  func tellsFaults(text: String, faults: [String]) {
    #expect(Self.said(text) == faults)
  }
}
