import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// A year that begins: the files of its folder.
package struct NewYear: Sendable {
  /// Last year, from which names and scores come.
  package struct Last: Sendable {
    let name: String
    let issues: YearIssues
    let agreed: [AgreedRating?]
    let folder: String

    /// Takes up last year.
    ///
    /// - Parameters:
    ///   - name: Its name, with which what is carried over is marked.
    ///   - issues: Its issues.
    ///   - agreed: What was agreed for each of them; empty where nothing is said to be.
    ///   - folder: Its folder, as seen from the new one.
    package init(
      name: String, issues: YearIssues, agreed: [AgreedRating?] = [], folder: String
    ) {
      // A mark must be seen.
      self.name = name.allSatisfy { $0.isWhitespace } ? "last year" : name
      self.issues = issues
      self.agreed = agreed
      self.folder = folder
    }
  }

  private let name: String
  private let model: Model
  private let modelFile: SourceFile?
  private let last: Last?
  /// Whether its tables are workbooks.
  private let hasWorkbooks: Bool
  /// Why the workbook of its issues has no formulas; nil where it has, or is none.
  private let refusal: LiveRefusal?
  /// The table of its issues.
  private let issues: [UInt8]

  /// Plans a year.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - model: Its model.
  ///   - modelFile: The file of the model, where it is none of the built-in ones.
  ///   - last: Last year; nil where there is none.
  ///   - hasWorkbooks: Whether its tables are workbooks, and not CSV.
  /// - Throws: why its issues make no workbook.
  package init(
    name: String, model: Model, modelFile: SourceFile?, last: Last?, hasWorkbooks: Bool = false
  ) throws(WorkbookRefusal) {
    self.name = name
    self.model = model
    self.modelFile = modelFile
    self.last = last
    self.hasWorkbooks = hasWorkbooks
    let table = NewIssues(name: name, model: model, last: last)
    guard hasWorkbooks else {
      (issues, refusal) = (Array(table.csv.utf8), nil)
      return
    }
    var (found, reason) = ([UInt8](), LiveRefusal?.none)
    do throws(LiveRefusal) { found = try table.liveWorkbook() } catch { reason = error }
    issues = reason == nil ? found : try table.plainWorkbook()
    refusal = reason
  }

  /// The files, by the names that they get in the folder.
  ///
  /// - Throws: why one of them cannot be written.
  package func files() throws(WorkbookRefusal) -> [SourceFile] {
    let settings = YearSettings(
      model: modelFile == nil ? model.id : YearFile.model.rawValue, last: last?.folder)
    let year = RegisterYear(model, last: last?.name ?? "")
    var files: [(YearFile, [UInt8])] = [
      (.readme, Array(readme.markdown.utf8)),
      (.settings, hasWorkbooks ? try settings.workbook() : Array(settings.csv.utf8)),
      (.issues, issues),
    ]
    for table in (last == nil ? [] : [NameLinks.table]) + YearRegisters.ofBoard {
      let bytes = hasWorkbooks ? try table.workbook(year) : Array(table.template(year).utf8)
      files.append((table.file, bytes))
    }
    if let modelFile { files.append((.model, modelFile.bytes)) }
    return files.map { SourceFile(name: fileName($0), bytes: $1) }
  }

  private func fileName(_ file: YearFile) -> String {
    hasWorkbooks ? file.workbookName : file.rawValue
  }

  private var readme: YearReadme {
    var names: [YearFile: String] = [:]
    for file in YearFile.allCases { names[file] = fileName(file) }
    return YearReadme(
      name: name, last: last?.name, model: model.titled,
      top: model.rating.bands[0].label,
      commands: YearCommands(
        folder: nil, last: last.map { "\($0.folder)/\(YearFile.issues.rawValue)" },
        model: modelFile == nil ? nil : YearFile.model.rawValue, names: names),
      notes: notes, hasWorkbooks: hasWorkbooks)
  }

  /// What the issues have no formulas for, if anything, and what was carried over and what was not, in sentences.
  package var notes: [String] {
    (refusal.map { [YearWording.withoutFormulas($0)] } ?? []) + carriedNotes
  }

  /// What was carried over and what was not; none without last year.
  private var carriedNotes: [String] {
    guard let last else { return [] }
    let carried = CarriedScores(last.issues, to: model)
    return YearWording.carried(
      from: last.name, issues: last.issues.names.count, isListed: last.issues.model == nil,
      missing: carried.missing.map { model.criteria[$0].id },
      workedOut: carried.workedOut.map { model.criteria[$0].id }, of: model,
      again: last.issues.marks.count { !$0.isEmpty })
      + [YearWording.agreed(in: last.name, agreedOtherwise(last))].compactMap { $0 }
  }

  /// The issues of last year for which another rating was agreed than its scores give.
  private func agreedOtherwise(_ last: Last) -> [(name: String, agreed: Rating, matrix: Rating)] {
    guard let sheet = last.issues.sheet else { return [] }
    return zip(sheet.issues, last.agreed).compactMap { issue, agreed in
      let matrix = sheet.model.assess(issue).rating
      guard let agreed, agreed.differs(from: matrix) else { return nil }
      return (issue.name, agreed.rating, matrix)
    }
  }
}
