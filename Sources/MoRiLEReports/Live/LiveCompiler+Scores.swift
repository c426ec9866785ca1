import MoRiLE

// What is shown: scores, ratings, and what is to be looked at.
extension LiveCompiler {
  /// Makes all cells and columns.
  mutating func compile() {
    _ = column(.scores, .issue, titles.issue, nil)
    _ = column(.scores, .theme, titles.theme, nil)
    addInputs()
    addCriterionCells()
    addNumbers()
    addUsableInputs()
    addStates()
    addLevels()
    for (index, score) in model.scores.enumerated() {
      let step = model.scoreSteps[index]
      scoreForms.append(inColumns(joined(step), score.id))
    }
    guard refusals.isEmpty, !isTooLarge else { return }
    for (place, scale) in model.ratingScales.enumerated() { addScale(scale, place) }
    addShown()
  }

  /// Adds the cells of a rating's thresholds.
  private mutating func addScale(_ scale: RatingScale, _ place: Int) {
    let domain = place == 0 ? nil : model.ratedDomains[place - 1]
    let id = domain.map { "_\(LivePlaces.plain(model.domains[$0].id))" } ?? ""
    let parts = scoreForms[scale.score].parts
    var entries: [(top: Int, bottom: Int)] = []
    var numbers: [LiveNumber] = []
    for (index, band) in scale.bands.enumerated() {
      guard let threshold = band.threshold else { continue }
      let name = "from\(id)_\(index + 1)"
      let title = "\(band.label) from" + (domain.map { ", \(model.domains[$0].title)" } ?? "")
      let made = entry(
        name, band.share == nil ? title : "\(title), as a share", band.share ?? threshold)
      entries.append(made)
      var number = cells.number(name, title, top: made.top, bottom: made.bottom)
      if band.share != nil {
        let (low, high) = range(model.scoreSteps[scale.score])
        let span = cells.sum(
          high, low.times(-.one), "\(name)_span", "\(title): range")
        number = cells.sum(
          low, cells.product(number, span, "\(name)_part", title), "\(name)_score", title)
      }
      numbers.append(cells.settled(number, "\(name)_score", title))
    }
    // The least whole number of parts that is on the threshold or above it.
    let whole: [LiveCells.Beside] = numbers.enumerated().map { index, number in
      let label = scale.bands[index].label
      let product = cells.worked(
        "from\(id)_\(index + 1)_product", "\(label) from, times the parts", number.top * parts)
      return (
        name: "from\(id)_\(index + 1)_parts", title: "\(label) from, in parts",
        formula: -(LiveFormula.call(.whole, [-(product / number.bottom)]))
      )
    }
    areas[.thresholds(place)] = cells.beside(whole)
    scales.append(LiveScale(scale: scale, domain: domain, entries: entries))
  }

  private mutating func addShown() {
    var bands: [(high: LiveFormula, low: LiveFormula)] = []
    for (place, scale) in scales.enumerated() {
      let form = scoreForms[scale.scale.score]
      let title = scale.domain.map { model.domains[$0].id } ?? "rating"
      func band(_ value: LiveFormula) -> LiveFormula {
        .above(.thresholds(place), value) + .number(.one)
      }
      bands.append(
        (
          column(.working, .step, "\(title): highest possible band", band(form.high)),
          column(.working, .step, "\(title): lowest possible band", band(form.low))
        ))
    }
    for (index, form) in scoreForms.enumerated() {
      shown(.score(index), titles.scores[index], known(form, form.low / form.parts))
    }
    for (place, scale) in scales.enumerated() {
      guard let domain = scale.domain else { continue }
      shown(.domainRating(domain), titles.domainRatings[domain], label(place, bands[place]))
    }
    shown(.rating, titles.rating, label(0, bands[0]))
    let (high, low) = bands[0]
    if case .column(let index) = high { highestBand = index }
    shown(
      .possible, titles.possible,
      .choose(
        .test(.equal, high, low), .text(""),
        .binary(
          .join, .binary(.join, .place(.labels(0), low), .text(" to ")),
          .place(.labels(0), high))))
    shown(.check, titles.check, check)
    for (index, form) in scoreForms.enumerated() {
      shown(.lowest(index), titles.lowest[index], form.low / form.parts)
      shown(.highest(index), titles.highest[index], form.high / form.parts)
    }
  }

  private mutating func shown(_ kind: LiveColumn.Kind, _ title: String, _ formula: LiveFormula) {
    _ = column(.scores, kind, title, formula)
  }

  private func known(_ form: LiveForm, _ value: LiveFormula) -> LiveFormula {
    form.isPoint ? value : .choose(.test(.equal, form.low, form.high), value, .text(""))
  }

  private func label(_ place: Int, _ band: (high: LiveFormula, low: LiveFormula)) -> LiveFormula {
    .choose(.test(.equal, band.high, band.low), .place(.labels(place), band.high), .text(""))
  }

  /// How many cells of an issue cannot be counted with, in words.
  private var check: LiveFormula {
    guard case .column(let first)? = states.first, case .column(let last)? = states.last else {
      return .text("")
    }
    var count = LiveFormula.call(
      .countEqual, [.columns(first, last), .number(State.faulty)])
    for (cell, form) in zip(inputCells, inputs) {
      let isMissing = LiveFormula.call(
        .some, [.test(.equal, cell, .text("")), .test(.equal, cell, .text("?"))])
      count =
        count
        + .choose(
          .call(.some, [isMissing, .call(.isNumber, [form.low])]), .number(.zero), .number(.one))
    }
    return .choose(
      .test(.equal, count, .number(.zero)), .text(""),
      .binary(.join, count, .text(" not on the scale")))
  }
}

extension Model {
  /// The ratings: the model's own, and those of domains.
  var ratingScales: [RatingScale] { [rating] + domains.compactMap { $0.rating } }

  /// The domains with a rating of their own, by index.
  var ratedDomains: [Int] { domains.indices.filter { domains[$0].rating != nil } }
}
