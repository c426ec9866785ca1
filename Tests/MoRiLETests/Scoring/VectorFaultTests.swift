import MoRiLE
import Testing

@Suite("Faults of vectors")
struct VectorFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let vector: String
    let faults: [String]
    var testDescription: String { vector }

    init(_ vector: String, _ faults: String...) {
      self.vector = vector
      self.faults = faults
    }
  }

  private static let begins =
    "a vector begins with the model and its version, such as stra-plymouth-2015@1.0"

  private static func pair(_ text: String) -> String {
    "\"\(text)\" is not a code and a score, such as fin:2"
  }

  static let form: [Case] = [
    Case("tested/lik:1", "1:1+6 " + begins), Case("", "1:1+1 " + begins),
    Case("/lik:1", "1:1+1 " + begins), Case("tested@1@0/lik:1", "1:1+10 " + begins),
    Case("tested@1.0/", "1:12+1 " + pair("")), Case("tested@1.0/lik", "1:12+3 " + pair("lik")),
    Case("tested@1.0//lik:1", "1:12+1 " + pair("")),
    Case("tested@1.0/lik:1:2", "1:12+7 " + pair("lik:1:2")),
    Case("tested@1.0/lik 1/har:2/x", "1:12+5 " + pair("lik 1"), "1:24+1 " + pair("x")),
    Case("é/lik", "1:1+1 " + begins, "1:3+3 " + pair("lik")),
  ]

  private static let scale = "is not on the scale 1 to 3"
  private static let blank = "; leave the cell blank or write ? where the score is not known"

  static let content: [Case] = [
    Case(
      "other@1.0/lik:1", "1:1+5 this vector is of the model \"other\", not of \"tested\""),
    Case(
      "tested@2.0/lik:1",
      "1:8+3 this vector is of version 2.0 of tested, and this is version 1.0; "
        + "name the model file of that version with --model"),
    Case("other@2.0/lik:1", "1:1+5 this vector is of the model \"other\", not of \"tested\""),
    Case("tested@1.0/lik:4", "1:16+1 likely \"4\" " + scale),
    Case("tested@1.0/lik:0", "1:16+1 likely \"0\" " + scale),
    Case("tested@1.0/lik:2.5", "1:16+3 likely \"2.5\" is not a whole number from 1 to 3"),
    Case("tested@1.0/lik:high", "1:16+4 likely \"high\" " + scale + blank),
    Case("tested@1.0/lik:", "1:16+1 likely \"\" " + scale + blank),
    Case("tested@1.0/xyz:1", "1:12+3 \"xyz\" is not a code of tested"),
    Case("tested@1.0/:1", "1:12+1 \"\" is not a code of tested"),
    Case(
      "tested@1.0/lki:1", "1:12+3 \"lki\" is not a code of tested; did you mean \"lik\"?"),
    Case(
      "tested@1.0/cuont:1", "1:12+5 \"cuont\" is not a code of tested; did you mean \"count\"?"),
    Case("tested@1.0/lik:1/lik:1", "1:18+3 \"lik\" is given twice; keep one"),
    Case(
      "tested@1.0/xyz:1/xyz:1", "1:12+3 \"xyz\" is not a code of tested",
      "1:18+3 \"xyz\" is given twice; keep one"),
    Case("tested@1.0/count:-1", "1:18+2 count \"-1\" is not a whole number of at least 0"),
    Case("tested@1.0/count:1.5", "1:18+3 count \"1.5\" is not a whole number of at least 0"),
    Case("tested@1.0/count:?", "1:18+1 count \"?\" is not a whole number of at least 0"),
    Case(
      "tested@2.0/lik:9/é:1/count:x",
      "1:8+3 this vector is of version 2.0 of tested, and this is version 1.0; "
        + "name the model file of that version with --model",
      "1:16+1 likely \"9\" " + scale, "1:18+1 \"é\" is not a code of tested",
      "1:28+1 count \"x\" is not a whole number of at least 0"),
  ]

  @Test("are all told with their place and text", arguments: form + content)
  func told(_ example: Case) throws {
    let model = try Model(
      validating: .of(
        "likely + harm",
        criteria: [.init("likely", 1...3, code: "lik"), .init("harm", code: "har")],
        inputs: [.init("count", isWhole: true)]))
    #expect(
      toldFaults { () throws(Faults) in
        try model.issue(of: try Vector(example.vector))
      } == example.faults)
  }
}
