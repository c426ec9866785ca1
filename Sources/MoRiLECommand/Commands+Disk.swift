import MoRiLEProgram

extension Commands {
  /// The program as a disk and several processors let it be: tables of any size are scored, checked and
  /// counted by other work than in memory, and scored as they come from a pipe.
  static let onDisk = Commands(
    inMemory.flatMap { command -> [Command] in
      switch command.name {
      case "assess": [command.working(BatchAssessment.assess)]
      case "check": [command.working(BatchCheck.check), .score]
      case "count": [command.working(BatchCounting.count)]
      default: [command]
      }
    })
}
