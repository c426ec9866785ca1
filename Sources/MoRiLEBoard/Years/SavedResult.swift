import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// A result that was saved as JSON by `morile assess`, with the vector of each issue.
///
/// Where the model that it names is at hand, in the same version, the issues are scored again from their
/// vectors, and each must get the rating that was saved. Otherwise the saved ratings are taken alone.
struct SavedResult {
  private let source: SourceFile
  private let model: (id: String, version: String, title: String)
  private let known: Model?
  private var issues: [(value: JSONValue, name: String, theme: String)] = []
  private var faults: [Fault] = []

  /// Reads the outline of a result.
  init(_ source: SourceFile, models: [Model]) throws(Faults) {
    self.source = source
    let value = try JSONReader.read(source.bytes)
    guard let model = value["model"], let id = model["id"]?.string?.text,
      let version = model["version"]?.string?.text, let list = value["issues"]?.elements,
      value["rating"] != nil
    else {
      throw Faults([
        Fault(
          .unreadable, at: value.position, length: 1,
          "this is not a result of `morile assess --format json`; give that, or a table")
      ])
    }
    if let format = value["formatVersion"], format.number != "1" {
      throw Faults([
        Fault(
          .unreadable, at: format.position, length: format.length,
          "this result has format version \(format.number ?? "?"), and this program reads version 1; "
            + "use a newer program")
      ])
    }
    self.model = (id, version, model["title"]?.string?.text ?? id)
    known = models.first { $0.id == id && $0.takes(version: version) }
    var keys: Set<String> = []
    for item in list {
      guard let name = item["issue"]?.string?.text, NameText.isVisible(name),
        item["rating"]?.string != nil, item["vector"]?.string != nil
      else {
        faults.append(
          Fault(
            .missing, at: item.position, length: 1,
            "an issue has \"issue\", \"rating\" and \"vector\""))
        continue
      }
      if !keys.insert(issueKey(name)).inserted {
        faults.append(
          Fault(
            .repeated, at: item.position, length: 1,
            "the issue \"\(name)\" is there already; keep one"))
      }
      issues.append((item, name, item["theme"]?.string?.text ?? ""))
    }
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    if issues.isEmpty {
      throw Faults([Fault(.missing, at: value.position, "this result has no issues")])
    }
    self.value = value
  }

  private let value: JSONValue

  /// The result as a year.
  /// - Throws: vectors that cannot be read, and ratings that the model at hand does not give.
  func year(name: String, style: RankingStyle) throws(Faults) -> RatedYear {
    guard let known else { return try listed(name: name) }
    var faults: [Fault] = []
    var scored: [Issue] = []
    for item in issues {
      guard let vector = item.value["vector"]?.string, let saved = item.value["rating"]?.string
      else { continue }
      do throws(Faults) {
        let read = try known.issue(of: Vector(vector.text))
        let issue = Issue(
          name: item.name, theme: item.theme, inputs: read.inputs, cells: read.cells,
          given: given(item.value, known, &faults))
        let rating = known.assess(issue).rating.text
        if rating != saved.text {
          faults.append(
            Fault(
              .contradiction, at: saved.position, length: saved.length,
              "the saved rating is \"\(saved.text)\", and \(known.id) \(known.version) gives \"\(rating)\" "
                + "for this vector: the model has changed since; name the model file of then with --model"
            ))
        }
        scored.append(issue)
      } catch {
        for fault in error.all {
          faults.append(
            Fault(fault.kind, at: vector.position, length: vector.length, fault.message))
        }
      }
    }
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    let sheet = IssueSheet(known, scored)
    let report = AssessmentReport(sheet, subject: name, style: style)
    let agreed = try agreed(on: known.rating)
    return RatedYear(name: name, source: source, report.agreeing(agreed))
  }

  /// What was agreed of each issue.
  private func agreed(on scale: RatingScale) throws(Faults) -> [AgreedRating?] {
    var faults: [Fault] = []
    let agreed = issues.map { item -> AgreedRating? in
      guard let value = item.value["agreed"], let label = value["rating"]?.string else {
        return nil
      }
      guard let band = scale.bands.firstIndex(where: { $0.label == label.text }) else {
        faults.append(
          Fault(
            .unknownName, at: label.position, length: label.length,
            "the agreed rating \"\(label.text)\" is not a label of the result's bands"))
        return nil
      }
      return AgreedRating(
        band, on: scale, reason: value["reason"]?.string?.text ?? "",
        by: value["by"]?.string?.text ?? "", day: value["on"]?.string?.text ?? "")
    }
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    return agreed
  }

  /// The scores that were given and cut those of an issue, which its vector does not hold.
  private func given(_ issue: JSONValue, _ model: Model, _ faults: inout [Fault]) -> [GivenScore] {
    var scores: [GivenScore] = []
    for item in issue["given"]?.elements ?? [] {
      guard let id = item["score"]?.string?.text, let text = item["given"]?.string?.text,
        let score = model.scores.firstIndex(where: { $0.id == id }),
        case .score(let given) = GivenNumber.read(text, score: score)
      else {
        faults.append(
          Fault(
            .value, at: item.position, length: 1,
            "what was given has the \"score\" of the model that it is, and the number as it was \"given\""
          ))
        continue
      }
      scores.append(given)
    }
    return scores
  }

  /// The saved ratings alone.
  private func listed(name: String) throws(Faults) -> RatedYear {
    var bands: [Band] = []
    for band in value["rating"]?["bands"]?.elements ?? [] {
      if let label = band["label"]?.string?.text {
        bands.append(Band(label: label, threshold: nil, means: ""))
      }
    }
    guard !bands.isEmpty else {
      throw Faults([Fault(.missing, at: value.position, "this result has no bands")])
    }
    let scale = RatingScale(score: 0, bands: bands)
    var faults: [Fault] = []
    var entries: [RatedYear.Entry] = []
    let agreed = try agreed(on: scale)
    for (item, agreed) in zip(issues, agreed) {
      let labels = (item.value["possibleRatings"]?.elements ?? []).compactMap { $0.string?.text }
      let places = labels.compactMap { label in bands.firstIndex { $0.label == label } }
      guard let low = places.min(), let high = places.max(), places.count == labels.count else {
        faults.append(
          Fault(
            .unknownName, at: item.value.position, length: 1,
            "\"possibleRatings\" are not labels of the result's bands"))
        continue
      }
      entries.append(
        RatedYear.Entry(
          name: item.name, theme: item.theme, matrix: Rating(scale: scale, possible: low...high),
          agreed: agreed))
    }
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    return RatedYear(
      name: name, source: source, scale: scale,
      basis: "\(model.title) (\(model.id) \(model.version))", entries)
  }
}
