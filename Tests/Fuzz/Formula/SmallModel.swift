@testable import MoRiLE

/// A model of four criteria and two inputs, small enough to try all its issues.
enum SmallModel {
  /// The model with one score, with a default of the criterion `d`, and with a measure `m`.
  static func definition(
    score: SourceText, default formula: SourceText?, measure: SourceText?
  ) -> ModelDefinition {
    let half = ModelDefinition.Band(
      label: "High", threshold: .share(SourceNumber(Fraction(1, over: 2))))
    return ModelDefinition(
      id: "small", version: "1.0", title: "Small", source: "made up",
      inputs: [
        .init(
          id: "x", title: "x", minimum: SourceNumber(0), maximum: SourceNumber(1000), isWhole: true),
        .init(id: "y", title: "y", minimum: SourceNumber(1), maximum: SourceNumber(50)),
      ],
      measures: measure.map {
        [.init(id: "m", title: "m", formula: $0, undefined: "It divides by zero.")]
      } ?? [],
      domains: [.init(id: "all", title: "All")],
      criteria: [
        criterion("a", 0...3, points: ["0", "1", "4", "8.5"]),
        criterion("b", 1...4, points: ["5", "-1", "2", "2"]),
        criterion("c", -1...1, points: []),
        criterion("d", 0...2, points: ["0", "3", "1"], default: formula),
      ],
      scores: [.init(id: "total", title: "Total", formula: score)],
      rating: .init(score: "total", bands: [half, .init(label: "Low")]))
  }

  /// The issue that a line of characters stands for: four cells, of which `r` is a range of the lowest two levels, and
  /// then a number for each input.
  static func issue(_ line: String, of model: Model) -> Issue {
    let bytes = Array(line.utf8)
    func digit(_ place: Int) -> Int? {
      guard place < bytes.count, 0x30...0x39 ~= bytes[place] else { return nil }
      return Int(bytes[place]) - 0x30
    }
    let cells = model.criteria.enumerated().map { index, criterion -> Cell in
      if let digit = digit(index) {
        return .score(criterion.scale.lowerBound + digit % criterion.scale.count)
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "r") {
        return .range(criterion.scale.lowerBound...(criterion.scale.lowerBound + 1))
      }
      return index < bytes.count && bytes[index] == UInt8(ascii: "?") ? .unknown : .blank
    }
    let x = digit(4).map { Interval(Fraction($0 * $0 * 12)) }
    let y = digit(5).map { Interval(Fraction(Int64(4 + $0), over: 4)) }
    return Issue(name: "issue", inputs: [x, y], cells: cells)
  }

  private static func criterion(
    _ id: SourceText, _ scale: ClosedRange<Int>, points: [String],
    default formula: SourceText? = nil
  ) -> ModelDefinition.Criterion {
    let levels = scale.enumerated().map { place, score in
      ModelDefinition.Level(
        score: SourceNumber(Fraction(score)), means: SourceText("level \(score)"),
        points: place < points.count ? Fraction(points[place]).map { SourceNumber($0) } : nil)
    }
    return .init(
      id: id, title: id, domain: "all", levels: levels, defaultFormula: formula, lowers: true)
  }
}
