import MoRiLE

/// The sheets of several scorers, read for one model and matched issue by issue.
public struct PanelSheets: Sendable {
  /// A column beside issue, theme and criteria, as far as the sheets agree on it.
  public struct SharedColumn: Hashable, Sendable {
    /// Its header.
    public let header: String
    /// For each issue the text that all sheets have that have any; empty where they differ.
    public let texts: [String]
  }

  /// Something beside the scores on which sheets differ.
  public struct Difference: Hashable, Sendable {
    /// The issue, by its place in the panel.
    public let issue: Int
    /// The header of the column.
    public let column: String
    /// Whether the column is an input of the model, which scores may depend on.
    public let isInput: Bool
    /// The text of each scorer's sheet; empty where it has none.
    public let texts: [String]
  }

  /// The issues and what each scorer gave them.
  public let panel: Panel
  /// The header of the column that groups the issues.
  public let themeHeader: String
  /// The inputs that some sheet has, in the model's order.
  public let inputs: [SharedColumn]
  /// The columns that the model does not know, in the order in which they first appear.
  public let carried: [SharedColumn]
  /// On what the sheets differ beside the scores, in the order of the columns and then the issues.
  public let differences: [Difference]
  /// What looks like a slip in the files but does not make a result wrong.
  public let warnings: [FileFault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads the sheets of several scorers, a file each.
  ///
  /// Each is read as ``IssueSheet/read(_:models:for:)`` does. Issues are one where their names are, in any
  /// case; a sheet may lack some. With several models the one that the columns of a sheet fit is taken
  /// for all.
  /// - Parameters:
  ///   - files: The files, two or more.
  ///   - models: The models to choose from.
  /// - Throws: all the faults of all the files; sheets for different models; sheets without an issue in
  ///   common.
  public static func read(_ files: [SourceFile], models: [Model]) throws(FileFaults) -> PanelSheets
  {
    var reader = PanelReader(files)
    reader.read(models)
    return try reader.panelSheets()
  }

  /// What stands before a partner's name in the name of the file that the partner's own page saves.
  package static let scoresOf = "Scores of "

  /// The names of scorers by their files: without folders and endings, as far as that tells them apart.
  ///
  /// `Scores of Probation.csv` is Probation's.
  public static func scorers(_ files: [String]) -> [String] {
    let short = files.map { file in
      let name = file.split(separator: "/").last.map { String($0) } ?? file
      guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
      let own = name[..<point]
      return String(
        own.hasPrefix(scoresOf) && own != scoresOf ? own.dropFirst(scoresOf.count) : own)
    }
    return files.indices.map { index in
      guard short.count(where: { $0 == short[index] }) > 1 else { return short[index] }
      let before = files[..<index].count { $0 == files[index] }
      return before == 0 ? files[index] : "\(files[index]) (\(before + 1))"
    }
  }
}
