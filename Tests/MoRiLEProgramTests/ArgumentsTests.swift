import Testing

@testable import MoRiLEProgram

/// The words of a command line.
@Suite struct ArgumentsTests {
  private static let list = Option.text("--where", "X", "what").repeatable
  private static let options: [Option] = [.output, .format, .quiet, .seed, list]

  private static func read(_ words: String...) throws(Exit) -> Arguments {
    try Arguments(words, command: "x", options: options)
  }

  @Test(arguments: [
    ["--output", "a.csv"], ["--output=a.csv"], ["-o", "a.csv"], ["-o=a.csv"], ["-oa.csv"],
  ]) func anOutputIsNamed(words: [String]) throws {
    let arguments = try Arguments(words + ["b"], command: "x", options: Self.options)
    #expect(arguments.output == "a.csv")
    #expect(arguments.operands == ["b"])
  }

  @Test func aHyphenIsStandardOutput() throws {
    #expect(try Self.read("-o", "-").output == nil)
    #expect(try Self.read("-o", "-").has(.output))
    #expect(try Self.read("-").operands == ["-"])
  }

  @Test func whatFollowsTwoHyphensIsNoOption() throws {
    let arguments = try Self.read("a", "--", "--quiet", "-o")
    #expect(arguments.operands == ["a", "--quiet", "-o"])
    #expect(!arguments.has(.quiet))
  }

  @Test func numbersHaveAPreset() throws {
    #expect(try Self.read().number(.seed) == 1)
    #expect(try Self.read("--seed=18446744073709551615").number(.seed) == .max)
  }

  @Test func aListIsGivenSeveralTimes() throws {
    #expect(try Self.read("--where", "a=b", "--where=c=d").all(Self.list) == ["a=b", "c=d"])
  }

  static let wrong: [(words: [String], told: String)] = [
    (["--outptu", "a"], "unknown option --outptu; did you mean \"--output\"?"),
    (["--hepl"], "unknown option --hepl; did you mean \"--help\"?"),
    (["-x"], "unknown option -x"), (["-oa", "-ob"], "--output is given twice"),
    (["--quiet=yes"], "--quiet takes no value"), (["-o"], "--output needs a value"),
    (
      ["--format", "cvs"],
      "--format \"cvs\" is not one of table, csv, json, markdown, html, xlsx, docx; did you mean \"csv\"?"
    ),
    (["--seed", "+1"], "--seed \"+1\" is not a whole number from 0 to 18446744073709551615"),
    (["--seed", "1.0"], "--seed \"1.0\" is not a whole number from 0 to 18446744073709551615"),
    (["--seed="], "--seed \"\" is not a whole number from 0 to 18446744073709551615"),
  ]

  @Test(arguments: wrong.indices) func faultsAreTold(index: Int) {
    let example = Self.wrong[index]
    let exit = #expect(throws: Exit.self) {
      _ = try Arguments(example.words, command: "x", options: Self.options)
    }
    #expect(exit?.code == .usage)
    #expect(exit?.message == "morile: \(example.told)\nSee `morile x --help`.")
  }
}
