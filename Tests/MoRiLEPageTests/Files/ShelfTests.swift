import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEProgram
import TestSupport
import Testing

@testable import MoRiLEPage

/// The files of the page, and the commands that are run on them.
@Suite("The files of the page")
struct ShelfTests {
  /// A page with the models and the examples of the program, and nothing opened.
  static func started() throws -> Talk {
    let talk = Talk()
    var zip = ZipWriter()
    for file in ShippedModels.files { zip.add(PageFile.models + file.name, file.bytes) }
    zip.add(PageFile.data + "own/é.csv", Array(Town.csv.utf8))
    talk.page.take(zip.finish())
    let answer = try talk.ask(#"{"do":"start"}"#)
    #expect(answer["done"]?.boolean == true)
    return talk
  }

  private static let time = #""time":"2020-01-01T10:00:00""#

  @Test("lie where they came from, with the models and examples of the program")
  func started() throws {
    let talk = try Self.started()
    let files = try talk.ask(#"{"do":"files"}"#)["files"]?.elements ?? []
    #expect(files.map { $0["path"]?.string?.text } == ["own/é.csv"])
    let again = try talk.ask(#"{"do":"start"}"#)
    #expect(again["message"]?.string?.text == "there are no files to begin with")
  }

  @Test("of an example are laid out, and its last year with scores is opened")
  func example() throws {
    let talk = try Self.started()
    #expect(
      talk.said(#"{"do":"example","name":"plymouth",\#(Self.time)}"#)
        == #"{"done":true,"path":"2017"}"#)
    #expect(
      talk.said(#"{"do":"example","name":"none"}"#) == Talk.message("there is no such example"))
    #expect(
      talk.said(#"{"do":"open","path":"2017",\#(Self.time)}"#).hasPrefix(
        #"{"done":true,"file":"2017/issues.csv""#))
    #expect(
      talk.said(#"{"do":"open","path":"2019",\#(Self.time)}"#).hasPrefix(#"{"done":false,"faults""#)
    )
    #expect(talk.page.workshop?.issues.count == 24)
  }

  @Test("are found to be a year, a table or a session")
  func found() throws {
    let talk = try Self.started()
    talk.said(#"{"do":"example","name":"plymouth",\#(Self.time)}"#)
    talk.put(Array(Town.session.utf8), at: "s.json")
    talk.put(Array(Town.json.utf8), at: "m.json")
    talk.put(Array(Town.csv.utf8), at: "t.csv")
    let cases = [
      (#"["2015/issues.csv","2019/issues.csv","2017/issues.csv","t.csv"]"#, "year", "2017"),
      (#"["2019/issues.csv"]"#, "year", "2019"),
      (#"["m.json","s.json","t.csv"]"#, "table", "t.csv"),
      (#"["m.json","s.json"]"#, "session", "s.json"),
    ]
    for (paths, kind, path) in cases {
      let found = try talk.ask(#"{"do":"found","paths":\#(paths),\#(Self.time)}"#)["found"]
      #expect(
        found?["kind"]?.string?.text == kind && found?["path"]?.string?.text == path, "\(paths)")
    }
    #expect(try talk.part("found", of: #"{"do":"found","paths":["m.json","none"]}"#) == "null")
  }

  @Test("go into an archive and come out of it as they were, whatever they are called")
  func archive() throws {
    let talk = try Self.started()
    let names = ["a.csv", "b/c d.csv", "b/é😀.csv", "b/<script>.csv"]
    for name in names { talk.put(Array("x\(name)".utf8), at: name) }
    let zip = talk.page.respond(to: Array(#"{"do":"zip","folder":"b"}"#.utf8))
    let other = Talk()
    other.put(zip, at: "kept.zip")
    #expect(other.page.shelf.paths == ["b/<script>.csv", "b/c d.csv", "b/é😀.csv"])
    for name in names.dropFirst() {
      #expect(other.page.shelf.files[name] == Array("x\(name)".utf8))
    }
    other.said(#"{"do":"remove","path":"b"}"#)
    #expect(other.page.shelf.paths == [])
  }

  @Test("are what commands run on, with what the room has done to them")
  func room() throws {
    let talk = try Self.started()
    talk.said(#"{"do":"example","name":"plymouth",\#(Self.time)}"#)
    talk.said(#"{"do":"open","path":"2017",\#(Self.time)}"#)
    let words = #""words":["assess","2017","--format","csv"]"#
    let before = try talk.ask(#"{"do":"run",\#(words),\#(Self.time)}"#)["output"]?.string?.text
    talk.score(0, 0, "4")
    talk.said(#"{"do":"agree","issue":0,"as":"High","who":"all","time":"2020-01-01T11:00:00"}"#)
    let after = try talk.ask(#"{"do":"run",\#(words),\#(Self.time)}"#)["output"]?.string?.text
    #expect(before != after && after?.contains("agreed_by") == true)
    #expect(
      try talk.ask(#"{"do":"run","plain":true,\#(words),\#(Self.time)}"#)["output"]?.string?.text
        == before)
    // The archive has both files that the room has changed.
    let zip = try ZipArchive(talk.page.respond(to: Array(#"{"do":"zip","folder":"2017"}"#.utf8)))
    let agreed = try zip.entry(named: "2017/agreed.csv").map { try zip.content(of: $0) } ?? []
    #expect(String(decoding: agreed, as: UTF8.self).contains("Possession of drugs,High"))
    #expect(
      try zip.entry(named: "2017/issues.csv").map { try zip.content(of: $0) } == talk.saved("csv"))
    talk.said(#"{"do":"undo"}"#)
    talk.said(#"{"do":"undo"}"#)
    #expect(
      try talk.ask(#"{"do":"run",\#(words),\#(Self.time)}"#)["output"]?.string?.text == before)
  }

  @Test("are made by commands, which say what is wrong as on the command line")
  func made() throws {
    let talk = try Self.started()
    talk.said(#"{"do":"example","name":"plymouth",\#(Self.time)}"#)
    let made = try talk.ask(
      #"{"do":"run","words":["board","2017","--output","b.docx"],\#(Self.time)}"#)
    #expect(made["code"]?.number == "0" && made["files"]?.texts == ["b.docx"])
    #expect(ZipArchive.isLikely(talk.page.respond(to: Array(#"{"do":"made","place":0}"#.utf8))))
    talk.said(#"{"do":"keep"}"#)
    #expect(talk.page.shelf.files["b.docx"] != nil)
    let new = try talk.ask(#"{"do":"run","words":["new","2021","--from","2017"],\#(Self.time)}"#)
    #expect(new["files"]?.texts.contains("2021/issues.csv") == true)
    for (words, code, errors) in [
      (
        #"["asess"]"#, "64",
        "morile: unknown command asess; did you mean \"assess\"?\nSee `morile --help`.\n"
      ),
      (#"["assess","none.csv"]"#, "66", "none.csv: error: there is no such file\n"),
    ] {
      let wrong = try talk.ask(#"{"do":"run","words":\#(words),\#(Self.time)}"#)
      #expect(wrong["done"]?.boolean == false && wrong["code"]?.number == code)
      #expect(wrong["errors"]?.string?.text == errors)
    }
  }
}
