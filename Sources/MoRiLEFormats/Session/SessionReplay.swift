import MoRiLE

/// Goes through the steps of a session and finds what they come to, and what of them fits no data.
struct SessionReplay {
  /// What a session did to one cell, from first to last.
  struct NetChange {
    let issue: Int
    let criterion: Int
    let from: Cell
    var to: Cell
  }

  private let file: SessionFile
  private let sheet: IssueSheet
  private let dataName: String
  private let side: SessionMerge.Side?
  private let advice: SessionAdvice
  /// The places of issues by ``issueKey(_:)``.
  private var issues: [String: Int] = [:]
  /// The names that are not there and have been reported.
  private var missing: Set<String> = []
  private var nets: [Int: NetChange] = [:]
  private(set) var faults: [Fault] = []
  /// The issues that something was done about, each with the step that ratified it at the end.
  private(set) var agreements: [Int: SessionStep?] = [:]

  init(
    _ file: SessionFile, _ sheet: IssueSheet, _ dataName: String, taking side: SessionMerge.Side?,
    advice: SessionAdvice
  ) {
    self.file = file
    self.sheet = sheet
    self.dataName = dataName
    self.side = side
    self.advice = advice
    for (index, issue) in sheet.issues.enumerated() { issues[issueKey(issue.name)] = index }
  }

  /// What the session did to each cell, in the order of issues and criteria.
  var netChanges: [NetChange] {
    nets.keys.sorted().compactMap { nets[$0] }
  }

  mutating func run() {
    let (session, model) = (file.session, sheet.model)
    guard session.modelID == model.id, model.takes(version: session.modelVersion) else {
      faults.append(
        Fault(
          .contradiction, at: file.modelPlace, length: session.modelID.count,
          "this session was scored with \(session.modelID) \(session.modelVersion), and "
            + "\(dataName) is read with \(model.id) \(model.version); "
            + advice.model))
      return
    }
    for (step, place) in zip(session.steps, file.places) {
      guard let issue = issue(place.issue) else { continue }
      switch step.action {
      case .agree:
        check(place.rating)
        agreements[issue] = .some(step)
      case .reopen: agreements[issue] = .some(nil)
      case .score(let change): add(change, to: issue, place)
      }
    }
  }

  /// Finds fault with a rating that the model has not.
  private mutating func check(_ rating: SourceText?) {
    let scale = sheet.model.rating
    guard let rating, !rating.text.isEmpty, scale.rating(labelled: rating.text) == nil else {
      return
    }
    faults.note(.unknownName, rating, "the agreed rating \(scale.isNoLabel(rating.text))")
  }

  private mutating func issue(_ name: SourceText) -> Int? {
    if let index = issues[issueKey(name.text)] { return index }
    guard side != .file, missing.insert(name.text).inserted else { return nil }
    let names = sheet.issues.map { $0.name }
    faults.note(
      .unknownName, name,
      "there is no issue \"\(name.text)\" in \(dataName)"
        + suggestion(
          for: name.text, among: names, advice: advice.missing)
    )
    return nil
  }

  private mutating func add(
    _ change: ScoreChange, to issue: Int, _ place: SessionFile.StepPlaces
  ) {
    agreements[issue] = .some(nil)
    let criteria = sheet.model.criteria
    guard let index = criteria.firstIndex(where: { $0.id == change.criterion }) else {
      if let criterion = place.criterion {
        faults.note(
          .unknownName, criterion,
          "there is no criterion \"\(change.criterion)\" in \(sheet.model.id)"
            + suggestion(for: change.criterion, among: criteria.map { $0.id }))
      }
      return
    }
    let ends = [(change.from, place.from), (change.to, place.to)]
    let offScale = ends.filter { criteria[index].cell($0.0.text) == nil }
    for (cell, text) in offScale {
      if let text { faults.note(.value, text, criteria[index].offScale(cell.text)) }
    }
    // Such a change would be in conflict with any file.
    guard offScale.isEmpty else { return }
    let key = issue * criteria.count + index
    if let before = nets[key] {
      if before.to != change.from, let from = place.from {
        faults.note(
          .contradiction, from,
          "this change is from \(change.from.phrase), but the one before it left "
            + "\(before.to.phrase); the record is not in order, so use the file as the page saved it"
        )
      }
      nets[key]?.to = change.to
    } else {
      nets[key] = NetChange(issue: issue, criterion: index, from: change.from, to: change.to)
    }
  }
}
