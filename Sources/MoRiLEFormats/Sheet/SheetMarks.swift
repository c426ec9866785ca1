import MoRiLE

/// The columns in which a table says who went through an issue: none of a model, and carried through.
package enum SheetMarks {
  /// The year that an issue's scores are still those of; `morile new` writes it, and whoever goes through the
  /// issue empties it.
  package static let carriedOver = "carried_over"
  /// Who agreed the scores of an issue.
  package static let agreedBy = "agreed_by"
  /// The day on which they did, such as 2026-11-21.
  package static let agreedOn = "agreed_on"
  /// All of them: they are of one year, and go into no other.
  package static let all = [carriedOver, agreedBy, agreedOn]
  /// Who agreed where nobody is named.
  package static let nobodyNamed = "workshop"
}

/// The agreement on an issue's scores, as a table says it.
public struct IssueAgreement: Hashable, Sendable {
  /// Who agreed.
  public let by: String
  /// The day, such as 2026-11-21; empty where that is not known.
  public let on: String

  init(by: String, on: String) {
    self.by = by
    self.on = on
  }
}

extension IssueSheet {
  /// For each issue who agreed its scores and when; nil where nobody is said to have.
  package var agreements: [IssueAgreement?] {
    zip(texts(below: SheetMarks.agreedBy), texts(below: SheetMarks.agreedOn)).map { by, on in
      by.isEmpty && on.isEmpty ? nil : IssueAgreement(by: by, on: on)
    }
  }

  /// For each issue the year that its scores are marked as carried over from; empty where it has no mark, or
  /// is agreed.
  package var carriedOver: [String] {
    zip(texts(below: SheetMarks.carriedOver), agreements).map { mark, agreement in
      agreement == nil ? mark : ""
    }
  }

  /// Whether there is a column of such marks.
  package var hasCarriedOver: Bool { column(SheetMarks.carriedOver) != nil }

  private func column(_ name: String) -> Int? { columns.firstIndex { columnKey($0) == name } }

  private func texts(below name: String) -> [String] {
    guard let column = column(name) else { return issues.map { _ in "" } }
    return cells.map { row in row[column].allSatisfy { $0.isSpace } ? "" : row[column] }
  }
}
