/// Checks the inputs and the criteria's scales of a model definition, and makes both.
struct ModelScales {
  private(set) var inputs: [Input] = []
  var criteria: [Criterion] = []
  private(set) var faults: [Fault] = []

  init(_ definition: ModelDefinition) {
    for input in definition.inputs { add(input, in: definition) }
    for criterion in definition.criteria { add(criterion, in: definition) }
    if definition.criteria.isEmpty {
      faults.append(
        Fault(at: definition.id.position, "the model has no criteria; give at least one"))
    }
    let parts = [
      ("inputs", definition.inputs.count), ("measures", definition.measures.count),
      ("domains", definition.domains.count), ("criteria", definition.criteria.count),
      ("scores", definition.scores.count),
    ]
    for (name, count) in parts where count > ModelDefinition.mostParts {
      faults.append(
        Fault(
          at: definition.id.position,
          "the model has \(count) \(name); at most \(ModelDefinition.mostParts) are allowed"))
    }
  }

  private mutating func add(_ input: ModelDefinition.Input, in definition: ModelDefinition) {
    let minimum = input.minimum?.value ?? .zero
    let maximum = input.maximum?.value ?? MoRiLE.Input.highest
    if let number = input.maximum ?? input.minimum, minimum > maximum {
      faults.note(number, "the minimum \(minimum) is above the maximum \(maximum); swap them")
    }
    for number in [input.minimum, input.maximum] {
      if let number, number.value.magnitude > MoRiLE.Input.highest {
        faults.note(
          number, "\(number.value) is beyond \(MoRiLE.Input.highest), the most an input may be")
      }
    }
    let ids = definition.inputs.map { $0.id.text }
    for need in input.needs where !ids.contains(need.text) {
      faults.note(
        need, "there is no input \"\(need.text)\"" + suggestion(for: need.text, among: ids))
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
    let ids = definition.domains.map { $0.id.text }
    let domain = ids.firstIndex(of: criterion.domain.text)
    if domain == nil {
      faults.note(
        criterion.domain,
        "there is no domain \"\(criterion.domain.text)\""
          + suggestion(for: criterion.domain.text, among: ids))
    }
    checkLevels(of: criterion)
    criteria.append(
      MoRiLE.Criterion(
        id: criterion.id.text, code: (criterion.code ?? criterion.id).text,
        title: criterion.title.text, asks: criterion.asks?.text ?? "", domain: domain ?? 0,
        levels: criterion.levels.enumerated().map { index, level in
          // A faulty scale is made consecutive, so that later checks have something to stand on.
          MoRiLE.Level(
            score: (criterion.levels[0].score.value.int ?? 0) + index, means: level.means.text,
            points: level.points?.value)
        }, defaultFormula: nil, lowers: criterion.lowers))
  }

  private mutating func checkLevels(of criterion: ModelDefinition.Criterion) {
    let name = criterion.id.text
    guard criterion.levels.count >= 2 else {
      faults.note(
        criterion.id, "\"\(name)\" has \(criterion.levels.count) levels; a scale has at least two")
      return
    }
    guard criterion.levels.count <= ModelDefinition.mostParts else {
      faults.note(
        criterion.id,
        "\"\(name)\" has \(criterion.levels.count) levels; at most \(ModelDefinition.mostParts) are allowed"
      )
      return
    }
    for (before, level) in zip([nil] + criterion.levels.map { $0 }, criterion.levels) {
      let score = level.score.value
      if score.int == nil || score.magnitude > 1_000_000 {
        faults.note(level.score, "\(score) is not a score; write a whole number, at most 1000000")
      } else if let before = before?.score.value, before.isWhole, score != before + 1 {
        faults.note(
          level.score,
          "the score after \(before) is \(before + 1), not \(score): scores go up in ones; "
            + "give the levels \"points\" where they should weigh unevenly")
      }
      if level.means.text.isEmpty {
        faults.note(
          level.means, "level \(score) of \"\(name)\" has no descriptor; say what it means")
      }
    }
    let withPoints = criterion.levels.count { $0.points != nil }
    if withPoints > 0, let level = criterion.levels.first(where: { $0.points == nil }) {
      faults.note(
        level.score,
        "level \(level.score.value) of \"\(name)\" has no points and others have; give all of them points or none"
      )
    }
  }
}

extension Criterion {
  func withDefault(_ formula: Formula?) -> Criterion {
    Criterion(
      id: id, code: code, title: title, asks: asks, domain: domain, levels: levels,
      defaultFormula: formula, lowers: lowers)
  }
}
