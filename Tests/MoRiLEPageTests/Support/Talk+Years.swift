import Foundation
import MoRiLEFormats
import TestSupport

@testable import MoRiLEPage

extension Talk {
  /// A page with the models and the years of the example, of which 2017 is open.
  static func years(opened: String? = "2017") throws -> Talk {
    var zip = ZipWriter()
    let models = RepositoryFile.root.appending(path: "Models")
    let names = (FileManager.default.enumerator(atPath: models.path())?.allObjects as? [String])
    for name in (names ?? []).sorted() where name.contains(".") {
      let bytes = try RepositoryFile.read("Models/\(name)").bytes
      zip.add("models/\(name)", bytes)
      let example = "examples/plymouth/20"
      if name.hasPrefix(example) {
        zip.add("data/20\(name.dropFirst(example.count))", bytes)
      }
    }
    let talk = Talk(started: zip.finish())
    if let opened {
      let answer = talk.said(#"{"do":"open","path":"\#(opened)","time":"2026-11-21T14:00:00"}"#)
      guard answer.hasPrefix(#"{"done":true"#) else { throw Refused(answer: answer) }
    }
    return talk
  }

  /// The text of a file of the page, without a byte order mark.
  func text(of path: String) -> String {
    let text = String(
      decoding: page.respond(to: Array(#"{"do":"file","path":"\#(path)"}"#.utf8)), as: UTF8.self)
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// What is in the archive of what is saved, by the names of its files.
  func unzipped(_ what: String) throws -> [String: [UInt8]] {
    said(#"{"do":"make","what":"\#(what)","time":"2026-11-21T16:00:00"}"#)
    let zip = try ZipArchive(page.respond(to: Array(#"{"do":"made","place":0}"#.utf8)))
    var files: [String: [UInt8]] = [:]
    for entry in zip.entries { files[entry.text] = try zip.content(of: entry) }
    return files
  }
}
