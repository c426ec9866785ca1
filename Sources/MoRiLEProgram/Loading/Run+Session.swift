import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// A session put into data.
struct MergedSession {
  /// The name of the session's file.
  let source: String
  let session: Session
  let sheet: IssueSheet
  /// The issues of the sheet, with the counts that lie beside it.
  var issues: [Issue]
  let merge: SessionMerge
  /// The data with the session's cells.
  let bytes: [UInt8]
}

extension MergedSession {
  /// The issues that are ratified at the session's end, each with the rating that was agreed, or that its scores
  /// give.
  var agreedLines: [AgreedList.NewLine] {
    var cells = issues.map { $0.cells }
    for change in merge.changes { cells[change.issue][change.criterion] = change.cell }
    let model = sheet.model
    return merge.agreements.compactMap { change in
      guard let agreement = change.agreement else { return nil }
      let issue = issues[change.issue]
      let matrix = model.assess(issue.with(cells[change.issue])).rating
      let rating = model.rating.rating(labelled: change.rating) ?? matrix
      return AgreedList.NewLine(
        issue: issue.name, rating: rating.band?.label, reason: change.reason, by: agreement.by,
        on: agreement.on, isOtherwise: rating != matrix)
    }
  }
}

extension Run {
  /// Reads a session file that has been opened.
  package static func session(_ source: SourceFile) throws(Exit) -> SessionFile {
    try FaultReport.orExit(source) { () throws(Faults) in try SessionReader.read(source.bytes) }
  }

  /// Puts a session into the data of a file; warnings are told.
  func merge(
    _ source: SourceFile, into data: SourceFile, taking side: SessionMerge.Side?
  ) throws(Exit) -> MergedSession {
    let sources = [source, data]
    var faults: [FileFault] = []
    var more = 0
    var file: SessionFile?
    do throws(Faults) {
      file = try SessionReader.read(source.bytes)
    } catch {
      faults += error.all.map { FileFault(file: SessionMerge.sessionIndex, $0) }
    }
    var sheet: IssueSheet?
    let models = try candidates(for: file?.session, data.name)
    do throws(FileFaults) {
      sheet = try IssueSheet.read([data], models: models)
    } catch {
      faults += error.all.map { FileFault(file: SessionMerge.dataIndex, $0.fault) }
      more = error.more
    }
    let warnings = sheet?.warnings.map { $0.fault } ?? []
    guard let file, let sheet else {
      faults += warnings.map { FileFault(file: SessionMerge.dataIndex, $0) }
      throw Exit(.faultyData, FaultReport.text(faults, in: sources, more: more))
    }
    do throws(FileFaults) {
      let merge = try SessionMerge(file, into: sheet, from: data, taking: side)
      let given = sheet.givenFaults(data, after: merge.changes)
      tell(
        FaultReport.text(
          (warnings + given).inOrder.map { FileFault(file: SessionMerge.dataIndex, $0) },
          in: sources,
          more: sheet.moreWarnings))
      let bytes = try FileFaults.of(SessionMerge.dataIndex) { () throws(Faults) in
        try sheet.revisedFile(data, cells: merge.changes, agreements: merge.agreements)
      }
      return MergedSession(
        source: source.name, session: file.session, sheet: sheet, issues: sheet.issues,
        merge: merge,
        bytes: bytes)
    } catch {
      let own = error.all.filter { $0.file == SessionMerge.sessionIndex }
      let others = error.all.filter { $0.file == SessionMerge.dataIndex }.map { $0.fault }
      let told = (warnings + others).inOrder.map { FileFault(file: SessionMerge.dataIndex, $0) }
      throw Exit(
        .faultyData,
        FaultReport.text(own + told, in: sources, more: error.more + sheet.moreWarnings))
    }
  }

  /// The model that `--model` names; or else that of the session, if it is that of the data's folder or a
  /// built-in one; or that of the folder, or all that are built in.
  ///
  /// The session names its model, so that the columns need not be enough to tell.
  private func candidates(for session: Session?, _ data: String) throws(Exit) -> [Model] {
    let models = try entries(for: [data]).map { $0.model }
    guard !arguments.has(.model), let session,
      let named = (try models + library.builtIn()).first(where: { $0.id == session.modelID })
    else { return models }
    return [named]
  }
}
