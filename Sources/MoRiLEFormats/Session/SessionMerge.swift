import MoRiLE

/// A session put into data: which cells change, and what does not fit.
///
/// Of the changes of one cell the first "from" and the last "to" count. The file's cell must be what the
/// session found, or already what it made of it; if it is neither, that is a conflict.
public struct SessionMerge: Sendable {
  /// Which of the two is right where they are in conflict.
  public enum Side: String, CaseIterable, Sendable {
    /// The session: its score is put in.
    case session
    /// The file: its cell is kept, and what the session did to an issue that is not there is left out.
    case file
  }

  /// The index of the session among the files to which faults belong.
  public static let sessionIndex = 0
  /// The index of the data among them.
  public static let dataIndex = 1

  /// The cells to change, in the order of the issues and criteria.
  public let changes: [CellChange]
  /// How many cells already have what the session made of them.
  public let alreadyMade: Int
  /// How many cells are kept as they are in the file, against the session.
  public let kept: Int
  /// For each issue that the session did something about, whether it is ratified at its end; issues of which
  /// a cell is kept against the session are left out: what was ratified were other scores.
  public let agreements: [AgreementChange]

  /// The issues that are ratified at the end of the session, by their places in the sheet.
  public var agreed: [Int] { agreements.filter { $0.agreement != nil }.map { $0.issue } }

  /// Puts a session into data.
  ///
  /// - Parameters:
  ///   - file: The session.
  ///   - sheet: The issues.
  ///   - data: The one file that they were read from.
  ///   - side: Which of the two is right where they are in conflict; nil if none shall be.
  ///   - advice: What the reader of a fault can do about it.
  /// - Throws: everything that does not fit: another model or version, issues that are not there, scores off
  ///   their scales, and all conflicts unless `side` settles them.
  public init(
    _ file: SessionFile, into sheet: IssueSheet, from data: SourceFile, taking side: Side? = nil,
    advice: SessionAdvice = .commandLine
  ) throws(FileFaults) {
    var replay = SessionReplay(file, sheet, data.name, taking: side, advice: advice)
    replay.run()
    let revision: SheetRevision
    do throws(Faults) {
      revision = try SheetRevision(sheet, data)
    } catch {
      throw FileFaults(error.all.map { FileFault(file: Self.dataIndex, $0) }, more: error.more)
    }
    var faults = replay.faults.inOrder.map { FileFault(file: Self.sessionIndex, $0) }
    var changes: [CellChange] = []
    var (alreadyMade, kept) = (0, 0)
    var isKept: Set<Int> = []
    var conflicts: [Fault] = []
    for net in replay.netChanges {
      let found = sheet.issues[net.issue].cells[net.criterion]
      if found == net.to {
        if net.from != net.to { alreadyMade += 1 }
      } else if found == net.from || side == .session {
        changes.append(CellChange(issue: net.issue, criterion: net.criterion, cell: net.to))
      } else if side == .file {
        kept += 1
        isKept.insert(net.issue)
      } else {
        let place = revision.place(issue: net.issue, criterion: net.criterion)
        let (name, id) = (sheet.issues[net.issue].name, sheet.model.criteria[net.criterion].id)
        let made =
          net.from == net.to ? "left it so in the end" : "made it \(net.to.phrase)"
        conflicts.append(
          Fault(
            .contradiction, at: place.position, length: place.length,
            "\(id) of \"\(name)\" is \(found.phrase) here, but the session found \(net.from.phrase) "
              + "and \(made); \(advice.conflict)"))
      }
    }
    faults += conflicts.inOrder.map { FileFault(file: Self.dataIndex, $0) }
    guard faults.isEmpty else { throw FileFaults(faults) }
    self.changes = changes
    self.alreadyMade = alreadyMade
    self.kept = kept
    agreements = replay.agreements.keys.sorted().filter { !isKept.contains($0) }.map { issue in
      AgreementChange(issue: issue, replay.agreements[issue] ?? nil)
    }
  }
}

extension Cell {
  /// The cell in a sentence: a score, `2 to 3`, `?` or `blank`.
  public var phrase: String {
    switch self {
    case .score, .range, .unknown: text
    case .blank: "blank"
    }
  }
}
