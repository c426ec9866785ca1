/// A formula as written: its text and the tree that the text stands for.
///
/// Formulas read as in a spreadsheet: `+ - * /`, parentheses, comparisons (`< <= > >= = <>`, worth 1
/// where they hold and 0 where they do not), `min` and `max`, numbers, and the names of inputs,
/// measures, criteria and scores. `share(x)` is where `x` stands in its own possible range, from 0
/// to 1; `points(c)` is the points that the level of criterion `c` carries.
public struct Formula: Hashable, Sendable {
  /// What a place in the tree is.
  ///
  /// Operands are indices into ``Formula/nodes``.
  public enum Kind: Hashable, Sendable {
    /// A number as written.
    case number(Fraction)
    /// The name of an input, measure, criterion or score.
    case name(String)
    /// An operand with the other sign.
    case negate(Int)
    /// An operation of two operands, left and right.
    case binary(Operator, Int, Int)
    /// A function of its arguments.
    case call(Function, [Int])
  }

  /// A place in the tree, with the piece of text it was read from.
  public struct Node: Hashable, Sendable {
    /// What the node is.
    public let kind: Kind
    /// The UTF-8 offsets of the text it was read from, parentheses around it left out.
    public let range: Range<Int>
  }

  /// The text and its place in the file.
  public let source: SourceText
  /// The nodes, each after its operands; the last is the whole formula.
  public let nodes: [Node]

  /// The text of the formula.
  public var text: String { source.text }

  /// The names that the formula uses, each once, in order.
  public var names: [String] {
    var names: [String] = []
    for node in nodes {
      if case .name(let name) = node.kind, !names.contains(name) { names.append(name) }
    }
    return names
  }

  func position(of node: Node) -> Position? { source.position(atOffset: node.range.lowerBound) }

  func fault(_ kind: Fault.Kind, at node: Node, _ message: String) -> Fault {
    Fault(kind, at: position(of: node), length: source.length(of: node.range), message)
  }
}
