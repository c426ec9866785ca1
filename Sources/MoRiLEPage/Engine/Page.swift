import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

/// The engine behind the page: it holds the files and the workshop, and answers the page's requests.
///
/// A request is a JSON object whose member `do` says what is asked; ``respond(to:)`` has the list. The
/// answer is a JSON object too, save for a file that is to be saved. Nothing here has a clock or a memory
/// beyond this value: times come with the requests.
public final class Page {
  /// The model as its file states it, for trying out other numbers.
  var definition: ModelDefinition?
  /// The files of the page.
  var shelf = Shelf()
  /// Tables of incidents, which are only counted.
  var incidents = Shelf()
  /// The bytes that were handed over for the request that comes next.
  var taken: [UInt8]?
  /// The files that the last command made.
  var made: [SourceFile] = []
  /// What is open: the operand of commands, and where its table lies; nil before anything is.
  var opened: OpenedTable?
  /// The files that the room has changed, and after how many steps.
  var appliedCache: (steps: Int, files: [String: [UInt8]])?
  /// The tables that were changed, each as it was before, the latest last.
  var edited: [KeptFiles] = []
  /// How often something was done: each step, and what takes one back.
  var steps = 0
  /// What is being worked on; nil before anything is open.
  var workshop: Workshop?
  /// What lay beside the table when it was opened.
  var earlier: EarlierWork?
  var compared: ComparedRatings?
  /// The column that is compared with, by its place among those of ``compared``.
  var comparedColumn: Int?
  var list = ShownList()
  /// The standing under other thresholds or weights, while the room asks what if.
  var whatIf: WhatIf?
  /// How sure the ratings are, and of what that was worked out.
  var howSure: (key: String, state: HowSure)?
  /// Sheets of partners that were handed over, to be pooled.
  var handed: [SourceFile] = []
  /// The rounds in which partners scored on their own; nil before they are looked for.
  var knownRounds: [PartnerRound]?
  /// How the issues stood before the last step.
  var beforeLastStep: Standing?

  /// An engine with nothing open.
  public init() {}

  /// Keeps bytes for the request that comes next.
  public func take(_ bytes: [UInt8]) { taken = bytes }

  /// How the issues stand now, under other thresholds or weights if the room asks what if.
  var standing: Standing? { whatIf?.standing ?? workshop?.standing }

  /// The issues that are listed, in order: for each its place in the sheet, its rank and its band.
  ///
  /// The rank is 0 where there is none, and below zero where it is shared; the band is counted from the highest down, from
  /// 1 on, and below zero where the rating is another than at the opening.
  public var order: [Int32] {
    guard let workshop, let standing else { return [] }
    let bands = comparedBands
    let agreed = list.needsAgreed ? workshop.issues.indices.map { self.agreed($0) } : []
    let listed = list.issues(workshop, standing, compared: bands, agreed: agreed)
    var order: [Int32] = []
    order.reserveCapacity(3 * listed.count)
    for index in listed {
      let entry = standing.entry(index)
      let rank = Int32(entry.rank ?? 0)
      let possible = standing.assessments[index].rating.possible
      let band = Int32(possible.lowerBound + 1)
      let isAsBefore = possible == workshop.opening.assessments[index].rating.possible
      order.append(Int32(index))
      order.append(entry.isTied ? -rank : rank)
      order.append(isAsBefore ? band : -band)
    }
    return order
  }

  /// For each issue the band that the compared column gives it.
  var comparedBands: [Int?] {
    compared?.bands(of: comparedColumn, issues: workshop?.issues.count ?? 0) ?? []
  }

  // MARK: - Requests

