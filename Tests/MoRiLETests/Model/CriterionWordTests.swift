import MoRiLE
import Testing

@Suite("Words that stand for levels")
struct CriterionWordTests {
  /// A criterion of the scale 0 to 2 with words.
  private static func definition(_ words: [ModelDefinition.Word], headers: [SourceText] = [])
    -> ModelDefinition
  {
    ModelDefinition.of("similar").with { definition in
      definition.criteria = [.init("similar", 0...2), .init("other", title: "Other question")]
      definition.criteria[0].words = words
      definition.criteria[0].headers = headers
      definition.scores[0].formula = "similar + other"
    }
  }

  private static let words: [ModelDefinition.Word] = [
    .init("high", score: SourceNumber(2)), .init("above average", score: SourceNumber(1)),
    .init("Low", score: SourceNumber(0)), .init("not available"),
  ]

  static let cells: [(String, Cell?)] = [
    ("high", .score(2)), ("HIGH", .score(2)), ("Above  Average", .score(1)),
    ("above-average", .score(1)), ("above_average", .score(1)), (" low ", .score(0)),
    ("not available", .unknown), ("", .blank), ("?", .unknown), ("2", .score(2)),
    ("1.0", .score(1)),
    ("3", nil), ("average", nil), ("aboveaverage", nil), ("high.", nil), ("-", nil), ("??", nil),
  ]

  @Test("are read in any case, with any spaces", arguments: cells)
  func cell(text: String, cell: Cell?) throws {
    let model = try Model(validating: Self.definition(Self.words))
    #expect(model.criteria[0].cell(text) == cell)
    #expect(model.criteria[1].cell("high") == nil)
  }

  static let messages: [(String, String)] = [
    (
      "7",
      "similar \"7\" is not on the scale 0 to 2, nor one of the words high, above average, Low, not "
        + "available"
    ),
    (
      "1.5",
      "similar \"1.5\" is not a whole number from 0 to 2, nor one of the words high, above average, "
        + "Low, not available"
    ),
    (
      "below",
      "similar \"below\" is not on the scale 0 to 2, nor one of the words high, above average, Low, not "
        + "available; leave the cell blank or write ? where the score is not known"
    ),
    (
      "above averge",
      "similar \"above averge\" is not on the scale 0 to 2, nor one of the words high, above average, "
        + "Low, not available; did you mean \"above average\"? Leave the cell blank or write ? where the "
        + "score is not known"
    ),
  ]

  @Test("are named beside the scale where a cell is neither", arguments: messages)
  func message(text: String, message: String) throws {
    let model = try Model(validating: Self.definition(Self.words))
    #expect(model.criteria[0].offScale(text) == message)
  }

  @Test("are named up to eight")
  func many() throws {
    let words = (1...11).map { ModelDefinition.Word("w\($0)".at(1, $0)) }
    let model = try Model(validating: Self.definition(words))
    #expect(model.criteria[0].wordList == "w1, w2, w3, w4, w5, w6, w7, w8 and 3 more")
    let few = try Model(validating: Self.definition(Array(words.prefix(8))))
    #expect(few.criteria[0].wordList == "w1, w2, w3, w4, w5, w6, w7, w8")
  }

  static let faults: [(ModelDefinition.Word, String)] = [
    (
      .init("".at(5, 3)),
      "5:3+1 \"\" is no word: write what stands in the cell, with a letter or digit"
    ),
    (
      .init(" - ".at(5, 3)),
      "5:3+3 \" - \" is no word: write what stands in the cell, with a letter or digit"
    ),
    (.init("?".at(5, 3)), "5:3+1 \"?\" is no word: in a cell it says that the score is not known"),
    (.init("2".at(5, 3)), "5:3+1 \"2\" is a number, which stands for itself in a cell; remove it"),
    (
      .init("+2".at(5, 3)), "5:3+2 \"+2\" is a number, which stands for itself in a cell; remove it"
    ),
    (
      .init("-1.5".at(5, 3)),
      "5:3+4 \"-1.5\" is a number, which stands for itself in a cell; remove it"
    ),
    (.init("HIGH".at(5, 3)), "5:3+4 \"HIGH\" is the word \"high\" again; keep one"),
    (
      .init("top", score: SourceNumber("3", 5, 9)),
      "5:9+1 \"top\" stands for 3, which is not on the scale 0 to 2 of \"similar\""
    ),
    (
      .init("top", score: SourceNumber("0.5", 5, 9)),
      "5:9+3 \"top\" stands for 1/2, which is not on the scale 0 to 2 of \"similar\""
    ),
  ]

  @Test("are checked", arguments: faults)
  func told(word: ModelDefinition.Word, fault: String) {
    let definition = Self.definition(Self.words + [word])
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == [fault])
  }

  static let headers: [(SourceText, String)] = [
    ("comparison", ""), ("Similar", ""),
    (
      "theme".at(7, 1),
      "7:1+5 \"theme\" is a column of every table; give \"similar\" another header"
    ),
    (
      "Other question".at(7, 1),
      "7:1+14 \"Other question\" also names \"other\", so that a column so headed fits both; change one"
    ),
    ("_".at(7, 1), "7:1+1 \"_\" is no header; write what heads the column, or remove it"),
  ]

  @Test("may stand below headers of their own", arguments: headers)
  func header(header: SourceText, fault: String) {
    let definition = Self.definition([], headers: [header])
    let told = toldFaults { () throws(Faults) in try Model(validating: definition) }
    #expect(told == (fault.isEmpty ? [] : [fault]))
  }
}
