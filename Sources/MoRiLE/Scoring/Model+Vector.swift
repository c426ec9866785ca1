extension Model {
  /// The vector of an assessment made with this model: see ``Vector`` for its form.
  ///
  /// Reading it back with ``issue(of:)`` and assessing gives the same scores and rating.
  public func vector(of assessment: Assessment) -> String {
    var text = "\(id)@\(version)"
    var needsInputs = false
    for (index, criterion) in criteria.enumerated() {
      let levels = assessment.levels[index]
      if levels.count == 1 {
        text += "/\(criterion.code):\(levels.lowerBound)"
      } else if assessment.issue.cells[index] == .blank, criterion.defaultFormula != nil {
        needsInputs = true
      } else {
        text += "/\(criterion.code):?"
      }
    }
    guard needsInputs else { return text }
    for (input, number) in zip(inputs, assessment.issue.inputs) {
      if let number { text += "/\(input.id):\(number.decimalText(18))" }
    }
    return text
  }

  /// The issue that a vector holds, without a name.
  /// - Throws: every fault of the vector: another model or version, an unknown code, a score that is
  ///   not on its scale, a code given twice.
  public func issue(of vector: Vector) throws(Faults) -> Issue {
    var faults: [Fault] = []
    if vector.model.text != id {
      faults.note(
        vector.model, "this vector is of the model \"\(vector.model.text)\", not of \"\(id)\"")
    } else if vector.version.text != version {
      faults.note(
        vector.version,
        "this vector is of version \(vector.version.text) of \(id), and this is version \(version); "
          + "name the model file of that version with --model")
    }
    var cells = criteria.map { _ in Cell.blank }
    var numbers: [Fraction?] = inputs.map { _ in nil }
    var seen: Set<String> = []
    let codes = criteria.map { $0.code } + inputs.map { $0.id }
    for entry in vector.entries {
      if !seen.insert(entry.code.text).inserted {
        faults.note(entry.code, "\"\(entry.code.text)\" is given twice; keep one")
      } else if let index = criteria.firstIndex(where: {
        $0.code == entry.code.text || $0.id == entry.code.text
      }) {
        if let cell = criteria[index].cell(entry.value.text), cell != .blank {
          cells[index] = cell
        } else {
          faults.note(entry.value, criteria[index].offScale(entry.value.text))
        }
      } else if let index = inputs.firstIndex(where: { $0.id == entry.code.text }) {
        numbers[index] = Fraction(decimal: entry.value.text)
        if let number = numbers[index], inputs[index].allows(number) { continue }
        faults.note(entry.value, inputs[index].notAllowed(entry.value.text, numbers[index]))
      } else {
        faults.note(
          entry.code,
          "\"\(entry.code.text)\" is not a code of \(id)"
            + suggestion(for: entry.code.text, among: codes))
      }
    }
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    return Issue(name: "", inputs: numbers, cells: cells)
  }
}
