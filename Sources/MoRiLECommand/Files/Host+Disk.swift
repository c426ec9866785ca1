import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEPageFile
import MoRiLEProgram
import MoRiLEReports
import MoRiLESystem

extension Host {
  /// The machine that the program is run on: its disk, its clock, its terminal and its processors.
  static var disk: Host {
    let (year, month, day) = Clock.day
    return Host(
      files: .onDisk,
      models: builtInFiles.map { SourceFile(name: $0.path, bytes: Array($0.text.utf8)) },
      today: CalendarDate(year: year, month: month, day: day), style: Terminal.style,
      isTerminal: Descriptor.standardOutput.isTerminal, page: .builtIn,
      simulate: { $0.run(workers: Workers.processors) })
  }
}

extension PageParts {
  /// The page that the build made; nil where the program was built without it.
  fileprivate static var builtIn: PageParts? {
    BuiltInPage.page.map {
      PageParts(
        template: $0.template, style: $0.style, script: $0.script, engine: $0.engine)
    }
  }
}

extension Files {
  /// The files of the disk.
  static let onDisk = Files(
    kind: { path in
      switch Path.kind(of: path) {
      case nil: nil
      case .plainFile: .plainFile
      case .folder: .folder
      case .other: .other
      }
    }, isTaken: { Path.isTaken($0) }, identity: { FileIdentity($0)?.text },
    real: { Path.real($0) },
    names: { path throws(Exit) in
      try Exit.onFault { () throws(SystemFault) in try Folder.names(in: path) }
    },
    read: { path, kind throws(Exit) in try SourceFile.read(path, kind) })
}