  /// Answers a request.
  ///
  /// Files: `start`, `put`, `parts`, `remove`, `files`, `found`, `example`, `run`, `made`, `keep`, `zip`, `file`, `papers`,
  /// `savings`, `make`, `registers`, `register`, `enter`. Incidents: `bring`, `incidents`, `counted`,
  /// `begin-matrix`, `forget`. The table: `table`, `edit`, `unedit`. Partners: `sheet`, `pool`,
  /// `partners`, `partner-issue`, `settle`. The workshop: `open`, `opened`, `begin-year`, `resume`,
  /// `rows`, `issue`, `explain`, `record`, `moved`, `plot`, `score`, `agree`, `undo`, `redo`, `reason`, `spend`, `show`,
  /// `compare`, `what-if`, `sure`, `sure-issue`, `save`. The Room: `room`, `meet`, `park`, `unpark`, `take-back`. A request that cannot be
  /// understood, or cannot be met, is answered with a `message`, and changes nothing.
  public func respond(to request: [UInt8]) -> [UInt8] {
    let answer: JSONOutput
    do throws(Faults) {
      let asked = PageRequest(try JSONReader.read(request))
      if let file = file(asked) { return file }
      answer = self.answer(asked)
    } catch {
      answer = .message(error.all.map { $0.message }.joined(separator: "; "))
    }
    return Array(answer.text(indent: 0).utf8)
  }

  /// The answer to a request for a file; nil for another request, or where there is no such file.
  private func file(_ asked: PageRequest) -> [UInt8]? {
    switch asked.text("do") {
    case "save": saved(asked)
    case "made": madeFile(asked)
    case "zip": archive(asked)
    case "file": file(at: asked.text("path"))
    default: nil
    }
  }

  private func answer(_ asked: PageRequest) -> JSONOutput {
    switch asked.text("do") {
    case "start": return start()
    case "put": return put(asked)
    case "parts": return keepParts(asked)
    case "remove": return remove(asked)
    case "files": return listFiles()
    case "example": return example(asked)
    case "found": return found(asked)
    case "run": return run(asked)
    case "keep": return keep()
    case "papers": return papers(asked)
    case "savings": return listSavings()
    case "make": return make(asked)
    case "registers": return listRegisters(asked)
    case "register": return register(asked)
    case "enter": return enter(asked)
    case "bring": return bring(asked)
    case "incidents": return listIncidents()
    case "counted": return counted()
    case "begin-matrix": return beginMatrix(asked)
    case "forget": return forgetIncidents()
    case "open": return open(asked)
    case "table": return table(asked)
    case "edit": return edit(asked)
    case "unedit": return unedit(asked)
    case "sheet": return handOver(asked)
    case "pool": return pool(asked)
    case "partners": return partners(asked)
    case "partner-issue": return partnerIssue(asked)
    default: return workshopAnswer(asked)
    }
  }

  private func workshopAnswer(_ asked: PageRequest) -> JSONOutput {
    guard workshop != nil else { return .message("nothing is open") }
    switch asked.text("do") {
    case "resume": return resume(asked)
    case "opened": return openedAgain()
    case "begin-year": return beginYear(asked)
    case "rows": return rows(asked)
    case "issue": return issue(asked)
    case "explain": return explain(asked)
    case "record": return record(asked)
    case "moved": return moved(asked)
    case "plot": return plot(asked)
    case "score": return stepped(score(asked))
    case "agree": return stepped(agree(asked))
    case "undo": return stepped(undo())
    case "redo": return stepped(redo())
    case "settle": return stepped(settle(asked))
    case "reason": return stepped(reason(asked))
    case "spend": return spend(asked)
    case "show": return show(asked)
    case "compare": return compare(asked)
    case "what-if": return ask(asked)
    case "sure": return sure(asked)
    case "sure-issue": return sureIssue(asked)
    case "room": return room(asked)
    case "meet": return meet(asked)
    case "park": return park(asked)
    case "unpark": return unpark(asked)
    case "take-back": return stepped(takeBack(asked))
    default: return .message("there is no such request")
    }
  }

  /// Notes that something may have been done.
  private func stepped(_ answer: JSONOutput) -> JSONOutput {
    steps += 1
    return answer
  }
}
