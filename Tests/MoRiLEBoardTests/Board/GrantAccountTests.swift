import MoRiLE
import Testing

@testable import MoRiLEBoard

@Suite("The account of a grant")
struct GrantAccountTests {
  private static let header =
    "project,part_of,funder,allocated,claimed,spent,carried_forward,issues,status\n"

  private static func account(_ lines: String, _ grant: String? = nil) throws -> GrantAccount {
    GrantAccount(
      try SpendingList(BoardFixtures.file(header + lines)),
      grant: try grant.map { try Grant(BoardFixtures.file("figure,amount,funder,source\n" + $0)) })
  }

  @Test(
    "says what equals a difference, to the penny",
    arguments: [
      (
        "a status", "A,,,100,,,,,agreed\nB,,,30,,,,,held: why\nC,,,20,,,,,held\n", "grant,100,,",
        [
          "Allocated, all lines: £150 is £50 more than the grant, £100; £50 equals what is held.",
          "Allocated, lines agreed: £100 equals the grant, £100, exactly.",
        ]
      ),
      (
        "a penny more than a status", "A,,,100,,,,,agreed\nB,,,50.01,,,,,held\n", "grant,100,,",
        [
          "Allocated, all lines: £150.01 is £50.01 more than the grant, £100; £50.01 equals what is held.",
          "Allocated, lines agreed: £100 equals the grant, £100, exactly.",
        ]
      ),
      (
        "a penny beside", "A,,,100,,,,,agreed\nB,,,50,,,,,held\n", "grant,100.01,,",
        [
          "Allocated, all lines: £150 is £49.99 more than the grant, £100.01.",
          "Allocated, lines agreed: £100 is £0.01 less than the grant, £100.01.",
        ]
      ),
      (
        "two statuses together",
        "A,,,100,,,,,agreed\nB,,,30,,,,,held\nC,,,20,,,,,late\nD,,,7,,,,,\n", "grant,107,,",
        [
          "Allocated, all lines: £157 is £50 more than the grant, £107; £50 equals what is held and late.",
          "Allocated, lines agreed: £100 is £7 less than the grant, £107; £7 equals what is without a status.",
        ]
      ),
      (
        "a status rather than two of others",
        "A,,,100,,,,,agreed\nB,,,50,,,,,held\nC,,,30,,,,,late\nD,,,20,,,,,open\n", "grant,150,,",
        [
          "Allocated, all lines: £200 is £50 more than the grant, £150; £50 equals what is held.",
          "Allocated, lines agreed: £100 is £50 less than the grant, £150; £50 equals what is held.",
        ]
      ),
      (
        "another funder", "A,,,100,,,,,\nB,,Trust,20,,,,,\n", "grant,120,,",
        [
          "Allocated, all lines: £100 is £20 less than the grant, £120; £20 equals the money of Trust."
        ]
      ),
      (
        "a line", "A,,,100,,,,,\nB,,,20,,,,,\n", "grant,100,,",
        ["Allocated, all lines: £120 is £20 more than the grant, £100; £20 equals the amount of B."]
      ),
      (
        "what came forward", "A,,,120,,,20,,\n", "grant,100,,",
        [
          "Allocated, all lines: £120 is £20 more than the grant, £100; £20 equals what came forward for A."
        ]
      ),
      (
        "what came forward twice", "A,,,140,,,20,,\n", "grant,100,,\ncarried_forward,20,,",
        [
          "Allocated, all lines: £140 is £20 more than the grant and what came forward, £120; £20 equals "
            + "what came forward."
        ]
      ),
      (
        "nothing", "A,,,100,,,,,\n", "grant,117,,",
        ["Allocated, all lines: £100 is £17 less than the grant, £117."]
      ),
    ])
  func equals(_ what: String, lines: String, grant: String, told: [String]) throws {
    let account = try Self.account(lines, grant + "\n")
    let words = GrantWording(account: account)
    let whole = account.checks.filter { $0.expected == account.grant?.available && $0.line == nil }
    #expect(whole.map { words.sentence($0) } == told, "\(what)")
  }

  @Test(
    "leaves for open lines what is not given, and no more",
    arguments: [
      (
        "100",
        "£90 and 2 lines left open is £10 less than the grant, £100; exactly £10 is left for B and C."
      ),
      ("90", "£90 and 2 lines left open equals the grant, £90; nothing is left for B and C."),
      ("89.99", "£90 and 2 lines left open is £0.01 more than the grant, £89.99."),
    ])
  func open(grant: String, told: String) throws {
    let account = try Self.account("A,,,90,,,,,\nB,,,,,,,,\nC,,,,,,,,\n", "grant,\(grant),,\n")
    #expect(account.sentences == ["Allocated, all lines: " + told])
  }

