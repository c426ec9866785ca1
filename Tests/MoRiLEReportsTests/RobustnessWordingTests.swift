import MoRiLE
import MoRiLEReports
import Testing

/// Every rule for the sentence of a finding, on both sides.
@Suite struct RobustnessWordingTests {
  /// 2 times harm and capacity, both 0 to 3: High from 6, Moderate from 3.
  private static let model: Model = {
    func criterion(_ id: SourceText, _ title: SourceText) -> ModelDefinition.Criterion {
      .init(
        id: id, title: title, domain: "all",
        levels: (0...3).map { .init(score: SourceNumber(Fraction($0)), means: "a level") })
    }
    func band(_ label: SourceText, _ from: Int) -> ModelDefinition.Band {
      .init(label: label, threshold: .score(SourceNumber(Fraction(from))))
    }
    do {
      return try Model(
        validating: ModelDefinition(
          id: "small", version: "1", title: "Small", source: "made up",
          domains: [.init(id: "all", title: "All")],
          criteria: [criterion("harm", "Harm"), criterion("capacity", "Capacity")],
          scores: [.init(id: "total", title: "Total", formula: "2 * harm + capacity")],
          rating: .init(
            score: "total",
            bands: [band("High", 6), band("Moderate", 3), .init(label: "Standard")])))
    } catch {
      fatalError("\(error)")
    }
  }()

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let cells: [Cell]
    /// Hundredths of a per cent with each rating.
    let shares: [Int64]?
    let sentence: String
    let margin: String
  }

  static let cases = [
    Case(
      testDescription: "robust, at the top", cells: [.score(3), .score(3)],
      shares: [9000, 1000, 0],
      sentence:
        "High, and robust: no single one-level change lowers it; 90 % of simulations keep it High",
      margin:
        "3 points above the threshold of 6; 2 levels would make it Moderate (harm 3 to 1)"),
    Case(
      testDescription: "not surely, just below nine tenths", cells: [.score(3), .score(3)],
      shares: [8999, 1001, 0],
      sentence:
        "High, but not surely: no single one-level change lowers it, and yet only 89.99 % of "
        + "simulations keep it High",
      margin:
        "3 points above the threshold of 6; 2 levels would make it Moderate (harm 3 to 1)"),
    Case(
      testDescription: "robust, at the bottom", cells: [.score(0), .score(0)],
      shares: [0, 20, 9980],
      sentence:
        "Standard, and robust: no single one-level change raises it; over 99 % of simulations "
        + "keep it Standard",
      margin: "3 points short of Moderate; 2 levels would make it Moderate (harm 0 to 2)"),
    Case(
      testDescription: "robust to changes, without a simulation", cells: [.score(0), .score(0)],
      shares: nil,
      sentence: "Standard, and robust: no single one-level change raises it",
      margin: "3 points short of Moderate; 2 levels would make it Moderate (harm 0 to 2)"),
    Case(
      testDescription: "near a threshold", cells: [.score(3), .score(1)], shares: [9300, 700, 0],
      sentence:
        "High, but near a threshold: Harm one level better makes it Moderate (7 %), though 93 % "
        + "of simulations keep it High",
      margin: "1 point above the threshold of 6; 1 level would make it Moderate (harm 3 to 2)"),
    Case(
      testDescription: "fragile downwards, in several ways", cells: [.score(3), .score(0)],
      shares: [6200, 3800, 0],
      sentence: "High, but fragile: Harm one level better makes it Moderate (38 %)",
      margin: "On the threshold of 6; 1 level would make it Moderate (harm 3 to 2)"),
    Case(
      testDescription: "fragile, both ways", cells: [.score(1), .score(1)],
      shares: [100, 5000, 4900],
      sentence:
        "Moderate, but fragile: Harm one level better makes it Standard, as 1 other change would "
        + "(49 %)",
      margin:
        "3 points short of High; 2 levels would make it High (harm 1 to 3). On the threshold of 3; "
        + "1 level would make it Standard (harm 1 to 0)"),
    Case(
      testDescription: "fragile, without a simulation", cells: [.score(2), .score(1)], shares: nil,
      sentence:
        "Moderate, but fragile: Harm one level worse makes it High, as 1 other change would",
      margin: "1 point short of High; 1 level would make it High (harm 2 to 3). 2 points above the "
        + "threshold of 3; 2 levels would make it Standard (harm 2 to 0)"),
    Case(
      testDescription: "not settled", cells: [.score(1), .unknown], shares: [0, 7500, 2500],
      sentence:
        "Moderate or Standard, not settled: it hangs on Capacity; 75 % of simulations make it "
        + "Moderate and 25 % of simulations make it Standard",
      margin: "The score can be 2 to 5"),
    Case(
      testDescription: "not settled, without a simulation", cells: [.unknown, .unknown],
      shares: nil,
      sentence:
        "High, Moderate or Standard, not settled: it hangs on Harm and Capacity",
      margin: "The score can be 0 to 9"),
    Case(
      testDescription: "certain though not fully scored", cells: [.score(3), .unknown],
      shares: [9000, 1000, 0],
      sentence:
        "High, but near a threshold: Harm one level better makes it High or Moderate, though 90 % "
        + "of simulations keep it High",
      margin: "The score can be 6 to 9. On the threshold of 6"),
  ]

  @Test(arguments: cases)
  func sentences(_ example: Case) {
    let assessment = Self.model.assess(Issue(name: "x", cells: example.cells))
    let wording = RobustnessWording(
      Self.model, assessment, Robustness(Self.model, [assessment]).issues[0],
      shares: example.shares.map { $0.map { Fraction($0, over: 10_000) } })
    #expect(wording.sentence == example.sentence)
    #expect(wording.margin == example.margin)
  }

  @Test(
    arguments: [
      (0, "0 %"), (1, "under 1 %"), (49, "under 1 %"), (50, "1 %"), (149, "1 %"), (150, "2 %"),
      (9949, "99 %"), (9950, "over 99 %"), (9999, "over 99 %"), (10000, "100 %"),
    ] as [(Int64, String)])
  func sharesAreNeverShownAsAllOrNothing(share: Int64, text: String) {
    #expect(ShareWording.text(Fraction(share, over: 10_000)) == text)
    let short = text.replacing("over ", with: ">").replacing("under ", with: "<")
    #expect(ShareWording.short(Fraction(share, over: 10_000)) == short)
  }
}
