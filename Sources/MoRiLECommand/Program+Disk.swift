import MoRiLEProgram

extension Program {
  /// The program as a disk and several processors let it be: tables of any size are scored, checked and
  /// counted beside the commands that hold them in memory.
  static let onDisk = Program(
    ["assess", "explain", "check", "score", "count"].compactMap { name in
      own.first { $0.name == name } ?? commands.first { $0.name == name }
    } + commands.dropFirst(2))

  private static let own: [Command] = [
    .assess.working(BatchAssessment.assess), .check, .score, .count,
  ]
}
