import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// How far the work of a year has come: what is done, what is open, and what is next.
package struct YearStatus: Report {
  let contents: YearContents
  /// What was read of the issues and of each register.
  let issues: YearReading<YearIssues>
  let lastIssues: YearReading<YearIssues>
  let names: YearReading<[YearRegisters.Rename]>
  /// What was agreed for each issue, in the order of the file.
  let agreed: YearReading<[AgreedRating?]>
  let decisions: YearReading<[DecisionList.Decision]>
  let others: [YearFile: YearReading<[String]>]
  /// The registers of which it only matters what they are about.
  static let counted = YearRegisters.ofBoard.filter { $0.file != .decisions && $0.file != .agreed }
  /// How far the scoring has come; nil where the issues cannot be read or there are none.
  let scores: YearScores?

  /// The tables, by the names that they are asked for.
  package enum Table: String, CaseIterable {
    /// What is done, and how far.
    case steps
    /// What is open, each in a line.
    case gaps
  }

  /// Looks at a folder.
  package init(_ contents: YearContents) {
    self.contents = contents
    let (files, unreadable) = (contents.files, contents.unreadable)
    issues = YearReading(files[.issues], unless: unreadable[.issues]) { file throws(Faults) in
      let counts = unreadable[.crimes] == nil ? files[.crimes] : nil
      let issues = try YearIssues(file, models: contents.models, counts: counts)
      // What `morile board` refuses is not done: names alone, and ratings that the model has not.
      if case .listed = issues.content {
        do throws(FileFaults) {
          _ = try RatedYear.read(file, name: contents.name, models: contents.models)
        } catch {
          throw Faults(error.all.map { $0.fault }, more: error.more)
        }
      }
      return issues
    }
    if case .file(let file, let models, _) = contents.last {
      lastIssues = YearReading(file) { file throws(Faults) in
        try YearIssues(file, models: models)
      }
    } else {
      lastIssues = .absent
    }
    names = YearReading(files[.names], unless: unreadable[.names]) { file throws(Faults) in
      try YearRegisters.names(file)
    }
    if let issues = issues.table, !issues.names.isEmpty {
      let scale = (issues.model ?? contents.models[0]).rating
      agreed = YearReading(files[.agreed], unless: unreadable[.agreed]) { file throws(Faults) in
        try AgreedList(file).ratings(
          of: issues.names, on: scale, in: YearFile.issues.rawValue)
      }
    } else {
      agreed = unreadable[.agreed].map { .faulty($0) } ?? .absent
    }
    decisions = YearReading(
      files[.decisions], unless: unreadable[.decisions]
    ) { file throws(Faults) in try DecisionList(file).decisions }
    var others: [YearFile: YearReading<[String]>] = [:]
    for table in Self.counted + [YearRegisters.crimes] {
      others[table.file] = YearReading(files[table.file], unless: unreadable[table.file]) {
        file throws(Faults) in try table.things(file)
      }
    }
    self.others = others
    let (last, agreed) = (lastIssues.table, self.agreed.table)
    scores = issues.table.flatMap { issues in
      issues.names.isEmpty
        ? nil : YearScores(issues, agreed: agreed, last: last, model: contents.models[0])
    }
  }

  /// The files that cannot be read, each with its faults.
  package var faulty: [(file: SourceFile, faults: Faults)] {
    var found: [(file: SourceFile, faults: Faults)] = []
    func add(_ file: SourceFile?, _ faults: Faults?) {
      if let file, let faults { found.append((file, faults)) }
    }
    add(contents.files[.settings], contents.unreadable[.settings])
    add(contents.files[.issues], issues.faults)
    if case .file(let file, _, _) = contents.last { add(file, lastIssues.faults) }
    add(contents.files[.names], names.faults)
    add(contents.files[.agreed], agreed.faults)
    add(contents.files[.decisions], decisions.faults)
    for table in Self.counted + [YearRegisters.crimes] {
      add(contents.files[table.file], others[table.file]?.faults)
    }
    add(contents.files[.report], contents.unreadable[.report])
    return found
  }

  // MARK: - The paper

  /// The paper.
  package var document: Document {
    Document("Status of \(contents.name)", facts: facts, parts: parts)
  }

  private var facts: [Term] {
    let model = issues.table?.model ?? contents.models[0]
    var facts = [Term("Model", model.titled)]
    switch contents.last {
    case .none: break
    case .unreadable(let path):
      facts.append(Term("Last year", "\(path), which cannot be read"))
    case .missing(let path): facts.append(Term("Last year", "\(path), which is not there"))
    case .file(let file, _, _): facts.append(Term("Last year", file.name))
    }
    return facts + [Term("Day", contents.today.text)] + watched
  }

  /// The issues to be watched; none where the year has no scores, or no counts that can be read.
  private var watched: [Term] {
    guard let file = contents.files[.crimes], let sheet = issues.table?.sheet,
      let crimes = try? IssueSheet.read([file], models: [sheet.model], for: .trends)
    else { return [] }
    var assessment = AssessmentReport(sheet, subject: "")
    if let agreed = agreed.table { assessment = assessment.agreeing(agreed) }
    let names = WatchList(assessment, trends: TrendReport(crimes)).watched
    return [Term("Watch-list", names.isEmpty ? "no issue" : NameList.text(names))]
  }

  /// The steps, what is next, and what is open.
  var parts: [DocumentPart] {
    let steps = self.steps
    var table = DocumentTable(
      Table.steps.rawValue, "",
      [
        .name("step", "Step"), Column("state", "State"), Column("file", "File"),
        Column("found", "Found", flow: .flexible),
      ])
    var open = DocumentTable(
      Table.gaps.rawValue, "", [.name("file", "File"), Column("open", "Open", flow: .flexible)])
    for step in steps {
      table.add([
        .named(step.title, id: Column.id(step.title)),
        .named(step.state.rawValue, id: Column.id(step.state.rawValue)),
        .text(name(step.file)), .text(step.found),
      ])
      for detail in step.details { open.add([.text(name(step.file)), .text(detail)]) }
    }
    return [.heading("Steps"), .table(table), .heading("Next")]
      + next(steps) + [.heading("Open"), .table(open)]
  }

  /// What a file of the folder is called.
  private func name(_ file: YearFile) -> String { contents.commands.name(file) }

  private func next(_ steps: [StatusStep]) -> [DocumentPart] {
    let open = steps.filter { $0.state != .done && !$0.advice.isEmpty }
    guard let step = open.first(where: { $0.state == .faulty }) ?? open.first else {
      return [.paragraph(YearWording.nothingLeft)]
    }
    return [.paragraph(step.advice)] + (step.command.map { [.command($0)] } ?? [])
  }
}
