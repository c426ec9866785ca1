import Testing

@testable import MoRiLEPage

@Suite("The list by a column")
struct SortTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sort: String
    /// The issues by their first letters: from the top, and the other way round.
    let up: String
    let down: String
    var testDescription: String { sort }
  }

  // By rank they are Arson, Fraud, Burglary and Robbery, Theft, Stalking: AFBRTS.
  static let cases: [Case] = [
    Case(sort: #""rank""#, up: "AFBRTS", down: "STRBFA"),
    Case(sort: #""""#, up: "AFBRTS", down: "STRBFA"),
    Case(sort: "null", up: "AFBRTS", down: "STRBFA"),
    Case(sort: #""issue""#, up: "ABFRST", down: "TSRFBA"),
    // Those without a theme, of Acquisitive, Fire, Online.
    Case(sort: #""theme""#, up: "SBRTAF", down: "FABRTS"),
    // High, High or less, Moderate, Low.
    Case(sort: #""rating""#, up: "ASFBRT", down: "TFBRSA"),
    // Stalking may come to 35.
    Case(sort: #""score""#, up: "SAFBRT", down: "TBRFAS"),
    // High, High or Low, Low.
    Case(sort: #""domain","domain":0"#, up: "ASFBRT", down: "FBRTSA"),
    // A domain without a rating.
    Case(sort: #""domain","domain":1"#, up: "AFBRTS", down: "AFBRTS"),
    // High, Moderate, Low, none.
    Case(sort: #""compared""#, up: "ABSFTR", down: "RFTBSA"),
    // Nothing done, discussed, agreed.
    Case(sort: #""status""#, up: "AFRSBT", down: "TBAFRS"),
  ]

  @Test("goes both ways, and by rank where it is alike", arguments: cases)
  func order(_ example: Case) throws {
    let talk = try Talk.town()
    talk.said(#"{"do":"agree","issue":5}"#)
    talk.score(Town.burglary, Town.concern, "1")
    talk.score(Town.burglary, Town.concern, "0")
    func letters(_ members: String) -> String {
      let answer = talk.said(#"{"do":"show","sort":\#(example.sort)\#(members)}"#)
      #expect(answer == #"{"done":true}"#)
      return talk.list.map { String($0.prefix(1)) }.joined()
    }
    #expect(letters("") == example.up)
    #expect(letters(#","reversed":false"#) == example.up)
    #expect(letters(#","reversed":true"#) == example.down)
  }

  @Test("shows each rank, and whether it is shared")
  func ranks() throws {
    let talk = try Talk.town()
    #expect(
      talk.list == ["Arson 1", "Fraud 2", "Burglary 3=", "Robbery 3=", "Theft 4", "Stalking –"])
    talk.said(#"{"do":"show","sort":"issue"}"#)
    #expect(
      talk.list == ["Arson 1", "Burglary 3=", "Fraud 2", "Robbery 3=", "Stalking –", "Theft 4"])
    talk.score(Town.robbery, Town.harm, "2")
    #expect(
      talk.list == ["Arson 1", "Burglary 4", "Fraud 3", "Robbery 2", "Stalking –", "Theft 5"])
  }

  @Test("orders names and themes without regard to case")
  func letters() throws {
    let talk = try Talk(
      town: """
        issue,theme,harm,likelihood,concern
        b,Y,1,1,1
        C,x,1,1,1
        Á,z,1,1,1
        a,X,1,1,1

        """)
    talk.said(#"{"do":"show","sort":"issue"}"#)
    #expect(talk.list == ["a 1=", "b 1=", "C 1=", "Á 1="])
    talk.said(#"{"do":"show","sort":"theme","reversed":true}"#)
    #expect(talk.list == ["Á 1=", "b 1=", "C 1=", "a 1="])
  }

  @Test("stays as it was where a column is none")
  func refused() throws {
    let talk = try Talk.town()
    talk.said(#"{"do":"show","sort":"issue","reversed":true}"#)
    let before = talk.list
    for (members, says) in [
      (#""sort":"harm""#, "there is no such column"),
      (#""sort":"domain""#, "there is no such domain"),
      (#""sort":"domain","domain":2"#, "there is no such domain"),
      (#""sort":"domain","domain":-1"#, "there is no such domain"),
      (#""band":3"#, "there is no such band"), (#""band":-1"#, "there is no such band"),
      (#""status":"closed""#, "there is no such status"),
    ] {
      #expect(
        talk.said(#"{"do":"show",\#(members)}"#) == #"{"done":false,"message":"\#(says)"}"#)
      #expect(talk.list == before)
    }
  }
}
