import MoRiLE

extension ModelDefinition {
  /// A definition with what a test is about; the rest is as small as it may be.
  ///
  /// Without a rating, the last score is rated High from half of its range.
  static func of(
    inputs: [Input] = [], measures: [Measure] = [], domains: [Domain] = [Domain("harm")],
    criteria: [Criterion] = [Criterion("a"), Criterion("b")], scores: [Score],
    rating: Rating? = nil
  ) -> ModelDefinition {
    let half = Band(label: "High", threshold: .share(SourceNumber(Fraction(1, over: 2))))
    let rated = SourceText(scores.last?.id.text ?? "")
    return ModelDefinition(
      id: "tested", version: "1.0", title: "Tested", source: "made up", inputs: inputs,
      measures: measures, domains: domains, criteria: criteria, scores: scores,
      rating: rating ?? Rating(score: rated, bands: [half, Band(label: "Low")]))
  }

  /// A definition with one score, `total`, of a formula.
  static func of(
    _ formula: SourceText, criteria: [Criterion] = [Criterion("a"), Criterion("b")],
    inputs: [Input] = [], measures: [Measure] = [], bands: [Band]? = nil
  ) -> ModelDefinition {
    of(
      inputs: inputs, measures: measures, criteria: criteria, scores: [Score("total", formula)],
      rating: bands.map { Rating(score: "total", bands: $0) })
  }
}

extension ModelDefinition {
  /// The definition changed in one place.
  func with(_ change: (inout ModelDefinition) -> Void) -> ModelDefinition {
    var copy = self
    change(&copy)
    return copy
  }
}

extension ModelDefinition.Criterion {
  /// A criterion with a level for each score of `scale`.
  init(
    _ id: SourceText, _ scale: ClosedRange<Int> = 0...3, points: [String] = [],
    code: SourceText? = nil, title: SourceText? = nil, domain: SourceText = "harm",
    default formula: SourceText? = nil, lowers: Bool = false
  ) {
    let levels = scale.enumerated().map { place, score in
      ModelDefinition.Level(
        score: SourceNumber(Fraction(score)), means: SourceText("level \(score)"),
        points: place < points.count ? Fraction(points[place]).map { SourceNumber($0) } : nil)
    }
    self.init(
      id: id, code: code, title: title ?? SourceText(id.text), domain: domain, levels: levels,
      defaultFormula: formula, lowers: lowers)
  }
}

extension ModelDefinition.Input {
  init(
    _ id: SourceText, from minimum: SourceNumber? = nil, to maximum: SourceNumber? = nil,
    isWhole: Bool = false, needs: [SourceText] = []
  ) {
    self.init(
      id: id, title: SourceText(id.text), minimum: minimum, maximum: maximum, isWhole: isWhole,
      needs: needs)
  }
}

extension ModelDefinition.Measure {
  init(_ id: SourceText, _ formula: SourceText, undefined: SourceText? = nil) {
    self.init(id: id, title: SourceText(id.text), formula: formula, undefined: undefined)
  }
}

extension ModelDefinition.Score {
  init(_ id: SourceText, _ formula: SourceText) {
    self.init(id: id, title: SourceText(id.text), formula: formula)
  }
}

extension ModelDefinition.Domain {
  init(_ id: SourceText, rating: ModelDefinition.Rating? = nil) {
    self.init(id: id, title: SourceText(id.text), rating: rating)
  }
}

extension ModelDefinition.Band {
  /// A band from a score, which is written as a decimal or a fraction.
  init(_ label: SourceText, from threshold: String? = nil) {
    self.init(
      label: label,
      threshold: threshold.flatMap { Fraction($0) }.map { .score(SourceNumber($0)) })
  }
}
