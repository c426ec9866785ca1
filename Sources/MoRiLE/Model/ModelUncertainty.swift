/// Checks what a model definition says of its uncertainty, and makes it.
struct ModelUncertainty {
  /// The most levels that a score may be stated to be off by.
  private static let mostOff = 20

  private(set) var uncertainty: Uncertainty?
  private(set) var faults: [Fault] = []
  /// Whether the definition states an uncertainty of which none could be made.
  var isFaulty: Bool { definition.uncertainty != nil && uncertainty == nil }

  private let definition: ModelDefinition

  init(_ definition: ModelDefinition, scales: ModelScales, names: ModelNames) {
    self.definition = definition
    guard let given = definition.uncertainty else { return }
    if !given.source.isMissing, given.source.text.isEmpty {
      faults.note(.missing, given.source, "\"source\" is empty; say where the chances come from")
    }
    let confidence = given.confidence.flatMap { criterion($0, names) }
    guard let levels = given.levels else { return }
    if given.confidence == nil {
      checkSingle(levels, given)
    } else if let confidence, !scales.withoutScale.contains(confidence) {
      check(levels, of: scales.criteria[confidence], given)
    }
    let spreads = levels.map { level in
      let judged = chances(level.judged, "judged", level)
      return Uncertainty.Spread(
        judged: judged, counted: level.counted.map { chances($0, "counted", level) } ?? judged)
    }
    guard faults.isEmpty, given.confidence == nil || confidence != nil else { return }
    uncertainty = Uncertainty(
      source: given.source.text, confidence: confidence, spreads: spreads)
  }

  private mutating func criterion(_ id: SourceText, _ names: ModelNames) -> Int? {
    if let entry = names.entries[id.text], entry.kind == .criterion { return entry.index }
    if !definition.hasFaultyID(id.text) || names.entries[id.text] != nil {
      let known = names.entries.filter { $0.value.kind == .criterion }.keys.sorted()
      faults.note(
        .unknownName, id,
        "there is no criterion \"\(id.text)\"" + suggestion(for: id.text, among: known))
    }
    return nil
  }

  private mutating func checkSingle(
    _ levels: [ModelDefinition.Uncertainty.Level], _ given: ModelDefinition.Uncertainty
  ) {
    if levels.count != 1 {
      faults.note(
        .contradiction, given.source,
        "without \"confidence\" there is one spread for all issues, and \"levels\" has "
          + "\(levels.count); give one, or name the criterion that they are levels of")
    }
    for level in levels {
      guard let score = level.score else { continue }
      faults.note(
        .contradiction, score,
        "this is a level of no criterion; remove \"score\", or name the criterion in \"confidence\""
      )
    }
  }

  /// Checks that there is one spread for each level of the criterion, in its order.
  private mutating func check(
    _ levels: [ModelDefinition.Uncertainty.Level], of criterion: Criterion,
    _ given: ModelDefinition.Uncertainty
  ) {
    let scale = criterion.scale
    if levels.count != scale.count {
      faults.note(
        .contradiction, given.confidence ?? given.source,
        "\"\(criterion.id)\" has \(scale.count) levels, \(scale.lowerBound) to \(scale.upperBound), "
          + "and \"levels\" has \(levels.count); give a spread for each")
    }
    for (place, level) in levels.enumerated() where place < scale.count {
      let expected = scale.lowerBound + place
      guard let score = level.score else {
        faults.append(
          Fault(
            .missing, at: level.position,
            "this spread needs \"score\": the level of \"\(criterion.id)\" that it is for"))
        continue
      }
      if !score.isMissing, score.value != Fraction(expected) {
        faults.note(
          .contradiction, score,
          "this spread is for level \(score.value), and level \(expected) of \"\(criterion.id)\" comes "
            + "here; give the levels in their order")
      }
    }
  }

  private mutating func chances(
    _ numbers: [SourceNumber], _ key: String, _ level: ModelDefinition.Uncertainty.Level
  ) -> [Fraction] {
    guard !numbers.contains(where: { $0.isMissing }) else { return [] }
    guard 1...Self.mostOff + 1 ~= numbers.count else {
      faults.append(
        Fault(
          numbers.isEmpty ? .missing : .tooMuch, at: numbers.first?.position ?? level.position,
          "\"\(key)\" has \(numbers.count) chances; give 1 to \(Self.mostOff + 1): off by no level, "
            + "by one, by two and so on"))
      return []
    }
    for number in numbers where number.value < .zero || number.value > .one {
      faults.note(.value, number, "\(number.value) is not a chance; write a number from 0 to 1")
    }
    let total = numbers.reduce(Fraction.zero) { $0 + $1.value }
    if let first = numbers.first, total != .one {
      faults.note(
        .contradiction, first,
        "the chances of \"\(key)\" add up to \(total.decimalText(6)), not 1; change one of them")
    }
    return numbers.map { $0.value }
  }
}
