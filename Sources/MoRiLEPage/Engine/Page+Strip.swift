import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// The ranking beside what the Room discusses.
extension Page {
  /// How many rows the strip has above and below the issue.
  private static let reach = 60

  /// The ranking around an issue: rows and thresholds in their order, the place from which the issue came, and how many
  /// issues each band had and has.
  func strip(_ issue: Int, _ workshop: Workshop, _ standing: Standing) -> JSONOutput {
    let entries = standing.ranking.entries
    let place = standing.places[issue]
    let shown = max(0, place - Self.reach)..<min(entries.count, place + Self.reach + 1)
    let breaks = breaks(standing)
    var items: [JSONOutput] = []
    for at in shown {
      items += breaks.filter { $0.at == at }.map { threshold($0.band, standing.model) }
      let index = entries[at].index
      items.append(
        .object([
          ("place", .number(at)), ("issue", .number(index)),
          ("rank", .string(standing.rankText(index))),
          ("rating", .bands(standing.assessments[index].rating)),
          ("name", .string(workshop.issues[index].name)),
          ("score", .string(standing.scoreText(index))),
        ]))
    }
    items += breaks.filter { $0.at == shown.upperBound }.map { threshold($0.band, standing.model) }
    let bands = standing.model.rating.bands.indices
    return .object([
      ("items", .array(items)), ("place", .number(place)),
      ("from", .number(workshop.opening.places[issue])),
      (
        "counts",
        .array(
          bands.map { band in
            .array([
              .number(workshop.opening.count(in: band)), .number(standing.count(in: band)),
            ])
          })
      ),
    ])
  }

  /// For each band that has a threshold the place in the ranking before which it stands; issues without a rank, which
  /// follow the ranked ones, stand below all.
  private func breaks(_ standing: Standing) -> [(at: Int, band: Int)] {
    let entries = standing.ranking.entries
    return standing.model.rating.bands.indices.dropLast().map { band in
      let at = entries.firstIndex { entry in
        entry.rank == nil || standing.assessments[entry.index].rating.possible.lowerBound > band
      }
      return (at ?? entries.count, band)
    }
  }

  /// What stands over the rule of a threshold: `High from 56`.
  private func threshold(_ place: Int, _ model: Model) -> JSONOutput {
    let text = model.beginning(of: model.rating.bands[place], model.rating) ?? ""
    return .object([("band", .number(place)), ("text", .string(text))])
  }
}

extension Standing {
  /// How many issues are in a band for certain.
  func count(in band: Int) -> Int { assessments.count { $0.rating.possible == band...band } }
}
