import Foundation
import TestSupport
import Testing

// A new year is whole or absent, and nothing that is there is touched.
extension YearTests {
  private static let refusal =
    "error: there is already something of this name, and it is left as it is; choose another name\n"

  @Test(arguments: ["2026", "2026/", "2026//", "./2026", "x/../2026"])
  func whatIsThereIsNeverTouched(_ name: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    for setup in ["mkdir -p x 2026", "mkdir x; echo kept > 2026", "mkdir x; ln -s nowhere 2026"] {
      #expect(try morile.shell("rm -rf x 2026; \(setup)").code == 0)
      let before = try morile.shell("ls -lR").output
      let result = try morile.run(["new", name])
      #expect(result.code == 73)
      #expect(result.errors.hasSuffix(": " + Self.refusal))
      #expect(try morile.shell("ls -lR").output == before)
    }
  }

  @Test(arguments: ["Year 2026", "2026 \u{1F4C8}", "Jahr é", "-2026", "it's", "$(touch x)", "..."])
  func anyNameMakesAFolder(_ name: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let made = try morile.run(["new", "--", name])
    #expect(made.code == 0)
    #expect(try morile.files == [name])
    #expect(try morile.read("./\(name)/README.md").hasPrefix("# "))
    // The command that it names is one that a shell takes.
    let command = try #require(made.output.split(separator: "\n").last)
    let status = try morile.shell(String(command))
    #expect(status.code == 0)
    let next = try #require(status.output.split(separator: "\n").first { $0.hasPrefix("  morile") })
    #expect(try morile.shell(String(next)).errors.contains("there is no issue below the header"))
    #expect(try morile.files == [name])
  }

  @Test(
    arguments: [
      ("", "morile: \"\" does not name a new folder; name one such as 2026"),
      ("-", "morile: \"-\" does not name a new folder; name one such as 2026"),
      (".", "morile: \".\" does not name a new folder; name one such as 2026"),
      ("..", "morile: \"..\" does not name a new folder; name one such as 2026"),
      ("a/../", "morile: \"a/../\" does not name a new folder; name one such as 2026"),
      ("/", "morile: \"/\" does not name a new folder; name one such as 2026"),
      (" ", "morile: \" \" does not name a new folder; name one such as 2026"),
      (
        "a\nb",
        "morile: the name of a year has no line ends, tabs or other characters that do not show"
      ),
      (nil, "morile: name the folder to make, such as 2026"),
    ] as [(String?, String)])
  func whatIsNoNameIsRefused(_ name: String?, _ message: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(["new"] + [name].compactMap { $0 })
    #expect(result == Self.none("\(message)\nSee `morile new --help`.\n", 64))
    #expect(try morile.files == [])
  }

  @Test(
    arguments: [
      (
        "mkdir -p 2025",
        "2025: error: there is no issues.csv in this folder; `morile new` makes the folder of a year\n",
        66
      ),
      ("true", "2025: error: there is no such folder\n", 66),
      (
        "echo issue > 2025",
        "2025: error: this is a file; name the folder of a year, with its issues.csv\n", 66
      ),
      (
        "mkdir 2025; printf 'issue,rating\\n' > 2025/issues.csv",
        "2025/issues.csv: error: there is no issue below the header, so that there is nothing to carry over\n",
        65
      ),
      (
        "mkdir 2025; printf 'issue,rating\\na,High\\nA,Low\\n' > 2025/issues.csv",
        """
        2025/issues.csv:3:1: error: the issue "A" is already on line 2; give each issue one row
          A,Low
          ^ A3

        """, 65
      ),
      (
        "mkdir 2025; printf 'issue,rating\\na,High\\n' > 2025/issues.csv; "
          + "printf 'setting,value\\nmodel,morile-cps\\n' > 2025/year.csv",
        "2025/year.csv: error: the model \"morile-cps\" is neither built in nor a file of this folder; did you "
          + "mean \"morile-csp\"? The built-in ones are \(ShippedModels.list)\n", 65
      ),
    ] as [(String, String, Int32)])
  func withoutAUsableLastYearNothingIsMade(
    _ setup: String, _ errors: String, _ code: Int32
  ) throws {
    let morile = try Morile()
    defer { morile.remove() }
    #expect(try morile.shell(setup).code == 0)
    let before = try morile.files
    #expect(try morile.run(["new", "2026", "--from", "2025"]) == Self.none(errors, code))
    #expect(try morile.files == before)
  }

  @Test(arguments: ["none/2026", "file/2026", "/proc/2026"])
  func whereNoFolderCanBeMadeItIsSaid(_ path: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data(), to: "file")
    let result = try morile.run(["new", path])
    #expect(result.code == 73)
    #expect(result.errors.hasPrefix("\(path): error: cannot be created: "))
    #expect(try morile.files == ["file"])
  }

  /// The system ends a program at the limit of how long a file may be, as `kill -9` would.
  @Test func aProgramThatIsEndedOnTheWayLeavesNoFolderOfThatName() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.shell("(ulimit -f 1; morile new 2026); ls")
    #expect(result.output == "")
    #expect(result.code == 0)
    #expect(try morile.shell("morile new 2026 > /dev/null; ls").output == "2026\n")
  }
}
