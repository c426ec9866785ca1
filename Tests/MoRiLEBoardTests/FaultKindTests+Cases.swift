import MoRiLE

extension FaultKindTests {
  static let cases = unreadable + malformed + missing + names + values + doubtful

  private static let unreadable: [Case] = [
    Case(.unreadable, by: .model, "UTF-16", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0]),
    Case(
      .unreadable, by: .model, "a later format", #"formatVersion": 1"#,
      instead: #"formatVersion": 2"#
    ),
    Case(
      .unreadable, by: .session, "a later format", #"formatVersion": 1"#,
      instead: #"formatVersion": 2"#),
    Case(.unreadable, by: .session, "a table", "issue,a\nRobbery,1\n"),
    Case(.unreadable, by: .session, "a model", model),
    Case(.unreadable, by: .issues, "a workbook", "PK\u{3}\u{4}"),
    Case(.unreadable, by: .issues, "a byte 0", "issue,a,b\n\u{0}Robbery,1,0\n"),
    Case(.unreadable, by: .decisions, "a PDF", "%PDF-1.7"),
  ]

  private static let malformed: [Case] = [
    Case(.malformed, by: .model, "a comma too many", #""from": 1}"#, instead: #""from": 1,}"#),
    Case(.malformed, by: .model, "a parenthesis too few", "a + b", instead: "(a + b"),
    Case(.malformed, by: .session, "a file that breaks off", #"{"kind": "morile session","#),
    Case(
      .malformed, by: .issues, "a quote that is not closed", "issue,a,b\nFraud,1,1\n\"Robbery,1,0\n"
    ),
    Case(.malformed, by: .issues, "a row that is short", "issue,a,b\nFraud,1,1\nRobbery,1\n"),
    Case(.malformed, by: .decisions, "a row that is short", "issue,decision\nRobbery\n"),
    Case(.tooMuch, by: .model, "brackets in brackets", String(repeating: "[", count: 65)),
    Case(
      .tooMuch, by: .model, "a long formula", "a + b",
      instead: "a + b" + String(repeating: " ", count: 10_000)),
    Case(
      .tooMuch, by: .issues, "a long cell",
      "issue,a,b,note\nRobbery,1,0,\(String(repeating: "x", count: 1_000_001))\n"),
    Case(
      .tooMuch, by: .decisions, "a long row",
      "issue,decision\nRobbery,\(String(repeating: ",", count: 16_384))\n"),
  ]

  private static let missing: [Case] = [
    Case(.missing, by: .model, "an empty file", ""),
    Case(.missing, by: .model, "a key", #""title": "Town", "#, instead: ""),
    Case(.missing, by: .model, "bands", #"{"label": "High", "from": 1}, "#, instead: ""),
    Case(.missing, by: .session, "a key", #""issues": 1, "#, instead: ""),
    Case(.missing, by: .issues, "an empty file", ""),
    Case(.missing, by: .issues, "a column without which scores are open", "issue,a\nRobbery,1\n"),
    Case(.missing, by: .issues, "the issues", "issue,a,b\n"),
    Case(.missing, by: .issues, "the name of an issue", "issue,a,b\n,1,0\n"),
    Case(.missing, by: .decisions, "a column", "issue,reason\nRobbery,\n"),
    Case(.missing, by: .decisions, "the name of an issue", "issue,decision\n,priority\n"),
  ]

  private static let names: [Case] = [
    Case(
      .unknownName, by: .model, "a key", #"{"label": "Low""#,
      instead: #"{"label": "Low", "form": 1"#),
    Case(.unknownName, by: .model, "a criterion", "a + b", instead: "a + c"),
    Case(.unknownName, by: .model, "a function", "a + b", instead: "sum(a, b)"),
    Case(.unknownName, by: .session, "a step", #""score""#, instead: #""vote""#),
    Case(.unknownName, by: .session, "an issue", "Robbery", instead: "Arson"),
    Case(.unknownName, by: .session, "a criterion", #""b""#, instead: #""c""#),
    Case(.unknownName, by: .issues, "a column", "isue,a,b\nRobbery,1,0\n"),
    Case(.unknownName, by: .decisions, "a column", "issue,decison\nRobbery,\n"),
    Case(.unknownName, by: .decisions, "a decision", "issue,decision\nRobbery,postponed\n"),
    Case(
      .repeated, by: .model, "a key", #""id": "town""#,
      instead: #""id": "town", "id": "town""#),
    Case(.repeated, by: .model, "a label", #""Low""#, instead: #""High""#),
    Case(.repeated, by: .issues, "a column", "issue,a,A,b\nRobbery,1,1,0\n"),
    Case(.repeated, by: .issues, "an issue", "issue,a,b\nRobbery,1,0\nrobbery,1,0\n"),
    Case(.repeated, by: .decisions, "a column", "issue,decision,Decision\nRobbery,,\n"),
    Case(.repeated, by: .decisions, "an issue", "issue,decision\nRobbery,\nrobbery,\n"),
  ]

  private static let values: [Case] = [
    Case(.value, by: .model, "a text for a number", #""from": 1"#, instead: #""from": "one""#),
    Case(.value, by: .model, "a threshold out of reach", #""from": 1"#, instead: #""from": 3"#),
    Case(.value, by: .session, "no score", #""to": "1""#, instead: #""to": "high""#),
    Case(.value, by: .session, "a score off its scale", #""to": "1""#, instead: #""to": "7""#),
    Case(.value, by: .issues, "a score off its scale", "issue,a,b\nRobbery,1,7\n"),
    Case(.value, by: .issues, "no number", "issue,a,b,count\nRobbery,1,1,many\n"),
    Case(.value, by: .issues, "a number below zero", "issue,a,b,count\nRobbery,1,1,-1\n"),
    Case(.value, by: .decisions, "no date", "issue,decision,review_date\nRobbery,,soon\n"),
    Case(
      .value, by: .spending, "an amount below zero", "project,amount,issues\nLocks,-5,Robbery\n"),
    Case(
      .contradiction, by: .model, "two thresholds of one band", #""from": 1"#,
      instead: #""from": 1, "fromShare": "1/2""#),
    Case(.contradiction, by: .model, "a score of itself", "a + b", instead: "a + total"),
    Case(.contradiction, by: .model, "a score that falls", "a + b", instead: "1 + a - b"),
    Case(.contradiction, by: .session, "another model", #""1.0""#, instead: #""2.0""#),
    Case(
      .contradiction, by: .session, "a cell changed since", #""from": "0", "to": "1""#,
      instead: #""from": "1", "to": "1""#),
    Case(
      .contradiction, by: .spending, "shares of more than the whole",
      "project,amount,issues,shares\nLocks,5,Robbery; Arson,60; 60\n"),
  ]

  private static let doubtful: [Case] = [
    Case(.doubtful, by: .issues, "a total", "issue,a,b\nRobbery,1,0\nTotal,,\n"),
    Case(
      .doubtful, by: .issues, "two encodings",
      Array("issue,a,b\nCafé,1,0\nCaf".utf8) + [0xE9] + Array(",1,0\n".utf8)),
    Case(.repeated, by: .agreed, "an issue twice", "issue,rating\nArson,High\narson,High\n"),
    Case(.missing, by: .agreed, "no rating", "issue,rating\nArson,\n"),
    Case(.value, by: .agreed, "no day", "issue,rating,date\nArson,High,soon\n"),
    Case(.missing, by: .actions, "no action", "action,issue\n,Arson\n"),
    Case(.unknownName, by: .actions, "a colour", "action,issue,rag\nLocks,Arson,puce\n"),
    Case(.repeated, by: .actions, "an action twice", "action,issue\nLocks,A\nlocks,a\n"),
    Case(.missing, by: .narrative, "about nothing", "issue,part,text\n,impact,a\n"),
    Case(.contradiction, by: .narrative, "about two", "theme,issue,part,text\nT,I,impact,a\n"),
    Case(.unknownName, by: .narrative, "no part", "issue,part,text\nI,colour,a\n"),
    Case(.doubtful, by: .spending, "a total", "project,amount,issues\nLocks,5,Robbery\nTotal,5,\n"),
    Case(
      .doubtful, by: .measures, "a sum that falls",
      "measure,aim,series,apr,may,jun,jul,aug,sep,oct,nov,dec,jan,feb,mar\n"
        + "Robbery,reduce,actual cumulative,5,4,,,,,,,,,,\n"),
  ]
}
