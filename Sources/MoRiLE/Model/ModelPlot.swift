/// Checks what a model definition says of its plot, and makes the plot.
struct ModelPlot {
  private(set) var plot: Plot?
  private(set) var faults: [Fault] = []
  /// Whether the definition has a plot of which none could be made.
  private(set) var isFaulty = false

  private let definition: ModelDefinition
  private let names: ModelNames
  private let scores: [Score?]

  init(_ definition: ModelDefinition, scores: [Score?], names: ModelNames) {
    self.definition = definition
    self.names = names
    self.scores = scores
    guard let given = definition.plot else { return }
    let across = axis(given.across)
    let up = axis(given.up)
    let size = given.size.map { axis($0) }
    let texture = given.texture.map { axis($0) }
    guard let across, let up, size != .some(nil), texture != .some(nil) else {
      isFaulty = true
      return
    }
    plot = Plot(across: across, up: up, size: size ?? nil, texture: texture ?? nil)
  }

  private mutating func axis(_ id: SourceText) -> Plot.Axis? {
    guard let entry = names.entries[id.text] else {
      // An id that something has and that is no good was reported where it is given.
      if !definition.hasFaultyID(id.text) {
        let known = names.entries.filter { Self.shows($0.value.kind) }.keys.sorted()
        faults.note(
          .unknownName, id,
          "there is no score or criterion \"\(id.text)\"" + suggestion(for: id.text, among: known))
      }
      return nil
    }
    switch entry.kind {
    case .criterion: return .criterion(entry.index)
    case .score:
      if let value = scores[entry.index]?.range.value {
        faults.note(
          .value, id, "\"\(id.text)\" is always \(value): a plot needs a score that can vary")
        return nil
      }
      return .score(entry.index)
    case .input, .measure:
      faults.note(
        .unknownName, id,
        "\"\(id.text)\" is \(entry.kind.phrase); a plot shows scores and criteria only")
      return nil
    }
  }

  private static func shows(_ kind: ModelNames.Kind) -> Bool {
    kind == .score || kind == .criterion
  }
}
