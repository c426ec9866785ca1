import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEProgram

extension Page {
  /// `begin-year`: makes the table that is open the issues of a new year's folder of some `name`, after the year `last`
  /// where that is named, and opens the folder with what the room has done.
  func beginYear(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let opened else { return .message("nothing is open") }
    guard opened.path == opened.table else { return .message("What is open is a year already.") }
    let (name, last) = (asked.text("name"), asked.text("last"))
    guard !name.isEmpty, name != ".", name != "..", !FileName.hasFolder(name) else {
      return .message("A year has a name such as 2026, which becomes that of its folder.")
    }
    guard !shelf.paths.contains(where: { $0 == name || $0.hasPrefix(name + "/") }) else {
      return .message("There is a \(name) on the page already.")
    }
    let kept = shelf
    let session = workshop.session.json
    let isWorkbook = workshop.file.sheet != nil
    let ending = isWorkbook ? FileName.ending(of: opened.table) : "csv"
    shelf.put(
      workshop.file.fileBytes,
      at: FileName.inside(name, "\(YearFile.issues.sheetName).\(ending)"))
    let isBuiltIn = shelf.models.contains { $0.name == "\(workshop.model.id)/model.json" }
    if !isBuiltIn, let place = opened.words.firstIndex(of: "--model"),
      let own = shelf.files[FileName.shortened(opened.words[place + 1])]
    {
      shelf.put(own, at: FileName.inside(name, YearFile.model.rawValue))
    }
    shelf.put(
      settings(workshop.model, isBuiltIn, last),
      at: FileName.inside(name, YearFile.settings.rawValue))
    let answer = open(asked.with(path: name))
    self.taken = Array(session.utf8)
    guard answer.isDone, workshop.entries.isEmpty || resume(asked).isDone else {
      shelf = kept
      return answer
    }
    return openedAgain()
  }

  /// What the folder says of itself.
  private func settings(_ model: Model, _ isBuiltIn: Bool, _ last: String) -> [UInt8] {
    var writer = CSVWriter()
    writer.append([.text("setting"), .text("value")])
    if isBuiltIn { writer.append([.text("model"), .text(model.id)]) }
    if !last.isEmpty { writer.append([.text("last_year"), .text("../\(last)")]) }
    return writer.bytes
  }
}

extension JSONOutput {
  /// Whether an answer says that what was asked for is done.
  fileprivate var isDone: Bool {
    guard case .object(let members) = self, case .boolean(let isDone)? = members.first?.1 else {
      return false
    }
    return isDone
  }
}
