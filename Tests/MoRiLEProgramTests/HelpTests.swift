import Testing

@testable import MoRiLEProgram

/// Help, which follows from the list of commands.
@Suite struct HelpTests {
  @Test func everyCommandIsListedOnce() {
    let help = Call(["--help"])
    #expect(help.code == .done && help.errors == "")
    let names = Commands.inMemory.map { $0.name }
    #expect(Set(names).count == names.count)
    for command in Commands.inMemory {
      #expect(help.output.contains("\n  \(command.name) "))
      #expect(help.output.contains(" \(command.summary)\n"))
    }
    for words in [[], ["-h"], ["help"]] { #expect(Call(words).output == help.output) }
    #expect(Call(["-v"]).output == Call(["--version"]).output)
  }

  @Test(arguments: Commands.inMemory.map { $0.name }) func commandsExplainThemselves(
    name: String
  ) throws {
    let command = try #require(Commands.inMemory.first { $0.name == name })
    let help = Call([name, "--help"])
    #expect(help.code == .done && help.errors == "")
    #expect(Call([name, "-h"]).output == help.output)
    #expect(Call(["help", name]).output == help.output)
    #expect(Call([name, "--nonsense", "-h"]).output == help.output)
    for line in help.output.split(separator: "\n") {
      #expect(line.count <= 80 && line.last != " ", "\(line)")
    }
    let paragraphs = help.output.components(separatedBy: "\n\n")
    #expect(paragraphs[1].hasPrefix("usage: morile \(name)"))
    #expect(paragraphs.count(where: { $0.hasPrefix("options:\n") }) == 1)
    #expect(paragraphs[paragraphs.count - 1].hasPrefix("exit codes: 0 "))
    // In one line, so that no break hides what is looked for.
    let whole = help.output.split { " \n".contains($0) }.joined(separator: " ")
    for option in command.options + [.askForHelp] {
      #expect(whole.contains("\(option.usage) \(option.text)"), "\(option.name)")
    }
    for code in ["0", "64", "65", "66", "73", "74"] { #expect(whole.contains(" \(code) ")) }
  }

  @Test(arguments: Commands.inMemory.map { $0.name }) func optionsStandOnce(name: String) throws {
    let command = try #require(Commands.inMemory.first { $0.name == name })
    let all = command.options + [.askForHelp]
    #expect(Set(all.map { $0.name }).count == all.count)
    let letters = all.compactMap { $0.letter }
    #expect(Set(letters).count == letters.count)
    for option in all {
      #expect(option.name.hasPrefix("--") && !option.text.isEmpty && !option.brief.isEmpty)
      #expect(option.isFlag == option.placeholder.isEmpty)
      #expect(!option.brief.contains("\n"))
    }
  }

  /// The examples of help are words that the program takes.
  @Test(arguments: Commands.inMemory.map { $0.name }) func examplesAreUnderstood(
    name: String
  ) throws {
    let command = try #require(Commands.inMemory.first { $0.name == name })
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      var words = example.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated().flatMap { index, part in
          index % 2 == 1 ? [String(part)] : part.split(separator: " ").map { String($0) }
        }
      #expect(words.removeFirst() == name)
      _ = try Arguments(words, command: name, options: command.options)
    }
  }

  @Test func aWideOptionStandsOnALineOfItsOwn() {
    let wide = Option.text("--a-very-long-name-indeed", "HEADER=PATTERN", "what it does")
    let command = Command(
      "x", "", operands: [""], about: "Does it.",
      options: [wide, .quiet.orElse("there is some"), .seed], examples: ["x"]
    ) { _ throws(Exit) in }
    #expect(
      CommandHelp(command).text == """
        Does it.

        usage: morile x [OPTION...]

        options:
          --a-very-long-name-indeed HEADER=PATTERN
                                    what it does
          --quiet                   no progress on standard error; else there is some
          --seed N                  what the random numbers follow from; 1 unless given
          -h, --help                this text

        example:
          morile x

        exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
        73 cannot create output; 74 reading or writing failed

        """)
  }
}
