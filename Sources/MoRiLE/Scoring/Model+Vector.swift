extension Model {
  /// Whether what was made with a version of this model holds for it: its own, and those that ``earlier`` names.
  public func takes(version: String) -> Bool {
    version == self.version || earlier.contains(version)
  }

  /// The vector of an assessment made with this model: see ``Vector`` for its form.
  ///
  /// Reading it back with ``issue(of:)`` and assessing gives the same scores and rating, but where given scores cut
  /// them, which a vector does not hold.
  public func vector(of assessment: Assessment) -> String {
    var text = "\(id)@\(version)"
    var needsInputs = false
    for (index, criterion) in criteria.enumerated() {
      let levels = assessment.levels[index]
      if levels.count == 1 {
        text += "/\(criterion.code):\(levels.lowerBound)"
      } else if assessment.issue.cells[index] == .blank, criterion.defaultFormula != nil {
        needsInputs = true
      } else if case .range(let levels) = assessment.issue.cells[index] {
        text += "/\(criterion.code):\(levels.lowerBound)-\(levels.upperBound)"
      } else {
        text += "/\(criterion.code):?"
      }
    }
    guard needsInputs else { return text }
    for (input, number) in zip(inputs, assessment.issue.inputs) {
      guard let number else { continue }
      text += "/\(input.id):\(number.low.decimalText(18))"
      if number.value == nil { text += "-\(number.high.decimalText(18))" }
    }
    return text
  }

  /// The issue that a vector holds, without a name.
  ///
  /// A vector of an ``earlier`` version is read as one of this: what it leaves out, it left out there for the same reason.
  /// - Throws: every fault of the vector: another model or version, an unknown code, a score that is
  ///   not on its scale, a code given twice.
  public func issue(of vector: Vector) throws(Faults) -> Issue {
    var faults: [Fault] = []
    if vector.model.text != id {
      faults.note(
        .contradiction, vector.model,
        "this vector is of the model \"\(vector.model.text)\", not of \"\(id)\"")
    } else if !takes(version: vector.version.text) {
      faults.note(
        .contradiction, vector.version,
        "this vector is of version \(vector.version.text) of \(id), and this is version \(version); "
          + "name the model file of that version with --model")
    }
    var cells = criteria.map { _ in Cell.blank }
    var numbers: [Interval?] = inputs.map { _ in nil }
    var seen: Set<String> = []
    let codes = criteria.map { $0.code } + inputs.map { $0.id }
    for entry in vector.entries {
      let code = entry.code.text
      let criterion =
        criteria.firstIndex { $0.code == code } ?? criteria.firstIndex { $0.id == code }
      let input = inputs.firstIndex { $0.id == code }
      let name = criterion.map { criteria[$0].id } ?? code
      if !seen.insert(name).inserted {
        faults.note(.repeated, entry.code, "\"\(code)\" is given twice; keep one")
      } else if let criterion {
        if let cell = criteria[criterion].cell(entry.value.text), cell != .blank {
          cells[criterion] = cell
        } else {
          faults.note(.value, entry.value, criteria[criterion].offScale(entry.value.text))
        }
      } else if let input {
        let ends = (RangeText(entry.value.text)?.ends ?? [entry.value.text]).map {
          Fraction(decimal: $0)
        }
        if let low = ends[0], let high = ends[ends.count - 1], low <= high,
          inputs[input].allows(low), inputs[input].allows(high)
        {
          numbers[input] = Interval(low, high)
        } else {
          let (low, high) = (ends[0], ends[ends.count - 1])
          let isReversed = low.map { low in high.map { low > $0 } ?? false } ?? false
          faults.note(
            .value, entry.value,
            isReversed
              ? "\(inputs[input].id) \"\(entry.value.text)\" \(RangeText.isReversed)"
              : inputs[input].notAllowed(entry.value.text, ends.count == 1 ? low : nil))
        }
      } else {
        faults.note(
          .unknownName, entry.code,
          "\"\(code)\" is not a code of \(id)" + suggestion(for: code, among: codes))
      }
    }
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    return Issue(name: "", inputs: numbers, cells: cells)
  }
}
