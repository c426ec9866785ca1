import MoRiLE
import Testing

@Suite("Faults of names")
struct NameFaultTests {
  private static func criterion(_ id: SourceText, title: SourceText? = nil) -> ModelDefinition {
    .of("a + b", criteria: [.init("a"), .init("b"), .init(id, title: title)])
  }

  private static let form = "write lower case letters, digits and underscores, a letter first"

  static let ids: [DefinitionFault] = [
    DefinitionFault("letters, digits, underscores", criterion("c_2_".at(3, 9))),
    DefinitionFault(
      "a capital", criterion("Harm".at(3, 9)), "3:9+4 \"Harm\" is not an id; " + form),
    DefinitionFault(
      "a digit first", criterion("2c".at(3, 9)), "3:9+2 \"2c\" is not an id; " + form),
    DefinitionFault(
      "an underscore first", criterion("_c".at(3, 9)), "3:9+2 \"_c\" is not an id; " + form),
    DefinitionFault("a hyphen", criterion("c-d".at(3, 9)), "3:9+3 \"c-d\" is not an id; " + form),
    DefinitionFault("an accent", criterion("é".at(3, 9)), "3:9+1 \"é\" is not an id; " + form),
    DefinitionFault("nothing", criterion("".at(3, 9)), "3:9+1 \"\" is not an id; " + form),
    DefinitionFault(
      "a function", criterion("share".at(3, 9)),
      "3:9+5 \"share\" is a function of formulas; give the criterion another id"),
    DefinitionFault(
      "a column of every table",
      .of("a", inputs: [.init("rank".at(3, 9))]),
      "3:9+4 \"rank\" is a column of every table; give the input another id"),
    DefinitionFault(
      "a measure named as a column",
      .of("a", measures: [.init("theme".at(3, 9), "1")]),
      "3:9+5 \"theme\" is a column of every table; give the measure another id"),
    DefinitionFault(
      "a score named as a function", .of(scores: [.init("points".at(3, 9), "a"), .init("t", "b")]),
      "3:9+6 \"points\" is a function of formulas; give the score another id"),
    DefinitionFault(
      "a missing id is passed over", .of(scores: [.init(.missing(at: nil), "a"), .init("t", "b")])),
  ]

  static let twice: [DefinitionFault] = [
    DefinitionFault(
      "an id of two kinds, with its line",
      .of(inputs: [.init("n".at(3, 9))], scores: [.init("n".at(8, 9), "a"), .init("t", "b")]),
      "8:9+1 the id \"n\" is already that of the input on line 3"),
    DefinitionFault(
      "an id of two kinds, without", .of(scores: [.init("a", "b"), .init("t", "b")]),
      "+1 the id \"a\" is already that of the criterion"),
    DefinitionFault(
      "a measure and a score",
      .of(
        measures: [.init("m".at(4, 9), "1")], scores: [.init("m".at(8, 9), "a"), .init("t", "b")]),
      "8:9+1 the id \"m\" is already that of the measure on line 4"),
    DefinitionFault(
      "two scores",
      .of(scores: [.init("s".at(4, 9), "a"), .init("s".at(8, 9), "b"), .init("t", "b")]),
      "8:9+1 the id \"s\" is already that of the score on line 4"),
    DefinitionFault(
      "a title like another id", criterion("c", title: " A ".at(3, 9)),
      "3:9+3 \" A \" also names \"a\", so that a column so headed fits both; change one"),
    DefinitionFault(
      "two titles alike but for case and gaps",
      .of(
        "a",
        criteria: [.init("a", title: "Cost - Police"), .init("b", title: "cost__POLICE".at(3, 9))]),
      "3:9+12 \"cost__POLICE\" also names \"a\", so that a column so headed fits both; change one"),
    DefinitionFault(
      "an input and a criterion",
      .of(
        "a", criteria: [.init("a", title: "trend".at(5, 2))],
        inputs: [.init(id: "n", title: "Trend")]),
      "5:2+5 \"trend\" also names \"n\", so that a column so headed fits both; change one"),
    DefinitionFault("a title like its own id", criterion("c", title: "C")),
  ]

  static let model: [DefinitionFault] = [
    DefinitionFault(
      "a model id with a capital", .of("a").with { $0.id = "CSP".at(1, 9) },
      "1:9+3 \"CSP\" is not a model id; write lower case letters, digits and hyphens"),
    DefinitionFault(
      "a model id of nothing", .of("a").with { $0.id = "".at(1, 9) },
      "1:9+1 \"\" is not a model id; write lower case letters, digits and hyphens"),
    DefinitionFault("a model id with digits and hyphens", .of("a").with { $0.id = "csp-2015-" }),
    DefinitionFault(
      "a version with a slash", .of("a").with { $0.version = "1/2".at(1, 9) },
      "1:9+3 \"1/2\" is not a version; " + version),
    DefinitionFault(
      "a version of nothing", .of("a").with { $0.version = "".at(1, 9) },
      "1:9+1 \"\" is not a version; " + version),
    DefinitionFault("a version with letters", .of("a").with { $0.version = "2.0-beta" }),
    DefinitionFault(
      "an empty title and source",
      .of("a").with { ($0.title, $0.source) = ("".at(1, 9), "".at(2, 9)) },
      "1:9+1 \"title\" is empty; say it for the reader",
      "2:9+1 \"source\" is empty; say it for the reader"),
    DefinitionFault(
      "a missing title was told before", .of("a").with { $0.title = .missing(at: nil) }),
  ]

  private static let version =
    "write it like \"1.0\": digits, points, lower case letters and hyphens"

  static let codes: [DefinitionFault] = [
    DefinitionFault(
      "a code with a capital", code("Fin".at(3, 9)), "3:9+3 \"Fin\" is not a code; " + form),
    DefinitionFault(
      "a code given twice", code("x".at(3, 9)), "3:9+1 the code \"x\" is already that of \"a\""),
    DefinitionFault(
      "a code that is an input's id", code("n".at(3, 9)),
      "3:9+1 the code \"n\" is the id of an input"),
    DefinitionFault(
      "a code that is a score's id", code("total".at(3, 9)),
      "3:9+5 the code \"total\" is the id of a score"),
    DefinitionFault(
      "an id that is another's code",
      .of("a", criteria: [.init("a", code: "b"), .init("b".at(3, 9))]),
      "3:9+1 the code \"b\" is already that of \"a\""),
    DefinitionFault("a code that is its own id", code("b".at(3, 9))),
  ]

  private static func code(_ code: SourceText) -> ModelDefinition {
    .of("a", criteria: [.init("a", code: "x"), .init("b", code: code)], inputs: [.init("n")])
  }

  @Test("are told with their place and text", arguments: ids + twice + codes + model)
  func told(_ example: DefinitionFault) {
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: example.definition) }
        == example.faults)
  }
}
