import MoRiLE

/// The faults found so far in one input.
///
/// The first 100 are kept and the others counted: a file in the wrong form has a fault on each line,
/// and thousands of messages hide the one that matters.
package struct FaultLog: Sendable {
  /// How many faults are told in full.
  package static let limit = 100

  private var kept: [Fault] = []
  /// Those of them that others are equal to but for the text of a cell, by their places, with that text.
  private var equals: [Int: (group: FaultGroup, text: String)] = [:]
  /// How many faults were only counted.
  package private(set) var omitted = 0
  /// Whether one of the faults is an error.
  package private(set) var hasErrors = false

  /// Makes an empty log.
  package init() {}

  /// Whether further faults are only counted, so that their places need not be worked out.
  var isFull: Bool { kept.count >= Self.limit }

  /// Adds a fault, which is made only if it is kept: places are worked out for those alone.
  ///
  /// An error takes the place of a warning where a hundred are kept: what forbids a result is told.
  /// - Parameters:
  ///   - makeFault: Makes the fault.
  ///   - severity: How bad it is.
  ///   - group: In what it is equal to faults of other cells; nil where it is told by itself.
  ///   - text: The text of its cell.
  package mutating func add(
    _ makeFault: @autoclosure () -> Fault, as severity: Fault.Severity = .error,
    in group: FaultGroup? = nil, of text: @autoclosure () -> String = ""
  ) {
    if severity == .error { hasErrors = true }
    guard isFull else {
      equals[kept.count] = group.map { ($0, text()) }
      kept.append(makeFault())
      return
    }
    omitted += 1
    if severity == .error, let place = kept.lastIndex(where: { $0.severity == .warning }) {
      equals[place] = group.map { ($0, text()) }
      kept[place] = makeFault()
    }
  }

  /// The faults that are kept, in the order of the input, those without a place first, and equal ones together in the
  /// place of the first.
  package var told: [Fault] {
    let kept = grouped
    return kept.filter { $0.position == nil } + kept.filter { $0.position != nil }.inOrder
  }

  private var grouped: [Fault] {
    if equals.isEmpty { return kept }
    var places: [FaultGroup: [Int]] = [:]
    for place in equals.keys.sorted() {
      if let group = equals[place]?.group { places[group, default: []].append(place) }
    }
    var (faults, gone) = (kept, Set<Int>())
    for (group, places) in places where places.count >= EqualTexts.fewest {
      // Faults need not be found in the order of the file.
      let ordered = places.sorted { left, right in
        guard let a = kept[left].position, let b = kept[right].position else { return left < right }
        return a < b
      }
      let (first, texts) = (kept[ordered[0]], ordered.compactMap { equals[$0]?.text })
      faults[ordered[0]] = Fault(
        first.kind, first.severity, at: first.position, length: first.length,
        group.message(texts, isCut: omitted > 0))
      gone.formUnion(ordered.dropFirst())
    }
    return faults.indices.filter { !gone.contains($0) }.map { faults[$0] }
  }

  /// The faults that are kept, and then how many more there are.
  var all: [Fault] {
    var all = told
    if omitted > 0 {
      let more = omitted == 1 ? "1 more fault was" : "\(omitted) more faults were"
      all.append(Fault(.tooMuch, at: nil, "\(more) found; mend these first"))
    }
    return all
  }
}