  @Test("is £0 of nothing that is known")
  func nothingKnown() throws {
    let account = try Self.account("A,,,,,,,,\nB,,Trust,,,,,,\n", "grant,100,,\n")
    #expect(
      account.sentences == [
        "Allocated, all lines: 1 line left open is £100 less than the grant, £100; exactly £100 is left for A."
      ])
    let report = SpendingReport(
      account.list, grant: account.grant, year: try BoardFixtures.year(BoardFixtures.scored))
    #expect(
      report.sentences[0]
        == "No line has an amount: A. The money of others is apart: Trust 1 line left open.")
    #expect(report.table(.funders).csv == "funder,lines,amount,open_lines\nTrust,1,0,1\n")
  }

  @Test("has the lines of the grant's own funder, however it is written")
  func ownFunder() throws {
    let lines = "A,,OPCC,60,,,,,\nB,,opcc ,30,,,,,\nC,,,10,,,,,\nD,,Trust,5,,,,,\n"
    #expect(try Self.account(lines, "grant,100,OPCC,letter\n").checks.map { $0.state } == [.equal])
    #expect(
      try Self.account(lines).others.map { "\($0.name): \($0.lines)" } == [
        "OPCC: [0, 1]", "Trust: [3]",
      ])
  }

  @Test("holds claims against the grant alone, and what is spent against all that there is")
  func used() throws {
    let account = try Self.account(
      "A,,,80,40,90,20,,\nB,,,40,50,30,,,\n",
      "grant,100,,\ncarried_forward,20,,\nclaimed,95,,return\nspent,120,,accounts\nallocated,120,,plan\n"
    )
    #expect(
      account.sentences == [
        "Allocated, all lines: £120 equals the grant and what came forward, £120, exactly.",
        "Claimed, all lines: £90 is £5 less than what is claimed in all (return), £95.",
        "Claimed, return: £95 is £5 less than the grant, £100.",
        "Claimed, lines that say what is claimed: £90 is £30 less than what these are allocated, £120.",
        "5 other totals equal what they should.",
        "Claimed, B: £50 is £10 more than what the line is allocated, £40.",
        "In 2 lines more or less is spent than is allocated: A (£10 more) and B (£10 less).",
      ])
    #expect(
      try Self.account("A,,,80,40,90,,,\nB,,,40,50,30,,,\n", "grant,120,,\n").sentences.dropFirst()
        == [
          "Claimed, all lines: £90 is £30 less than the grant, £120.",
          "Claimed, lines that say what is claimed: £90 is £30 less than what these are allocated, £120.",
          "2 other totals equal what they should.",
          "Claimed, B: £50 is £10 more than what the line is allocated, £40.",
          "In 2 lines more or less is spent than is allocated: A (£10 more) and B (£10 less).",
        ])
  }

  @Test("tells five single lines in sentences and counts the rest")
  func many() throws {
    let lines = (1...7).map { "L\($0),,,10,11,,,,\n" }.joined()
    let told = try Self.account(lines).sentences
    #expect(told.count == 7)
    #expect(told[5] == "Claimed, L5: £11 is £1 more than what the line is allocated, £10.")
    #expect(told[6] == "2 more totals of single lines are not what they should be.")
  }

  @Test("of sub-lines counts what is known of them")
  func parts() throws {
    let account = try Self.account(
      "A,,,100,60,,,,\na1,A,,70,,,,,\na2,A,,20,30,,,,\nB,,,,,,,,\nb1,B,,5,,,,,\nb2,B,,6,,,,,\n"
        + "C,,,,,,,,\nc1,C,,5,,,,,\nc2,C,,,,,,,\n")
    #expect(account.own == [0, 3, 6])
    #expect(account.list.lines.map { $0.amount } == [100, 70, 20, 11, 5, 6, nil, 5, nil])
    #expect(
      account.sentences == [
        "Claimed, lines that say what is claimed: £60 is £40 less than what these are allocated, £100.",
        "Allocated, sub-lines, A: £90 is £10 less than what the line is allocated, £100.",
        "Claimed, sub-lines, A: £30 and 1 line left open is £30 less than what of the line is claimed, £60; "
          + "exactly £30 is left for a1.",
        "Claimed, a2: £30 is £10 more than what the line is allocated, £20.",
      ])
  }
}
