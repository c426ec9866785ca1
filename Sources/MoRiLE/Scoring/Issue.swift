/// What is scored: a crime, disorder or health problem, with its numbers and its cells.
public struct Issue: Hashable, Sendable {
  /// The name of the issue.
  public let name: String
  /// The theme or category that groups it, or several with semicolons between; empty where it has none.
  public let theme: String
  /// The number given for each of the model's inputs, in the model's order: several where it is known as a range,
  /// such as a count that was published as `<5`; nil where none is.
  public let inputs: [Interval?]
  /// The cell of each of the model's criteria, in the model's order.
  public let cells: [Cell]
  /// The scores that are known without the cells.
  public let given: [GivenScore]

  /// Makes an issue of its numbers and cells, which have the order of a model's inputs and criteria, and of the
  /// scores that are known without them.
  public init(
    name: String, theme: String = "", inputs: [Interval?] = [], cells: [Cell],
    given: [GivenScore] = []
  ) {
    self.name = name
    self.theme = theme
    self.inputs = inputs
    self.cells = cells
    self.given = given
  }

  /// The issue with other cells.
  ///
  /// Its given scores are those of the cells as they were: they hold on as long as only what was not known is
  /// filled in, and not once a score is another.
  public func with(_ cells: [Cell]) -> Issue {
    let holds = zip(self.cells, cells).allSatisfy { $0.covers($1) }
    return Issue(
      name: name, theme: theme, inputs: inputs, cells: cells, given: holds ? given : [])
  }

  /// The issue with other numbers; what is given of its scores holds on.
  package func with(inputs: [Interval?]) -> Issue {
    Issue(name: name, theme: theme, inputs: inputs, cells: cells, given: given)
  }

  /// Whether an input or a cell is a range.
  package var hasRanges: Bool {
    inputs.contains { $0.map { $0.value == nil } ?? false }
      || cells.contains { if case .range = $0 { true } else { false } }
  }

  /// The issue without what is given of its scores.
  public var withoutGiven: Issue {
    Issue(name: name, theme: theme, inputs: inputs, cells: cells)
  }
}

extension Issue {
  /// The themes that the issue stands under, each once.
  public var themes: [String] { Self.themes(in: theme) }

  /// The themes that a cell names, between semicolons, each once and without white space around it.
  public static func themes(in text: String) -> [String] {
    var themes: [String] = []
    for part in text.split(separator: ";") {
      var name = part
      while name.first?.isSpace == true { name.removeFirst() }
      while name.last?.isSpace == true { name.removeLast() }
      if !name.isEmpty, !themes.contains(String(name)) { themes.append(String(name)) }
    }
    return themes
  }
}
