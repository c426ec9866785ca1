import Foundation
import Testing

/// `morile score` and `morile count`, run as a user runs them.
@Suite struct StreamTests {
  private static let header =
    "issue,category,count,previous_count,population,likelihood_adjusted,"
    + "physical_psychological,financial,reputation,resourcing,concern,vulnerability,benchmarking\n"

  @Test func scoresInTheOrderOfTheInput() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let input = Self.header + "B,x,9,1,1000,,1,1,1,1,0,0,0\nA,x,9,1,1000,3,3,3,3,3,2,2,2\n"
    let result = try morile.run(["score", "--model", "stra-plymouth-2015"], input: input)
    #expect(result.errors == "")
    #expect(result.code == 0)
    let own =
      "count,previous_count,population,likelihood_adjusted,physical_psychological,financial,"
      + "reputation,resourcing,concern,vulnerability,benchmarking"
    #expect(
      result.output == """
        issue,category,rating,impact,risk,total,total_low,total_high,\(own)
        B,x,Standard,4,8,10,10,10,9,1,1000,,1,1,1,1,0,0,0
        A,x,High,12,36,44,44,44,9,1,1000,3,3,3,3,3,2,2,2

        """)
  }

  @Test func aHeaderAloneIsAnAnswer() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["score", "--model", "stra-plymouth-2015"], input: Self.header)
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func writesNothingFromTheFirstFaultyRowOn() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let row = ",x,9,1,1000,,1,1,1,1,0,0,0\n"
    let bad = ",x,9,1,1000,,1,1,7,1,0,0,0\n"
    let input = Self.header + "A" + row + "B" + bad + "C" + row + "D" + bad
    let words = ["score", "--model", "stra-plymouth-2015"]
    let result = try morile.run(words, input: input)
    #expect(result.code == 65)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(
      result.errors == """
        standard input:3:19: error: reputation "7" is not on the scale 0 to 3
          B,x,9,1,1000,,1,1,7,1,0,0,0
                            ^ I3
        standard input:5:19: error: reputation "7" is not on the scale 0 to 3
          D,x,9,1,1000,,1,1,7,1,0,0,0
                            ^ I5

        """)
    let kept = try morile.run(words + ["--output", "scored.csv"], input: input)
    #expect(kept.code == 65)
    #expect(kept.errors == result.errors)
    #expect(try morile.files.isEmpty)
  }

  @Test func refusesAStreamThatIsNotUTF8() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(
      Data("issue,financial\na,1\n".utf8) + Data([0xE9, 0x2C, 0x31, 0x0A]), to: "x.csv")
    let result = try morile.shell("morile score --model stra-plymouth-2015 < x.csv")
    #expect(result.code == 65)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(
      result.errors.contains("standard input:3:1: error: this line has bytes that are not UTF-8"))
  }

  /// The row before such a byte is written, and the row that it is in is not, even the last one.
  @Test func aForeignByteMayStandWithinARow() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(
      Data("issue,financial\na,1\nb".utf8) + Data([0xE9]) + Data(",1\n".utf8), to: "x.csv")
    let result = try morile.shell("morile score --model stra-plymouth-2015 < x.csv")
    #expect(result.code == 65)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(
      result.errors.contains("standard input:3:1: error: this line has bytes that are not UTF-8"))
  }

  /// A stream tells what a table tells, with the same cells.
  @Test(arguments: [
    "Scores, of 2026\n\nissue,financial,count\n\"A\nb\",High,[c]\nB,Low,-\nC,High,1\nTotal,1,2\nD,9,x\n",
    "issue,financial,count\n"
      + (0..<150).map { "A\($0),often,\($0 == 120 ? "-" : "1")\n" }.joined(),
    "t\nu\n\"v\n\"\nissue,financial,count\n" + (0..<60_000).map { "\"A\n\($0)\",1,1\n" }.joined()
      + "B,9,..\n",
  ])
  func aStreamTellsWhatATableTells(table: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data(table.utf8), to: "t.csv")
    let model = ["--model", "stra-plymouth-2015"]
    let whole = try morile.run(["assess", "t.csv", "--format", "json"] + model)
    let stream = try morile.run(["score"] + model, input: table)
    #expect(whole.code == 65)
    #expect(stream.code == 65)
    #expect(
      stream.errors.split(separator: "\n")
        == whole.errors.replacing("t.csv:", with: "standard input:").split(separator: "\n"))
  }

  /// A row is written as soon as it is there, however long it is: the end of the input may be far away.
  @Test func aLongRowIsNotHeldBack() async throws {
    let morile = try Morile()
    defer { morile.remove() }
    let long = String(repeating: "x", count: 80_000)
    try morile.write(Data("issue,financial,notes\na,1,\n".utf8), to: "0")
    try morile.write(Data("b,1,\"\(long)".utf8), to: "1")
    try morile.write(Data("xxxx\"\nc,1,\n".utf8), to: "2")
    let score = "morile score --model stra-plymouth-2015"
    let result = try await morile.sleepingShell(
      "(cat 0; sleep 0.2; cat 1; sleep 0.2; cat 2; sleep 2; wc -l < out 1>&2) | \(score) > out 2> err"
    )
    #expect(result.code == 0)
    #expect(result.errors.split(separator: "\n").first == "4")
  }

  /// Where the row with a foreign byte has a fault too, the rows before it are written all the same.
  @Test func aForeignByteMayStandInAFaultyRow() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(
      Data("issue,financial,n\na,1,\nb,1,\nc,9,".utf8) + Data([0xE9]) + Data("\nd,1,\n".utf8),
      to: "x.csv")
    let result = try morile.shell("morile score --model stra-plymouth-2015 < x.csv")
    #expect(result.code == 65)
    #expect(result.output.split(separator: "\n").count == 3)
  }

  /// The faults of all other rows are told as well, in their order.
  @Test func aForeignByteHidesNoFault() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(
      Data("issue,financial\na,1\nb,9\nc".utf8) + Data([0xE9]) + Data(",9\nd,8\n".utf8),
      to: "x.csv")
    let result = try morile.shell("morile score --model stra-plymouth-2015 < x.csv")
    #expect(result.code == 65)
    #expect(
      result.errors.hasSuffix(
        """
        standard input:3:3: error: financial "9" is not on the scale 0 to 3
          b,9
            ^ B3
        standard input:4:1: error: this line has bytes that are not UTF-8 text; a stream must be UTF-8: save it so, or use `morile assess`, which also reads Windows-1252 and UTF-16
          c\u{E9},9
          ^
        standard input:5:3: error: financial "8" is not on the scale 0 to 3
          d,8
            ^ B5

        """))
  }

  /// A byte order mark is no part of what follows it, which may be the delimiter's name or a quote.
  @Test(arguments: [
    "issue,financial\na,1\n", "sep=;\nissue;financial\na;1\n", "\"issue\",financial\na,1\n",
  ])
  func aByteOrderMarkIsLeftAside(input: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let words = ["score", "--model", "stra-plymouth-2015"]
    let result = try morile.run(words, input: "\u{FEFF}" + input)
    #expect(result.code == 0)
    #expect(try result == morile.run(words, input: input))
  }

  @Test(arguments: [
    ",issue,financial\n,a,1\nx,b,1\n,c,1\n", "issue,,financial\na,,1\nb,x,1\nc,,1\n",
  ])
  func aValueBelowABlankHeaderEndsTheOutput(input: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["score", "--model", "stra-plymouth-2015"], input: input)
    #expect(result.code == 65)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.contains("its column has values, the first on line 3"))
  }

  /// What ends the output is the first row with a fault, whatever is found first.
  @Test func aValueBelowABlankHeaderMayFollowAFaultyRow() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(
      ["score", "--model", "stra-plymouth-2015"],
      input: "issue,,financial\na,,1\nb,,9\nc,,1\nd,x,1\n")
    #expect(result.code == 65)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.contains("3:4: error: financial"))
    #expect(result.errors.contains("the first on line 5"))
  }

  @Test(arguments: [
    "\"Report\" 2024", "\"Report\" 2024\n",
    "\"issue,financial\na,1\n",
  ])
  func aBrokenHeaderIsTold(input: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["score", "--model", "stra-plymouth-2015"], input: input)
    let message = input.hasPrefix("\"R") ? "1:10: error: text follows" : "1:1: error: the quote"
    #expect(result.code == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("standard input:" + message))
    #expect(result.errors.split(separator: "\n").count == 3)
  }

  /// A stream that comes in pieces, which may end anywhere, is told as it is told when it comes at once.
  @Test(arguments: [
    ["issue,financial\na,1\n", "b,1\nc,9\n", "d,1\ne,9\n"],
    ["\u{FEFF}issue,financial\na,1\n", "b,1\n\u{FEFF}c,1\n"],
    ["issue,fina", "ncial\r", "\na,1\r", "\nb,9\r\n"],
    ["issue,financial\r\na,1\r", "\nb,1\r", "\nc,9\r\n"],
    ["issue,financial\ra,1\rb,", "1\r", "c,1\rd,9\r"],
    ["issue,financial\n\"a", ", x\",1\n\"b\"", ",1\nc,1"],
    ["issue,financial\n\"a\n", "b\",1\n\"c\"", "\"d\",1\ne,9\n"],
    ["issue,financial\n", "", "\n\n"],
  ])
  func piecesMayEndAnywhere(pieces: [String]) async throws {
    let morile = try Morile()
    defer { morile.remove() }
    for (number, piece) in pieces.enumerated() {
      try morile.write(Data(piece.utf8), to: "\(number)")
    }
    let names = pieces.indices.map { "cat \($0)" }
    let score = "morile score --model stra-plymouth-2015"
    let expected = try morile.run(
      ["score", "--model", "stra-plymouth-2015"], input: pieces.joined())
    let result = try await morile.sleepingShell(
      "(\(names.joined(separator: "; sleep 0.3; "))) | \(score)")
    #expect(result == expected)
    #expect(!expected.output.isEmpty)
  }

  @Test func countsFoldersForAssess() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.shell(
      """
      mkdir -p in/2019-01 in/2018-01
      printf 'Month,Crime type,LSOA name\\n2019-01,Burglary,Plymouth 1\\n2019-01,Drugs,Exeter 1\\n' > in/2019-01/a.csv
      printf 'Month,Crime type,LSOA name\\n2018-01,Burglary,Plymouth 1\\n' > in/2018-01/B.CSV
      echo no > in/notes.txt
      morile count in --by 'Crime type' --where 'LSOA name=Plymouth*' --period 2019-01 \
        --previous 2018-01 --population 1000 --output issues.csv
      cat issues.csv
      morile assess issues.csv --model stra-plymouth-2015 --format csv 2>/dev/null | cut -d, -f1-4
      """)
    #expect(
      result.output == """
        issue,count,previous_count,population
        Burglary,1,1,1000
        rank,issue,theme,rating
        ,Burglary,,Moderate or Standard

        """)
    #expect(result.errors == "")
  }

  @Test(arguments: [
    (
      ["count", "x.csv"], 64,
      "morile: --by is missing: name the column whose texts become the issues"
    ),
    (["count", "--by", "a"], 64, "morile: name the files or folders to count"),
    (
      ["count", "x", "--by", "a", "--where", "b"], 64, "morile: --where \"b\" is not HEADER=PATTERN"
    ),
    (
      ["count", "x", "--by", "a", "--period", "2019"], 64,
      "morile: --period \"2019\" is not a range of months; write it as 2019-01..2019-06"
    ),
    (
      ["count", "x", "--by", "a", "--previous", "2019-01"], 64,
      "morile: --previous needs --period, so that the two can be told apart"
    ),
    (
      ["count", "x", "--by", "a", "--population", "0"], 64,
      "morile: --population \"0\" is not a whole number of at least 1"
    ),
    (["count", "nowhere.csv", "--by", "a"], 66, "nowhere.csv: error: there is no such file"),
    (["count", ".", "--by", "a"], 66, ".: error: there is no .csv file in this folder"),
    (["score", "x.csv"], 64, "morile: \"x.csv\" is one word too many"),
  ])
  func wrongUse(words: [String], code: Int32, message: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(words)
    #expect(result.code == code)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix(message + "\n"), "\(result.errors)")
  }

  @Test func aPipeGetsNoProgress() async throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data((Self.header + "A,x,9,1,1000,,1,1,1,1,0,0,0\n").utf8), to: "one.csv")
    let result = try await morile.sleepingShell(
      "(cat one.csv; sleep 1.3; echo 'B,x,9,1,1000,,1,1,1,1,0,0,0') | "
        + "morile score --model stra-plymouth-2015 | wc -l")
    #expect(result.errors == "")
    #expect(result.output.contains("3"))
  }
}
