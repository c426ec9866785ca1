@testable import MoRiLE

/// Reads bytes as the formulas of a small model, and scores issues with it.
///
/// The first line has a character for each cell: a digit, `?` or blank. The next three are the
/// formula of a score, the default of a criterion, and a measure that the default may use.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormula(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: given(bytes, count), as: UTF8.self)
  let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
  guard lines.count > 1 else { return 0 }
  let formula = SourceText(String(lines[1]), at: Position(line: 2, column: 1))
  checkTree(formula)
  let definition = SmallModel.definition(
    score: formula,
    default: lines.count > 2 ? SourceText(String(lines[2]), at: Position(line: 3, column: 1)) : nil,
    measure: lines.count > 3 ? SourceText(String(lines[3]), at: Position(line: 4, column: 1)) : nil)
  do throws(Faults) {
    let model = try Model(validating: definition)
    let issue = SmallModel.issue(String(lines[0]), of: model)
    checkRanges(of: issue, model)
    checkBlocks(of: issue, model)
  } catch {
    require(error.all.contains { $0.severity == .error }, "a model is refused for an error")
    for fault in error.all {
      let place = fault.position ?? Position(line: 2, column: 1)
      require(1...4 ~= place.line, "a fault is on one of the lines: \(fault.message)")
      let line = lines.count > place.line - 1 ? lines[place.line - 1] : ""
      require(1...line.count + 1 ~= place.column, "a fault is in its line: \(fault.message)")
    }
  }
  return 0
}

/// Each node of a formula stands after its operands, and its text is a formula of the same value.
private func checkTree(_ source: SourceText) {
  guard let formula = try? FormulaParser.formula(source) else { return }
  let bytes = Array(source.text.utf8)
  for (index, node) in formula.nodes.enumerated() {
    require(
      !node.range.isEmpty && bytes.indices.contains(node.range.lowerBound)
        && node.range.upperBound <= bytes.count, "a node has a piece of the text")
    let text = String(decoding: bytes[node.range], as: UTF8.self)
    switch node.kind {
    case .name(let name): require(name == text, "a name stands in the text")
    case .number(let value): require(Fraction(text) == value, "a number stands in the text")
    case .negate(let operand): require(operand < index, "an operand stands before its sign")
    case .binary(_, let left, let right):
      require(left < right && right < index, "operands stand in order")
    case .call(let function, let arguments):
      require(text.hasPrefix(function.rawValue), "a function stands in the text")
      require(arguments.allSatisfy { $0 < index }, "arguments stand before their function")
    }
  }
}
