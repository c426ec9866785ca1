import MoRiLEFormats
import TestSupport

@testable import MoRiLEPage

extension Talk {
  /// Hands over sheets of partners and pools them; gives the answer.
  @discardableResult
  func pool(_ sheets: [(name: String, text: String)], round: Int = 1) -> String {
    for sheet in sheets {
      page.take(Array(sheet.text.utf8))
      said(#"{"do":"sheet","name":\#(JSONOutput.string(sheet.name).text())}"#)
    }
    return said(#"{"do":"pool","round":\#(round)}"#)
  }

  /// The published issues with three partners' sheets of them pooled.
  static func coded(by letters: [String] = ["a", "b", "c"]) throws -> Talk {
    let talk = try Shipped.all[0].talk()
    talk.pool(
      try letters.map { letter in
        let file = try RepositoryFile.read("Models/morile-csp/coding-\(letter).csv")
        return ("coding-\(letter).csv", String(decoding: file.bytes, as: UTF8.self))
      })
    return talk
  }
}
