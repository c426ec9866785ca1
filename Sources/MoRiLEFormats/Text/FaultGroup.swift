import MoRiLE

/// In what faults of cells of one column are equal that differ by the texts of the cells alone.
///
/// From three on they are told together, in the place of the first:
/// `date: 3 cells cannot be taken ("soon" 2 times, "later" once): each is not a date`.
package struct FaultGroup: Hashable, Sendable {
  private let column: String
  private let says: String
  private let advice: String

  /// Describes faults.
  ///
  /// - Parameters:
  ///   - column: The column, as messages call it.
  ///   - says: What is said of the cells, after how many they are.
  ///   - advice: What stands after their texts.
  package init(_ column: String, _ says: String, _ advice: String) {
    self.column = column
    self.says = says
    self.advice = advice
  }

  /// Describes faults of cells whose column is said when one is told.
  package init(_ says: String, _ advice: String) { self.init("", says, advice) }

  /// The same of a column, as messages call it.
  package func of(_ column: String) -> FaultGroup { FaultGroup(column, says, advice) }

  /// The message for cells with some texts.
  ///
  /// - Parameter isCut: Whether there may be more than are known of.
  func message(_ texts: [String], isCut: Bool) -> String {
    let isBlank = texts.allSatisfy { $0.isEmpty }
    return "\(column): \(EqualTexts.count(texts, isCut: isCut)) \(says)"
      + (isBlank ? "" : " (\(EqualTexts.list(texts)))") + advice
  }
}
