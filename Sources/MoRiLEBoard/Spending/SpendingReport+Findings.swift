import MoRiLE
import MoRiLEFormats

extension SpendingReport {
  /// Lines that have an amount.
  var counted: [Line] { lines.filter { $0.line.amount != nil } }

  /// Lines whose amount is left open.
  var open: [Line] { lines.filter { $0.line.amount == nil } }

  /// What the money answers, in the order of a table: the bands, what is not settled, and what has no
  /// rating, each of these two only where there is such.
  var answers: [Answer] {
    let bands = year.scale.bands.indices.map { Answer.rating($0...$0) }
    let open = byAnswer.keys.compactMap { answer -> ClosedRange<Int>? in
      if case .rating(let possible) = answer, possible.count > 1 { possible } else { nil }
    }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return bands + open.map { .rating($0) }
      + [.unlisted, .none].filter { byAnswer[$0] != nil }
  }

  /// Counted lines that answer no issue of the highest rating for certain.
  var others: [Line] { counted.filter { $0.parts[.rating(0...0)] == nil } }

  /// Issues of the highest rating, and such as may have it, for which no line has money, by their places.
  var uncovered: [Int] {
    year.entries.indices.filter {
      year.entries[$0].rating.possible.contains(0) && byIssue[$0].amount == .zero
    }
  }

  /// Issues that lines name, and those that are or may be of the highest rating, by their places.
  var listed: [Int] {
    year.entries.indices.filter { year.entries[$0].rating.possible.contains(0) || named[$0] > 0 }
  }

  /// A status of lines: what stands before a colon in the cell, in any case.
  struct Status {
    /// As the first line has it; blank where lines have none.
    let words: String
    var sum = Sum()
    /// The part of it that answers issues of the highest rating.
    var top = Fraction.zero
  }

  /// The money by status, in the order of the file.
  var statuses: [Status] {
    var (found, places) = ([Status](), [String: Int]())
    for line in counted {
      let words = String(line.line.status.prefix { $0 != ":" })
      let key = issueKey(words)
      let place = places[key] ?? found.count
      if place == found.count {
        found.append(Status(words: words))
        places[key] = place
      }
      found[place].sum.add(line.amount)
      found[place].top += line.parts[.rating(0...0)] ?? .zero
    }
    return found
  }

  /// The money of the lines that name each priority of the plan, which overlaps; by number where all are
  /// whole numbers, else in the order of the file.
  var priorities: [(name: String, sum: Sum)] {
    var (found, places) = ([(name: String, sum: Sum)](), [String: Int]())
    for line in counted {
      for name in line.line.priorities {
        let place = places[issueKey(name)] ?? found.count
        if place == found.count { found.append((name, Sum())) }
        places[issueKey(name)] = place
        found[place].sum.add(line.amount)
      }
    }
    let numbers = found.map { Int($0.name) }
    guard numbers.allSatisfy({ $0 != nil }) else { return found }
    return found.indices.sorted { (numbers[$0] ?? 0, $0) < (numbers[$1] ?? 0, $1) }
      .map { found[$0] }
  }

  /// A part of the whole in hundredths; nil where there is no money at all.
  func percent(_ amount: Fraction) -> Fraction? {
    whole.amount == .zero ? nil : amount * 100 / whole.amount
  }
}
