import MoRiLE
import MoRiLEFormats

/// Which issues of two years are the same, by their names and by a file of names.
///
/// Names are compared without regard to case and to how many spaces there are. Nothing is guessed. Of a list
/// of ratings, such as of the highest alone, it is not asked what became of the issues that it leaves out.
struct YearNames: Sendable {
  /// The issues of last year that are not among this year's, and not said to be or to have been dropped.
  let gone: [String]
  /// The issues of this year that were not among last year's, and are not said to have been.
  let new: [String]
  /// The names of the file that are not an issue of the year that they are said to be of.
  let unknown: [(name: String, place: String, isLast: Bool)]

  /// Whether each issue of both years has its counterpart, or is said to have none.
  var isSettled: Bool { gone.isEmpty && new.isEmpty && unknown.isEmpty }

  /// Compares the names of two years.
  init(last: YearIssues, this: YearIssues, names: [YearRegisters.Rename]) {
    let (before, now) = (last.places, this.places)
    var known = (before: Set<String>(), now: Set<String>())
    var unknown: [(name: String, place: String, isLast: Bool)] = []
    for name in names {
      let (left, right) = (issueKey(name.last), issueKey(name.this))
      if !left.isEmpty, before[left] == nil {
        unknown.append((name.last, name.place, true))
      } else if !right.isEmpty, now[right] == nil {
        unknown.append((name.this, name.place, false))
      } else {
        known.before.insert(left)
        known.now.insert(right)
      }
    }
    let isList = this.model == nil
    gone = last.names.filter { name in
      if isList { return false }
      let key = issueKey(name)
      return now[key] == nil && !known.before.contains(key)
    }
    new = this.names.filter { name in
      let key = issueKey(name)
      return before[key] == nil && !known.now.contains(key)
    }
    self.unknown = unknown
  }
}
