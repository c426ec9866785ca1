import Foundation
import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Faults of session files")
struct SessionFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var edits: [(from: String, to: String)] = []
    var text: String?
    let says: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "an empty file", text: "",
      says: "session.json: error: the file is empty; it must hold one JSON value"),
    Case(
      name: "a table", text: "issue,harm\nRobbery,1\n",
      says: """
        session.json:1:1: error: this is not a session; give the file that the workshop page saved as "session"
          issue,harm
          ^
        """),
    Case(
      name: "another JSON file", text: #" {"formatVersion": 1, "id": "town"}"#,
      says: """
        session.json:1:2: error: this is not a session: it has no "kind": "morile session"; give the file that the workshop page saved as "session"
           {"formatVersion": 1, "id": "town"}
           ^
        """),
    Case(
      name: "a list", text: "[]",
      says: """
        session.json:1:1: error: this is not a session: it has no "kind": "morile session"; give the file that the workshop page saved as "session"
          []
          ^
        """),
    Case(
      name: "another version, and nothing else of it",
      edits: [("\"formatVersion\": 1", "\"formatVersion\": 2"), ("\"record\"", "\"steps\"")],
      says: """
        session.json:3:20: error: this session has format version 2, and this program reads version 1; use a newer program
            "formatVersion": 2,
                             ^
        """),
    Case(
      name: "no version", edits: [("\"formatVersion\": 1,", "")],
      says: """
        session.json:1:1: error: a session needs "formatVersion"
          {
          ^
        """),
    Case(
      name: "wrong kinds, all at once",
      edits: [
        (#"{"id": "town", "version": "1.0"}"#, #""town""#), ("\"crimes.csv\"", "7"),
        ("\"issues\": 2", "\"issues\": \"two\""), ("\"2026-11-21T14:00:00\"", "null"),
        (#"[{"issue": "Robbery", "seconds": 95}]"#, "{}"),
      ],
      says: """
        session.json:4:12: error: a model is an object, not a string
            "model": "town",
                     ^~~~~~
        session.json:5:11: error: "file" is a string, not a number
            "file": 7,
                    ^
        session.json:6:13: error: "issues" is "two", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
            "issues": "two",
                      ^~~~~
        session.json:7:14: error: "started" is a string, not null
            "started": null,
                       ^~~~
        session.json:16:16: error: "discussed" is an array, not an object
            "discussed": {}
                         ^~
        """),
    Case(
      name: "what is missing of a model", edits: [("\"version\": ", "\"versoin\": ")],
      says: """
        session.json:4:12: error: a model needs "version"
            "model": {"id": "town", "versoin": "1.0"},
                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        session.json:4:28: error: a model has no "versoin"; did you mean "version"?
            "model": {"id": "town", "versoin": "1.0"},
                                     ^~~~~~~
        """),
    Case(
      name: "an unknown key", edits: [("\"file\"", "\"colour\"")],
      says: """
        session.json:5:4: error: a session has no "colour"; its keys are kind, formatVersion, model, file, issues, started, meeting, record, discussed, parked
            "colour": "crimes.csv",
             ^~~~~~
        """),
    Case(
      name: "no record", edits: [("\"record\"", "\"records\"")],
      says: """
        session.json:1:1: error: a session needs "record"
          {
          ^
        session.json:8:4: error: a session has no "records"; did you mean "record"?
            "records": [
             ^~~~~~~
        """),
    Case(
      name: "a key given twice", edits: [("\"file\"", "\"issues\"")],
      says: """
        session.json:6:4: error: the key "issues" is already given on line 5; keep one of them
            "issues": 2,
             ^~~~~~
        """),
    Case(
      name: "a cell that is none", edits: [("\"from\": \"1\"", "\"from\": \"high\"")],
      says: """
        session.json:10:72: error: "high" is not a cell: it is a score, ? or nothing
          ...", "issue": "Robbery", "criterion": "harm", "from": "high", "to": "2",
                                                                  ^~~~
        """),
    Case(
      name: "cells that are no texts",
      edits: [("\"from\": \"1\"", "\"from\": 1"), ("\"to\": \"2\"", "\"to\": \"1.5\"")],
      says: """
        session.json:10:71: error: "from" is a string, not a number
          ...ore", "issue": "Robbery", "criterion": "harm", "from": 1, "to": "1.5",
                                                                    ^
        session.json:10:81: error: "1.5" is not a cell: it is a score, ? or nothing
          ...ore", "issue": "Robbery", "criterion": "harm", "from": 1, "to": "1.5",
                                                                              ^~~
        """),
    Case(
      name: "times that are none",
      edits: [("2026-11-21T14:00:00", "today"), ("2026-11-21T14:02:10", "14:02")],
      says: """
        session.json:7:14: error: "today" is not a time; it is written like 2026-11-21T14:02:10
            "started": "today",
                       ^~~~~~~
        session.json:12:15: error: "14:02" is not a time; it is written like 2026-11-21T14:02:10
                "time": "14:02"
                        ^~~~~~~
        """),
    Case(
      name: "an unknown step", edits: [("\"do\": \"score\"", "\"do\": \"scoer\"")],
      says: """
        session.json:10:13: error: "scoer" is no step; it is one of score, agree, reopen
                "do": "scoer", "issue": "Robbery", "criterion": "harm", "from": ...
                      ^~~~~~~
        """),
    Case(
      name: "a step that does not say what was done", edits: [("\"do\": \"agree\", ", "")],
      says: """
        session.json:14:5: error: a step needs "do"
              {"issue": "Robbery", "who": "all"}
              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        """),
    Case(
      name: "a step that is no object",
      edits: [(#"{"do": "agree", "issue": "Robbery", "who": "all"}"#, "7")],
      says: """
        session.json:14:5: error: a step is an object, not a number
              7
              ^
        """),
    Case(
      name: "a cell of an agreement", edits: [("\"who\": \"all\"", "\"to\": \"2\"")],
      says: """
        session.json:14:42: error: a step has no "to"; its keys are do, issue, who, reason, time, as
              {"do": "agree", "issue": "Robbery", "to": "2"}
                                                   ^~
        """),
    Case(
      name: "a change without its parts",
      edits: [
        (#""criterion": "harm", "from": "1", "to": "2","#, ""),
        (#"{"from": "Low", "to": "High"}"#, #"{"from": "Low"}"#),
      ],
      says: """
        session.json:9:5: error: a change of a score needs "criterion"
              {
              ^
        session.json:9:5: error: a change of a score needs "from"
              {
              ^
        session.json:9:5: error: a change of a score needs "to"
              {
              ^
        session.json:11:17: error: a change of rating needs "to"
                "rating": {"from": "Low"}, "who": "AB", "reason": "new survey",
                          ^~~~~~~~~~~~~~~
        """),
    Case(
      name: "numbers of issues and seconds that are none",
      edits: [("\"issues\": 2", "\"issues\": -1"), ("95", "9.5")],
      says: """
        session.json:6:13: error: "issues" is -1, not a whole number from 0
            "issues": -1,
                      ^~
        session.json:16:49: error: "seconds" is 9.5, not a whole number from 0
            "discussed": [{"issue": "Robbery", "seconds": 9.5}]
                                                          ^~~
        """),
  ]

  @Test("are told all at once, each with its place", arguments: cases)
  func faults(_ example: Case) {
    let text =
      example.text
      ?? example.edits.reduce(TownSession.json) { text, edit in
        #expect(text.contains(edit.from), "nothing to replace")
        return text.replacingOccurrences(of: edit.from, with: edit.to)
      }
    #expect(TownSession.said(of: text) == example.says)
  }
}
