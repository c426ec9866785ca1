import Foundation
import Testing

/// `morile count` counts each file once, whichever ways lead to it.
@Suite(.timeLimit(.minutes(1))) struct CountedFilesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is done in the folder before.
    let shell: String
    let words: [String]
    let errors: String

    init(_ title: String, _ shell: String, _ words: [String], _ errors: String) {
      testDescription = title
      self.shell = shell
      self.words = words
      self.errors = errors
    }
  }

  static let cases = [
    Case("a folder", "", ["street"], ""),
    Case(
      "a link back to the folder itself", "ln -s . street/again", ["street"],
      "street/again: warning: this folder is the same as street, and is counted once\n"),
    Case(
      "a link to the folder above", "mkdir street/sub; ln -s .. street/sub/up", ["street"],
      "street/sub/up: warning: this folder is the same as street, and is counted once\n"),
    Case(
      "two folders that lead to each other", "mkdir a; ln -s ../street a/b; ln -s ../a street/c",
      ["a"], "a/b/c: warning: this folder is the same as a, and is counted once\n"),
    Case(
      "a file named twice", "", ["street/1.csv", "street/1.csv"],
      "street/1.csv: warning: this file is named twice, and is counted once\n"),
    Case(
      "a file and its folder", "", ["street/1.csv", "./street"],
      "./street/1.csv: warning: this file is the same as street/1.csv, and is counted once\n"),
    Case(
      "a folder named twice", "", ["street", "street/"],
      "street/: warning: this folder is the same as street, and is counted once\n"),
    Case(
      "a link to a file, and another name of one",
      "ln -s 1.csv street/2.csv; ln street/1.csv street/3.csv", ["street"],
      """
      street/2.csv: warning: this file is the same as street/1.csv, and is counted once
      street/3.csv: warning: this file is the same as street/1.csv, and is counted once

      """),
    Case(
      "a pipe in a folder", "mkfifo street/0.csv", ["street"],
      "street/0.csv: warning: this is no plain file, and is left out; name it to have it read\n"),
    Case(
      "standard input, which is a file that is named", "", ["-", "street/1.csv"],
      "street/1.csv: warning: this file is the same as -, and is counted once\n"),
  ]

  @Test(arguments: cases) func eachIsCountedOnce(_ example: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let made = try morile.shell(
      "mkdir street && printf 'Type,Month\\nArson,2019-01\\nTheft,2019-01\\nArson,2019-02\\n' > street/1.csv; "
        + example.shell)
    #expect(made.errors == "")
    let words = example.words.map { "'\($0)'" }.joined(separator: " ")
    let result = try morile.shell("morile count \(words) --by Type < street/1.csv")
    #expect(
      result
        == Morile.Result(
          output: "issue,count\nArson,2\nTheft,1\n", errors: example.errors, code: 0))
  }

  @Test func aFolderWithoutTablesIsTold() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.shell("mkdir none; morile count none --by Type")
    #expect(
      result
        == Morile.Result(
          output: "", errors: "none: error: there is no .csv file in this folder\n", code: 66))
    let loop = try morile.shell(
      "ln -s . none/again; mkfifo none/a.csv; morile count none --by Type")
    #expect(loop.errors.hasSuffix("none: error: there is no .csv file in this folder\n"))
    #expect(loop.code == 66)
  }

  /// Names that show nothing are none; and a file for Excel is marked where it must be.
  @Test func namesAreThoseThatCanBeSeen() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data("Type\nCafé\n\u{200B}\nCafe\u{301}\u{200B}\n".utf8), to: "a.csv")
    let result = try morile.run(["count", "a.csv", "--by", "Type", "--output", "b.csv"])
    #expect(
      result.errors
        == "morile: warning: 1 incident is left out, whose cell in \"Type\" is blank\n")
    let file = try Data(contentsOf: morile.folder.appending(path: "b.csv"))
    #expect(file.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: file, as: UTF8.self).hasSuffix(",2\n"))
  }
}
