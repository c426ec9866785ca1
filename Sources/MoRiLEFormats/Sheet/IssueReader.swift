import MoRiLE

/// Reads tables into issues, collecting the faults of all files.
struct IssueReader {
  /// The models to choose from; one as soon as a file has fitted it.
  private(set) var models: [Model]
  /// What the tables are read for.
  private let purpose: ReadingPurpose
  var faults: [FileFault] = []
  /// How many faults were only counted, and how many are kept of the file at hand.
  var more = 0
  var kept = 0
  /// How many errors there are; the rest of the faults are warnings.
  var errors = 0
  var hasErrors = false
  /// What has been told of the file at hand of marks in place of numbers.
  var toldMarks: Set<NumberMark> = []
  /// In what faults of cells of the file at hand are equal to others, by their places, and the texts of the cells.
  var equals: [Int: (key: CellFaultGroup.Key, text: String)] = [:]
  /// How many faults of files that could be read are among those that are told, before equal ones are told together.
  var settled = 0
  private var issues: [Issue] = []
  private var columns: [String] = []
  /// What each of ``columns`` is to the model.
  private var roles: [ColumnPlan.Role] = []
  private var cells: [[String]] = []
  private var themeHeader: String?
  /// Where the header of the first file stands.
  private var header: HeaderPlace?
  /// The columns of the file at hand that say more than a model scores.
  var evidence: [Int: EvidenceColumn] = [:]
  /// Where each issue's name was read, by ``issueKey(_:)``.
  var places: [String: (file: SourceFile, index: Int, place: String)] = [:]
  var file = SourceFile(name: "", bytes: [])
  var index = 0
  /// What the columns of each file are; nil for a file that could not be read so far.
  private var plans: [SheetPlan.Columns?] = []

  init(_ models: [Model], for purpose: ReadingPurpose = .scores) {
    precondition(!models.isEmpty, "no model to read for")
    self.models = models
    self.purpose = purpose
  }

  func sheet() throws(FileFaults) -> IssueSheet {
    guard !hasErrors, let model = models.first else { throw FileFaults(faults, more: more) }
    return IssueSheet(
      model: model, issues: issues, themeHeader: themeHeader ?? "theme", columns: columns,
      cells: cells.map { $0 + Array(repeating: "", count: columns.count - $0.count) },
      header: header, warnings: faults, moreWarnings: more)
  }

  /// What was found out from the headers.
  var plan: SheetPlan {
    SheetPlan(
      model: models.count == 1 ? models[0] : nil, themeHeader: themeHeader ?? "theme",
      columns: columns, files: plans)
  }

  mutating func read(_ file: SourceFile, _ index: Int) {
    self.file = file
    self.index = index
    plans.append(nil)
    let before = faults.count
    kept = 0
    toldMarks = []
    do throws(Faults) {
      let document = try CSVDocument.readPastFaults(
        file, header: HeaderSearch(models, for: purpose))
      faults += document.log.told.map { FileFault(file: index, $0) }
      more += document.log.omitted
      hasErrors = hasErrors || document.log.hasErrors
      if models.count > 1 {
        models = [try purpose.model(for: document, among: models)]
      }
      header = header ?? document.place
      if let note = document.headerNote { faults.append(FileFault(file: index, note)) }
      read(document, models[0])
      settle(from: before)
    } catch {
      let all = faults[before...].map { $0.fault } + error.all
      faults = faults[..<before] + all.inOrder.map { FileFault(file: index, $0) }
      more += error.more
      hasErrors = true
    }
  }

