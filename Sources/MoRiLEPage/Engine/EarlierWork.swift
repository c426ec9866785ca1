import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEProgram

/// What lies beside a table when the room begins: the ratings that were agreed before, and what was counted.
struct EarlierWork {
  /// For each issue what was agreed of it; nil where nothing was.
  private(set) var agreed: [AgreedRating?]
  /// What was counted, by the keys of names.
  private let evidence: [String: IssueEvidence]
  /// The file of the counts.
  private let evidenceFile: String
  /// The faults of what was not taken; empty where all was.
  private(set) var faults = ""

  /// Reads what lies beside a table that was opened from `path`.
  ///
  /// Without a list the table's own columns say which scores were agreed: then it is the rating that they give.
  init(_ loaded: LoadedSheet, _ opening: Standing, at path: String, words: [String], on host: Host)
  {
    let sheet = loaded.sheet
    agreed = zip(sheet.agreements, opening.assessments).map { agreement, assessment in
      guard let agreement, assessment.rating.band != nil else { return nil }
      return AgreedRating(
        assessment.rating.possible.lowerBound, on: sheet.model.rating, by: agreement.by,
        day: agreement.on)
    }
    var file = loaded.sources.first?.name ?? ""
    var counts: TrendReport?
    // Counts that cannot be read are told by the commands that need them.
    if path != file, let run = try? Self.run("trends", path, words, host),
      let counted = try? run.sheet([path], for: .trends)
    {
      counts = TrendReport(counted.sheet)
      file = counted.sources.first?.name ?? ""
    }
    let own = counts ?? TrendReport(sheet, assessed: opening.assessments)
    evidence = own.evidence
    evidenceFile = FileName.last(of: file)
    do throws(Exit) {
      let run = try Self.run("assess", path, words, host)
      if let list = try run.agreed(beside: [path], of: sheet, in: path) {
        agreed = zip(list, agreed).map { $0 ?? $1 }
      }
    } catch {
      faults = error.message
    }
  }

  private static func run(
    _ command: String, _ path: String, _ words: [String], _ host: Host
  ) throws(Exit) -> Run {
    Run(try Arguments([path] + words, command: command, options: [.model, .sheet]), on: host)
  }

  /// What was counted of an issue; nil where nothing was under its name.
  func evidence(of issue: String) -> IssueEvidence? { evidence[issueKey(issue)] }

  /// What the counts say against the scores that an issue has now, and whether its rating rests on chance.
  func against(_ assessment: Assessment, by model: Model) -> [String] {
    ScoredCounts([assessment], model).sentences(of: assessment.issue.name)
  }

  /// What was counted of an issue in words, or why there is nothing; none where nothing was counted at all.
  func sentences(of issue: String) -> [String] {
    if evidence.isEmpty { return [] }
    return evidence(of: issue)?.sentences ?? ["No count under this name in \(evidenceFile)."]
  }
}
