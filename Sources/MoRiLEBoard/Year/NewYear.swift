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

  /// Plans a year.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - model: Its model.
  ///   - modelFile: The file of the model, where it is none of the built-in ones.
  ///   - last: Last year; nil where there is none.
  package init(name: String, model: Model, modelFile: SourceFile?, last: Last?) {
    self.name = name
    self.model = model
    self.modelFile = modelFile
    self.last = last
  }

  /// The files, by the names that they get in the folder.
  package var files: [SourceFile] {
    let settings = YearSettings(
      model: modelFile == nil ? model.id : YearFile.model.rawValue, last: last?.folder)
    var files: [(YearFile, String)] = [
      (.readme, readme.markdown), (.settings, settings.csv), (.issues, issues),
    ]
    let year = RegisterYear(top: top, last: last?.name ?? "")
    files += ((last == nil ? [] : [NameLinks.table]) + YearRegisters.ofBoard).map {
      ($0.file, $0.template(year))
    }
    return files.map { SourceFile(name: $0.rawValue, bytes: Array($1.utf8)) }
      + (modelFile.map { [SourceFile(name: YearFile.model.rawValue, bytes: $0.bytes)] } ?? [])
  }

  private var top: String { model.rating.bands[0].label }

  private var issues: String {
    guard let last else { return SheetTemplate(model).file }
    return CarriedSheet(last: last.issues, name: last.name, model: model).csv
  }

  private var readme: YearReadme {
    YearReadme(
      name: name, last: last?.name, model: model.titled,
      top: top,
      commands: YearCommands(
        folder: nil, last: last.map { "\($0.folder)/\(YearFile.issues.rawValue)" },
        model: modelFile == nil ? nil : YearFile.model.rawValue),
      notes: notes)
  }

  /// What was carried over and what was not, in sentences; none without last year.
  package var notes: [String] {
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
