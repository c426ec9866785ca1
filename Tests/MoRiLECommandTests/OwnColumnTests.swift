import Foundation
import Testing

/// No key of JSON and no header of CSV stands twice, whatever a file's own columns are called.
@Suite struct OwnColumnTests {
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let headers: String
    var testDescription: String { words.joined(separator: " ") }
  }

  private static let files = [
    "d.csv": "issue,decision,reason,Rating,rating,SCORE,score (2)\nArson,priority,x,1,2,3,4\n",
    "a.csv": "group,area_of_focus,scored_issues,Place,zone,RATING\ng,a,Arson,,1,2\n",
    "s.csv": "project,amount,issues,Line,Issue,Rating\np,5,Arson,x,y,z\n",
    "c.csv": "issue,count,previous_count,Rate,RATE,change,note,Note\nArson,5,4,a,b,c,d,e\n",
    "i.csv":
      "issue,likelihood_adjusted,Rank,rank,Rating,total,TOTAL_low,note,note\nArson,1,a,b,c,d,e,f,g\n",
    "j.csv": "issue,likelihood_adjusted,Discuss,note,Note\nArson,1,a,f,g\n",
    "k.csv": "issue,likelihood_adjusted,note\nArson,1,f\n",
    "r.csv": "issue,rating\nArson,High\n",
  ]

  @Test(arguments: [
    Case(
      words: ["board", "r.csv", "--decisions", "d.csv", "--table", "decisions"],
      headers:
        "issue,rating,rank,decision,reason,owner,review_date,Rating (2),rating (3),SCORE,score (2)"),
    Case(words: ["board", "r.csv", "--areas", "a.csv", "--table", "areas"], headers: ""),
    Case(words: ["board", "r.csv", "--spending", "s.csv", "--table", "lines"], headers: ""),
    Case(words: ["trends", "c.csv"], headers: ""),
    Case(
      words: ["assess", "i.csv", "--model", "stra-plymouth-2015"],
      headers: ""),
    Case(words: ["consensus", "j.csv", "k.csv", "--model", "stra-plymouth-2015"], headers: ""),
  ])
  func nothingStandsTwice(_ given: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    for (name, text) in Self.files { try morile.write(Data(text.utf8), to: name) }
    let csv = try morile.run(given.words + ["--format", "csv", "--output", "out.csv"])
    #expect(csv.code == 0, "\(csv.errors)")
    let header = try morile.read("out.csv").split(separator: "\n")[0]
    let headers = header.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.lowercased().replacing(" ", with: "_") }
    #expect(Set(headers).count == headers.count, "\(header)")
    if !given.headers.isEmpty { #expect(header == given.headers) }
    let json = try morile.run(given.words + ["--format", "json"]).output
    #expect(Self.repeatedKeys(json) == [])
  }

  /// The keys that stand twice in one object, found line by line: the writer indents each member.
  private static func repeatedKeys(_ json: String) -> [String] {
    var (open, repeated): ([Set<String>], [String]) = ([[]], [])
    var (text, isText, isEscaped) = ("", false, false)
    var last = ""
    for character in json {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          (isText, last) = (false, text)
          continue
        }
        text.append(character)
      } else {
        switch character {
        case "\"": (isText, text) = (true, "")
        case "{", "[": open.append([])
        case "}", "]": open.removeLast()
        case ":":
          if !open[open.count - 1].insert(last).inserted { repeated.append(last) }
        default: break
        }
      }
    }
    return repeated
  }

  @Test func aTableWithoutRowsHasItsHeader() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data("issue,count,previous_count\nArson,,\n".utf8), to: "c.csv")
    for words in [["trends", "c.csv"], ["trends", "c.csv", "--table", "trends"]] {
      let result = try morile.run(words + ["--format", "csv"])
      #expect(
        result
          == Morile.Result(
            output:
              "issue,trend,rate,count,previous_count,change,p_value,change_low,change_high,rate_low,rate_high\n"
              + "Arson,,,,,,,,,,\n", errors: "", code: 0))
    }
  }
}
