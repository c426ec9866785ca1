import MoRiLE
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

// The sheets that partners scored on their own.
extension Page {
  /// `sheet`: hands over what was taken before as one of the sheets that `pool` reads, whose file has a `name`.
  func handOver(_ asked: PageRequest) -> JSONOutput {
    let name = FileName.shortened(asked.text("name"))
    guard !name.isEmpty, let taken else { return .message("a sheet needs a name and bytes") }
    self.taken = nil
    handed.append(SourceFile(name: name, bytes: taken))
    return .object([("done", .boolean(true))])
  }

  /// `pool`: takes the sheets that were handed over among those of a `round`.
  ///
  /// One of the same name takes the place of the one before. Where any has faults all stays as it was. Where no table
  /// is open, the answer has the path of one to be opened: the sheets as `agreed`.
  func pool(_ asked: PageRequest) -> JSONOutput {
    let new = handed
    handed = []
    let number = min(max(1, asked.number("round") ?? 1), PartnerRound.most)
    guard !new.isEmpty else { return .message("there is no sheet to take in") }
    let names = new.map { $0.name }
    let files = sheets(of: number).filter { !names.contains($0.name) } + new
    do throws(Exit) {
      let round = try pooled(files)
      for file in new {
        shelf.put(file.bytes, at: FileName.inside(PartnerRound.folder(of: number), file.name))
      }
      keep(round, number)
      return .object([
        ("done", .boolean(true)), ("round", .number(number)),
        ("warnings", .string(round.warnings.withoutLineEnd)),
        ("agreed", workshop == nil ? agreedTable(of: round) : .null),
      ])
    } catch {
      return .faults(error.message)
    }
  }

  /// Puts what sheets agree on among the files, as a table; null while there is one sheet alone.
  private func agreedTable(of round: PartnerRound) -> JSONOutput {
    guard let report = round.report else { return .null }
    let text = CSVFormat.file(CSVFormat.text(report.table(.agreed)))
    shelf.put(Array(text.utf8), at: Self.agreedName)
    return .string(Self.agreedName)
  }

  private static var agreedName: String { "partners.csv" }

  /// The sheets of a round that lie on the page.
  private func sheets(of round: Int) -> [SourceFile] {
    let folder = PartnerRound.folder(of: round) + "/"
    return shelf.paths.filter { $0.hasPrefix(folder) }.map { path in
      SourceFile(name: String(path.dropFirst(folder.count)), bytes: shelf.files[path] ?? [])
    }
  }

  private func pooled(_ files: [SourceFile]) throws(Exit) -> PartnerRound {
    var named = shelf.files
    for file in files { named[file.name] = file.bytes }
    let host = Host(files: .inMemory(named), models: shelf.models, today: nil)
    let run = Run(try Arguments([], command: "consensus", options: []), on: host)
    let names = files.map { $0.name }
    guard names.count > 1 else {
      let alone = try run.panelSheet(names[0], of: workshop?.model)
      return PartnerRound(files: files, report: nil, warnings: alone)
    }
    let panel = try run.panel(names, of: workshop?.model)
    return PartnerRound(
      files: files, report: ConsensusReport(panel.sheets), warnings: run.outcome.messages)
  }

  /// The rounds that there are, the first one first; those that lie on the page are read again where a table was
  /// opened anew, and one that does not fit it is left out.
  var rounds: [PartnerRound] {
    if let known = knownRounds { return known }
    var rounds: [PartnerRound] = []
    for number in 1...PartnerRound.most {
      let files = sheets(of: number)
      guard !files.isEmpty, rounds.count == number - 1, let round = try? pooled(files) else {
        continue
      }
      rounds.append(round)
    }
    knownRounds = rounds
    return rounds
  }

  private func keep(_ round: PartnerRound, _ number: Int) {
    var all = rounds
    if number > all.count { all.append(round) } else { all[number - 1] = round }
    knownRounds = all
  }

  /// The round that a request is about, the last one where it does not say; nil where there is none.
  func round(_ asked: PageRequest) -> (number: Int, round: PartnerRound)? {
    let number = asked.number("round") ?? rounds.count
    guard number >= 1, number <= rounds.count else { return nil }
    return (number, rounds[number - 1])
  }

  /// For each issue of a panel its place in the open table; nil where that has none of the name.
  func places(of report: ConsensusReport) -> [Int?] {
    report.consensus.agreed.map { workshop?.sheet.index(of: $0.name) }
  }
}
