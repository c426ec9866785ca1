import MoRiLE
import MoRiLEFormats

extension SpendingReport {
  /// Lines of the grant that have an amount.
  var counted: [Line] { lines.filter { $0.payer == .grant && $0.line.amount != nil } }

  /// Lines of the grant whose amount is left open.
  var open: [Line] { lines.filter { $0.payer == .grant && $0.line.amount == nil } }

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
  var uncovered: [Int] { withoutGrant.filter { othersByIssue[$0] == .zero } }

  /// The same for which lines of others alone have money.
  var paidByOthers: [Int] { withoutGrant.filter { othersByIssue[$0] > .zero } }

  private var withoutGrant: [Int] {
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
    list.statuses(of: account.own.filter { list.lines[$0].amount != nil }).map { group in
      var status = Status(words: group.name)
      for place in group.lines {
        status.sum.add(lines[place].amount)
        status.top += lines[place].parts[.rating(0...0)] ?? .zero
      }
      return status
    }
  }

  /// The ratings that projects of the grant give themselves, with how many do.
  var ownRatings: [(rag: RAG, count: Int)] {
    RAG.allCases.map { rag in
      (rag, account.own.count { list.lines[$0].rag == rag })
    }
  }

  /// The money of the lines that name each priority of the plan, which overlaps; by number where all are
  /// whole numbers, else in the order of the file.
  var priorities: [(name: String, sum: Sum)] {
    var (found, places) = ([(name: String, sum: Sum)](), [String: Int]())
    for line in counted {
      for (name, amount) in served(line.line) {
        let place = places[issueKey(name)] ?? found.count
        if place == found.count { found.append((name, Sum())) }
        places[issueKey(name)] = place
        found[place].sum.add(amount)
      }
    }
    let numbers = found.map { Int($0.name) }
    guard numbers.allSatisfy({ $0 != nil }) else { return found }
    return found.indices.sorted { (numbers[$0] ?? 0, $0) < (numbers[$1] ?? 0, $1) }
      .map { found[$0] }
  }

  /// What of a line's money serves which priorities: all of it those of the line, and that of its sub-lines those
  /// which they alone name.
  func served(_ line: SpendingList.Line) -> [(name: String, amount: Fraction)] {
    var served = line.priorities.map { (name: $0, amount: line.amount ?? .zero) }
    let own = Set(line.priorities.map { issueKey($0) })
    var places: [String: Int] = [:]
    for place in line.parts {
      let part = list.lines[place]
      guard let amount = part.amount else { continue }
      for name in part.priorities where !own.contains(issueKey(name)) {
        if let known = places[issueKey(name)] {
          served[known].amount += amount
        } else {
          places[issueKey(name)] = served.count
          served.append((name, amount))
        }
      }
    }
    return served
  }

  /// A part of the whole in hundredths; nil where there is no money at all.
  func percent(_ amount: Fraction) -> Fraction? {
    whole.amount == .zero ? nil : amount * 100 / whole.amount
  }
}
