import Foundation
import Testing

/// Outputs that articles of the documentation show, compared with the recorded ones.
@Suite struct ArticleTests {
  @Test(arguments: [
    ("RiskMatrices.md", "models check morile-csp", "models-check.txt"),
    ("RiskMatrices.md", "models check stra-plymouth-2015", "models-check-stra.txt"),
  ])
  func outputIsAsRecorded(article: String, command: String, golden: String) throws {
    func read(_ path: String) throws -> String {
      try String(contentsOf: Morile.root.appending(path: path), encoding: .utf8)
    }
    let output = try read("Tests/Fixtures/golden/\(golden)")
    let shown = "```console\n$ morile \(command)\n\(output)```\n"
    #expect(try read("Sources/MoRiLE/MoRiLE.docc/\(article)").contains(shown))
  }
}
