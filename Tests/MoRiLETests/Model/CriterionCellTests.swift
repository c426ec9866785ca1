import MoRiLE
import Testing

@Suite("Texts of cells and inputs")
struct CriterionCellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let cell: Cell?
    var message = ""
    var testDescription: String { "\"\(text)\"" }
  }

  private static let blank = "; leave the cell blank or write ? where the score is not known"

  /// The scale goes from -1 to 3.
  static let cells: [Case] = [
    Case(text: "", cell: .blank), Case(text: "?", cell: .unknown),
    Case(text: "-1", cell: .score(-1)),
    Case(text: "0", cell: .score(0)), Case(text: "3", cell: .score(3)),
    Case(text: "3.0", cell: .score(3)), Case(text: "2.000", cell: .score(2)),
    Case(text: "03", cell: .score(3)),
    Case(text: "-2", cell: nil, message: "harm \"-2\" is not on the scale -1 to 3"),
    Case(text: "4", cell: nil, message: "harm \"4\" is not on the scale -1 to 3"),
    Case(text: "2.5", cell: nil, message: "harm \"2.5\" is not a whole number from -1 to 3"),
    Case(text: "3.01", cell: nil, message: "harm \"3.01\" is not a whole number from -1 to 3"),
    Case(
      text: "999999999999999999", cell: nil,
      message: "harm \"999999999999999999\" is not on the scale -1 to 3"),
    Case(text: "n/a", cell: nil, message: "harm \"n/a\" is not on the scale -1 to 3" + blank),
    Case(text: "-", cell: nil, message: "harm \"-\" is not on the scale -1 to 3" + blank),
    Case(text: "+2", cell: .score(2)), Case(text: "+3.0", cell: .score(3)),
    Case(text: "++2", cell: nil, message: "harm \"++2\" is not on the scale -1 to 3" + blank),
    Case(text: "6/2", cell: nil, message: "harm \"6/2\" is not on the scale -1 to 3" + blank),
    Case(text: "??", cell: nil, message: "harm \"??\" is not on the scale -1 to 3" + blank),
    Case(text: " 2", cell: nil, message: "harm \" 2\" is not on the scale -1 to 3" + blank),
    Case(text: "2-3", cell: .range(2...3)), Case(text: "-1-3", cell: .range(-1...3)),
    Case(text: "-1 to 0", cell: .range(-1...0)), Case(text: "1.0\u{2013}2", cell: .range(1...2)),
    Case(text: "2 to 2", cell: .score(2)),
    Case(text: "3-4", cell: nil, message: "harm \"3-4\" is not on the scale -1 to 3" + blank),
    Case(text: "-2-3", cell: nil, message: "harm \"-2-3\" is not on the scale -1 to 3" + blank),
    Case(text: "3-2", cell: nil, message: "harm \"3-2\" goes from high to low"),
    Case(text: "0 to -1", cell: nil, message: "harm \"0 to -1\" goes from high to low"),
    Case(text: "1-2-3", cell: nil, message: "harm \"1-2-3\" is not on the scale -1 to 3" + blank),
    Case(
      text: "1 to 2 to 3", cell: nil,
      message: "harm \"1 to 2 to 3\" is not on the scale -1 to 3" + blank),
    Case(text: "to 3", cell: nil, message: "harm \"to 3\" is not on the scale -1 to 3" + blank),
    Case(text: "2-", cell: nil, message: "harm \"2-\" is not on the scale -1 to 3" + blank),
    Case(text: "? to 3", cell: nil, message: "harm \"? to 3\" is not on the scale -1 to 3" + blank),
  ]

  @Test("a criterion takes the scores of its scale", arguments: cells)
  func cell(_ example: Case) throws {
    let model = try Model(validating: .of("harm", criteria: [.init("harm", -1...3)]))
    #expect(model.criteria[0].cell(example.text) == example.cell)
    guard example.cell == nil else { return }
    #expect(model.criteria[0].offScale(example.text) == example.message)
  }

  struct Number: Sendable, CustomTestStringConvertible {
    let input: ModelDefinition.Input
    let text: String
    var message: String? = nil
    var testDescription: String { "\(input.id.text) \(text)" }
  }

  private static let whole = ModelDefinition.Input("count", isWhole: true)
  private static let solved = ModelDefinition.Input(
    "solved", from: SourceNumber("-0.5", 1, 1), to: SourceNumber("100", 1, 1))

  static let numbers: [Number] = [
    Number(input: whole, text: "0"), Number(input: whole, text: "999999999999999"),
    Number(input: whole, text: "7.00"),
    Number(input: whole, text: "-1", message: "count \"-1\" is not a whole number of at least 0"),
    Number(input: whole, text: "7.5", message: "count \"7.5\" is not a whole number of at least 0"),
    Number(
      input: whole, text: "1000000000000000",
      message:
        "count \"1000000000000000\" is not a whole number of at least 0 and at most 999999999999999"
    ),
    Number(input: solved, text: "-0.5"), Number(input: solved, text: "100"),
    Number(
      input: solved, text: "-0.51", message: "solved \"-0.51\" is not a number from -0.5 to 100"),
    Number(
      input: solved, text: "100.01", message: "solved \"100.01\" is not a number from -0.5 to 100"),
  ]

  @Test("an input takes the numbers of its range", arguments: numbers)
  func number(_ example: Number) throws {
    let model = try Model(validating: .of("a", inputs: [example.input]))
    let number = try #require(Fraction(example.text))
    #expect(model.inputs[0].allows(number) == (example.message == nil))
    guard let message = example.message else { return }
    #expect(model.inputs[0].notAllowed(example.text, number) == message)
  }

  @Test("an input tells what is no number")
  func noNumber() throws {
    let model = try Model(validating: .of("a", inputs: [Self.whole, .init("rate")]))
    #expect(
      model.inputs[0].notAllowed("many", nil)
        == "count \"many\" is not a whole number of at least 0")
    #expect(
      model.inputs[1].notAllowed("many", nil) == "rate \"many\" is not a number of at least 0")
  }
}
