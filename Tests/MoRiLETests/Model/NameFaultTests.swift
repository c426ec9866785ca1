import MoRiLE
import Testing

@Suite("Faults of names")
struct NameFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let definition: ModelDefinition
    let faults: [String]
    var testDescription: String { name }

    init(_ name: String, _ definition: ModelDefinition, _ faults: String...) {
      self.name = name
      self.definition = definition
      self.faults = faults
    }
  }

  private static func criterion(_ id: SourceText, title: SourceText? = nil) -> ModelDefinition {
    .of("a + b", criteria: [.init("a"), .init("b"), .init(id, title: title)])
  }

  private static let form = "write lower case letters, digits and underscores, a letter first"

  static let ids: [Case] = [
    Case("letters, digits, underscores", criterion("c_2_".at(3, 9))),
    Case("a capital", criterion("Harm".at(3, 9)), "3:9+4 \"Harm\" is not an id; " + form),
    Case("a digit first", criterion("2c".at(3, 9)), "3:9+2 \"2c\" is not an id; " + form),
    Case("an underscore first", criterion("_c".at(3, 9)), "3:9+2 \"_c\" is not an id; " + form),
    Case("a hyphen", criterion("c-d".at(3, 9)), "3:9+3 \"c-d\" is not an id; " + form),
    Case("an accent", criterion("é".at(3, 9)), "3:9+1 \"é\" is not an id; " + form),
    Case("nothing", criterion("".at(3, 9)), "3:9+1 \"\" is not an id; " + form),
    Case(
      "a function", criterion("share".at(3, 9)),
      "3:9+5 \"share\" is a function of formulas; give the criterion another id"),
    Case(
      "a column of every table",
      .of("a", inputs: [.init("rank".at(3, 9))]),
      "3:9+4 \"rank\" is a column of every table; give the input another id"),
    Case(
      "a measure named as a column",
      .of("a", measures: [.init("theme".at(3, 9), "1")]),
      "3:9+5 \"theme\" is a column of every table; give the measure another id"),
    Case(
      "a score named as a function", .of(scores: [.init("points".at(3, 9), "a"), .init("t", "b")]),
      "3:9+6 \"points\" is a function of formulas; give the score another id"),
    Case(
      "a missing id is passed over", .of(scores: [.init(.missing(at: nil), "a"), .init("t", "b")])),
  ]

  static let twice: [Case] = [
    Case(
      "an id of two kinds, with its line",
      .of(inputs: [.init("n".at(3, 9))], scores: [.init("n".at(8, 9), "a"), .init("t", "b")]),
      "8:9+1 the id \"n\" is already that of the input on line 3"),
    Case(
      "an id of two kinds, without", .of(scores: [.init("a", "b"), .init("t", "b")]),
      "+1 the id \"a\" is already that of the criterion"),
    Case(
      "a measure and a score",
      .of(
        measures: [.init("m".at(4, 9), "1")], scores: [.init("m".at(8, 9), "a"), .init("t", "b")]),
      "8:9+1 the id \"m\" is already that of the measure on line 4"),
    Case(
      "two scores",
      .of(scores: [.init("s".at(4, 9), "a"), .init("s".at(8, 9), "b"), .init("t", "b")]),
      "8:9+1 the id \"s\" is already that of the score on line 4"),
    Case(
      "a title like another id", criterion("c", title: " A ".at(3, 9)),
      "3:9+3 \" A \" also names \"a\", so that a column so headed fits both; change one"),
    Case(
      "two titles alike but for case and gaps",
      .of(
        "a",
        criteria: [.init("a", title: "Cost - Police"), .init("b", title: "cost__POLICE".at(3, 9))]),
      "3:9+12 \"cost__POLICE\" also names \"a\", so that a column so headed fits both; change one"),
    Case(
      "an input and a criterion",
      .of(
        "a", criteria: [.init("a", title: "trend".at(5, 2))],
        inputs: [.init(id: "n", title: "Trend")]),
      "5:2+5 \"trend\" also names \"n\", so that a column so headed fits both; change one"),
    Case("a title like its own id", criterion("c", title: "C")),
  ]

  static let model: [Case] = [
    Case(
      "a model id with a capital", .of("a").with { $0.id = "CSP".at(1, 9) },
      "1:9+3 \"CSP\" is not a model id; write lower case letters, digits and hyphens"),
    Case(
      "a model id of nothing", .of("a").with { $0.id = "".at(1, 9) },
      "1:9+1 \"\" is not a model id; write lower case letters, digits and hyphens"),
    Case("a model id with digits and hyphens", .of("a").with { $0.id = "csp-2015-" }),
    Case(
      "a version with a slash", .of("a").with { $0.version = "1/2".at(1, 9) },
      "1:9+3 \"1/2\" is not a version; " + version),
    Case(
      "a version of nothing", .of("a").with { $0.version = "".at(1, 9) },
      "1:9+1 \"\" is not a version; " + version),
    Case("a version with letters", .of("a").with { $0.version = "2.0-beta" }),
    Case(
      "an empty title and source",
      .of("a").with { ($0.title, $0.source) = ("".at(1, 9), "".at(2, 9)) },
      "1:9+1 \"title\" is empty; say it for the reader",
      "2:9+1 \"source\" is empty; say it for the reader"),
    Case("a missing title was told before", .of("a").with { $0.title = .missing(at: nil) }),
  ]

  private static let version =
    "write it like \"1.0\": digits, points, lower case letters and hyphens"

  static let codes: [Case] = [
    Case(
      "a code with a capital", code("Fin".at(3, 9)), "3:9+3 \"Fin\" is not a code; " + form),
    Case(
      "a code given twice", code("x".at(3, 9)), "3:9+1 the code \"x\" is already that of \"a\""),
    Case(
      "a code that is an input's id", code("n".at(3, 9)),
      "3:9+1 the code \"n\" is the id of an input"),
    Case(
      "a code that is a score's id", code("total".at(3, 9)),
      "3:9+5 the code \"total\" is the id of a score"),
    Case(
      "an id that is another's code",
      .of("a", criteria: [.init("a", code: "b"), .init("b".at(3, 9))]),
      "3:9+1 the code \"b\" is already that of \"a\""),
    Case("a code that is its own id", code("b".at(3, 9))),
  ]

  private static func code(_ code: SourceText) -> ModelDefinition {
    .of("a", criteria: [.init("a", code: "x"), .init("b", code: code)], inputs: [.init("n")])
  }

  @Test("are told with their place and text", arguments: ids + twice + codes + model)
  func told(_ example: Case) {
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: example.definition) }
        == example.faults)
  }
}
