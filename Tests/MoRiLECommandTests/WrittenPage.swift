import Foundation
import MoRiLEFormats
import Testing

/// A page that `morile workshop` wrote, taken apart.
struct WrittenPage {
  /// The files that a page holds, and what of them is opened.
  struct Content: Decodable {
    let opened: String?
    let model: String?
    let sheet: String?
    let digest: String
    /// The files, packed.
    let files: Data

    /// What a file holds, by its name among the packed ones; nil where there is none.
    func file(_ name: String) throws -> Data? {
      let archive = try ZipArchive(Array(files))
      guard let entry = archive.entry(named: name) else { return nil }
      return Data(try archive.content(of: entry))
    }

    /// The names of the files that came with what is opened.
    var names: [String] {
      get throws {
        try ZipArchive(Array(files)).entries.map { $0.text }.filter { $0.hasPrefix("data/") }
      }
    }
  }

  let text: String
  private let morile: Morile

  /// The page of some words, in the folder of a run.
  init(_ words: [String], in morile: Morile, command: String = "workshop") throws {
    let result = try morile.run([command] + words + ["--output", "page.html"])
    #expect(result == Morile.Result(output: "", errors: "", code: 0))
    text = try morile.read("page.html")
    self.morile = morile
  }

  /// A page that was written before.
  init(text: String, _ morile: Morile) {
    self.text = text
    self.morile = morile
  }

  /// What stands between two texts, the first of which is there once.
  func part(_ start: String, _ end: String) throws -> String {
    let pieces = text.components(separatedBy: start)
    try #require(pieces.count == 2, "\(start) is there \(pieces.count - 1) times")
    return try #require(pieces[1].components(separatedBy: end).first)
  }

  var script: String { get throws { try part("<script>", "</script>") } }
  var style: String { get throws { try part("<style>", "</style>") } }
  var title: String { get throws { try part("<title>", "</title>") } }

  var content: Content {
    get throws {
      let json = try part(#"<script type="application/json" id="page-data">"#, "</script>")
      return try JSONDecoder().decode(Content.self, from: Data(json.utf8))
    }
  }

  /// The digest of some bytes as the system's own program prints it.
  func digest(of bytes: Data) throws -> String {
    try morile.write(bytes, to: "part")
    let line = try morile.shell("sha256sum part").output
    return String(line.prefix(64))
  }

  /// What stands for a script or a style in a policy.
  func source(of part: String) throws -> String {
    let digits = Array(try digest(of: Data(part.utf8)))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0..<$0 + 2]), radix: 16)
    }
    try #require(bytes.count == 32)
    return "'sha256-\(Data(bytes).base64EncodedString())'"
  }
}
