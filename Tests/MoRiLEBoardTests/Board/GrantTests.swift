import MoRiLE
import Testing

@testable import MoRiLEBoard

@Suite("The figures of a grant, and shares of contracts")
struct GrantTests {
  private static func grant(_ rows: String) throws -> Grant {
    try Grant(BoardFixtures.file("Figure,Amount,Funder,Source\n" + rows))
  }

  @Test("are read by their names, and the first of each counts")
  func isRead() throws {
    let grant = try Self.grant(
      "Grant,\"£400,568\",OPCC,letter\nCarried forward,27678.50,,\ngrant,1,,plan\n")
    #expect(grant.available == Fraction("856493/2"))
    #expect(grant.funder == "OPCC" && grant.statements.count == 3)
    #expect(try Self.grant("allocated,5,,\n").available == nil)
  }

  @Test("have faults that are told all at once")
  func faults() {
    #expect(
      BoardFixtures.faults {
        _ = try Self.grant(
          "grnt,5,,\n,5,,\nbudget,5,,\ngrant,,,\nclaimed,-5,,\nspent,0.001,,\nspent,?,,\n")
      } == [
        "2:1+4 unknown figure \"grnt\"; did you mean \"grant\"? The figures are grant, carried_forward, "
          + "allocated, claimed and spent",
        "3:1+1 this row has no figure; the figures are grant, carried_forward, allocated, claimed and spent",
        "4:1+6 unknown figure \"budget\"; the figures are grant, carried_forward, allocated, claimed and "
          + "spent",
        "5:7+1 grant has no amount; give it, or take the row out while it is not known",
        "6:9+2 amount \"-5\" is below zero; an amount is from £0 on",
        "7:7+5 amount \"0.001\" has parts of a penny; write pounds and pence",
        "8:7+1 amount \"?\" is not a number",
      ])
  }

  private static func list(_ cells: String) throws -> SpendingList {
    try SpendingList(
      BoardFixtures.file(
        "project,allocated,carried_forward,contract_total,contract_share,issues\nA,\(cells),\n"))
  }

  @Test(
    "of lines have faults",
    arguments: [
      (
        "9,10,,",
        "2:5+2 carried_forward \"10\" is more than the £9 that the line has in all; it is the part of them that "
          + "came forward"
      ),
      ("9,9,,", nil),
      (
        "9,,,28",
        "2:7+2 contract_share \"28\" is a share of no contract; give its contract_total, or leave the share out"
      ),
      (
        "9,,100,0",
        "2:10+1 contract_share \"0\" is not above 0 and up to 100; write the percentage with the decimals that "
          + "are stated, such as 28 or 33.3"
      ),
      (
        "9,,100,100.1",
        "2:10+5 contract_share \"100.1\" is not above 0 and up to 100; write the percentage with the decimals "
          + "that are stated, such as 28 or 33.3"
      ),
      ("9,,100,100%", nil),
      (
        "9,,0,",
        "2:6+1 contract_total \"0\" is nothing, of which nothing is a share; leave it blank where it is not known"
      ),
    ] as [(String, String?)])
  func lineFaults(cells: String, fault: String?) {
    #expect(BoardFixtures.faults { _ = try Self.list(cells) } == (fault.map { [$0] } ?? []))
  }

  @Test(
    "are a stated share up to half a unit of its last decimal",
    arguments: [
      ("28", "275/10", true), ("28", "285/10", true), ("28", "2849/100", true),
      ("28", "2851/100", false), ("28", "2749/100", false), ("28.0", "2805/100", true),
      ("28.0", "2806/100", false), ("33", "100/3", true), ("33.3", "100/3", true),
      ("33.4", "100/3", false), ("28 %", "28", true),
    ])
  func fits(stated: String, actual: String, fits: Bool) throws {
    let share = try #require(StatedShare(stated))
    #expect(share.fits(try #require(Fraction(actual))) == fits)
  }

  @Test(
    "are one with its point moved by one place or two",
    arguments: [
      ("0.5", "55/10", "5"), ("0.5", "551/100", nil), ("0.5", "45/10", "5"), ("0.05", "5", "5"),
      ("50", "5", "5"), ("50", "1/2", "1/2"), ("50", "25", nil), ("12", "99", nil),
      ("10.0", "100", "100"), ("10.4", "104", nil),
    ] as [(String, String, String?)])
  func moved(stated: String, actual: String, percent: String?) throws {
    let share = try #require(StatedShare(stated))
    #expect(
      share.moved(toFit: try #require(Fraction(actual)))?.percent
        == percent.flatMap { Fraction($0) })
  }

  @Test("may be above all of their contract, and are told so")
  func aboveContract() throws {
    let told = { (cells: String) in GrantAccount(try Self.list(cells), grant: nil).sentences }
    #expect(try told("100,,100,") == [])
    #expect(
      try told("100.01,,100,") == [
        "Allocated, A: £100.01 is £0.01 more than all of its contract, £100."
      ])
    #expect(try told("50,,100,50") == [])
  }
}
