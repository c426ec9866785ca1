import MoRiLE
import MoRiLEReports

// What the counts can bear: which arrows may be no more than chance, and which changes are more than their arrow says.
extension TrendWording {
  /// The issues that the arrows call risen or fallen, and whose change cannot be told from none; nil where no issue
  /// rose or fell.
  ///
  /// `Of 18 rises and 1 fall 3 cannot be told from no change, and their arrow says so: Arson (134 to 141, p = 0.72).`
  var inDoubt: String? {
    let (rises, falls) = (issueRows.filter { $0.isRise }, issueRows.filter { $0.isFall })
    let told = [said(rises.count, "rise"), said(falls.count, "fall")].compactMap { $0 }
    if told.isEmpty { return nil }
    let doubtful = (rises + falls).filter { $0.isArrowInDoubt }
    let start = "Of \(Self.list(told)),"
    if doubtful.isEmpty {
      let all = issueRows.filter { $0.isRise || $0.isFall }
      if !all.allSatisfy({ $0.movement != nil }) {
        return "\(start) none is known to be no more than chance."
      }
      return all.count == 1
        ? "The one \(rises.isEmpty ? "fall" : "rise") is more than chance."
        : "\(start) each is more than chance."
    }
    return
      "\(start) \(grouped(doubtful.count)) cannot be told from no change"
      + ", and \(doubtful.count == 1 ? "its arrow says" : "their arrows say") so: "
      + named(doubtful) + "."
  }

  /// The issues whose arrow is the last one, of no rule, and whose change is more than chance all the same; nil where
  /// there is none.
  var toldAllTheSame: String? {
    let rows = issueRows.filter {
      $0.isLastArrow && !$0.isTooFew && $0.isTold
    }
    guard let arrow = trends.arrows.last, !rows.isEmpty else { return nil }
    return "Called \(arrow.label) by the rule, and yet changed by more than chance: "
      + named(rows) + "."
  }

  /// How the counts of two years are told apart.
  var method: String {
    let populations =
      trends.populations == nil
      ? "" : "; where the populations of both years are given, against their change"
    return
      "Whether a change is more than chance is told by the exact two-sided test of two counts, with p below 5 %"
      + "\(populations). Each is taken as recorded by itself: where one event brings many records, more may be "
      + "chance than is said here; an estimate is no count, and may be off by more. A change in how things are recorded is not told from one in what happens."
  }

  private func said(_ count: Int, _ word: String) -> String? {
    count == 0 ? nil : "\(grouped(count)) \(count == 1 ? word : "\(word)s")"
  }

  private func named(_ rows: [IssueTrend]) -> String {
    Self.named(
      rows.map { row in
        let p = row.movement?.test.map { ", \(ChanceWording.p($0))" } ?? ""
        return "\(row.name) (\(counts(row))\(p))"
      })
  }
}
