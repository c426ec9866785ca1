import MoRiLE
import MoRiLEFormats

/// The issues of one year: scored with a model, or a list of names with ratings alone.
package struct YearIssues: Sendable {
  enum Content: Sendable {
    case scored(IssueSheet)
    case listed(IssueList)
    /// A template that nobody has written into.
    case none
  }

  let content: Content
  /// What looks like a slip in the file.
  package let warnings: [Fault]
  /// How many more there are.
  package let moreWarnings: Int

  /// Reads the issues of a year.
  ///
  /// A file none of whose columns belongs to a model is a list of names with ratings.
  /// - Parameters:
  ///   - file: The file.
  ///   - models: The models to choose from; at least one.
  ///   - counts: The year's counts, from which blank scores follow; what is wrong with them is not told here.
  /// - Throws: all faults of the file. A file without an issue is none.
  package init(_ file: SourceFile, models: [Model], counts: SourceFile? = nil) throws(Faults) {
    let document = try CSVDocument.readPastFaults(file, header: HeaderSearch(models))
    if IssueList.isList(document, models) {
      let list = try IssueList(file)
      content = list.lines.isEmpty ? .none : .listed(list)
      (warnings, moreWarnings) = (list.warnings, list.moreWarnings)
      return
    }
    do throws(FileFaults) {
      let sheet = try IssueSheet.read([file], models: models)
      let crimes = counts.flatMap {
        try? IssueSheet.read([$0], models: [sheet.model], for: .trends)
      }
      content = .scored(crimes.map { sheet.taking($0) } ?? sheet)
      (warnings, moreWarnings) = (sheet.warnings.map { $0.fault }, sheet.moreWarnings)
    } catch {
      // The one error of a file without an issue is that it has none.
      guard !file.hasRows, error.all.count(where: { $0.fault.severity == .error }) == 1 else {
        throw Faults(error.all.map { $0.fault }, more: error.more)
      }
      content = .none
      (warnings, moreWarnings) = ([], 0)
    }
  }

  /// The models, by index, for whose criteria a file has all the columns; none for a file without a header.
  package static func fitting(_ file: SourceFile, _ models: [Model]) -> [Int] {
    guard
      let document = try? CSVDocument.readPastFaults(file, header: HeaderSearch(models))
    else { return [] }
    return models.indices.filter { ColumnPlan(document.header, model: models[$0]).fits }
  }

  /// The scored issues; nil where there are none.
  var sheet: IssueSheet? {
    if case .scored(let sheet) = content { sheet } else { nil }
  }

  /// The model that the issues were read for; nil for a list of ratings.
  package var model: Model? { sheet?.model }

  /// The names of the issues, in the order of the file.
  package var names: [String] {
    switch content {
    case .scored(let sheet): sheet.issues.map { $0.name }
    case .listed(let list): list.lines.map { $0.name }
    case .none: []
    }
  }

  /// For each issue the year that its scores are marked as carried over from; empty where it has no mark.
  package var marks: [String] { sheet?.carriedOver ?? names.map { _ in "" } }

  /// The place of each issue by the key of its name.
  var places: [String: Int] {
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() where places[issueKey(name)] == nil {
      places[issueKey(name)] = place
    }
    return places
  }
}
