import MoRiLEProgram

extension Commands {
  /// The program as a disk and several processors let it be: tables of any size are scored, checked and
  /// counted beside the commands that hold them in memory.
  static let onDisk = Commands(
    ["assess", "explain", "check", "score", "count"].compactMap { name in
      own.first { $0.name == name } ?? inMemory.first { $0.name == name }
    } + inMemory.dropFirst(2))

  private static let own: [Command] = [
    .assess.working(BatchAssessment.assess), .check, .score, .count,
  ]
}
