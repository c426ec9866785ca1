import MoRiLE
import MoRiLEFormats

// The tables of changes, pairs, places and weights.
extension RobustnessReport {
  var changeTable: DocumentTable {
    var table = table(
      .changes,
      [
        .name("issue", "Issue"), Column("rating", "Rating", .rating),
        Column("criterion", "Criterion", flow: .flexible), Column("from", "From", .number),
        Column("to", "To", .number), scoreColumn("Score"), Column("makes_it", "Makes it", .rating),
      ], none: noneText("changes a rating"))
    for issue in order {
      let rating = assessment.assessments[issue].rating
      for single in robustness.issues[issue].changes {
        let change = single.change
        table.add([
          .text(name(issue)), .rating(rating), .text(model.criteria[change.criterion].id),
          .whole(change.from), .whole(change.to),
          .score(single.score, assessment.scoreStyle.text(single.score)), .rating(single.rating),
        ])
      }
    }
    return table
  }

  var firstTable: DocumentTable {
    var table = table(
      .first,
      [
        .name("issue", "Issue"), Column("criterion", "Criterion"), Column("from", "From", .number),
        Column("to", "To", .number), Column("comes_in", "Comes in", flow: .flexible),
        Column("goes_out", "Goes out", flow: .flexible),
      ], none: noneText("alters the first \(robustness.first) places"))
    for alteration in robustness.alterations {
      let change = alteration.change
      let ends = [alteration.entering, alteration.leaving].map { issues in
        DocumentTable.Cell.text(issues.map { name($0) }.joined(separator: "; "))
      }
      table.add(
        [
          .text(name(alteration.issue)), .text(model.criteria[change.criterion].id),
          .whole(change.from), .whole(change.to),
        ] + ends)
    }
    return table
  }

  /// For people, each issue and the next in the ranking.
  var neighbourTable: DocumentTable {
    var table = table(
      .pairs,
      [
        .name("issue", "Issue"), Column("share_above", "Above", .percent),
        Column("share_equal", "Equal", .percent),
        Column("other", "Next in the ranking", flow: .flexible),
      ], for: .people, none: simulation == nil ? methodText : "There are no two issues.")
    guard let simulation else { return table }
    for (issue, other) in zip(order, order.dropFirst()) {
      let (above, equal) = simulation.times(issue, above: other)
      table.add([.text(name(issue)), share(above), share(equal), .text(name(other))])
    }
    return table
  }

  /// For other programs, every two.
  var pairTable: DocumentTable {
    var table = table(
      .pairs,
      [
        .name("issue", "Issue"), Column("other", "Other"),
        .data("share_above", style: Self.small), .data("share_equal", style: Self.small),
      ], for: .programs)
    guard let simulation else { return table }
    for issue in order {
      for other in order where other != issue {
        let (above, equal) = simulation.times(issue, above: other)
        table.add([.text(name(issue)), .text(name(other)), share(above), share(equal)])
      }
    }
    return table
  }

  /// For people the chance of the first place and of some more, for other programs that of each place.
  var placeTable: DocumentTable {
    let count = assessment.assessments.count
    let ends = [1, 3, 5, 10, 20].filter { $0 < count }
    var table = table(
      .places,
      [.name("issue", "Issue")]
        + ends.map {
          Column("share_first_\($0)", $0 == 1 ? "First" : "First \($0)", .percent, for: .people)
        }
        + (1...max(1, count)).map { .data("share_place_\($0)", style: Self.small) },
      none: simulation == nil ? methodText : "There are no issues.")
    guard let simulation else { return table }
    for issue in order {
      let places = simulation.issues[issue].places
      table.add(
        [.text(name(issue))] + ends.map { share(places.prefix($0).reduce(0, +)) }
          + places.map { share($0) })
    }
    return table
  }

  var weightTable: DocumentTable {
    let terms = model.weightedTerms
    var table = table(
      .weights,
      [
        .name("issue", "Issue"), Column("share_first", "First", .percent, style: Self.small),
        Column("weights", "In words", for: .people, flow: .below("")),
      ] + terms.map { .data("weight_of_\($0)", style: Self.small) },
      none: "Weights are fixed; let them vary with --weights.")
    guard let simulation, simulation.settings.weights != .fixed else { return table }
    let style = NumberStyle(decimals: 1, isPadded: true)
    for issue in order {
      let standing = simulation.issues[issue]
      let weights = standing.centralWeights ?? []
      let note = zip(terms, weights).map { "\(style.text($1)) for \($0)" }
      table.add(
        [
          .text(name(issue)), share(standing.places.first ?? 0),
          .text(note.joined(separator: ", ")),
        ]
          + terms.indices.map { weights.indices.contains($0) ? .number(weights[$0]) : .blank })
    }
    return table
  }
}

extension SimulationResult {
  /// In how many runs an issue is above another, and in how many they are equal.
  func times(_ issue: Int, above other: Int) -> (above: Int, equal: Int) {
    let (above, below) = (issues[issue].above[other], issues[other].above[issue])
    return (above, runs - above - below)
  }
}
