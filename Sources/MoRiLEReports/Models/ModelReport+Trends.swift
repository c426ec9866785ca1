import MoRiLE
import MoRiLEFormats

// What a model says of trends, and of the words and headers of its criteria.
extension ModelReport {
  /// What a crime table shows, and the arrows, a line each: `rising (↑): where (…)`.
  func trendLines(_ trends: Trends) -> [String] {
    let shown = shownParts(trends).map { part in "\(part.key) by \(part.id)" }
    return [trends.source, "shows " + shown.joined(separator: ", ")]
      + trends.arrows.map { arrow in
        let doubt = arrow.inDoubt.isEmpty ? "" : ", or \(arrow.inDoubt) where it may be chance"
        let mark = arrow.mark.isEmpty ? "" : " (\(arrow.mark)\(doubt))"
        return arrow.label + mark + ": "
          + (arrow.rule.map { "where \($0.text)" } ?? "where no rule before it holds")
          + (arrow.isMoreThanChance ? ", and the change is more than chance" : "")
      }
      + (trends.higher.isEmpty
        ? []
        : ["higher than similar areas: where the comparison says \(NameList.text(trends.higher))"])
      + (trends.few.map { ["too few, whatever the arrow: where \($0.text)"] } ?? [])
  }

  private func shownParts(_ trends: Trends) -> [(key: String, id: String)] {
    [
      ("count", model.inputs[trends.count].id), ("previous", model.inputs[trends.previous].id),
      ("population", trends.populations.map { model.inputs[$0.count].id } ?? ""),
      ("previousPopulation", trends.populations.map { model.inputs[$0.previous].id } ?? ""),
      ("rate", trends.rate.map { model.measures[$0].id } ?? ""),
      ("change", trends.change.map { model.measures[$0].id } ?? ""),
      ("comparison", trends.comparison.map { model.criteria[$0].id } ?? ""),
    ].filter { !$0.id.isEmpty }
  }

  func json(_ trends: Trends) -> JSONOutput {
    .object(
      [("source", .string(trends.source))] + shownParts(trends).map { ($0.key, .string($0.id)) } + [
        ("higher", .array(trends.higher.map { .string($0) })),
        ("few", trends.few.map { .string($0.text) } ?? .null),
        (
          "arrows",
          .array(
            trends.arrows.map { arrow in
              .object([
                ("label", .string(arrow.label)), ("mark", .string(arrow.mark)),
                ("inDoubt", .string(arrow.inDoubt)),
                ("moreThanChance", .boolean(arrow.isMoreThanChance)),
                ("when", arrow.rule.map { .string($0.text) } ?? .null),
              ])
            })
        ),
      ])
  }

  /// The words of a criterion, and its further headers: `words: high 2, low 0, not available ?`.
  func wordLines(_ criterion: Criterion) -> [String] {
    var lines: [String] = []
    if !criterion.words.isEmpty {
      let words = criterion.words.map { "\($0.text) \($0.cell.text)" }
      lines.append("words: " + words.joined(separator: ", "))
    }
    if !criterion.headers.isEmpty {
      lines.append("further headers: " + criterion.headers.joined(separator: ", "))
    }
    return lines
  }

  /// The words that stand for a level, for one cell; for nil those that say that it is not known.
  func words(_ criterion: Criterion, for score: Int?) -> String {
    criterion.words.filter { $0.score == score }.map { $0.text }.joined(separator: "; ")
  }

  /// The words and headers of a criterion as JSON.
  func jsonWords(_ criterion: Criterion) -> [(String, JSONOutput)] {
    [
      (
        "words",
        .array(
          criterion.words.map { word in
            .object([
              ("word", .string(word.text)),
              ("score", word.score.map { .number("\($0)") } ?? .null),
            ])
          })
      ),
      ("headers", .array(criterion.headers.map { .string($0) })),
    ]
  }
}
