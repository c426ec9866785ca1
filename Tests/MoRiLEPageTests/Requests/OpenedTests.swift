import Testing

@testable import MoRiLEPage

@Suite("A table that was opened")
struct OpenedTests {
  @Test("tells all that the page shows of the model and the issues")
  func opened() throws {
    let talk = try Talk(town: "issue,theme,harm,likelihood,concern,was\nA,T,1,1,,Low\nB,,?,1,0,\n")
    let all = """
      {"done":true,"file":"town.csv","path":"town.csv","warnings":"","model":{"id":"town","version":"1.0",\
      "title":"Town","about":"","score":"Total",\
      "bands":[{"label":"High","letters":"H","means":"","from":"30"},{"label":"Moderate",\
      "letters":"M","means":"","from":"20"},{"label":"Low","letters":"L","means":"",\
      "from":null}],"domains":[{"title":"Harm","short":"Harm",\
      "bands":[{"label":"High","letters":"H"},{"label":"Low","letters":"L"}]},{"title":"Chance","short":"Ch","bands":[]}],\
      "criteria":[{"id":"harm","short":"Harm","title":"Harm to people","asks":"","domain":0,\
      "default":null,"levels":[{"score":0,"means":"none","points":null},{"score":1,\
      "means":"some","points":null},{"score":2,"means":"much","points":null},{"score":3,\
      "means":"most","points":null}]},{"id":"likelihood","short":"Likelihood","title":"How likely it is",\
      "asks":"","domain":1,"default":"1 + (count >= 10) + (count >= 100)",\
      "levels":[{"score":1,"means":"low","points":null},{"score":2,"means":"middling",\
      "points":null},{"score":3,"means":"high","points":null}]},{"id":"concern","short":"Concern",\
      "title":"Concern","asks":"","domain":0,"default":null,"levels":[{"score":0,\
      "means":"none","points":null},{"score":1,"means":"some","points":null}]}],\
      "scores":[{"title":"Impact"},{"title":"Total"}],\
      "hasPlot":true},\
      "issues":[{"name":"A","theme":"T"},{"name":"B","theme":""}],\
      "themes":["T"],"comparisons":["was"],"comparison":0,"state":{"issues":2,"agreed":0,\
      "entries":0,"canUndo":false,"canRedo":false,"withoutReason":0,\
      "counts":"0 High, 0 Moderate, 1 Low, 1 not certain","bands":[1,1,2],"differing":0,\
      "ruler":{"low":"5","high":"46","marks":[{"share":610,"text":"30","says":"High from 30"},\
      {"share":366,"text":"20","says":"Moderate from 20"}]},\
      "scale":"Total, 5 to 46: High from 30, Moderate from 20, Low below that",\
      "meeting":null,"parked":0,"whatIf":null}}
      """
    #expect(talk.said(#"{"do":"open","path":"town.csv","model":"model.json"}"#) == all)
  }

  @Test("tells what looks like a slip, and of many the first hundred")
  func warnings() throws {
    let talk = try Talk(town: "issue,harm,likelihood\nA,1,1\n")
    let warnings = try talk.ask(#"{"do":"open","path":"town.csv","model":"model.json"}"#)[
      "warnings"]?
      .string?.text
    #expect(
      warnings == """
        town.csv:1:1: warning: there is no column for concern: unknown for every issue of this file
          issue,harm,likelihood
          ^ A1
        """)
    let rows = String(repeating: "I,1,1,1\n", count: 151)
    talk.put(Array(("issue,harm,likelihood,concern\n" + rows).utf8), at: "town.csv")
    let faults =
      try talk.ask(#"{"do":"open","path":"town.csv","model":"model.json"}"#)["faults"]?.string?.text
      ?? ""
    #expect(faults.hasSuffix("\nand 50 more"))
    #expect(faults.split(separator: "\n").count == 301)
  }
}
