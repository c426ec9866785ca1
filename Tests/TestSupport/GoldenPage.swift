import Foundation
import MoRiLEFormats

/// What the golden file of a page holds of it: all that is its own.
public enum GoldenPage {
  /// A page that has not the rules that all pages share, once.
  struct Unstyled: Error {}

  /// The rules of style that all pages share, which are a golden file of their own.
  private static let sheet = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/golden/page.css")

  /// A page with one line in place of the shared rules, and the number and the digest of embedded bytes in
  /// place of these: as much is compared, and what is left can be read.
  ///
  /// - Throws: a page without the shared rules.
  public static func brief(_ page: String) throws -> String {
    let shared = try String(contentsOf: sheet, encoding: .utf8)
    let parts = page.components(separatedBy: shared)
    guard parts.count == 2 else { throw Unstyled() }
    return parts.joined(separator: "/* page.css */\n")
      .replacing(/base64,([A-Za-z0-9+\/=]+)/) { found in
        let digest = Digest(of: Array(found.1.utf8)).hexadecimal.prefix(16)
        return "base64,(\(found.1.utf8.count) characters, \(digest))"
      }
  }
}
