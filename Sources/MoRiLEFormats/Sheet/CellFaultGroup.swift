import MoRiLE

/// Faults of cells of one column that are equal but for the text of the cell, and so are told together.
struct CellFaultGroup {
  /// In what the faults of a group are equal.
  struct Key: Hashable {
    let column: Int
    let sort: Sort
  }

  /// What is wrong with each cell.
  enum Sort: Hashable {
    /// It holds a word, and a score is wanted.
    case word(criterion: Int)
    /// It holds a number that is not on the scale.
    case offScale(criterion: Int)
    /// It holds no number for an input, or one that it may not have; the words say why, after "each".
    case number(input: Int, String)
    /// It holds a number that makes nothing without that of another input.
    case need(input: Int, other: Int)
    /// It holds what a column of evidence does not take; the words say why, after "each".
    case evidence(EvidenceColumn, String)
  }

  /// The places of the faults among those of the reader.
  var places: [Int] = []
  /// The text of each cell.
  var texts: [String] = []

  /// The message for all of them.
  ///
  /// - Parameter isCut: Whether there may be more than are known of.
  func message(_ sort: Sort, _ model: Model, isCut: Bool) -> String {
    let count = EqualTexts.count(texts, isCut: isCut)
    let list = EqualTexts.list(texts)
    switch sort {
    case .word(let index):
      let criterion = model.criteria[index]
      return
        "\(criterion.id): \(count) hold words (\(list)); it takes \(criterion.takes); correct them, or "
        + "leave a cell blank or write ? where the score is not known"
    case .offScale(let index):
      let criterion = model.criteria[index]
      return "\(criterion.id): \(count) are not on the scale (\(list)); it takes \(criterion.takes)"
    case .number(let index, let reason):
      return "\(model.inputs[index].id): \(count) cannot be taken (\(list)): each \(reason)"
    case .evidence(let column, let reason):
      return "\(column.rawValue): \(count) cannot be taken (\(list)): each \(reason)"
    case .need(let index, let other):
      return
        "\(model.inputs[index].id) is given without \(model.inputs[other].id) in \(count), so that nothing "
        + "can be made of it; give both or neither"
    }
  }
}

extension Criterion {
  /// What its cells may hold, for a message: `0 to 4`.
  fileprivate var takes: String {
    "\(scale.lowerBound) to \(scale.upperBound)"
      + (words.isEmpty ? "" : " or one of the words \(wordList)")
  }
}

extension IssueReader {
  /// Puts the faults of the file at hand in order, tells those up to the hundredth of all files, and of those the equal
  /// ones together, in the place of the first of each.
  ///
  /// What comes after the hundredth is only counted, so that extracts of large files with the first hundred rows that
  /// have faults say the same as the files.
  ///
  /// - Parameter start: Where the faults of the file begin among those of the reader.
  mutating func settle(from start: Int) {
    let ordered = faults.indices[start...].sorted { left, right in
      let (a, b) = (faults[left].fault.position, faults[right].fault.position)
      guard a != b else { return left < right }
      guard let a else { return false }
      guard let b else { return true }
      return a < b
    }
    let told = ordered.prefix(FaultLog.limit - settled)
    more += ordered.count - told.count
    settled += told.count
    let isCut = settled == FaultLog.limit
    var (groups, gone) = ([CellFaultGroup.Key: CellFaultGroup](), Set<Int>())
    for place in told {
      guard let (key, text) = equals[place] else { continue }
      groups[key, default: CellFaultGroup()].places.append(place)
      groups[key, default: CellFaultGroup()].texts.append(text)
    }
    for (key, group) in groups where group.places.count >= EqualTexts.fewest {
      let first = faults[group.places[0]].fault
      faults[group.places[0]] = FileFault(
        file: index,
        Fault(
          first.kind, first.severity, at: first.position, length: first.length,
          group.message(key.sort, models[0], isCut: isCut)))
      gone.formUnion(group.places.dropFirst())
    }
    equals = [:]
    faults = faults[..<start] + told.filter { !gone.contains($0) }.map { faults[$0] }
  }
}
