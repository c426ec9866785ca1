/// The same issues scored by several people or agencies, each on a sheet of their own, under one model.
public struct Panel: Hashable, Sendable {
  /// One issue and what each scorer's sheet has of it.
  public struct Entry: Hashable, Sendable {
    /// The issue as the scorers share it, with blank cells.
    ///
    /// It has its name, its theme, and the numbers on which the sheets agree.
    public let issue: Issue
    /// The issue as each scorer has it, in the order of ``Panel/scorers``; nil where a sheet lacks it.
    public let sheets: [Issue?]

    /// Makes an entry of what the scorers share and what each has.
    public init(issue: Issue, sheets: [Issue?]) {
      self.issue = issue
      self.sheets = sheets
    }
  }

  /// The model that all of them scored with.
  public let model: Model
  /// The names of the scorers.
  public let scorers: [String]
  /// The issues.
  public let entries: [Entry]

  /// Makes a panel.
  /// - Precondition: there are two scorers or more, and each entry has a sheet or nil for each, with the
  ///   model's cells and inputs.
  public init(model: Model, scorers: [String], entries: [Entry]) {
    precondition(scorers.count >= 2, "agreement takes two")
    precondition(
      entries.allSatisfy { $0.sheets.count == scorers.count }, "a sheet of nobody, or a missing one"
    )
    self.model = model
    self.scorers = scorers
    self.entries = entries
  }

  /// What the scorers gave one issue on one criterion.
  public func cell(issue: Int, criterion: Int) -> PanelCell {
    PanelCell(entries[issue].sheets.map { $0?.cells[criterion] ?? .blank })
  }
}

/// What several scorers gave one issue on one criterion.
///
/// A blank cell, a cell of `?`, a range and an issue that a sheet lacks all count as not scored: the default of a
/// criterion is nobody's judgement, and is taken when the agreed sheet is assessed.
public struct PanelCell: Hashable, Sendable {
  /// The cell of each scorer, in the order of ``Panel/scorers``.
  public let cells: [Cell]
  /// The levels given, lowest first, one for each scorer who gave one.
  public let given: [Int]

  /// Makes it of the scorers' cells.
  public init(_ cells: [Cell]) {
    self.cells = cells
    given = cells.compactMap { $0.level }.sorted()
  }

  /// The lowest and highest level given; nil where nobody gave one.
  public var spread: ClosedRange<Int>? {
    guard let low = given.first, let high = given.last else { return nil }
    return low...high
  }

  /// Whether the scorers gave different levels.
  public var isDisputed: Bool { given.first != given.last }

  /// How many scorers gave each level that was given, lowest first.
  public var votes: [(level: Int, count: Int)] {
    var votes: [(level: Int, count: Int)] = []
    for level in given {
      if votes.last?.level == level {
        votes[votes.count - 1].count += 1
      } else {
        votes.append((level, 1))
      }
    }
    return votes
  }
}

extension Cell {
  /// The level that is scored; nil for a blank cell, for `?` and for a range.
  public var level: Int? {
    if case .score(let level) = self { level } else { nil }
  }
}
