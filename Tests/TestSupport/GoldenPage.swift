import Foundation
import MoRiLEFormats

/// What the golden file of a page holds of it: all that is its own.
public enum GoldenPage {
  /// A page that has not the recorded rules that all pages share, once.
  struct OtherRules: Error, CustomStringConvertible {
    let description =
      "the page has not the rules of page.css; where they are meant to be others, record them, and then the pages"
  }

  /// The golden file of the rules of style that all pages share.
  public static let sheet = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/golden/page.css")

  /// The rules of style of a page that has none of its own, without what stands at the foot of its sheets.
  public static func rules(of page: String) -> String {
    let style = page.components(separatedBy: "</style>")[0]
    let root = ":root {"
    return root + style.components(separatedBy: root).dropFirst().joined(separator: root)
  }

  /// A page with one line in place of the shared rules, and the number and the digest of the characters in
  /// which bytes are embedded: as much is compared, and what is left can be read.
  ///
  /// - Throws: a page without the shared rules.
  public static func brief(_ page: String) throws -> String {
    let shared = try String(contentsOf: sheet, encoding: .utf8)
    let parts = page.components(separatedBy: shared)
    guard parts.count == 2 else { throw OtherRules() }
    return parts.joined(separator: "/* page.css */\n")
      .replacing(/base64,([A-Za-z0-9+\/=]+)/) { found in
        let digest = Digest(of: Array(found.1.utf8)).hexadecimal.prefix(16)
        return "base64,(\(found.1.utf8.count) characters, \(digest))"
      }
  }
}
