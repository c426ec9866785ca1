import MoRiLEFormats
import Testing

extension DifferentialTests {
  /// What is no table shows before any row of it is read, and stands among the faults of the others.
  @Test(arguments: ["", " \n", ",,\n", "PK\u{3}\u{4}", "%PDF-1.7", "issue\n\u{0}", "\"issue\n"])
  func agreesOnFilesThatAreRefused(text: String) throws {
    let faulty = SourceFile(name: "f.csv", bytes: Array(text.utf8))
    let other = AlikeNamesTests.file(["a", "", "a"])
    try Self.expectTheSame([faulty], Self.models)
    try Self.expectTheSame([other, faulty], Self.models)
  }
}
