import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

// What is saved, one by one or all at once.
extension Page {
  /// `savings`: what can be saved of what is open, each with the name of its file.
  func listSavings() -> JSONOutput {
    .object([
      ("done", .boolean(true)),
      (
        "savings",
        .array(
          savings.map {
            .object([
              ("what", .string($0.rawValue)), ("title", .string($0.title)),
              ("about", .string($0.about)), ("name", .string(name(of: $0))),
            ])
          })
      ),
    ])
  }

  /// `make`: makes the file that is saved, by `what` it is, for `made`; answers with its `name`, and with what there is to
  /// tell of it.
  func make(_ asked: PageRequest) -> JSONOutput {
    guard let saving = Saving(rawValue: asked.text("what")), savings.contains(saving) else {
      return .message("there is no such file to save")
    }
    var told = ""
    do throws(Exit) {
      made = [
        SourceFile(
          name: name(of: saving), bytes: try bytes(of: saving, at: asked.time, telling: &told))
      ]
    } catch {
      return .faults(error.message)
    }
    return .object([
      ("done", .boolean(true)), ("name", .string(name(of: saving))),
      ("told", .string(told.withoutLineEnd)),
    ])
  }

  /// `file`: the bytes of the file at a path, with what the room has done to it; nil where there is none,
  /// and where a table cannot be changed so.
  func file(at path: String) -> [UInt8]? { (try? shelf.with(applied()))?.files[path] }

  private var savings: [Saving] {
    guard workshop != nil else { return [] }
    return Saving.allCases.filter { $0 != .year || !Self.years(shelf.paths).isEmpty }
  }

  /// The name of a file: that of the year or the table, or of the meeting for what a meeting did, and what it is.
  private func name(of saving: Saving) -> String {
    guard let opened else { return "" }
    let last = FileName.last(of: opened.path)
    let ending = FileName.ending(of: opened.table)
    let own = FileName.ending(of: last)
    let base =
      opened.path == opened.table && !own.isEmpty ? String(last.dropLast(own.count + 1)) : last
    let isOfMeeting = saving == .session || saving == .log || saving == .minutes
    let named = isOfMeeting ? workshop?.fileName(of: base) ?? base : base
    return named + saving.suffix(ending.isEmpty ? "csv" : ending)
  }

  private func bytes(
    of saving: Saving, at time: String, telling told: inout String
  ) throws(Exit) -> [UInt8] {
    if let bytes = try saved(saving, at: time) { return bytes }
    switch saving {
    case .live: return try made(by: "assess", ["--live"], saving, time, &told)
    case .paper:
      return try made(by: boardCommand(opened?.path ?? ""), [], saving, time, &told)
    case .year: return try zip(Self.years(shelf.paths))
    case .session, .csv, .log, .minutes, .all: return everything(at: time, telling: &told)
    }
  }

  /// The file that a command makes of what is open.
  private func made(
    by command: String, _ more: [String], _ saving: Saving, _ time: String, _ told: inout String
  ) throws(Exit) -> [UInt8] {
    guard let opened else { return [] }
    let outcome = Commands().run(
      [command, opened.path] + opened.words + more + ["--output", name(of: saving)],
      on: try roomHost(at: time))
    if let failure = outcome.failure { throw failure }
    told += outcome.messages
    return outcome.files.first?.bytes ?? []
  }

  /// An archive of the files below some folders, with what the room has done to them.
  private func zip(_ folders: [String]) throws(Exit) -> [UInt8] {
    let all = shelf.with(try applied())
    var zip = ZipWriter()
    for path in all.paths where folders.contains(where: { path.hasPrefix($0 + "/") }) {
      zip.add(path, all.files[path] ?? [])
    }
    return zip.finish()
  }

  /// An archive of all files, and of all that is saved one by one; what cannot be made is told.
  private func everything(at time: String, telling told: inout String) -> [UInt8] {
    var (files, refusals) = (shelf.files, [String]())
    do throws(Exit) {
      files = shelf.with(try applied()).files
    } catch {
      refusals.append(error.message)
    }
    for saving in savings where saving != .year && saving != .all && saving != .csv {
      do throws(Exit) {
        files[name(of: saving)] = try bytes(of: saving, at: time, telling: &told)
      } catch {
        // What the room did can be in none of them for one reason, which is told once.
        if !refusals.contains(error.message) { refusals.append(error.message) }
      }
    }
    told += refusals.joined()
    var zip = ZipWriter()
    for path in shelf.with(files).paths { zip.add(path, files[path] ?? []) }
    return zip.finish()
  }
}
