import MoRiLE

/// The headers of a table that come near columns of a model that it has not, for a message.
struct NearHeaders {
  /// A header and the id of the column that it comes near.
  private let found: [(header: String, id: String)]
  /// How many are listed.
  private static let most = 4
  /// The fewest letters of a name that may be a part of another.
  private static let fewestLetters = 4

  /// How many there are.
  var count: Int { found.count }

  /// Looks for headers that nearly match an id or a title, or have it in them as words, or are words of it.
  init(_ headers: [String], _ model: Model) {
    let keys = headers.map { columnKey($0) }
    let roles = ColumnPlan.roles(keys, model)
    var wanted: [(id: String, keys: [String])] = []
    for (index, criterion) in model.criteria.enumerated()
    where !roles.contains(.criterion(index)) {
      wanted.append((criterion.id, [criterion.id, columnKey(criterion.title)]))
    }
    for (index, input) in model.inputs.enumerated() where !roles.contains(.input(index)) {
      wanted.append((input.id, [input.id, columnKey(input.title)]))
    }
    var found: [(header: String, id: String)] = []
    for (column, key) in keys.enumerated()
    where roles[column] == .carried && !key.isEmpty && key.utf8.count <= 100 {
      guard
        let match = wanted.firstIndex(where: { want in
          nearestName(to: key, among: want.keys) != nil
            || want.keys.contains { Self.isPart($0, of: key) || Self.isPart(key, of: $0) }
        })
      else { continue }
      found.append((headers[column], wanted[match].id))
      wanted.remove(at: match)
      if wanted.isEmpty { break }
    }
    self.found = found
  }

  /// Whether a name stands in another, between words.
  private static func isPart(_ name: String, of other: String) -> Bool {
    guard name.utf8.count >= fewestLetters else { return false }
    let words = name.split(separator: "_")
    let all = other.split(separator: "_")
    guard words.count < all.count else { return false }
    return (0...all.count - words.count).contains { start in
      words.indices.allSatisfy { words[$0] == all[start + $0] }
    }
  }

  /// What is said of them after another clause: `; "Confidence in assessment" is near confidence`; empty where there
  /// are none.
  var text: String {
    if found.isEmpty { return "" }
    let listed = found.prefix(Self.most).map { "\"\($0.header)\" is near \($0.id)" }
    let rest = found.count - listed.count
    return "; " + listed.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more are near others" : "")
  }
}

extension ColumnPlan {
  /// The faults of the header; those of headers that nearly match columns are one where there are several.
  func groupedFaults(_ headers: [String]) -> [HeaderFault] {
    let near = faults.filter { $0.kind == .unknownName && $0.severity == .error }
    guard near.count >= EqualTexts.fewest, let first = near.first else { return faults }
    let pairs = near.compactMap { fault in
      fault.column.flatMap { column in fault.meant.map { "\"\(headers[column])\" is near \($0)" } }
    }
    let listed = pairs.prefix(4).joined(separator: ", ")
    let rest = pairs.count - 4
    let all = HeaderFault(
      column: first.column, kind: first.kind, severity: first.severity,
      message: "\(pairs.count) columns are unknown: \(listed)"
        + (rest > 0 ? " and \(rest) more are near others" : "")
        + "; rename them, or give the table columns of those names too", meant: nil)
    return faults.compactMap { fault in
      fault == first ? all : near.contains(fault) ? nil : fault
    }
  }
}
