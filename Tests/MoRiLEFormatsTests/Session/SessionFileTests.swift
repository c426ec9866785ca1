import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Session files")
struct SessionFileTests {
  @Test("are read into what they say")
  func reads() throws {
    let session = try SessionReader.read(Array(TownSession.json.utf8)).session
    let change = ScoreChange(
      criterion: "harm", from: .score(1), to: .score(2), ratingBefore: "Low", ratingAfter: "High")
    #expect(
      session
        == Session(
          modelID: "town", modelVersion: "1.0", file: "crimes.csv", issueCount: 2,
          started: "2026-11-21T14:00:00",
          steps: [
            SessionStep(
              .score(change), issue: "Robbery", who: "AB", reason: "new survey",
              time: "2026-11-21T14:02:10"),
            SessionStep(.agree, issue: "Robbery", who: "all"),
          ], discussed: [.init(issue: "Robbery", seconds: 95)]))
  }

  @Test("need no more than the model, the number of issues and the record")
  func least() throws {
    let text =
      #"{"record":[],"issues":0,"model":{"version":"","id":""},"formatVersion":1,"kind":"morile session"}"#
    let session = try SessionReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).session
    #expect(session == Session(modelID: "", modelVersion: "", file: "", issueCount: 0))
  }

  @Test(
    "have cells as tables have them",
    arguments: [
      ("", .blank), ("?", .unknown), ("2", .score(2)), ("-1", .score(-1)), ("2-3", .range(2...3)),
      ("-1 to 2", .range(-1...2)), ("2 to 2", .score(2)), ("2-2", .score(2)), ("3-2", nil),
      ("2-", nil),
      ("2-x", nil), ("1-2-3", nil), ("2.5", nil), ("2-2.5", nil), ("x", nil),
    ] as [(String, Cell?)])
  func cells(_ text: String, _ cell: Cell?) {
    #expect(Cell(text: text) == cell)
  }

  @Test("are written as they were read, whatever the texts are")
  func roundTrip() throws {
    let pieces = [
      "a", "\"", "\\", "/", "\n", "\r", "\t", "\0", "\u{1B}", "\u{7F}", "\u{2028}", "\u{2029}", "é",
      "e\u{301}", "😀", "\u{202E}", "\u{FEFF}", "</script>", "{", "]", ",", "?", "’", "\\u0041",
    ]
    let times = ["", "2026-11-21T14:02:10"]
    let cells: [Cell] = [.blank, .unknown, .score(0), .score(-7), .score(12)]
    var random = SeededRandom(seed: 41)
    for _ in 0..<200 {
      func text() -> String { random.text(of: pieces, upTo: 6) }
      let steps = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        let change = ScoreChange(
          criterion: text(), from: random.pick(cells), to: random.pick(cells),
          ratingBefore: text(), ratingAfter: text())
        return SessionStep(
          random.pick([.agree, .reopen, .score(change)]), issue: text(), who: text(),
          reason: text(), time: random.pick(times))
      }
      let session = Session(
        modelID: text(), modelVersion: text(), file: text(), issueCount: random.pick([0, 24]),
        started: random.pick(times), steps: steps,
        discussed: [.init(issue: text(), seconds: random.pick([0, 7_200]))])
      let again = try SessionReader.read(Array(session.json.utf8)).session
      #expect(again == session)
      // By bytes too: strings that differ only in how accents are put together are equal.
      #expect(Array(again.json.utf8) == Array(session.json.utf8))
    }
  }

  @Test("are told from models by their kind")
  func kind() {
    #expect(SessionReader.isSession(Array(TownSession.json.utf8)))
    for text in ["", "{", "[]", "{}", #"{"kind": "morile"}"#, #"{"kind": 1}"#, TownModel.json] {
      #expect(!SessionReader.isSession(Array(text.utf8)))
    }
  }

  @Test("cut or changed anywhere are read or refused", arguments: [42, 43])
  func hostile(seed: UInt64) {
    let bytes = Array(TownSession.json.utf8)
    var random = SeededRandom(seed: seed)
    let telling = Array("{}[]\",:\\0-1.e?tn\n\0".utf8) + [0x80, 0xC3, 0xFF]
    for end in stride(from: 0, to: bytes.count, by: 7) { check(Array(bytes[..<end])) }
    for _ in 0..<300 {
      var file = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        file[Int.random(in: file.indices, using: &random)] = random.pick(telling)
      }
      check(file)
    }
  }

  private func check(_ bytes: [UInt8]) {
    do throws(Faults) {
      _ = try SessionReader.read(bytes)
    } catch {
      #expect(!error.all.isEmpty)
      let source = SourceLines(bytes)
      for fault in error.all {
        #expect(1...source.count ~= (fault.position?.line ?? 1))
      }
    }
  }

  @Test(
    "have times of one form",
    arguments: [
      ("", true, ""), ("2026-11-21T14:02:10", true, "2026-11-21 14:02"),
      ("2026-11-21 14:02:10", false, ""), ("2026-11-21T14:02:10Z", false, ""),
      ("2026-11-21T14:02", false, ""), ("2026-11-21T14:02:1x", false, ""),
      ("２026-11-21T14:02:1", false, ""),
    ])
  func times(text: String, isTime: Bool, shown: String) {
    #expect(SessionTime.isTime(text) == isTime)
    if isTime { #expect(SessionTime.text(text) == shown) }
  }

  @Test(
    "have lengths of time that people read",
    arguments: [
      (0, "0 s"), (59, "59 s"), (60, "1 min 00 s"), (3_599, "59 min 59 s"), (3_600, "1 h 00 min"),
      (3_725, "1 h 02 min"), (90_000, "25 h 00 min"),
    ])
  func durations(seconds: Int, text: String) {
    #expect(SessionTime.duration(seconds) == text)
  }
}
