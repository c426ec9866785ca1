import MoRiLE
import MoRiLEReports

/// How a measure stands to what it is compared with, in words.
enum ComparisonWording {
  /// Fewer than so many are said to be few.
  static let few = 30

  /// What can be said of a difference.
  enum Finding {
    case level
    case above
    case below
    /// The counts may as well come from the comparator.
    case notTold
    /// There are no counts to tell by.
    case open
  }

  /// What can be said of a comparison.
  static func finding(_ comparison: MeasureComparison) -> Finding {
    if comparison.difference == .zero { return .level }
    guard let test = comparison.test else { return .open }
    guard test.isMoreThanChance() else { return .notTold }
    return comparison.difference > .zero ? .above : .below
  }

  /// The finding as a cell.
  static func cell(_ comparison: MeasureComparison) -> DocumentTable.Cell {
    switch finding(comparison) {
    case .level: .named("level", id: "level")
    case .above: .named("above, by more than chance", id: "above")
    case .below: .named("below, by more than chance", id: "below")
    case .notTold: .named("cannot be told apart", id: "not_told_apart")
    case .open: .named("not known without counts", id: "no_counts")
    }
  }

  /// A comparison as a sentence.
  static func sentence(_ comparison: MeasureComparison, of measure: MonitoredMeasure) -> String {
    let style = MeasureNumbers(measure)
    let figure = "the \(comparison.name.title) of \(style.text(comparison.figure, in: nil))"
    let start = "That is \(style.distance(comparison.actual, comparison.figure)) \(figure)"
    switch finding(comparison) {
    case .level: return start + "."
    case .above, .below:
      return start + ", by more than chance (\(p(comparison)))\(few(comparison, and: "though"))."
    case .notTold:
      return start
        + ", from which it cannot be told (\(p(comparison)))\(few(comparison, and: "and"))."
    case .open:
      return measure.kind == .sum
        ? start + "."
        : start + "; whether that is more than chance cannot be said without the counts."
    }
  }

  private static func few(_ comparison: MeasureComparison, and word: String) -> String {
    guard let total = comparison.counts?.total, total < few else { return "" }
    return ", \(word) only \(total) \(total == 1 ? "was" : "were") counted"
  }

  // MARK: - Numbers

  private static func p(_ comparison: MeasureComparison) -> String {
    comparison.test.map { ChanceWording.p($0) } ?? ""
  }

  /// Within what the counts of a proportion leave the part: `308 of 1,231 fits 22.6 % to 27.5 %`.
  static func interval(_ counts: Proportion) -> String {
    let ends = ends(of: counts)
    return "\(text(counts)) fits \(ends.low) to \(ends.high)"
  }

  /// The two ends of that: `22.6 %` and `27.5 %`.
  static func ends(of counts: Proportion) -> (low: String, high: String) {
    let interval = counts.interval(decimals: 3)
    func text(_ end: Fraction) -> String { (end * 100).decimalText(1, padded: true) + " %" }
    return (text(interval.low), text(interval.high))
  }

  /// `308 of 1,231`.
  static func text(_ counts: Proportion) -> String {
    "\(grouped(counts.count)) of \(grouped(counts.total))"
  }
}

extension MeasureComparator.Name {
  /// What it is called in a sentence.
  var title: String {
    switch self {
    case .national: "national figure"
    case .family: "family's figure"
    }
  }
}
