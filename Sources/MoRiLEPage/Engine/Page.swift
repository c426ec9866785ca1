import MoRiLE
import MoRiLEFormats

/// The engine behind the workshop page: it holds the workshop and answers the page's requests.
///
/// A request is a JSON object whose member `do` says what is asked; ``respond(to:)`` has the list. The
/// answer is a JSON object too, save for a file that is to be saved. Nothing here has a clock or a memory
/// beyond this value: times come with the requests.
public final class Page {
  /// The files that the page hands over beside requests.
  public enum File: Int, Sendable {
    /// The model.
    case model
    /// The issues.
    case data
    /// A session that was saved.
    case session
  }

  /// The model as its file states it, for trying out other numbers.
  var definition: ModelDefinition?
  /// The bytes of each file, by its number.
  private var files: [Int: [UInt8]] = [:]
  /// What is being worked on; nil before anything is open.
  var workshop: Workshop?
  var compared: ComparedRatings?
  /// The column that is compared with, by its place among those of ``compared``.
  var comparedColumn: Int?
  var list = ShownList()
  /// The standing under other thresholds or weights, while the room asks what if.
  var whatIf: WhatIf?
  /// How the issues stood before the last step.
  var beforeLastStep: Standing?

  /// An engine with nothing open.
  public init() {}

  /// Keeps a file for the request that comes next.
  public func take(_ file: File, _ bytes: [UInt8]) { files[file.rawValue] = bytes }

  /// How the issues stand now, under other thresholds or weights if the room asks what if.
  var standing: Standing? { whatIf?.standing ?? workshop?.standing }

  /// The issues that are listed, in order: for each its place in the sheet and its rank; the rank is 0 where
  /// there is none, and below zero where it is shared.
  public var order: [Int32] {
    guard let workshop, let standing else { return [] }
    let bands = comparedBands
    return list.issues(workshop, standing, compared: bands).flatMap { index -> [Int32] in
      let entry = standing.entry(index)
      let rank = Int32(entry.rank ?? 0)
      return [Int32(index), entry.isTied ? -rank : rank]
    }
  }

  /// For each issue the band that the compared column gives it.
  var comparedBands: [Int?] {
    compared?.bands(of: comparedColumn, issues: workshop?.issues.count ?? 0) ?? []
  }

  // MARK: - Requests

  /// Answers a request.
  ///
  /// `open` (model and data), `resume` (session), `rows`, `issue`, `explain`, `record`, `moved`, `plot`, `score`,
  /// `agree`, `undo`, `redo`, `reason`, `spend`, `show`, `compare`, `what-if`, `sure`, `save`. A request that cannot be
  /// understood, or cannot be met, is answered with a `message`, and changes nothing.
  public func respond(to request: [UInt8]) -> [UInt8] {
    let answer: JSONOutput
    do throws(Faults) {
      let asked = PageRequest(try JSONReader.read(request))
      if asked.text("do") == "save", let file = saved(asked) { return file }
      answer = self.answer(asked)
    } catch {
      answer = .message(error.all.map { $0.message }.joined(separator: "; "))
    }
    return Array(answer.text(indent: 0).utf8)
  }

  private func answer(_ asked: PageRequest) -> JSONOutput {
    if asked.text("do") == "open" { return open(asked) }
    guard workshop != nil else { return .message("nothing is open") }
    switch asked.text("do") {
    case "resume": return resume(asked)
    case "rows": return rows(asked)
    case "issue": return issue(asked)
    case "explain": return explain(asked)
    case "record": return record(asked)
    case "moved": return moved(asked)
    case "plot": return plot(asked)
    case "score": return score(asked)
    case "agree": return agree(asked)
    case "undo": return undo()
    case "redo": return redo()
    case "reason": return reason(asked)
    case "spend": return spend(asked)
    case "show": return show(asked)
    case "compare": return compare(asked)
    case "what-if": return ask(asked)
    case "sure": return sure(asked)
    default: return .message("there is no such request")
    }
  }

  // MARK: - Files

  private func open(_ asked: PageRequest) -> JSONOutput {
    // A table that is dropped on the page is read with the model that the page has.
    guard let modelFile = files[File.model.rawValue], let bytes = files[File.data.rawValue] else {
      return .message("there is no model, or no table, to open")
    }
    let data = SourceFile(name: asked.text("name"), bytes: bytes)
    let read: (definition: ModelDefinition, model: Model)
    do throws(Faults) {
      read = try ModelReader.definitionAndModel(modelFile)
    } catch {
      return .faults(
        error.all.map { FileFault(file: 0, $0) }, [SourceFile(name: "model.json", bytes: modelFile)]
      )
    }
    do throws(FileFaults) {
      let sheet = try IssueSheet.read([data], models: [read.model])
      let workshop = Workshop(sheet, data)
      workshop.started = asked.time
      definition = read.definition
      begin(workshop)
      return opened(sheet, data)
    } catch {
      return .faults(error.all, [data], more: error.more)
    }
  }

  private func resume(_ asked: PageRequest) -> JSONOutput {
    guard let bytes = files[File.session.rawValue], let workshop else {
      return .message("there is no session to open")
    }
    let file = SourceFile(name: asked.text("name"), bytes: bytes)
    let session: SessionFile
    do throws(Faults) {
      session = try SessionReader.read(bytes)
    } catch {
      return .faults(error.all.map { FileFault(file: 0, $0) }, [file], more: error.more)
    }
    do throws(FileFaults) {
      begin(try workshop.resumed(session))
    } catch {
      return .faults(error.all, [file, workshop.file], more: error.more)
    }
    return .object([("done", .boolean(true)), ("state", state)])
  }

  private func begin(_ new: Workshop) {
    workshop = new
    compared = ComparedRatings(new.sheet)
    comparedColumn = compared.flatMap { $0.columns.isEmpty ? nil : $0.columns.count - 1 }
    list = ShownList()
    whatIf = nil
    beforeLastStep = nil
  }
}