  private mutating func read(_ document: CSVDocument, _ model: Model) {
    let plan = ColumnPlan(document.header, model: model)
    guard plan.known > 0 else {
      for fault in plan.faults { add(fault, document) }
      let near = NearHeaders(document.header, model).text
      add(
        .missing, .error, at: document.position(ofHeader: 0), length: 1,
        "none of these columns is a criterion or an input of \(model.id)\(near); "
          + "see `morile template --model \(model.id)` for its columns")
      return
    }
    for fault in plan.groupedFaults(document.header) { add(fault, document) }
    if purpose == .trends, let message = purpose.lacking(plan, model) {
      add(.missing, .error, at: document.position(ofHeader: 0), length: 1, message)
    }
    if purpose == .scores, !plan.missing.isEmpty {
      let names = plan.missing.map { model.criteria[$0].id }.joined(separator: ", ")
      add(
        .missing, .warning, at: document.position(ofHeader: 0), length: 1,
        "there is no column for \(names): unknown for every issue of this file")
    }
    evidence = purpose == .trends ? EvidenceColumn.places(in: document.header, plan) : [:]
    for fault in EvidenceColumn.nearMisses(evidence, document.header, plan) where purpose == .trends
    {
      add(fault, document)
    }
    let own = ownColumns(plan, document.header, model)
    plans[plans.count - 1] = SheetPlan.Columns(roles: plan.roles, own: own)
    var hasIssues = false
    var rows = SheetRows(document, plan, for: purpose, belowGaps: file.belowGaps)
    for row in 0..<document.rowCount {
      switch rows.kind(of: row) {
      case .guide: continue
      case .note(let column, let reason):
        add(
          .doubtful, .warning, document, row, column,
          reason.message(document.cell(row: row, column: column)))
      case .issue:
        hasIssues = true
        guard document.isComplete(row: row) else { continue }
        if let column = plan.roles.firstIndex(of: .issue), purpose == .scores {
          let name = document.cell(row: row, column: column)
          if NoteRow.isTotal(name.utf8) {
            add(.doubtful, .warning, document, row, column, NoteRow.scoredTotal(name))
          }
        }
        read(row, document, plan, own, model)
      }
    }
    if !hasIssues {
      add(
        .missing, .error, at: document.position(ofHeader: 0), length: 1,
        "there is no issue below the header; give each issue a row")
    }
  }

  /// The place among all files' own columns of each column of this file; nil for name and theme, and for what a
  /// workbook works out.
  ///
  /// Columns of several files are one where they belong to the same part of the model, whichever of its
  /// names heads them, or else have the same header.
  private mutating func ownColumns(
    _ plan: ColumnPlan, _ header: [String], _ model: Model
  ) -> [Int?] {
    var taken: Set<Int> = []
    let results =
      file.sheet == nil ? [] : ResultColumn.resultsOfSheet(among: header, of: model)
    return zip(plan.roles, header).enumerated().map { column, pair in
      let (role, title) = pair
      if role == .theme { themeHeader = themeHeader ?? columnKey(title) }
      if role == .theme || role == .issue { return nil }
      if role.isOwn, results.contains(column) { return nil }
      let same = columns.indices.first { index in
        !taken.contains(index) && roles[index] == role
          && (!role.isOwn || columns[index] == title)
      }
      let place = same ?? columns.count
      if same == nil {
        columns.append(title)
        roles.append(role)
      }
      taken.insert(place)
      return place
    }
  }

  /// Reads the issue of one row.
  private mutating func read(
    _ row: Int, _ document: CSVDocument, _ plan: ColumnPlan, _ own: [Int?], _ model: Model
  ) {
    var name = ""
    var theme = ""
    var inputs: [Interval?] = model.inputs.map { _ in nil }
    var levels = model.criteria.map { _ in Cell.blank }
    var texts = Array(repeating: "", count: columns.count)
    var nameColumn: Int?
    var (given, givenColumns): ([GivenScore], [Int]) = ([], [])
    let errorsBefore = errors
    for (column, role) in plan.roles.enumerated() {
      let text = document.cell(row: row, column: column)
      if let place = own[column] { texts[place] = document.rawCell(row: row, column: column) }
      switch role {
      case .issue:
        name = text
        nameColumn = column
      case .theme: theme = text
      case .carried: checkEvidence(text, document, row, column)
      case .given(let score):
        guard purpose == .scores,
          let number = givenScore(text, score, model, document, row, column)
        else { break }
        given.append(number)
        givenColumns.append(column)
      case .input(let input):
        inputs[input] = number(text, of: input, model, document, row, column)
      case .criterion(let criterion):
        if let cell = model.criteria[criterion].cell(text) {
          levels[criterion] = cell
        } else {
          let ends = RangeText(text)?.ends ?? [text]
          let isNumber = ends.allSatisfy { NumberText.isNumber($0) }
          add(
            .value, .error, document, row, column, model.criteria[criterion].offScale(text),
            in: isNumber ? .offScale(criterion: criterion) : .word(criterion: criterion), of: text)
        }
      }
    }
    checkPlace(document, row)
    checkNeeds(inputs, model, document, row, plan)
    let issue = Issue(name: name, theme: theme, inputs: inputs, cells: levels, given: given)
    // Of faulty cells nothing can be made.
    if !given.isEmpty, errors == errorsBefore {
      checkGiven(issue, givenColumns, model, document, row)
    }
    if let nameColumn { check(name, document, row, nameColumn) }
    issues.append(issue)
    cells.append(texts)
  }
}
