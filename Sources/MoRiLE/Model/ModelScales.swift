/// Checks the inputs and the criteria's scales of a model definition, and makes both.
struct ModelScales {
  /// The highest score that a scale may have, and the lowest with a minus sign.
  private static let highest: Fraction = 1_000_000

  private(set) var inputs: [Input] = []
  var criteria: [Criterion] = []
  private(set) var faults: [Fault] = []
  /// The criteria that have no scale to go by, by index.
  private(set) var withoutScale: Set<Int> = []

  init(_ definition: ModelDefinition, mostScores: Int) {
    for input in definition.inputs { add(input, in: definition) }
    for criterion in definition.criteria { add(criterion, in: definition) }
    if definition.criteria.isEmpty {
      faults.append(
        Fault(.missing, at: definition.id.position, "the model has no criteria; give at least one"))
    }
    let parts = [
      ("inputs", definition.inputs.count, ModelDefinition.mostParts),
      ("measures", definition.measures.count, ModelDefinition.mostParts),
      ("domains", definition.domains?.count ?? 0, ModelDefinition.mostParts),
      ("criteria", definition.criteria.count, ModelDefinition.mostParts),
      ("scores", definition.scores.count, mostScores),
    ]
    for (name, count, most) in parts where count > most {
      faults.append(
        Fault(
          .tooMuch, at: definition.id.position,
          "the model has \(count) \(name); at most \(most) are allowed"))
    }
  }

  private mutating func add(_ input: ModelDefinition.Input, in definition: ModelDefinition) {
    let (least, most) = (input.minimum?.given, input.maximum?.given)
    let minimum = least?.value ?? .zero
    let maximum = most?.value ?? MoRiLE.Input.highest
    if let number = most ?? least, minimum > maximum {
      faults.note(
        .contradiction, number,
        "the minimum \(minimum.decimalText(18)) is above the maximum \(maximum.decimalText(18)); swap them"
      )
    }
    for number in [least, most] {
      if let number, number.value.magnitude > MoRiLE.Input.highest {
        faults.note(
          .value, number,
          "\(number.value) is beyond \(MoRiLE.Input.highest), the most an input may be")
      }
    }
    let ids = definition.inputs.map { $0.id.text }
    for need in input.needs where !ids.contains(need.text) {
      faults.note(
        .unknownName, need,
        "there is no input \"\(need.text)\"" + suggestion(for: need.text, among: ids))
    }
    inputs.append(
      MoRiLE.Input(
        id: input.id.text, title: input.title.text, means: input.means?.text ?? "",
        minimum: minimum, maximum: max(minimum, maximum), isWhole: input.isWhole,
        unit: input.unit?.text ?? "",
        needs: input.needs.compactMap { need in ids.firstIndex(of: need.text) }))
  }

  private mutating func add(_ criterion: ModelDefinition.Criterion, in definition: ModelDefinition)
  {
    let ids = definition.domains?.map { $0.id.text } ?? []
    let domain = ids.firstIndex(of: criterion.domain.text)
    if domain == nil, definition.domains != nil {
      faults.note(
        .unknownName, criterion.domain,
        "there is no domain \"\(criterion.domain.text)\""
          + suggestion(for: criterion.domain.text, among: ids))
    }
    let levels = criterion.levels ?? []
    if !isScale(levels, criterion) { withoutScale.insert(criteria.count) }
    // A faulty scale is made consecutive, so that later checks have something to stand on.
    let first = levels.first?.score.value
    let lowest = first.map { $0.magnitude > Self.highest ? 0 : $0.int ?? 0 } ?? 0
    let hasScale = !withoutScale.contains(criteria.count)
    let words = ModelWords(
      criterion, scale: hasScale ? lowest...lowest + levels.count - 1 : nil)
    faults += words.faults
    criteria.append(
      MoRiLE.Criterion(
        id: criterion.id.text, code: (criterion.code ?? criterion.id).text,
        title: criterion.title.text, asks: criterion.asks?.text ?? "", domain: domain ?? 0,
        levels: levels.enumerated().map { index, level in
          MoRiLE.Level(
            score: lowest + index, means: level.means.text, points: level.points?.value)
        }, defaultFormula: nil, lowers: criterion.lowers, isCounted: criterion.isCounted,
        words: words.words, headers: criterion.headers.map { $0.text }))
  }

  /// Checks the levels of a criterion; says whether there are enough to go by.
  private mutating func isScale(
    _ levels: [ModelDefinition.Level], _ criterion: ModelDefinition.Criterion
  ) -> Bool {
    let name = criterion.id.text
    guard 2...ModelDefinition.mostParts ~= levels.count else {
      if criterion.levels != nil {
        faults.note(
          levels.count < 2 ? .missing : .tooMuch, criterion.id,
          "\"\(name)\" has \(levels.count == 1 ? "1 level" : "\(levels.count) levels"); "
            + "a scale has 2 to \(ModelDefinition.mostParts)")
      }
      return false
    }
    var before: SourceNumber?
    for (place, level) in levels.enumerated() {
      // After one slip the scale may go on from it, or as if it had not been.
      let isInPlace = level.score.value == levels[0].score.value + Fraction(place)
      check(level, after: isInPlace ? nil : before, of: name)
      before = level.score
    }
    let withPoints = levels.count { $0.points != nil }
    if withPoints > 0, let level = levels.first(where: { $0.points == nil }) {
      faults.note(
        .missing, level.score,
        "level \(level.score.value) of \"\(name)\" has no points and others have; "
          + "give all of them points or none")
    }
    return true
  }

  private mutating func check(
    _ level: ModelDefinition.Level, after before: SourceNumber?, of name: String
  ) {
    let score = level.score.value
    if level.means.text.isEmpty {
      faults.note(
        .missing, level.means, "level \(score) of \"\(name)\" has no descriptor; say what it means")
    }
    guard !level.score.isMissing else { return }
    if score.int == nil || score.magnitude > Self.highest {
      faults.note(
        .value, level.score,
        "\(score.decimalText(18)) is not a score; write a whole number, at most \(Self.highest)")
    } else if let before, !before.isMissing, before.value.isWhole, score != before.value + 1 {
      faults.note(
        .contradiction, level.score,
        "the score after \(before.value) is \(before.value + 1), not \(score): scores go up in ones; "
          + "give the levels \"points\" where they should weigh unevenly")
    }
  }
}

extension Criterion {
  func withDefault(_ formula: Formula?) -> Criterion {
    Criterion(
      id: id, code: code, title: title, asks: asks, domain: domain, levels: levels,
      defaultFormula: formula, lowers: lowers, isCounted: isCounted, words: words,
      headers: headers)
  }
}
