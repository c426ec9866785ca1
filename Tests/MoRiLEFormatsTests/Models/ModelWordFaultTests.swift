import MoRiLE
import Testing

@Suite("Words and further headers in model files")
struct ModelWordFaultTests {
  /// The model with more keys of its harm, on a line of their own, 28.
  private static func with(_ name: String, _ keys: String, says: String) -> ModelFaultCase {
    let harm = #""id": "harm", "title": "Harm to people", "domain": "all","#
    return ModelFaultCase(
      name: name, edits: [(from: harm, to: harm + "\n      " + keys + ",")], says: says)
  }

  static let cases: [ModelFaultCase] = [
    with(
      "both in order", #""words": [{"word": "much", "score": 2}], "headers": ["damage"]"#, says: ""),
    with("none at all", #""words": [], "headers": []"#, says: ""),
    with(
      "other kinds", #""words": [{}, 7], "headers": [1, "theme"]"#,
      says: """
        model.json:28:17: error: a word needs "word"
                "words": [{}, 7], "headers": [1, "theme"],
                          ^~
        model.json:28:21: error: a word is an object, not a number
                "words": [{}, 7], "headers": [1, "theme"],
                              ^
        model.json:28:37: error: "headers" holds strings, not a number
                "words": [{}, 7], "headers": [1, "theme"],
                                              ^
        model.json:28:41: error: "theme" is a column of every table; give "harm" another header
                "words": [{}, 7], "headers": [1, "theme"],
                                                  ^~~~~
        """),
    with(
      "a word for a level that the scale has not, a number and a word again",
      #""words": [{"word": "x", "score": 3}, {"word": "1"}, {"word": "X", "socre": 1}]"#,
      says: """
        model.json:28:40: error: "x" stands for 3, which is not on the scale 0 to 2 of "harm"
          ...  "words": [{"word": "x", "score": 3}, {"word": "1"}, {"word": "X", "s...
                                                ^
        model.json:28:54: error: "1" is a number, which stands for itself in a cell; remove it
          ...[{"word": "x", "score": 3}, {"word": "1"}, {"word": "X", "socre": 1}],
                                                   ^
        model.json:28:69: error: "X" is the word "x" on line 28 again; keep one
          ...[{"word": "x", "score": 3}, {"word": "1"}, {"word": "X", "socre": 1}],
                                                                  ^
        model.json:28:74: error: a word has no "socre"; did you mean "score"?
          ...[{"word": "x", "score": 3}, {"word": "1"}, {"word": "X", "socre": 1}],
                                                                       ^~~~~
        """),
  ]

  @Test("are told where they stand", arguments: cases)
  func told(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
