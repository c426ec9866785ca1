import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEBoard

/// The grants of one partnership as published, each figure with the printed one beside it.
@Suite("The grants of Plymouth")
struct GrantYearsTests {
  private static func account(_ year: String) throws -> GrantAccount {
    let folder = "Models/examples/plymouth/\(year)"
    return GrantAccount(
      try SpendingList(BoardFixtures.shipped("\(folder)/spending.csv")),
      grant: try Grant(BoardFixtures.shipped("\(folder)/grant.csv")))
  }

  /// A grant of which no lines are published.
  private static func account(of figures: String) throws -> GrantAccount {
    GrantAccount(
      SpendingList(), grant: try Grant(BoardFixtures.file("figure,amount,source\n" + figures)))
  }

  /// The checks of an account as `total: amount, should equal, difference, state`.
  private static func told(_ account: GrantAccount) -> [String] {
    let words = GrantWording(account: account)
    return account.checks.map { check in
      "\(words.total(check)), \(words.subject(check)): \(check.amount) for \(check.expected), "
        + "\(check.difference), \(check.state.rawValue)"
    }
  }

  @Test("2020/21 closes at £400,568, with the £23,000 of its risks")
  func year2020() throws {
    let account = try Self.account("2019")
    #expect(
      Self.told(account) == [
        // 377,568 recommended and 23,000 left available; the grant is printed as 400,568.
        "Allocated, all lines: 400568 for 400568, 0, equal",
        "Allocated, lines recommended: 377568 for 400568, -23000, less",
        // 5,000, 4,000 and 8,000 of 25,000; the fourth has no printed amount.
        "Allocated, sub-lines, Workforce development and communication: 17000 for 25000, -8000, open",
      ])
    #expect(
      account.sentences == [
        "Allocated, all lines: £400,568 equals the grant, £400,568, exactly.",
        "Allocated, lines recommended: £377,568 is £23,000 less than the grant, £400,568; £23,000 equals "
          + "what is left available.",
        "Allocated, sub-lines, Workforce development and communication: £17,000 and 1 line left open is "
          + "£8,000 less than what the line is allocated, £25,000; exactly £8,000 is left for Exploitation "
          + "and substance misuse.",
      ])
    // Printed as other funding: 44,450 of NHSE; 10,000 secured elsewhere; 10,000 of last year's carry-forward.
    #expect(
      account.others.map { "\($0.name) \(account.sum(.allocated, of: $0.lines).amount)" } == [
        "NHSE 44450", "CCG STP 10000", "2018/19 carry-forward 10000",
      ])
    let contract = try #require(account.list.lines[0].contract)
    #expect(210_000 * 100 / contract.total == Fraction(210_000 * 100, over: 573_300))
  }

  @Test("2017/18 is £440 over, and tells what else does not fit")
  func year2017() throws {
    let account = try Self.account("2017")
    #expect(
      Self.told(account) == [
        // 400,568 and 27,678 are printed: 428,246.
        "Allocated, all lines: 428686 for 428246, 440, more",
        // The line that it is carried forward in holds all of the 27,678.
        "Carried forward, all lines: 27678 for 27678, 0, equal",
        // 440 over and 440 under are printed, each offset by the other.
        "Spent, lines that say what is spent: 55486 for 55486, 0, equal",
        // Printed as 28 % of 552,500.
        "Allocated, Domestic Abuse Victim Service contact - PDAS: 160200 for 154700, 5500, more",
        // Printed as 33 % of 75,000.
        "Allocated, SARC Sexual Violence Therapeutic Services: 25000 for 24750, 250, rounded",
        // Printed as 0.5 % of 1,905,122.
        "Allocated, Drug and Alcohol Contract – Harbour: 98500 for 952561/100, 8897439/100, more",
        // The eight printed items are 16,535: 391 from what was spent, 49 from what was allocated.
        "Spent, sub-lines, ASB/Low level crime/Emerging local issues: 16535 for 16926, -391, less",
        "Spent, sub-lines, ASB/Low level crime/Emerging local issues: 16535 for 16486, 49, more",
        "Spent, ASB/Low level crime/Emerging local issues: 16926 for 16486, 440, more",
        "Spent, Safer Plymouth infrastructure: 38560 for 39000, -440, less",
      ])
    #expect(
      account.sentences == [
        "Allocated, all lines: £428,686 is £440 more than the grant and what came forward, £428,246; £440 "
          + "equals the overspend of ASB/Low level crime/Emerging local issues and the underspend of Safer "
          + "Plymouth infrastructure.",
        "2 other totals equal what they should.",
        "Allocated, Domestic Abuse Victim Service contact - PDAS: £160,200 is £5,500 more than 28 % of its "
          + "contract of £552,500, £154,700; it is 29.0 %; 24.0 % without the £27,678 that came forward, "
          + "34.0 % with them added.",
        "Allocated, Drug and Alcohol Contract – Harbour: £98,500 is £88,974.39 more than 0.5 % of its "
          + "contract of £1,905,122, £9,525.61; it is 5.2 %; with its point moved, 5 %, the stated share fits.",
        "Spent, sub-lines, ASB/Low level crime/Emerging local issues: £16,535 is £391 less than what of the "
          + "line is spent, £16,926.",
        "Spent, sub-lines, ASB/Low level crime/Emerging local issues: £16,535 is £49 more than what the line "
          + "is allocated, £16,486.",
        "In 2 lines more or less is spent than is allocated: ASB/Low level crime/Emerging local issues (£440 "
          + "more) and Safer Plymouth infrastructure (£440 less).",
      ])
  }

  @Test("2015/16 leaves exactly £25,000 for its two blank lines")
  func year2015() throws {
    let account = try Self.account("2015")
    // Eleven printed amounts, 392,258 in all; printed total 417,258.
    #expect(Self.told(account) == ["Allocated, all lines: 392258 for 417258, -25000, open"])
    #expect(
      account.sentences == [
        "Allocated, all lines: £392,258 and 2 lines left open is £25,000 less than the grant, £417,258; "
          + "exactly £25,000 is left for Reducing Reoffending/Integrated Offender Management (IOM) and ENTE "
          + "Coordinator."
      ])
  }

  @Test("2018/19 has a grant and no line")
  func year2018() throws {
    let account = try Self.account(of: "grant,400568,pack of 7 June 2018\n")
    #expect(account.checks.isEmpty)
    #expect(account.sentences == ["No line is recorded of the grant, £400,568."])
    #expect(account.grant?.available == 400_568)
  }

  @Test("2019/20 claims half of a grant that is printed in two ways")
  func year2019() throws {
    let account = try Self.account(
      of: """
        grant,400468,half year return
        carried_forward,11000,half year return
        claimed,200234,half year return
        grant,400568,"plan 2020/21, which calls that year a standstill"

        """)
    #expect(account.grant?.available == 411_468)
    #expect(
      account.sentences == [
        "No line is recorded of the grant and what came forward, £411,468.",
        "Claimed, half year return: £200,234 is £200,234 less than the grant, £400,468; £200,234 equals half "
          + "of it.",
        "Grant, plan 2020/21, which calls that year a standstill: £400,568 is £100 more than the grant (half "
          + "year return), £400,468.",
      ])
  }
}
