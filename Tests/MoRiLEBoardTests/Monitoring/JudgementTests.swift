import MoRiLE
import Testing

@testable import MoRiLEBoard

@Suite("The judgement of a number against a target")
struct JudgementTests {
  struct Case: Sendable {
    let aim: Aim
    let number: String
    let target: String
    let judgement: Judgement
  }

  private static func cases(
    _ aim: Aim, _ target: String, _ rows: [(String, Judgement)]
  ) -> [Case] {
    rows.map { Case(aim: aim, number: $0.0, target: target, judgement: $0.1) }
  }

  static let cases =
    cases(
      .reduce, "100",
      [
        ("0", .satisfied), ("99.999999", .satisfied), ("100", .satisfied),
        ("100.000001", .someConcerns), ("114.999999", .someConcerns), ("115", .someConcerns),
        ("115.000001", .concern), ("1000000000000", .concern),
      ])
    + cases(
      .increase, "100",
      [
        ("1000000000000", .satisfied), ("100.000001", .satisfied), ("100", .satisfied),
        ("99.999999", .someConcerns), ("85.000001", .someConcerns), ("85", .someConcerns),
        ("84.999999", .concern), ("0", .concern),
      ])
    + cases(.reduce, "0", [("0", .satisfied), ("0.000001", .concern)])
    + cases(.increase, "0", [("0", .satisfied), ("1", .satisfied)])
    // 15 % of 63.5 is 9.525: in binary 63.5 * 1.15 lies below 73.025.
    + cases(.reduce, "63.5", [("73.025", .someConcerns), ("73.0250000001", .concern)])
    // To keep a target: on it is good enough, but not for what has to be below or above it.
    + cases(
      .atMost, "20",
      [("19.99", .satisfied), ("20", .satisfied), ("20.01", .someConcerns), ("23.01", .concern)])
    + cases(
      .below, "20",
      [
        ("19.99", .satisfied), ("20", .someConcerns), ("23", .someConcerns), ("23.01", .concern),
      ])
    + cases(
      .atLeast, "80",
      [("80.01", .satisfied), ("80", .satisfied), ("79.99", .someConcerns), ("67.99", .concern)])
    + cases(
      .above, "80",
      [
        ("80.01", .satisfied), ("80", .someConcerns), ("68", .someConcerns), ("67.99", .concern),
      ])
    // The margin of a level below zero lies on the worse side too.
    + cases(
      .atMost, "-20", [("-20", .satisfied), ("-17", .someConcerns), ("-16.99", .concern)])
    + cases(
      .atLeast, "-20", [("-20", .satisfied), ("-23", .someConcerns), ("-23.01", .concern)])
    + cases(.monitor, "100", [("0", .monitoringOnly), ("100", .monitoringOnly)])

  @Test("is exact on both sides of the target and of 15 %", arguments: cases)
  func isExact(example: Case) throws {
    let number = try #require(Fraction(example.number))
    let target = try #require(Fraction(example.target))
    #expect(Judgement(of: number, against: target, aim: example.aim) == example.judgement)
  }

  @Test("has the published words, and a shape that tells it apart")
  func words() {
    #expect(
      Judgement.allCases.map { $0.mark.place.shape + $0.mark.text }
        == ["●generally satisfied", "◆some concerns", "▲concern", "monitoring only"])
  }
}
