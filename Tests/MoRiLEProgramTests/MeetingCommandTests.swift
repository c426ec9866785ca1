import MoRiLEFormats
import Testing

@testable import MoRiLEProgram

/// What `morile apply` says of the meeting that held a session.
@Suite struct MeetingCommandTests {
  /// The fixture's session, with a meeting and notes, or without.
  private static func apply(_ members: String) throws -> Call {
    let session = String(
      decoding: Call.file("Tests/Fixtures/sessions/plymouth.json"), as: UTF8.self)
    let record = try #require(session.range(of: "\"record\""))
    return Call(
      ["apply", "s.json", "data.csv", "--output", "after.csv"],
      files: [
        "s.json": Array(session.replacingCharacters(in: record, with: members + "\"record\"").utf8),
        "data.csv": Call.file("Models/morile-csp/plymouth-2017-18.csv"),
      ])
  }

  private static let counts = "after.csv: 5 cells of 4 issues changed; 2 of 24 issues agreed\n"

  @Test func theMeetingAndTheNotesFollowTheCounts() throws {
    let call = try Self.apply(
      #""meeting":{"title":"Plymouth","date":"2018-02-14","present":["Police","SARC"]},"parked":[{"text":"Ask"}],"#
    )
    #expect(
      call.output == Self.counts + "Plymouth, 14 February 2018; present: Police, SARC\n"
        + "1 note parked: --log prints them\n")
  }

  @Test func anOldSessionIsReadAndNothingMoreIsSaid() throws {
    #expect(try Self.apply("").output == Self.counts)
  }
}
