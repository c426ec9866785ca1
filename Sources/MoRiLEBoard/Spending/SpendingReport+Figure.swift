import MoRiLE
import MoRiLEReports

extension SpendingReport {
  /// A bar for each rating that the money answers; nil where there is no money, or no line names an
  /// issue.
  var figure: Figure? {
    if whole.amount == .zero || isUnnamed { return nil }
    let bars = answers.map { answer in
      let amount = byAnswer[answer]?.amount ?? .zero
      return SpendingChart.Bar(
        label: title(answer), value: "\(pounds(amount)), \(percentText(amount))",
        share: amount / whole.amount, place: place(answer))
    }
    return Figure(
      "What the money answers", SpendingChart(bars: bars).picture,
      says: bars.map { "\($0.label) \($0.value)" }.joined(separator: "; ") + ".")
  }

  private func place(_ answer: Answer) -> RatingMark.Place {
    guard case .rating(let possible) = answer else { return .none }
    return RatingMark(Rating(scale: year.scale, possible: possible)).place
  }
}
