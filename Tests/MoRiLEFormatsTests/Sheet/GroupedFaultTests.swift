import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Equal faults of a column")
struct GroupedFaultTests {
  private static let header = "issue,count,previous_count,online,likelihood,harm,public_concern\n"

  private static func table(_ rows: [String]) -> SourceFile {
    csv(header + rows.enumerated().map { "I\($0),\($1)\n" }.joined())
  }

  static let cases: [SheetFault] = [
    SheetFault(
      name: "words, from three on", csv: "1,1,1,1,High,1|1,1,1,1,Low,1|1,1,1,1,High,1",
      says: """
        crimes.csv:2:12: error: harm: 3 cells hold words ("High" 2 times, "Low" once); it takes 0 to 2; correct them, or leave a cell blank or write ? where the score is not known
          I0,1,1,1,1,High,1
                     ^~~~
        """),
    SheetFault(
      name: "words, of which there are two", csv: "1,1,1,1,High,1|1,1,1,1,Low,1",
      says: """
        crimes.csv:2:12: error: harm "High" is not on the scale 0 to 2; leave the cell blank or write ? where the score is not known
          I0,1,1,1,1,High,1
                     ^~~~
        crimes.csv:3:12: error: harm "Low" is not on the scale 0 to 2; leave the cell blank or write ? where the score is not known
          I1,1,1,1,1,Low,1
                     ^~~
        """),
    SheetFault(
      name: "numbers beside words", csv: "1,1,1,1,3,1|1,1,1,1,x,1|1,1,1,1,2.5,1|1,1,1,1,3,1",
      says: """
        crimes.csv:2:12: error: harm: 3 cells are not on the scale ("3" 2 times, "2.5" once); it takes 0 to 2
          I0,1,1,1,1,3,1
                     ^
        crimes.csv:3:12: error: harm "x" is not on the scale 0 to 2; leave the cell blank or write ? where the score is not known
          I1,1,1,1,1,x,1
                     ^
        """),
    SheetFault(
      name: "numbers of inputs, by what is wrong with them",
      csv:
        "x,1,101,1,1,1|1E+05,1,102,1,1,1|y,1,103,1,1,1|z,1,104,1,1,1|w,1,105,1,1,1|v,1,106,1,1,1",
      says: """
        crimes.csv:2:4: error: count: 5 cells cannot be taken ("x" once, "y" once, "z" once, "w" once and 1 other): each is not a number
          I0,x,1,101,1,1,1
             ^
        crimes.csv:2:8: error: online: 6 cells cannot be taken ("101" once, "102" once, "103" once, "104" once and 2 others): each is not a number from 0 to 100
          I0,x,1,101,1,1,1
                 ^~~
        crimes.csv:3:4: error: count "1E+05" has lost digits: Excel shortens long numbers so; widen the column and save again
          I1,1E+05,1,102,1,1,1
             ^~~~~
        """),
    SheetFault(
      name: "numbers without those that they need", csv: ",1,1,1,1,1|,2,1,1,1,1|,3,1,1,1,1",
      says: """
        crimes.csv:2:5: warning: previous_count is given without count in 3 cells, so that nothing can be made of it; give both or neither
          I0,,1,1,1,1,1
              ^
        """),
    SheetFault(
      name: "dates, which Excel makes of ranges",
      csv: "1,1,1,1,02-Mar,1|1,1,1,1,2026-03-02,1",
      says: """
        crimes.csv:2:12: error: harm "02-Mar" is a date: Excel makes one of 2-3; format the column as text, and write the score again
          I0,1,1,1,1,02-Mar,1
                     ^~~~~~
        crimes.csv:3:12: error: harm "2026-03-02" is a date: Excel makes one of 2-3; format the column as text, and write the score again
          I1,1,1,1,1,2026-03-02,1
                     ^~~~~~~~~~
        """),
    SheetFault(
      name: "marks in place of numbers, told once",
      csv: "[c],..,-,1,1,1|n/a,#N/A,:,1,1,1|1,1,1,1,1,1",
      says: """
        crimes.csv:2:4: warning: count "[c]" is taken as not known, and so is each such mark in place of a number: -, n/a, #N/A, [c], [u], [w], [x], [z], .. and :
          I0,[c],..,-,1,1,1
             ^~~
        """),
    SheetFault(
      name: "a mark in place of a score, which is none", csv: "1,1,1,1,[c],1",
      says: """
        crimes.csv:2:12: error: harm "[c]" is not on the scale 0 to 2; leave the cell blank or write ? where the score is not known
          I0,1,1,1,1,[c],1
                     ^~~
        """),
  ]

  @Test("are told together", arguments: cases)
  func grouped(_ example: SheetFault) throws {
    let file = Self.table(example.csv.split(separator: "|").map { String($0) })
    #expect(said(of: [file], models: [try TownModel.read()]) == example.says)
  }

  /// Of a hundred and more only the first hundred are looked at, so that no more is claimed.
  @Test(
    "of which there may be more than are looked at are so many at least",
    arguments: [99, 100, 101, 5_000])
  func many(count: Int) throws {
    let file = Self.table((0..<count).map { _ in "1,1,1,1,High,1" })
    let model = try TownModel.read()
    do throws(FileFaults) {
      _ = try IssueSheet.read([file], models: [model])
      Issue.record("the table has faults")
    } catch {
      let told = count < 100 ? "harm: 99 cells hold" : "harm: at least 100 cells hold"
      #expect(error.all.count == 1)
      #expect(error.all[0].fault.message.hasPrefix(told))
      #expect(error.more == max(0, count - 100))
    }
  }

  @Test("counts that are marked are unknown")
  func marked() throws {
    let file = Self.table(["[x],\u{2013},1,1,1,1", "5,4,1,1,1,1"])
    let issues = try IssueSheet.read([file], models: [try TownModel.read()]).issues
    #expect(issues[0].inputs[0] == nil)
    #expect(issues[0].inputs[1] == nil)
    #expect(issues[1].inputs[0] == 5)
  }
}
