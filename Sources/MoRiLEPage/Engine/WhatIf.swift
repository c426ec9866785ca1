import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Other thresholds or weights, tried out before the room: a standing that is shown and never saved.
struct WhatIf {
  /// How the issues would stand.
  private(set) var standing: Standing
  /// What is different from the model, in words.
  let text: String
  /// The thresholds that are tried, highest first, and the weights, in the order of the formula.
  let thresholds: [Fraction]
  let weights: [Fraction]

  /// Scores issues under other numbers.
  /// - Throws: the faults of a model that had these numbers.
  init(
    _ definition: ModelDefinition, thresholds: [Fraction?], weights: [Fraction?], issues: [Issue]
  ) throws(Faults) {
    let original = try Model(validating: definition)
    let changed = definition.changed(thresholds: thresholds, weights: weights)
    let model = try Model(validating: changed)
    standing = Standing(issues, model: model)
    self.thresholds = model.rating.thresholds
    self.weights = changed.weights.map { $0.value }
    let style = NumberStyle(decimals: 4)
    var parts: [String] = []
    for (old, new) in zip(original.rating.bands, model.rating.bands) {
      guard let before = old.threshold, let now = new.threshold, before != now else { continue }
      parts.append("\(new.label) from \(style.text(now)) instead of \(style.text(before))")
    }
    for (old, new) in zip(definition.weights, changed.weights) where old.value != new.value {
      parts.append(
        "\(old.term) weighs \(style.text(new.value)) instead of \(style.text(old.value))")
    }
    text = parts.isEmpty ? "nothing is changed so far" : parts.joined(separator: "; ")
  }
}

extension Page {
  /// `what-if`: tries other `thresholds` and `weights`, as lists of texts with null where a number stays as it
  /// is; leaves off with `off`. Without any of these, says what there is to change.
  func ask(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let definition else { return .message("nothing is open") }
    if asked.flag("off") {
      whatIf = nil
      movement = nil
      return .object([("done", .boolean(true)), ("state", state)])
    }
    var wrong: [String] = []
    func numbers(_ key: String) -> [Fraction?] {
      asked.texts(key).map { text in
        guard let text else { return nil }
        guard let number = Fraction(text) else {
          wrong.append(text)
          return nil
        }
        return number
      }
    }
    let (thresholds, weights) = (numbers("thresholds"), numbers("weights"))
    guard wrong.isEmpty else {
      return .message("\"\(wrong[0])\" is not a number; write one like 56, 2.5 or 64/3.")
    }
    do throws(Faults) {
      let tried = try WhatIf(
        definition, thresholds: thresholds, weights: weights, issues: workshop.issues)
      let before = workshop.standing
      whatIf = tried
      movement = (before, Movement(from: before, to: tried.standing))
      return .object([
        ("done", .boolean(true)), ("state", state),
        ("thresholds", .array(tried.thresholds.map { .string($0.description) })),
        (
          "weights",
          .array(
            zip(definition.weights, tried.weights).map { weight, value in
              .object([("term", .string(weight.term)), ("value", .string(value.description))])
            })
        ),
        ("moved", moved(asked)),
      ])
    } catch {
      return .message(error.all.map { $0.message }.joined(separator: "; "))
    }
  }
}
