import Foundation
import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports
import MoRiLEProgram
import TestSupport

/// A call of the program in memory: nothing is started, and no disk is written to.
struct Call {
  static let root = RepositoryFile.root

  let code: ExitCode
  let output: String
  let errors: String
  /// The files that are written, by their names.
  let files: [String: String]
  /// The same as bytes.
  let bytes: [String: [UInt8]]
  /// The folders that are made, with the names of their files.
  let folders: [String: [String]]
  /// The files of these folders, by their paths.
  let made: [String: [UInt8]]

  /// Calls the program with some words.
  ///
  /// - Parameters:
  ///   - words: What follows `morile`.
  ///   - files: What can be read.
  ///   - input: Standard input.
  ///   - isTerminal: Whether people read standard output on a terminal.
  init(
    _ words: [String], files: [String: [UInt8]] = [:], input: String = "", isTerminal: Bool = false
  ) {
    let host = Host(
      files: .inMemory(files, input: Array(input.utf8)), models: ShippedModels.files,
      today: CalendarDate("2020-01-01"), isTerminal: isTerminal,
      page: PageParts(
        template: "{{policy}}\n{{title}}\n{{style}}{{script}}{{engine}}\n{{data}}\n",
        style: "style",
        script: "script", engine: "engine"))
    let outcome = Commands().run(words, on: host)
    code = outcome.code
    output = String(decoding: outcome.output, as: UTF8.self)
    errors = outcome.errors
    self.files = Dictionary(
      uniqueKeysWithValues: outcome.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    bytes = Dictionary(uniqueKeysWithValues: outcome.files.map { ($0.path, $0.bytes) })
    folders = Dictionary(
      uniqueKeysWithValues: outcome.folders.map { ($0.path, $0.files.map { $0.name }.sorted()) })
    made = Dictionary(
      uniqueKeysWithValues: outcome.folders.flatMap { folder in
        folder.files.map { ("\(folder.path)/\($0.name)", $0.bytes) }
      })
  }

  /// A file of the repository.
  static func file(_ path: String) -> [UInt8] {
    let data = FileManager.default.contents(atPath: root.appending(path: path).path)
    precondition(data != nil, "\(path) is not in the repository")
    return Array(data ?? Data())
  }

  /// The example years, by their paths below `name`.
  static func year(_ year: String, as name: String) -> [String: [UInt8]] {
    let folder = "Models/examples/plymouth/\(year)"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return Dictionary(
      uniqueKeysWithValues: (names ?? []).map { ("\(name)/\($0)", file("\(folder)/\($0)")) })
  }
}
