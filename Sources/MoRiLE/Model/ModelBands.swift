/// Checks the rating scales of a model definition, the model's own and its domains', and makes them.
struct ModelBands {
  private(set) var rating: RatingScale?
  private(set) var domains: [Domain] = []
  private(set) var faults: [Fault] = []

  private let scores: [Score?]
  private let ids: [String]

  init(_ definition: ModelDefinition, scores: [Score?], names: ModelNames) {
    self.scores = scores
    ids = definition.scores.map { $0.id.text }
    if let rating = definition.rating { self.rating = scale(rating) }
    var seen: Set<String> = []
    for domain in definition.domains ?? [] {
      if !domain.id.isMissing, !seen.insert(domain.id.text).inserted {
        faults.note(
          .repeated, domain.id, "the domain \"\(domain.id.text)\" is given twice; keep one")
      }
      domains.append(
        Domain(
          id: domain.id.text, title: domain.title.text, short: (domain.short ?? domain.title).text,
          rating: domain.rating.flatMap { scale($0) }))
    }
  }

  private mutating func scale(_ rating: ModelDefinition.Rating) -> RatingScale? {
    guard let index = ids.firstIndex(of: rating.score.text) else {
      faults.note(
        .unknownName, rating.score,
        "there is no score \"\(rating.score.text)\""
          + suggestion(for: rating.score.text, among: ids))
      return nil
    }
    guard let given = rating.bands else { return nil }
    guard 2...ModelDefinition.mostParts ~= given.count else {
      faults.note(
        given.count < 2 ? .missing : .tooMuch, rating.score,
        "this rating has \(given.count == 1 ? "1 band" : "\(given.count) bands"); "
          + "give 2 to \(ModelDefinition.mostParts), the highest first")
      return nil
    }
    let range = scores[index]?.range
    var bands: [Band] = []
    var labels: Set<String> = []
    var above: Fraction?
    for (place, band) in given.enumerated() {
      if !band.label.isMissing, band.label.text.isEmpty {
        faults.note(.missing, band.label, "this band has no label; name the rating")
      } else if !labels.insert(band.label.text).inserted {
        faults.note(
          .repeated, band.label, "the label \"\(band.label.text)\" is given twice; keep one")
      }
      let isLast = place == given.count - 1
      if band.threshold == nil, !isLast {
        faults.note(
          .missing, band.label,
          "only the last band may go without \"from\"; say from which score it is given"
        )
      }
      if let threshold = band.threshold, isLast {
        faults.note(
          .contradiction, threshold.number,
          "the last band takes whatever is below the others; remove its threshold")
      }
      let value = isLast ? nil : band.threshold.flatMap { self.value(of: $0, range) }
      if let number = band.threshold?.number, let value {
        check(number, value, above: above, range, ids[index])
        above = value
      }
      var share: Fraction?
      if !isLast, case .share(let number) = band.threshold { share = number.value }
      bands.append(
        Band(
          label: band.label.text, threshold: value, share: share, means: band.means?.text ?? ""))
    }
    return RatingScale(score: index, bands: bands)
  }

  private mutating func value(of threshold: ModelDefinition.Band.Threshold, _ range: Interval?)
    -> Fraction?
  {
    switch threshold {
    case .score(let number): return number.given?.value
    case .share(let number):
      guard let range, !number.isMissing else { return nil }
      guard number.value > .zero, number.value <= .one else {
        faults.note(
          .value, number,
          "\(number.value) is not a share of a range; write a number above 0 and up to 1")
        return nil
      }
      return range.low + number.value * (range.high - range.low)
    }
  }

  /// Checks a threshold against the one above it and, where the score's formula is sound, its range.
  private mutating func check(
    _ number: SourceNumber, _ value: Fraction, above: Fraction?, _ range: Interval?,
    _ score: String
  ) {
    if let above, value >= above {
      faults.note(
        .contradiction, number,
        "the threshold \(value) is not below that of the band before, \(above); "
          + "order the bands from the highest down")
      return
    }
    guard let range else { return }
    let outOf = "\"\(score)\" goes from \(range.low) to \(range.high)"
    if value > range.high {
      faults.note(.value, number, "no score can reach the threshold \(value): \(outOf)")
    } else if value <= range.low {
      faults.note(.value, number, "every score reaches the threshold \(value): \(outOf)")
    }
  }
}

extension ModelDefinition.Band.Threshold {
  var number: SourceNumber {
    switch self {
    case .score(let number), .share(let number): number
    }
  }
}
