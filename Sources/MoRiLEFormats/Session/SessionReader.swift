import MoRiLE

/// A session as read from its file, with the places to which faults of it point.
public struct SessionFile: Sendable {
  /// What the file holds.
  public let session: Session
  /// Where the model's id stands.
  public let modelPlace: Position
  /// Where the parts of each step stand.
  public let places: [StepPlaces]

  /// Where the parts of a step stand.
  public struct StepPlaces: Sendable {
    /// The issue's name.
    let issue: SourceText
    /// The criterion; nil where the step changes no cell.
    let criterion: SourceText?
    /// The cell before the change.
    let from: SourceText?
    /// The cell after it.
    let to: SourceText?
    /// The rating that was agreed; nil where the step agrees none of its own.
    let rating: SourceText?
  }
}

/// Reads session files, as the workshop page saves them.
public struct SessionReader {
  var faults: [Fault] = []
  private var places: [SessionFile.StepPlaces] = []

  /// Reads a session file.
  /// - Throws: all the faults of the file, each with its place. Whether the issues and criteria are those
  ///   of some data is for ``SessionMerge`` to say.
  public static func read(_ bytes: [UInt8]) throws(Faults) -> SessionFile {
    var reader = SessionReader()
    if let start = bytes.first, start.isLetter || start == UInt8(ascii: "#") {
      // A table or another text: what JSON would make of it helps nobody.
      throw Faults([
        Fault(
          .unreadable, at: Position(line: 1, column: 1), "this is not a session; \(Self.advice)")
      ])
    }
    return try reader.session(JSONReader.read(bytes))
  }

  private static let advice = "give the file that the workshop page saved as \"session\""

  /// Whether a file says of itself that it is a session, rather than a model.
  ///
  /// The whole file is read; one that is not JSON is no session.
  public static func isSession(_ bytes: [UInt8]) -> Bool {
    do throws(Faults) {
      return try JSONReader.read(bytes)["kind"]?.string?.text == Session.kind
    } catch {
      return false
    }
  }

  private mutating func session(_ value: JSONValue) throws(Faults) -> SessionFile {
    guard value["kind"]?.string?.text == Session.kind else {
      throw Faults([
        Fault(
          .unreadable, at: value.position,
          "this is not a session: it has no \"kind\": \"\(Session.kind)\"; \(Self.advice)")
      ])
    }
    var object = ObjectReader(
      value, what: "a session",
      keys: [
        "kind", "formatVersion", "model", "file", "issues", "started", "meeting", "record",
        "discussed", "parked",
      ])
    let version = object.requiredNumber("formatVersion")
    if !version.isMissing, version.value != Fraction(Session.formatVersion) {
      throw Faults([
        Fault(
          .unreadable, at: version.position, length: version.length,
          "this session has format version \(version.value.decimalText(18)), and this program reads "
            + "version \(Session.formatVersion); use a newer program")
      ])
    }
    var model = (id: SourceText.missing(at: value.position), version: SourceText.missing(at: nil))
    if let part = object.required("model") {
      var reader = ObjectReader(part, what: "a model", keys: ["id", "version"])
      model = (reader.text("id"), reader.text("version"))
      faults += reader.faults
    }
    let session = Session(
      modelID: model.id.text, modelVersion: model.version.text,
      file: object.optionalText("file")?.text ?? "", issueCount: count("issues", &object),
      started: time("started", &object), meeting: meeting(object.optional("meeting")),
      steps: object.requiredElements("record")?.map { step($0) } ?? [],
      discussed: object.elements("discussed").map { discussion($0) },
      parked: object.elements("parked").map { note($0) })
    faults += object.faults
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    return SessionFile(
      session: session, modelPlace: model.id.position ?? value.position, places: places)
  }

  // MARK: - Parts

  private mutating func step(_ value: JSONValue) -> SessionStep {
    let word = value["do"]?.string?.text
    // What a step of no known kind may have, nobody can say: its kind alone is its fault.
    let own =
      switch word {
      case "agree": ["as"]
      case "reopen": [String]()
      case "score": ["criterion", "from", "to", "rating"]
      default: ["criterion", "from", "to", "rating", "as"]
      }
    var object = ObjectReader(
      value, what: word == "score" ? "a change of a score" : "a step",
      keys: ["do", "issue", "who", "reason", "time"] + own)
    defer { faults += object.faults }
    let verb = object.text("do")
    let issue = object.text("issue")
    var action = SessionStep.Action.agree
    let rating = word == "agree" ? object.optionalText("as") : nil
    var place = SessionFile.StepPlaces(
      issue: issue, criterion: nil, from: nil, to: nil, rating: rating)
    switch verb.text {
    case "score": (action, place) = change(issue, &object)
    case "agree": break
    case "reopen": action = .reopen
    default:
      if !verb.isMissing, let value = object.optional("do") {
        object.fault(
          .unknownName, value, "\"\(verb.text)\" is no step; it is one of score, agree, reopen")
      }
    }
    places.append(place)
    return SessionStep(
      action, issue: issue.text, who: object.optionalText("who")?.text ?? "",
      reason: object.optionalText("reason")?.text ?? "", time: time("time", &object),
      agreedRating: rating?.text ?? "")
  }

  private mutating func change(
    _ issue: SourceText, _ object: inout ObjectReader
  ) -> (SessionStep.Action, SessionFile.StepPlaces) {
    let (criterion, from, to) = (object.text("criterion"), object.text("from"), object.text("to"))
    var ratings = (before: "", after: "")
    if let part = object.optional("rating") {
      var reader = ObjectReader(part, what: "a change of rating", keys: ["from", "to"])
      ratings = (reader.text("from").text, reader.text("to").text)
      faults += reader.faults
    }
    let change = ScoreChange(
      criterion: criterion.text, from: cell(from), to: cell(to), ratingBefore: ratings.before,
      ratingAfter: ratings.after)
    let place = SessionFile.StepPlaces(
      issue: issue, criterion: criterion, from: from, to: to, rating: nil)
    return (.score(change), place)
  }

  private mutating func cell(_ text: SourceText) -> Cell {
    if let cell = Cell(text: text.text) { return cell }
    faults.append(
      Fault(
        .value, at: text.position, length: text.length,
        "\"\(text.text)\" is not a cell: it is a score, ? or nothing"))
    return .blank
  }

  private mutating func discussion(_ value: JSONValue) -> Session.Discussion {
    var object = ObjectReader(value, what: "a discussion", keys: ["issue", "seconds"])
    defer { faults += object.faults }
    return Session.Discussion(issue: object.text("issue").text, seconds: count("seconds", &object))
  }

  private func count(_ key: String, _ object: inout ObjectReader) -> Int {
    let number = object.requiredNumber(key)
    if number.isMissing { return 0 }
    if let count = number.value.int, count >= 0 { return count }
    if let value = object.optional(key) {
      let text = value.number ?? value.string?.text ?? ""
      object.fault(.value, value, "\"\(key)\" is \(text), not a whole number from 0")
    }
    return 0
  }
}
