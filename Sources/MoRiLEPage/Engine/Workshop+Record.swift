import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// How far the room has come with an issue.
enum IssueStatus: String {
  /// Nothing was done about it.
  case open
  /// Scores were changed, or it was opened again, and nobody has ratified it since.
  case discussed
  /// Its scores are ratified.
  case agreed
}

extension Workshop {
  /// How far the room has come with an issue.
  func status(_ issue: Int) -> IssueStatus {
    if agreements[issue] != nil { return .agreed }
    return entries.contains { $0.issue == issue } ? .discussed : .open
  }

  /// How many issues are ratified.
  var agreedCount: Int { agreements.count { $0 != nil } }

  /// The places of the steps that changed a rating and have no reason.
  var withoutReason: [Int] { entries.indices.filter { entries[$0].step.lacksReason } }

  /// The record as it is saved.
  var session: Session {
    var session = Session(
      modelID: model.id, modelVersion: model.version, file: file.name, issueCount: issues.count,
      started: started, meeting: meeting, parked: parked)
    session.steps = entries.map { $0.step }
    session.discussed = issues.indices.compactMap { index in
      seconds[index] == 0
        ? nil : Session.Discussion(issue: issues[index].name, seconds: seconds[index])
    }
    return session
  }

  /// A workshop on the same issues that goes on where a session stopped.
  /// - Throws: what of the session does not fit the issues.
  func resumed(_ file: SessionFile) throws(FileFaults) -> Workshop {
    _ = try SessionMerge(file, into: sheet, from: self.file, advice: .page)
    let resumed = Workshop(sheet, self.file)
    resumed.started = file.session.started
    resumed.meeting = file.session.meeting
    resumed.parked = file.session.parked
    for step in file.session.steps {
      guard let issue = sheet.index(of: step.issue) else { continue }
      let criterion = step.change.flatMap { change in
        model.criteria.firstIndex { $0.id == change.criterion }
      }
      resumed.perform(Entry(step: step, issue: issue, criterion: criterion))
    }
    for part in file.session.discussed {
      if let issue = sheet.index(of: part.issue) { resumed.spend(part.seconds, on: issue) }
    }
    return resumed
  }
}
