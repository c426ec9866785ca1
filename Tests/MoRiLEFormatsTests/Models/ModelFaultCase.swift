import Foundation
import MoRiLE
import MoRiLEFormats
import Testing

/// A fault that the small model has once parts of its file are replaced.
struct ModelFaultCase: Sendable, CustomTestStringConvertible {
  let name: String
  let edits: [(from: String, to: String)]
  let says: String
  var testDescription: String { name }

  /// All that reading the edited file says.
  var said: String {
    edits.reduce(TownModel.json) { text, edit in
      #expect(text.contains(edit.from), "nothing to replace")
      return text.replacingOccurrences(of: edit.from, with: edit.to)
    }.saidAsModel
  }
}

// MARK: - Edits of one part

extension ModelFaultCase {
  /// The model with another formula of its score.
  init(name: String, formula: String, says: String) {
    let edit = (from: "likelihood * harm + public_concern", to: formula)
    self.init(name: name, edits: [edit], says: says)
  }

  /// The model with another default of its likelihood.
  init(name: String, defaultFormula: String, says: String) {
    let edit = (from: "1 + (count >= 10) + (count >= 100)", to: defaultFormula)
    self.init(name: name, edits: [edit], says: says)
  }

  /// The model with other bands of its rating.
  init(name: String, bands: String, says: String) {
    let edit = (from: #"[{"label": "High", "from": 4}, {"label": "Low"}]"#, to: bands)
    self.init(name: name, edits: [edit], says: says)
  }

  /// The model with a measure.
  init(name: String, measure: String, says: String) {
    let domains = "  \"domains\": ["
    let measures = "  \"measures\": [\n    \(measure)\n  ],\n"
    self.init(name: name, edits: [(from: domains, to: measures + domains)], says: says)
  }
}

extension String {
  /// All that reading the text as a model file says, as the command line prints it; empty if it
  /// says nothing.
  var saidAsModel: String {
    do throws(Faults) {
      _ = try ModelReader.read(Array(utf8))
      return ""
    } catch {
      let source = SourceLines(Array(utf8))
      return error.all.map { FaultText.lines(for: $0, file: "model.json", source: source) }
        .joined(separator: "\n")
    }
  }
}
