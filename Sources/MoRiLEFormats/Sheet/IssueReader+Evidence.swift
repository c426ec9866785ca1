import MoRiLE

// What a table of counts says beside what a model scores.
extension IssueReader {
  /// Checks a cell of a column that the model does not know, where it is one of evidence.
  mutating func checkEvidence(_ text: String, _ document: CSVDocument, _ row: Int, _ column: Int) {
    guard let evidence = evidence[column], case .fault(let reason) = evidence.read(text) else {
      return
    }
    add(
      .value, .error, document, row, column, "\(evidence.rawValue) \"\(text)\" \(reason)",
      in: .evidence(evidence, reason), of: text)
  }

  /// Checks that a place is one among as many as there are.
  mutating func checkPlace(_ document: CSVDocument, _ row: Int) {
    func number(_ wanted: EvidenceColumn) -> (column: Int, value: Fraction)? {
      guard let column = evidence.first(where: { $0.value == wanted })?.key,
        let value = wanted.number(document.cell(row: row, column: column))
      else { return nil }
      return (column, value)
    }
    guard let place = number(.familyPlace), let all = number(.familyOf), place.value > all.value
    else { return }
    add(
      .value, .error, document, row, place.column,
      "family_place \(place.value) is not among family_of \(all.value); correct one of the two")
  }
}

extension EvidenceColumn {
  /// The columns of evidence among those that a model does not know; of two with the same name the first.
  static func places(in header: [String], _ plan: ColumnPlan) -> [Int: EvidenceColumn] {
    var places: [Int: EvidenceColumn] = [:]
    for (column, title) in header.enumerated() where plan.roles[column] == .carried {
      guard let evidence = EvidenceColumn(header: title), !places.values.contains(evidence) else {
        continue
      }
      places[column] = evidence
    }
    return places
  }

  /// The headers that nearly name a column of evidence which the table has not.
  static func nearMisses(
    _ places: [Int: EvidenceColumn], _ header: [String], _ plan: ColumnPlan
  ) -> [ColumnPlan.HeaderFault] {
    let wanted = allCases.filter { !places.values.contains($0) }.map { $0.rawValue }
    return header.indices.compactMap { column in
      guard plan.roles[column] == .carried, places[column] == nil,
        EvidenceColumn(header: header[column]) == nil,
        let name = nearestName(to: columnKey(header[column]), among: wanted)
      else { return nil }
      return ColumnPlan.HeaderFault(
        column: column, kind: .unknownName, severity: .warning,
        message:
          "unknown column \"\(header[column])\"; did you mean \"\(name)\"? Rename it if it is that")
    }
  }
}
