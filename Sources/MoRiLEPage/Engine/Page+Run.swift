import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

// Commands as the command line has them.
extension Page {
  /// `run`: runs the command of some `words` at a `time`, on the files with what the room has done to them, and keeps
  /// what comes of it for `made`.
  ///
  /// With `plain` the files are as they were opened, with `incidents` they are the tables
  /// of incidents.
  ///
  /// The answer has the exit `code`, the `errors` as they are printed, the `output` where it is text, and the paths of
  /// the `files` that are made.
  func run(_ asked: PageRequest) -> JSONOutput {
    let words = asked.texts("words").compactMap { $0 }
    made = []
    let host: Host
    do throws(Exit) {
      if asked.flag("incidents") {
        host = incidentHost(at: asked.time)
      } else {
        host = asked.flag("plain") ? self.host(at: asked.time) : try roomHost(at: asked.time)
      }
    } catch {
      return ran(error, Outcome.printed(error.message), output: "")
    }
    let outcome = Commands().run(words, on: host)
    made = outcome.files.map { SourceFile(name: $0.path, bytes: $0.bytes) }
    for folder in outcome.folders {
      made += folder.files.map {
        SourceFile(name: FileName.inside(folder.path, $0.name), bytes: $0.bytes)
      }
    }
    let isText = outcome.output.count < 4 || !ZipArchive.isLikely(outcome.output)
    if !isText { made.append(SourceFile(name: "", bytes: outcome.output)) }
    return ran(
      outcome.failure, outcome.errors,
      output: isText ? String(decoding: outcome.output, as: UTF8.self) : nil)
  }

  /// What came of a command, and the files of ``made``.
  private func ran(_ failure: Exit?, _ errors: String, output: String?) -> JSONOutput {
    .object([
      ("done", .boolean(failure == nil)),
      ("code", .number(Int((failure?.code ?? .done).rawValue))), ("errors", .string(errors)),
      ("output", output.map { .string($0) } ?? .null),
      ("files", .array(made.map { .string($0.name) })),
    ])
  }

  /// `made`: the bytes of the file at `place` among those that the last command made; nil where there is none.
  func madeFile(_ asked: PageRequest) -> [UInt8]? {
    let place = asked.number("place") ?? 0
    return made.indices.contains(place) ? made[place].bytes : nil
  }

  /// `keep`: puts the files that the last command made among those of the page.
  func keep() -> JSONOutput {
    for file in made where !file.name.isEmpty { shelf.put(file.bytes, at: file.name) }
    return .object([("done", .boolean(true))])
  }

  /// `zip`: an archive of the files below a `folder`, all where it is empty, with what the room has done to them, or
  /// `plain`, as they are without; nil where a table cannot be changed as the room did.
  func archive(_ asked: PageRequest) -> [UInt8]? {
    let folder = FileName.shortened(asked.text("folder"))
    guard let all = asked.flag("plain") ? shelf : try? shelf.with(applied()) else { return nil }
    var zip = ZipWriter()
    for path in all.paths where folder.isEmpty || path.hasPrefix(folder + "/") {
      zip.add(path, all.files[path] ?? [])
    }
    return zip.finish()
  }

  /// The files that the room has changed, as `morile apply` writes them; none while it has done nothing.
  ///
  /// Worked out anew only after another step.
  /// - Throws: why the table cannot be changed so: a cell that was scored holds a formula, for one.
  func applied() throws(Exit) -> [String: [UInt8]] {
    guard let workshop, !workshop.entries.isEmpty, let opened else { return [:] }
    if let known = appliedCache, known.steps == steps { return known.files }
    let session = ".morile-session.json"
    let with = shelf.with([session: Array(workshop.session.json.utf8)])
    let host = Host(
      files: .inMemory(with.files), models: shelf.models, today: nil)
    let outcome = Commands().run(
      ["apply", session, opened.path] + opened.words + ["--output", opened.table] + agreedWords,
      on: host)
    if let failure = outcome.failure { throw failure }
    var files: [String: [UInt8]] = [:]
    for file in outcome.files { files[file.path] = file.bytes }
    appliedCache = (steps, files)
    return files
  }

  /// Where ratings go that were agreed otherwise, beside a table that is in no year's folder.
  private var agreedWords: [String] {
    guard let opened, opened.path == opened.table,
      workshop?.entries.contains(where: { !$0.step.agreedRating.isEmpty }) == true
    else { return [] }
    return ["--agreed", FileName.inside(FileName.folder(of: opened.path), "agreed.csv")]
  }
}
