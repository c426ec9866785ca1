import MoRiLE
import MoRiLEReports

/// The course of a measure over the months, in words: what a small picture says.
enum CourseWording {
  /// In how many months of those that can be compared the number to date was on target or, where there is
  /// none, above last year's.
  static func course(
    _ positions: [MeasurePosition], isJudged: Bool, each period: String
  ) -> String {
    if isJudged {
      let judged = positions.compactMap { $0.judgement }
      return judged.isEmpty
        ? "" : "on target in " + part(judged.count { $0 == .satisfied }, of: judged.count, period)
    }
    let compared = positions.compactMap { position in
      position.actual.flatMap { actual in position.previous.map { actual > $0 } }
    }
    return compared.isEmpty
      ? "" : "above last year in " + part(compared.count { $0 }, of: compared.count, period)
  }

  /// `no month of 3`, `3 of 12 months`, `all 12 months`.
  private static func part(_ number: Int, of all: Int, _ period: String) -> String {
    let months = Count.of(all, period)
    return number == all && all > 1 ? "all \(months)" : "\(number) of \(months)"
  }
}
