/// A cell to be written: what it holds, and how it looks.
package struct CellDraft: Sendable {
  /// What a cell holds.
  package enum Content: Sendable {
    /// Nothing; it may still have a look.
    case blank
    /// A text, which is never taken for a formula, whatever it begins with.
    case text(String)
    /// A number as decimals, such as `-12.5` or `1e-7`, which is written as it is.
    case number(String)
    /// A whole number.
    case whole(Int)
    /// Whether something is so.
    case boolean(Bool)
    /// An error by its name, such as `#N/A`.
    case error(String)
    /// A formula with the result that was last known.
    case formula(FormulaDraft)
  }

  /// What it holds.
  package var content: Content
  /// How it looks.
  package var style: StyleID

  /// Makes a cell.
  package init(_ content: Content = .blank, _ style: StyleID = .plain) {
    self.content = content
    self.style = style
  }

  /// A cell with a text.
  package static func text(_ text: String, _ style: StyleID = .plain) -> CellDraft {
    CellDraft(.text(text), style)
  }

  /// A cell with a number as decimals.
  package static func number(_ decimals: String, _ style: StyleID = .plain) -> CellDraft {
    CellDraft(.number(decimals), style)
  }

  /// A cell with a whole number.
  package static func whole(_ number: Int, _ style: StyleID = .plain) -> CellDraft {
    CellDraft(.whole(number), style)
  }

  /// A cell with a formula, without its `=`, and its result.
  package static func formula(
    _ formula: String, _ result: FormulaDraft.Result, _ style: StyleID = .plain
  ) -> CellDraft {
    CellDraft(.formula(FormulaDraft(formula, result)), style)
  }
}

/// A formula, with the result that viewers show which do not calculate.
package final class FormulaDraft: Sendable {
  /// What a formula came to.
  package enum Result: Sendable {
    /// A text.
    case text(String)
    /// A number as decimals.
    case number(String)
    /// Whether something is so.
    case boolean(Bool)
    /// An error by its name, such as `#N/A`.
    case error(String)
    /// Not known: the program that opens the workbook finds it.
    case unknown
  }

  /// The formula, without its `=`, with commas and English names, as files have it.
  package let formula: String
  /// What it came to.
  package let result: Result

  /// Makes a formula.
  package init(_ formula: String, _ result: Result) {
    self.formula = formula
    self.result = result
  }
}

/// A row to be written.
package struct RowDraft: Sendable {
  /// Its cells, from column A.
  package var cells: [CellDraft]
  /// Its height in points, which may still follow its texts when they change; nil for the usual one.
  ///
  /// Not every program finds out by itself how many lines a text takes.
  package var height: Int?
  /// Whether it is hidden.
  package var isHidden: Bool

  /// Makes a row.
  package init(_ cells: [CellDraft] = [], height: Int? = nil, isHidden: Bool = false) {
    self.cells = cells
    self.height = height
    self.isHidden = isHidden
  }
}
