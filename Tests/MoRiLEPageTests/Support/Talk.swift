import Foundation
import MoRiLE
import MoRiLEFormats

@testable import MoRiLEPage

/// A page as its scripts talk to it: each request a JSON text, each answer read again.
final class Talk {
  /// A file that could not be opened.
  struct Refused: Error {
    let answer: String
  }

  let page = Page()

  /// The answer that says why nothing was done.
  static func message(_ text: String) -> String {
    #"{"done":false,"message":"# + JSONOutput.string(text).text() + "}"
  }

  /// A page with nothing on it.
  init() {}

  /// Begins with the files that come with a page, as an archive.
  init(started archive: [UInt8]) {
    page.take(archive)
    said(#"{"do":"start"}"#)
  }

  /// Opens a table with a model.
  init(_ data: [UInt8], _ model: [UInt8], name: String = "town.csv") throws {
    put(model, at: "model.json")
    put(data, at: name)
    let name = JSONOutput.string(name).text()
    let answer = said(
      #"{"do":"open","path":\#(name),"model":"model.json","time":"2026-11-21T14:00:00"}"#)
    guard answer.hasPrefix(#"{"done":true"#) else { throw Refused(answer: answer) }
  }

  /// A page on which the table of the small model is open.
  static func town() throws -> Talk { try Talk(town: Town.csv) }

  /// Opens a table of the small model.
  convenience init(town csv: String) throws {
    try self.init(Array(csv.utf8), Array(Town.json.utf8))
  }

  /// Puts a file among those of the page.
  func put(_ bytes: [UInt8], at path: String) {
    page.take(bytes)
    said(#"{"do":"put","path":\#(JSONOutput.string(path).text())}"#)
  }

  /// Nothing but the bytes of the answer, as text.
  @discardableResult
  func said(_ request: String) -> String {
    String(decoding: page.respond(to: Array(request.utf8)), as: UTF8.self)
  }

  @discardableResult
  func ask(_ request: String) throws -> JSONValue {
    try JSONReader.read(page.respond(to: Array(request.utf8)))
  }

  /// A part of an answer as JSON text; null where it is not there.
  func part(_ key: String, of request: String) throws -> String {
    try ask(request)[key]?.output.text(indent: 0) ?? "null"
  }

  /// The bytes of a file that is saved.
  func saved(_ what: String) -> [UInt8] {
    page.respond(to: Array(#"{"do":"save","what":"\#(what)","time":"2026-11-21T16:00:00"}"#.utf8))
  }

  /// Scores a cell, as the keys of the page do.
  @discardableResult
  func score(_ issue: Int, _ criterion: Int, _ cell: String, more: String = "") -> String {
    said(#"{"do":"score","issue":\#(issue),"criterion":\#(criterion),"cell":"\#(cell)"\#(more)}"#)
  }

  /// The names of the issues that are listed, each with its rank.
  var list: [String] {
    let order = page.order
    return stride(from: 0, to: order.count, by: 2).map { place in
      let (name, rank) = (page.workshop?.issues[Int(order[place])].name ?? "", order[place + 1])
      return "\(name) \(rank == 0 ? "–" : rank < 0 ? "\(-rank)=" : "\(rank)")"
    }
  }

  /// All that the page knows and shows of the workshop, save what the last step moved.
  var work: String {
    let issues = page.workshop?.issues.indices.map { said(#"{"do":"issue","issue":\#($0)}"#) } ?? []
    let lists = [#"{"do":"record"}"#, #"{"do":"moved","since":true}"#, #"{"do":"plot"}"#]
    let files = ["session", "csv", "log"].map { String(decoding: saved($0), as: UTF8.self) }
    let state = page.state.text(indent: 0)
    return (issues + lists.map { said($0) } + files + [state, "\(page.order)"])
      .joined(separator: "\n")
  }

  /// All that must not change where a request is refused.
  var all: String { work + said(#"{"do":"moved"}"#) }
}

extension JSONValue {
  /// The value as it is written.
  var output: JSONOutput {
    switch content {
    case .object(let members): .object(members.map { ($0.key.text, $0.value.output) })
    case .array(let elements): .array(elements.map { $0.output })
    case .string(let text): .string(text.text)
    case .number(let number): .number(number)
    case .boolean(let truth): .boolean(truth)
    case .null: .null
    }
  }

  var texts: [String] { (elements ?? []).compactMap { $0.string?.text } }
  var numbers: [Int] { (elements ?? []).compactMap { $0.number.flatMap { Int($0) } } }
}
