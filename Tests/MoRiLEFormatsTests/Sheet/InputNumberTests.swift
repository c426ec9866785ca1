import TestSupport
import Testing

@testable import MoRiLE
@testable import MoRiLEFormats

/// Numbers of inputs as published tables have them: one, a range, or a mark.
@Suite("Numbers of inputs")
struct InputNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var input = InputNumberTests.count
    let text: String
    let reading: InputNumber.Reading
    var testDescription: String { "\(input.id) \"\(text)\"" }
  }

  private static func input(
    _ id: String, from low: Fraction = 0, to high: Fraction = Input.highest, isWhole: Bool = false,
    unit: String = ""
  ) -> Input {
    Input(
      id: id, title: id, means: "", minimum: low, maximum: high, isWhole: isWhole, unit: unit,
      needs: [])
  }

  private static let count = input("count", isWhole: true)
  private static let people = input("people", from: 1, isWhole: true)
  private static let share = input("share", to: 100, unit: "%")

  private static let wholeFault = InputNumber.Reading.fault("is not a whole number of at least 0")

  static let cases: [Case] = [
    Case(text: "", reading: .none(nil)), Case(text: "?", reading: .none(nil)),
    Case(text: "[c]", reading: .none(.unknown)), Case(text: "\u{2013}", reading: .none(.unknown)),
    Case(text: "1,092", reading: .number(1092, nil)),
    Case(text: "1,092 to 1,457", reading: .number(Interval(1092, 1457), nil)),
    Case(text: "1 092 to 1 457", reading: .number(Interval(1092, 1457), nil)),
    Case(text: "1,092-1,457", reading: .number(Interval(1092, 1457), nil)),
    Case(text: "1,092 \u{2013} 1,457", reading: .number(Interval(1092, 1457), nil)),
    Case(text: "7 to 7", reading: .number(7, nil)),
    Case(text: "<5", reading: .number(Interval(0, 4), .suppressed)),
    Case(text: "< 1,000", reading: .number(Interval(0, 999), .suppressed)),
    Case(text: "<1", reading: .number(0, .suppressed)),
    Case(text: "<=5", reading: .number(Interval(0, 5), .suppressed)),
    Case(text: "\u{2264}5", reading: .number(Interval(0, 5), .suppressed)),
    Case(text: "<0", reading: wholeFault),
    Case(text: "<4.5", reading: wholeFault),
    Case(input: people, text: "<5", reading: .number(Interval(1, 4), .suppressed)),
    Case(input: people, text: "<2", reading: .number(1, .suppressed)),
    Case(
      input: people, text: "<1", reading: .fault("is not a whole number of at least 1")),
    Case(
      input: people, text: "0 to 5", reading: .fault("is not a whole number of at least 1")),
    Case(
      input: input("half", from: Fraction(1, over: 2), isWhole: true), text: "<5",
      reading: .number(Interval(1, 4), .suppressed)),
    Case(input: share, text: "<5%", reading: .number(Interval(0, 5), .suppressed)),
    Case(
      input: share, text: "5% to 7.5%", reading: .number(Interval(5, Fraction(15, over: 2)), nil)),
    Case(
      input: share, text: "50 to 101", reading: .fault("is not a number from 0 to 100")),
    Case(text: "9 to 3", reading: .fault("goes from high to low")),
    Case(text: "1.5 to 3", reading: wholeFault), Case(text: "1 to 2.5", reading: wholeFault),
    Case(text: "-3 to 3", reading: wholeFault), Case(text: "-3", reading: wholeFault),
    Case(text: "5% to 7%", reading: .fault("is not a number")),
    Case(text: "1 to x", reading: .fault("is not a number")),
    Case(text: "1-2-3", reading: .fault("is not a number")),
    Case(text: "<", reading: .fault("is not a number")),
    Case(text: "<<5", reading: .fault("is not a number")),
    Case(text: "<x", reading: .fault("is not a number")),
    Case(text: "5-", reading: .fault("is not a number")),
    Case(text: ">5", reading: .fault("is not a number")),
    Case(
      text: "1 to 9999999999999999",
      reading: .fault("is not a whole number of at least 0 and at most 999999999999999")),
  ]

  @Test("are one, a range, or not known", arguments: cases)
  func read(_ example: Case) {
    #expect(InputNumber.read(example.text, of: example.input) == example.reading)
  }

  @Test("marks are told once of each kind in a file")
  func marks() throws {
    let sheet = try IssueSheet.read(
      [
        csv(
          """
          issue,count,previous_count,harm,public_concern
          Arson,<5,[c],2,1
          Theft,<10,-,2,1
          Fraud,1 to 3,4,2,1

          """)
      ], models: [try TownModel.read()])
    #expect(
      sheet.issues.map { $0.inputs.prefix(2) } == [
        [Interval(0, 4), nil], [Interval(0, 9), nil], [Interval(1, 3), 4],
      ])
    #expect(
      sheet.warnings.map { $0.fault.message } == [
        "count \"<5\" is taken as 0 to 4, as small numbers are published that are suppressed, and so is each such "
          + "number; what follows from it is a range",
        "previous_count \"[c]\" is taken as not known, and so is each such mark in place of a number: -, n/a, #N/A, "
          + "[c], [u], [w], [x], [z], .. and :",
      ])
  }

  @Test(
    "ranges of words are taken where a criterion has them, and long texts of dashes soon refused")
  func words() throws {
    let model = try ShippedModels.model("stra-plymouth-2015")
    let index = try #require(model.criteria.firstIndex { !$0.words.isEmpty })
    let criterion = model.criteria[index]
    let words = criterion.words.filter { $0.score != nil }
    let low = try #require(words.min { $0.score! < $1.score! })
    let high = try #require(words.max { $0.score! < $1.score! })
    #expect(
      criterion.cell("\(low.text) to \(high.text)") == .range(low.score!...high.score!))
    #expect(criterion.cell("\(high.text) to \(low.text)") == nil)
    #expect(criterion.cell(String(repeating: "1-", count: 100_000) + "1") == nil)
  }
}
