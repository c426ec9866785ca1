import MoRiLE

/// The faults found so far in one input.
///
/// The first 100 are kept and the others counted: a file in the wrong form has a fault on each line,
/// and thousands of messages hide the one that matters.
package struct FaultLog: Sendable {
  /// How many faults are told in full.
  static let limit = 100

  private var kept: [Fault] = []
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
  package mutating func add(
    _ makeFault: @autoclosure () -> Fault, as severity: Fault.Severity = .error
  ) {
    if severity == .error { hasErrors = true }
    guard isFull else {
      kept.append(makeFault())
      return
    }
    omitted += 1
    if severity == .error, let place = kept.lastIndex(where: { $0.severity == .warning }) {
      kept[place] = makeFault()
    }
  }

  /// The faults that are kept, in the order of the input, those without a place first.
  package var told: [Fault] {
    kept.filter { $0.position == nil } + kept.filter { $0.position != nil }.inOrder
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
