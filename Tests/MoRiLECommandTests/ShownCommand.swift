import Testing

/// A command that a document shows, with what it says the command prints.
struct ShownCommand: Equatable {
  let command: String
  var output: [String]

  /// The commands in the `console` blocks of a document.
  ///
  /// Lines that begin with `$ ` are commands, the lines after each its output.
  static func all(in text: String) -> [ShownCommand] {
    var commands: [ShownCommand] = []
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInBlock = line == "```console"
      } else if isInBlock, line.hasPrefix("$ ") {
        commands.append(ShownCommand(command: String(line.dropFirst(2)), output: []))
      } else if isInBlock, !commands.isEmpty {
        commands[commands.count - 1].output.append(String(line))
      }
    }
    return commands
  }

  /// Whether an error is shown, which the command then ends with.
  var showsAnError: Bool { output.contains { $0.contains(": error: ") } }

  /// Whether what the command printed is what is shown; a line of `...` stands for any lines, and blank lines at
  /// the end for none.
  func shows(_ printed: String) -> Bool {
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    return Self.matches(Self.withoutEnd(lines), Self.withoutEnd(output))
  }

  private static func withoutEnd(_ lines: [String]) -> ArraySlice<String> {
    lines[..<(lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)]
  }

  private static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "..." {
      let rest = shown.dropFirst()
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
    }
    guard let line = lines.first, line == first else { return false }
    return matches(lines.dropFirst(), shown.dropFirst())
  }
}

@Suite struct ShownCommandTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let shown: [String]
    let printed: String
    let holds: Bool
  }

  @Test(arguments: [
    Case(
      testDescription: "lines left out", shown: ["a", "...", "c"], printed: "a\nb\nc", holds: true),
    Case(
      testDescription: "none left out", shown: ["a", "...", "c"], printed: "a\nc\n", holds: true),
    Case(
      testDescription: "blank lines at the end", shown: ["a", ""], printed: "a\n\n\n", holds: true),
    Case(testDescription: "nothing", shown: [], printed: "", holds: true),
    Case(
      testDescription: "another end", shown: ["a", "...", "c"], printed: "a\nb\n", holds: false),
    Case(testDescription: "more than is shown", shown: ["a"], printed: "a\nb\n", holds: false),
    Case(testDescription: "less than is shown", shown: ["a", "b"], printed: "a\n", holds: false),
    Case(testDescription: "other than nothing", shown: [], printed: "a\n", holds: false),
  ])
  func aWrongOutputIsNoticed(expected: Case) {
    let command = ShownCommand(command: "x", output: expected.shown)
    #expect(command.shows(expected.printed) == expected.holds)
  }

  @Test func commandsOfOtherBlocksAreNotTaken() {
    let text = "```console\n$ x\n1\n$ z\n```\n```\n$ w\n```\n$ y"
    #expect(
      ShownCommand.all(in: text) == [
        ShownCommand(command: "x", output: ["1"]), ShownCommand(command: "z", output: []),
      ])
  }
}
