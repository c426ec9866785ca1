import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Other thresholds or weights, tried out before the room: a standing that is shown and never saved.
struct WhatIf {
  /// How the issues would stand.
  private(set) var standing: Standing
  /// The issues as they are scored: what is given of scores is given under the weights of the model.
  let issues: [Issue]
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
    self.issues =
      model.program == original.program ? issues : issues.map { $0.withoutGiven }
    standing = Standing(self.issues, model: model)
    self.thresholds = model.rating.thresholds
    self.weights = changed.weights.map { $0.value }
    let style = NumberStyle(decimals: 4)
    var parts: [String] = []
    for (old, new) in zip(original.rating.bands, model.rating.bands) {
      guard let before = old.threshold, let now = new.threshold, before != now else { continue }
      parts.append(
        "\(new.label) from \(model.thresholdText(now, of: model.rating)) instead of "
          + original.thresholdText(before, of: original.rating))
    }
    for (old, new) in zip(definition.weights, changed.weights) where old.value != new.value {
      parts.append(
        "\(model.title(ofTerm: old.term)) weighs \(style.text(new.value)) instead of \(style.text(old.value))"
      )
    }
    if model.ratedScore.range != original.ratedScore.range {
      parts.append(
        "\(model.ratedScore.title) goes from \(style.text(model.ratedScore.range)) instead of "
          + style.text(original.ratedScore.range))
    }
    text = parts.isEmpty ? "nothing is changed so far" : parts.joined(separator: "; ")
  }
}

extension Page {
  /// `what-if`: tries other `thresholds` and `weights`, as lists of texts with null where a number stays as it
  /// is; leaves off with `off`.
  ///
  /// Without any of these it says what there is to change, and changes nothing.
  func ask(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let definition else { return .message("nothing is open") }
    if asked.flag("off") {
      whatIf = nil
      return .object([("done", .boolean(true)), ("state", state)])
    }
    let texts = (thresholds: asked.texts("thresholds"), weights: asked.texts("weights"))
    if texts.thresholds.isEmpty, texts.weights.isEmpty { return tried(definition) }
    var wrong: String?
    func numbers(_ texts: [String?]) -> [Fraction?] {
      texts.map { text in
        guard let text else { return nil }
        let number = Fraction(text)
        if number == nil { wrong = wrong ?? text }
        return number
      }
    }
    let (thresholds, weights) = (numbers(texts.thresholds), numbers(texts.weights))
    if let wrong {
      return .message("\"\(wrong)\" is not a number; write one like 56, 2.5 or 64/3.")
    }
    do throws(Faults) {
      whatIf = try WhatIf(
        definition, thresholds: thresholds, weights: weights, issues: workshop.issues)
      return self.tried(definition)
    } catch {
      return .message(error.all.map { $0.message }.joined(separator: "; "))
    }
  }

  /// The numbers that are tried, or else those of the model.
  private func tried(_ definition: ModelDefinition) -> JSONOutput {
    guard let model = workshop?.model else { return .message("nothing is open") }
    let thresholds = whatIf?.thresholds ?? model.rating.thresholds
    let terms = definition.weights
    let values = whatIf?.weights ?? terms.map { $0.value }
    let weights = zip(terms, values).map { weight, value -> JSONOutput in
      .object([
        ("term", .string(model.title(ofTerm: weight.term))), ("value", .string("\(value)")),
      ])
    }
    return .object([
      ("done", .boolean(true)), ("state", state),
      ("thresholds", .array(thresholds.map { .string("\($0)") })), ("weights", .array(weights)),
    ])
  }
}
