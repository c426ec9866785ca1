/// What keeps a file of the page out of it, as compilers tell it.
struct PageFault: Error, Equatable, CustomStringConvertible {
  /// The path of the file.
  let file: String
  /// The line, from 1.
  let line: Int
  /// What is wrong, in one sentence without its stop.
  let message: String

  var description: String { "\(file):\(line): error: \(message)" }
}

/// All faults of the page, told at once.
struct PageFaults: Error, Equatable, CustomStringConvertible {
  let list: [PageFault]

  init(_ list: [PageFault]) {
    self.list = list
  }

  var description: String { list.map(\.description).joined(separator: "\n") }
}
