import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension YearStatus {
  /// The steps, in the order of the work.
  var steps: [StatusStep] {
    [
      settingsStep, issueStep, scoreStep, carriedStep, nameStep, agreedStep, decisionStep,
      reviewStep,
    ]
    .compactMap { $0 }
      + Self.counted.map { registerStep($0) }
      + [crimesStep].compactMap { $0 } + [reportStep]
  }

  /// What the folder says of itself, where it cannot be read.
  private var settingsStep: StatusStep? {
    contents.unreadable[.settings].map {
      faulty("Settings", .settings, $0, command: commands.status)
    }
  }

  /// The counts, where they cannot be read: a year need not have any.
  private var crimesStep: StatusStep? {
    others[.crimes]?.faults.map {
      faulty(YearRegisters.crimes.title, .crimes, $0, command: commands.trends)
    }
  }

  private var commands: YearCommands { contents.commands }

  private func faulty(
    _ title: String, _ file: YearFile, _ faults: Faults, command: [String]
  ) -> StatusStep {
    .faulty(title, file, faults, called: commands.name(file), command: command)
  }

  private func waiting(_ title: String, _ file: YearFile) -> StatusStep {
    .waiting(title, file, for: commands.name(.issues))
  }

  /// The registers that something is in.
  var filled: Set<YearFile> {
    var filled = Set(others.filter { !($0.value.table ?? []).isEmpty }.map { $0.key })
    if (agreed.table ?? []).contains(where: { $0 != nil }) { filled.insert(.agreed) }
    if !(decisions.table ?? []).isEmpty { filled.insert(.decisions) }
    if !(names.table ?? []).isEmpty { filled.insert(.names) }
    return filled
  }

  // MARK: - Scores

  private var issueStep: StatusStep {
    let title = "Issues"
    if let faults = issues.faults {
      // What cannot be read at all, such as a pipe, is nothing for another command either.
      let isReadable = contents.unreadable[.issues] == nil
      return faulty(
        title, .issues, faults, command: isReadable ? commands.check : commands.status)
    }
    guard let scores else {
      return StatusStep(
        title: title, file: .issues, state: .toDo, found: "no issue yet",
        advice: YearWording.adviceOnIssues(commands.name(.issues)), command: commands.check)
    }
    return StatusStep(
      title: title, file: .issues, state: .done,
      found: YearWording.issues(
        scores.issues.names.count, isListed: scores.issues.model == nil))
  }

  private var scoreStep: StatusStep? {
    guard let scores, let model = scores.issues.model else { return nil }
    let known = scores.assessments.count { $0.isFullyScored }
    let cells = scores.assessments.reduce(0) { $0 + $1.unsettled.count }
    let all = scores.assessments.count
    let blank = scores.blank.filter { !$0.isFullyScored }
    return StatusStep(
      title: "Scores", file: .issues,
      state: known == all ? .done : blank.count == all ? .toDo : .begun,
      found: YearWording.scores(known, of: all, open: cells, agreed: scores.agreed),
      details: YearWording.named("Not scored at all", blank.map { $0.issue.name })
        + scores.open.map { issue in
          YearWording.open(issue.issue.name, issue.unsettled.map { model.criteria[$0].id })
        },
      advice: YearWording.adviceOnScores(hasInputs: !model.inputs.isEmpty),
      command: commands.workshop)
  }

  private var carriedStep: StatusStep? {
    guard let scores, scores.hasMarks else { return nil }
    let (open, all) = (scores.untouched.count, scores.issues.names.count)
    var details: [String] = []
    // The years are usually one; rows that were moved here by hand may have others.
    var years: [String] = []
    for index in scores.untouched where !years.contains(scores.issues.marks[index]) {
      years.append(scores.issues.marks[index])
    }
    for year in years {
      let names = scores.untouched.filter { scores.issues.marks[$0] == year }
      details += YearWording.named(
        "Still as in \(year)", names.map { scores.issues.names[$0] })
    }
    if case .missing(let path) = contents.last {
      details.append(YearWording.missing(path, settings: commands.name(.settings)))
    } else if isLastUnreadable {
      details.append(YearWording.unreadableLast)
    }
    return StatusStep(
      title: "Gone through", file: .issues,
      state: open == 0 ? .done : open == all ? .toDo : .begun,
      found: YearWording.untouched(open, of: all), details: details,
      advice: YearWording.adviceOnCarried, command: commands.workshop)
  }

  private var isLastUnreadable: Bool {
    if case .unreadable = contents.last { return true }
    return lastIssues.faults != nil
  }

  // MARK: - Names

  private var nameStep: StatusStep? {
    let title = NameLinks.table.title
    let command = commands.compare
    if let faults = names.faults {
      return faulty(title, .names, faults, command: command ?? commands.status)
    }
    guard let last = lastIssues.table else { return nil }
    guard let scores else { return waiting(title, .names) }
    let match = YearNames(
      last: last, this: scores.issues, names: names.table ?? [])
    return StatusStep(
      title: title, file: .names,
      state: match.isSettled ? .done : (names.table ?? []).isEmpty ? .toDo : .begun,
      found: YearWording.names(gone: match.gone.count, new: match.new.count),
      details: YearWording.named("Only last year", match.gone)
        + YearWording.named("Only this year", match.new)
        + match.unknown.map { YearWording.unknownName($0.name, place: $0.place, isLast: $0.isLast) },
      advice: YearWording.adviceOnNames(commands.name(.names)), command: command)
  }

  // MARK: - Agreed ratings

  /// What was agreed; a year need not have any of it.
  private var agreedStep: StatusStep? {
    let title = AgreedList.table.title
    if let faults = agreed.faults {
      return faulty(title, .agreed, faults, command: commands.assess)
    }
    guard let scores else { return nil }
    let agreed = zip(scores.issues.names, scores.ratings).compactMap { name, ratings in
      ratings.agreed.map { (name: name, agreed: $0, matrix: ratings.matrix) }
    }
    if agreed.isEmpty { return nil }
    let others = agreed.filter { issue in
      issue.matrix.map { issue.agreed.differs(from: $0) } ?? false
    }
    let bare = others.filter { $0.agreed.reason.isEmpty }
    return StatusStep(
      title: title, file: .agreed, state: bare.isEmpty ? .done : .begun,
      found: AgreedWording.count(
        agreed.count, of: scores.issues.names.count, others: others.count,
        isListed: scores.issues.model == nil),
      details: bare.map { issue in
        AgreedWording.bare(
          issue.name, issue.agreed, matrix: issue.matrix, isListed: scores.issues.model == nil)
      },
      advice: AgreedWording.adviceOnReasons(commands.name(.agreed)),
      command: commands.compare ?? commands.assess)
  }

  // MARK: - Decisions

  private var decisionStep: StatusStep {
    let title = DecisionList.table.title
    let command = commands.board
    if let faults = decisions.faults {
      return faulty(title, .decisions, faults, command: command)
    }
    guard let scores else { return waiting(title, .decisions) }
    let made = (decisions.table ?? []).filter { $0.isMade }
    let decided = Set(made.map { issueKey($0.issue.text) })
    let open = scores.top.filter { !decided.contains(issueKey($0)) }
    let places = scores.issues.places
    let unknown = (decisions.table ?? []).filter { places[issueKey($0.issue.text)] == nil }
    let bare = made.filter { $0.reason.isEmpty }
    let isDone = open.isEmpty && unknown.isEmpty && bare.isEmpty
    var found = YearWording.decisions(
      scores.top.count - open.count, of: scores.top.count, label: scores.topLabel,
      withoutReason: bare.count)
    if case .absent = decisions, !isDone { found += YearWording.noFile }
    return StatusStep(
      title: title, file: .decisions,
      state: isDone ? .done : made.isEmpty ? .toDo : .begun, found: found,
      details: YearWording.named("\(scores.topLabel) without a decision", open)
        + YearWording.named("Decided without a reason", bare.map { $0.issue.text })
        + YearWording.named("Not among the issues", unknown.map { $0.issue.text }),
      advice: YearWording.adviceOnDecisions(scores.topLabel, commands.name(.decisions)),
      command: commands.board)
  }

  private var reviewStep: StatusStep? {
    guard let made = decisions.table, !made.isEmpty else { return nil }
    let dated = made.compactMap { decision in
      decision.review.map { (issue: decision.issue.text, date: $0) }
    }
    let due = dated.filter { $0.date <= contents.today }
    let next = dated.map { $0.date }.filter { $0 > contents.today }.min()
    return StatusStep(
      title: "Reviews", file: .decisions,
      state: due.isEmpty && !dated.isEmpty ? .done : .toDo,
      found: YearWording.reviews(due: due.count, next: next),
      details: due.map { "\($0.issue): review due on \($0.date.text)" },
      advice: due.isEmpty
        ? YearWording.adviceOnDates(commands.name(.decisions)) : YearWording.adviceOnReviews,
      command: commands.board)
  }

  // MARK: - Other registers

  private func registerStep(_ table: RegisterTable) -> StatusStep {
    let file = table.file
    let reading = others[file] ?? .absent
    let command = file == .measures ? commands.monitor : commands.board
    if let faults = reading.faults {
      return faulty(table.title, file, faults, command: command)
    }
    let things = reading.table ?? []
    var found = YearWording.things(things.count, table.noun)
    if case .absent = reading { found += YearWording.noFile }
    return StatusStep(
      title: table.title, file: file, state: things.isEmpty ? .toDo : .done, found: found,
      advice: YearWording.advice(on: table, commands.name(file)), command: command)
  }

  // MARK: - Report

  private var reportStep: StatusStep {
    let command = commands.report
    if let faults = contents.unreadable[.report] {
      return faulty("Report", .report, faults, command: command)
    }
    var step = StatusStep(
      title: "Report", file: .report, state: .toDo, found: "not written yet",
      advice: YearWording.adviceOnReport, command: scores == nil ? nil : command)
    if scores == nil { step.advice = "" }
    guard let report = contents.files[.report] else { return step }
    let older = sources.filter { source in
      let digest = Array(Digest(of: source.fileBytes).hexadecimal.utf8)
      return !report.bytes.indices.contains { report.bytes[$0...].starts(with: digest) }
    }.map { $0.name }
    return StatusStep(
      title: "Report", file: .report, state: older.isEmpty ? .done : .begun,
      found: YearWording.report(changed: older), advice: step.advice, command: step.command)
  }

  /// The files that the report is made from.
  private var sources: [SourceFile] {
    var sources = [contents.files[.issues]].compactMap { $0 }
    let filled = self.filled
    if case .file(let file, _, let beside) = contents.last, lastIssues.table != nil {
      sources += [file] + beside
    }
    for kind in YearFile.inputs
    where filled.contains(kind) && (kind != .names || lastIssues.table != nil) {
      if let file = contents.files[kind] { sources.append(file) }
    }
    return sources
  }
}
