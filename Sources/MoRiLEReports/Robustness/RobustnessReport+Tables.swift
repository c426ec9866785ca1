import MoRiLE
import MoRiLEFormats

// The tables of changes, pairs, places and weights.
extension RobustnessReport {
  var changeRows: RobustnessRows {
    var table = RobustnessRows()
    table.columns = [
      .init("Issue", isFlexible: true), .init("Rating"), .init("Criterion", isFlexible: true),
      .init("From", .right), .init("To", .right), .init("Score", .right), .init("Makes it"),
    ]
    table.headers =
      [
        "issue", "rating", "criterion", "from", "to", model.ratedScore.id, "makes_it",
      ] + exactHeaders
    table.none = noneText("changes a rating")
    for issue in order {
      let rating = assessment.assessments[issue].rating.text
      for single in robustness.issues[issue].changes {
        let id = model.criteria[single.change.criterion].id
        table.rows.append(
          (
            [
              name(issue), rating, id, "\(single.change.from)", "\(single.change.to)",
              assessment.scoreStyle.text(single.score), single.rating.text,
            ], ""
          ))
        table.cells.append(
          [
            .text(name(issue)), .text(rating), .text(id), .number("\(single.change.from)"),
            .number("\(single.change.to)"), model.dataStyle.cell(single.score),
            .text(single.rating.text),
          ] + exact(single.score))
      }
    }
    return table
  }

  var firstRows: RobustnessRows {
    var table = RobustnessRows()
    table.columns = [
      .init("Issue", isFlexible: true), .init("Criterion"), .init("From", .right),
      .init("To", .right), .init("Comes in", isFlexible: true), .init("Goes out", isFlexible: true),
    ]
    table.headers = ["issue", "criterion", "from", "to", "comes_in", "goes_out"]
    table.none = noneText("alters the first \(robustness.first) places")
    for alteration in robustness.alterations {
      let change = alteration.change
      let ends = [alteration.entering, alteration.leaving].map { issues in
        issues.map { name($0) }.joined(separator: "; ")
      }
      let id = model.criteria[change.criterion].id
      table.rows.append(
        ([name(alteration.issue), id, "\(change.from)", "\(change.to)"] + ends, ""))
      table.cells.append([
        .text(name(alteration.issue)), .text(id), .number("\(change.from)"),
        .number("\(change.to)"), .text(ends[0]), .text(ends[1]),
      ])
    }
    return table
  }

  /// For reading, each issue and the next in the ranking; for other programs, every two.
  var pairRows: RobustnessRows {
    var table = RobustnessRows()
    table.columns = [
      .init("Issue", isFlexible: true), .init("Above", .right), .init("Equal", .right),
      .init("Next in the ranking", isFlexible: true),
    ]
    table.headers = ["issue", "other", "share_above", "share_equal"]
    table.none = simulation == nil ? methodText : "There are no two issues."
    guard let simulation else { return table }
    for (issue, other) in zip(order, order.dropFirst()) {
      let (above, equal) = simulation.times(issue, above: other)
      table.rows.append(([name(issue), share(above), share(equal), name(other)], ""))
    }
    for issue in order {
      for other in order where other != issue {
        let (above, equal) = simulation.times(issue, above: other)
        table.cells.append([
          .text(name(issue)), .text(name(other)), number(simulation.share(above)),
          number(simulation.share(equal)),
        ])
      }
    }
    return table
  }

  var placeRows: RobustnessRows {
    var table = RobustnessRows()
    let count = assessment.assessments.count
    let ends = [1, 3, 5, 10, 20].filter { $0 < count }
    table.columns =
      [.init("Issue", isFlexible: true)]
      + ends.map { .init($0 == 1 ? "First" : "First \($0)", .right) }
    table.headers = ["issue"] + (1...max(1, count)).map { "share_place_\($0)" }
    table.none = simulation == nil ? methodText : "There are no issues."
    guard let simulation else { return table }
    for issue in order {
      let places = simulation.issues[issue].places
      table.rows.append(
        ([name(issue)] + ends.map { share(places.prefix($0).reduce(0, +)) }, ""))
      table.cells.append([.text(name(issue))] + places.map { number(simulation.share($0)) })
    }
    return table
  }

  var weightRows: RobustnessRows {
    var table = RobustnessRows()
    let terms = model.weightedTerms
    table.columns = [.init("Issue", isFlexible: true), .init("First", .right)]
    table.headers = ["issue", "share_first"] + terms.map { "weight_of_\($0)" }
    table.none = "Weights are fixed; let them vary with --weights."
    guard let simulation, simulation.settings.weights != .fixed else { return table }
    for issue in order {
      let standing = simulation.issues[issue]
      let weights =
        standing.centralWeights.map { $0.map { Optional($0) } } ?? terms.map { _ in nil }
      let style = NumberStyle(decimals: 1, isPadded: true)
      let note = zip(terms, weights).compactMap { term, weight in
        weight.map { "\(style.text($0)) for \(term)" }
      }
      table.rows.append(
        (
          [name(issue), share(standing.places.first ?? 0)], note.joined(separator: ", ")
        ))
      table.cells.append(
        [.text(name(issue)), number(simulation.share(standing.places.first ?? 0))]
          + weights.map { number($0) })
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
