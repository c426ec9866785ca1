/// What is scored: a crime, disorder or health problem, with its numbers and its cells.
public struct Issue: Hashable, Sendable {
  /// The name of the issue.
  public let name: String
  /// The theme or category that groups it; empty where it has none.
  public let theme: String
  /// The number given for each of the model's inputs, in the model's order; nil where none is.
  public let inputs: [Fraction?]
  /// The cell of each of the model's criteria, in the model's order.
  public let cells: [Cell]

  /// Makes an issue of its numbers and cells, which have the order of a model's inputs and criteria.
  public init(name: String, theme: String = "", inputs: [Fraction?] = [], cells: [Cell]) {
    self.name = name
    self.theme = theme
    self.inputs = inputs
    self.cells = cells
  }
}
