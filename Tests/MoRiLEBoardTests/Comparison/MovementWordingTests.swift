import MoRiLE
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("What is said of movements")
struct MovementWordingTests {
  private static func change(_ name: String, _ share: Fraction?) -> MovementWording.Change {
    MovementWording.Change(criterion: name, from: "1", to: "2", share: share)
  }

  @Test(
    "shares give, take or make no difference",
    arguments: [
      (Fraction(15, over: 2), "gave 7.5"), (Fraction(-2), "took 2"),
      (Fraction.zero, "made no difference"),
      (Fraction(1, over: 1000), "gave 0.001"), (Fraction(-1, over: 3), "took 0.33"),
    ])
  func effect(share: Fraction, text: String) {
    #expect(MovementWording.effect(share) == text)
  }

  @Test(
    "points have their sign",
    arguments: [
      (Fraction(15, over: 2), "+7.5"), (Fraction(-2), "-2"), (Fraction.zero, "0"),
      (Fraction(-1, over: 1000), "-0.001"),
    ])
  func signed(points: Fraction, text: String) {
    #expect(MovementWording.signed(points) == text)
  }

  @Test("changes are told the largest first, and what is left is added up")
  func changes() {
    func text(_ shares: [Fraction?]) -> String {
      MovementWording.changes(
        shares.enumerated().map { Self.change("abcdefgh".map { String($0) }[$0], $1) })
    }
    #expect(text([1, -3, 3]) == "b 1 to 2 took 3, c 1 to 2 gave 3 and a 1 to 2 gave 1")
    #expect(text([nil, nil]) == "a 1 to 2 and b 1 to 2")
    #expect(text([6, 5, 4, 3, 2, 1]).hasSuffix("e 1 to 2 gave 2 and f 1 to 2 gave 1"))
    #expect(
      text([7, 6, 5, 4, 3, 2, -1]).hasSuffix("e 1 to 2 gave 3 and 2 other changes together gave 1"))
    #expect(text([7, 6, 5, 4, 3, 1, -1]).hasSuffix("2 other changes together made no difference"))
    #expect(text([nil, nil, nil, nil, nil, nil, nil]).hasSuffix("e 1 to 2 and 2 other changes"))
  }

  @Test(
    "levels that are possible",
    arguments: [
      (2...2, "2"), (0...3, "not known"), (1...2, "1 or 2"), (1...3, "1, 2 or 3"), (0...0, "0"),
    ])
  func levels(levels: ClosedRange<Int>, text: String) {
    #expect(MovementWording.level(levels, of: 0...3) == text)
  }

  @Test("counts say what there is and no more")
  func counts() {
    typealias Counts = MovementWording.Counts
    func text(_ counts: Counts) -> String { MovementWording.counts("2025", "2026", counts) }
    #expect(text(Counts()) == "From 2025 to 2026: no issue is the same in both.")
    #expect(
      text(Counts(up: 1))
        == "From 2025 to 2026: of 1 issue that is in both, 1 moved to a higher rating.")
    #expect(
      text(Counts(down: 2, same: 1))
        == "From 2025 to 2026: of 3 issues that are in both, 2 moved to a lower rating and 1 stayed the same."
    )
    #expect(
      text(Counts(up: 1, down: 1, notCertain: 1))
        == "From 2025 to 2026: of 3 issues that are in both, 1 moved to a higher rating, 1 to a lower one and "
        + "1 is not certain.")
    #expect(
      text(Counts(notCompared: 2, split: 2, merged: 1, new: 1, dropped: 2, notListed: 1))
        == "From 2025 to 2026: 2 issues are in both. 1 issue is merged from several, 2 issues are split off "
        + "from others, 1 issue is new, 2 issues were dropped and 1 issue is not listed any more.")
    #expect(
      text(Counts(same: 1, notListedBefore: 2)).hasSuffix(" 2 issues were not listed before."))
  }

  @Test("ranks move for a reason")
  func ranks() {
    typealias Passing = MovementWording.Passing
    #expect(
      MovementWording.rank(
        Passing(passedBy: ["A", "B"], passed: ["C"], newAbove: ["D"], goneAbove: ["E", "F"]))
        == "A and B passed it; C is above it no more; D came in above it; E and F went from above it"
    )
    #expect(MovementWording.rank(Passing(passed: ["A", "B"])) == "A and B are above it no more")
    #expect(
      MovementWording.rank(Passing()) == "others above it tie that did not, or tie no longer")
    #expect(
      MovementWording.rank(Passing(passedBy: ["A", "B", "C", "D", "E", "F", "G"]))
        == "A, B, C, D, E and 2 more passed it")
    #expect(
      MovementWording.rank(Passing(passedBy: ["A", "B", "C", "D", "E", "F"]))
        == "A, B, C, D, E and F passed it")
    #expect(MovementWording.place(2, 4) == "rank 2 to 4")
    #expect(MovementWording.place(2, 2) == "rank 2 as before")
    #expect(MovementWording.place(nil, 2) == "rank 2 now, none before")
    #expect(MovementWording.place(2, nil) == "rank 2 before, none now")
  }

  @Test("one point is a point")
  func points() {
    func text(_ total: Fraction) -> String {
      MovementWording.score(from: "1", to: "2", total: total, [Self.change("a", total)])
    }
    #expect(text(1) == "by 1 point from 1 to 2: a 1 to 2 gave 1")
    #expect(text(-1) == "by 1 point from 1 to 2: a 1 to 2 took 1")
    #expect(text(2) == "by 2 points from 1 to 2: a 1 to 2 gave 2")
  }

  @Test("scores that are ranges are not divided")
  func unknown() {
    func text(_ from: String, _ to: String, _ changes: [MovementWording.Change] = []) -> String {
      MovementWording.unknownScore(
        from: (from, !from.contains("to")), to: (to, !to.contains("to")), changes)
    }
    #expect(
      text("1 to 2", "1 to 2")
        == "its score could be 1 to 2 and can be 1 to 2, so how far it moved is not known")
    #expect(
      text("1", "1 to 2", [Self.change("a", nil)])
        == "its score was 1 and can be 1 to 2, so how far it moved is not known; changed: a 1 to 2")
    #expect(
      text("1 to 2", "1") == "its score could be 1 to 2 and is 1, so how far it moved is not known")
    #expect(
      text("1", "2")
        == "its score was 1 and is 2, but what moved it is not divided, since a level that it reads is not "
        + "known")
    #expect(
      MovementWording.tooMany(from: "1", to: "4", total: 3, 15, [Self.change("a", nil)])
        == "by 3 points from 1 to 4; 15 changed criteria act together, too many to divide it among them: a "
        + "1 to 2")
  }
}
