import MoRiLE
import MoRiLEReports

/// What is said of what counts weigh, in sentences that can be pasted into a paper.
struct HarmWording {
  /// How many issues one sentence names.
  static let mostNamed = 8
  /// Numbers with one decimal place.
  static let one = NumberStyle(decimals: 1, isPadded: true)

  static let evidence =
    "Each count times what its offences weigh. This is evidence for whoever scores harm; no score and no rating "
    + "follows from it."

  private let report: HarmReport

  init(_ report: HarmReport) { self.report = report }

  /// What all weigh together by a table of weights, and what the table is.
  ///
  /// `By ONS Crime Severity Score (vintage 2021 or earlier) 9 issues weigh 2,000,000 together, 30.1 % more than the
  /// year before, and 7,570 per 1,000 people.`
  func summary(_ sums: HarmSums) -> String {
    let text = "By \(sums.weights.titled) " + Self.together(sums, "the year before")
    guard sums.total != nil, let rate = report.trends.rate else { return text }
    let unit = report.model.measures[rate].unit
    guard let found = report.rate(of: sums) else {
      let hasRates = report.rows.indices.contains { row in
        report.isAdded(row, sums) && report.rate(row, of: 1) != nil
      }
      return text
        + (hasRates
          ? " By head nothing is said of all, since the issues have several bases." : "")
    }
    return text + " That is \(Self.whole(found.rate)) \(unit)"
      + (found.by.map { ", on the base of \($0)" } ?? "") + "."
  }

  /// What all weigh together, for a sentence that has begun with the weights.
  ///
  /// - Parameters:
  ///   - before: What the time before is called.
  ///   - what: What is weighed.
  ///   - all: How many of these there are, where those that are not known have to be told beside.
  static func together(
    _ sums: HarmSums, _ before: String, _ what: String = "issue", of all: Int? = nil
  ) -> String {
    guard let total = sums.total else { return "no \(what) has a weight that is known." }
    let known = Count.of(sums.issues, what)
    let issues =
      all.map { $0 == sums.issues ? known : "\(grouped(sums.issues)) of \(Count.of($0, what))" }
      ?? known
    let text = "\(issues) \(sums.issues == 1 ? "weighs" : "together weigh") \(whole(total))"
    guard let change = sums.change else { return text + "." }
    return text
      + (sums.compared == sums.issues
        ? ", \(against(change)) \(before) by the same weights."
        : "; \(Count.of(sums.compared, what)) with both counts \(against(change)) \(before).")
  }

  private static func against(_ change: Interval) -> String {
    if let value = change.value, value == .zero { return "as much as" }
    if change.low >= .zero { return "\(magnitude(change)) % more than" }
    if change.high <= .zero { return "\(magnitude(change)) % less than" }
    return
      "from \(tenths(Interval(-change.low))) % less to \(tenths(Interval(change.high))) % more than"
  }

  private static func magnitude(_ change: Interval) -> String {
    let ends = [change.low.magnitude, change.high.magnitude]
    return tenths(Interval(min(ends[0], ends[1]), max(ends[0], ends[1])))
  }

  /// What a table shows.
  func caption(_ sums: HarmSums) -> String {
    "What each issue weighs by \(sums.weights.titled): weight of one record, harm of all, change in % against the year "
      + "before, and share in % of all that are added up"
  }

  // MARK: - What is not weighed

  /// The issues that nothing is known of, with their counts, a sentence for each reason.
  var notWeighed: [String] {
    var sentences: [String] = []
    let places = report.rows.indices
    let lines = report.sums.first?.lines ?? []
    let without = places.filter { lines[$0].offences.isEmpty && !report.rows[$0].isTotal }
    if !without.isEmpty {
      sentences.append(
        "Nobody said which offences these are made of: \(names(without, all: true)).")
    }
    for sums in report.sums {
      let open = places.filter { sums.lines[$0].isOpen }
      if open.isEmpty { continue }
      let told = open.map { place in
        let offences = sums.lines[place].unweighed.map { $0.written }
        return "\(counted(place)), for \(NameList.text(offences))"
      }
      sentences.append("No weight by \(sums.weights.title): \(told.joined(separator: "; ")).")
    }
    let uncounted = places.filter {
      !lines[$0].offences.isEmpty && report.rows[$0].count == nil
    }
    if !uncounted.isEmpty {
      sentences.append("No count: \(names(uncounted, all: true)).")
    }
    let totals = places.filter { report.rows[$0].isTotal }
    if !totals.isEmpty {
      sentences.append(
        "Not added up, since \(totals.count == 1 ? "it adds" : "they add") up others: \(names(totals, all: true))."
      )
    }
    return sentences
  }

  private func names(_ places: [Int], all: Bool) -> String {
    let parts = places.map { counted($0) }
    return NameList.text(parts, most: all ? .max : Self.mostNamed)
  }

  private func counted(_ place: Int) -> String {
    let row = report.rows[place]
    return row.name + (row.count.map { " (\(TrendWording.count($0)))" } ?? "")
  }

  // MARK: - Places

  /// What the measures of harm are called.
  func measures(_ compared: HarmReport.Compared) -> [String] {
    (compared.hasScore ? [report.scoreTitle] : []) + report.sums.map { $0.weights.title }
  }

  /// What the table of places shows.
  func placesCaption(_ compared: HarmReport.Compared) -> String {
    let names = measures(compared)
    return
      "The issues by \(names[0]), and their places by \(NameList.text(names, most: .max)); apart: by how many places "
      + "\(names[1]) puts an issue higher (+) or lower (-) than \(names[0])"
  }

  /// Where the measures of harm disagree, each beside the first.
  func compared(_ compared: HarmReport.Compared) -> [String] {
    let names = measures(compared)
    return (1..<names.count).flatMap { measure in
      sentences(compared, measure, first: names[0], other: names[measure])
    }
  }

  private func sentences(
    _ compared: HarmReport.Compared, _ measure: Int, first: String, other: String
  ) -> [String] {
    let all = compared.rows.indices.map { issue in
      (issue: issue, apart: compared.places.apart(issue, measure, above: 0))
    }
    let same = all.count { $0.apart == 0 }
    func told(_ issues: [(issue: Int, apart: Int)]) -> String {
      let sorted = issues.sorted {
        $0.apart.magnitude != $1.apart.magnitude
          ? $0.apart.magnitude > $1.apart.magnitude : $0.issue < $1.issue
      }
      return NameList.text(
        sorted.map { entry in
          let places = [0, measure].map { compared.places.text(entry.issue, $0) }
          return
            "\(report.rows[compared.rows[entry.issue]].name) (\(places[0]) against \(places[1]))"
        }, most: Self.mostNamed)
    }
    var found = [
      "Of \(Count.of(all.count, "issue")) \(same == 0 ? "none" : "\(same)") \(same == 1 ? "has" : "have") the same place, or "
        + "may have it, by \(first) and by \(other)."
    ]
    let (higher, lower) = (all.filter { $0.apart > 0 }, all.filter { $0.apart < 0 })
    if !higher.isEmpty { found.append("Higher by \(other): \(told(higher)).") }
    if !lower.isEmpty { found.append("Higher by \(first): \(told(lower)).") }
    return found
  }

  /// Why nothing stands beside the matrix; nil where the model scores no harm.
  var withoutScores: String? {
    report.scoreTitle.isEmpty
      ? nil
      : "The matrix's \(report.scoreTitle) is not known of two issues that are weighed, so that no places can be compared."
  }

  // MARK: - How it is done

  /// How it is done, and what it cannot say.
  var method: [String] {
    [
      "Where an issue is several offences and their counts are not given, it weighs from as much as if all were the "
        + "lightest to as much as if all were the heaviest; so does what is left where some are given. Shares are taken to "
        + "be those of both years. A change over a range takes it that what the issue was made of may differ between the years.",
      "A record that stands in two issues is weighed in both. The weights are of offences on average: no case is as "
        + "heavy as its average. Tables of weights differ much from each other, since they measure different things; the "
        + "score of the matrix is of one case as scorers see it, and what is weighed here grows with the count.",
    ]
  }

  // MARK: - Numbers

  /// A number or a range, rounded to whole ones with commas; what is below 10 with one decimal place.
  static func whole(_ range: Interval) -> String { text(range) { $0 < 10 } }

  /// A number or a range with one decimal place, of thousands without.
  static func tenths(_ range: Interval) -> String { text(range) { $0 < 1_000 } }

  /// A change in hundredths with its sign.
  static func change(_ range: Interval) -> String {
    text(range, isSigned: true) { $0 < 1_000 }
  }

  /// Numbers rounded to whole ones with commas, or to one decimal place where their size asks for it.
  private static func text(
    _ range: Interval, isSigned: Bool = false, hasDecimal: (Fraction) -> Bool
  ) -> String {
    func text(_ number: Fraction) -> String {
      let sign = isSigned && number > .zero ? "+" : ""
      if hasDecimal(number.magnitude), isSigned || !number.isWhole {
        return sign + one.text(number)
      }
      let rounded = number.rounded(decimals: 0)
      return sign + (rounded.int.map { grouped($0) } ?? NumberStyle(decimals: 0).text(rounded))
    }
    return range.value.map { text($0) } ?? "\(text(range.low)) to \(text(range.high))"
  }
}
