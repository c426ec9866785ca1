import TestSupport
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("Labels of marks")
struct LabelPlacementTests {
  private static let area = LabelPlacement.Box(left: 0, top: 0, right: 640, bottom: 460)

  /// Marks in a grid, so that many share a place, with labels of many widths.
  private static func marks(_ count: Int, seed: UInt64) -> [LabelPlacement.Mark] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in
      LabelPlacement.Mark(
        x: 10 + 62 * Int.random(in: 0...10, using: &random),
        y: 10 + 44 * Int.random(in: 0...10, using: &random), radius: 5,
        width: Int.random(in: 20...220, using: &random), height: 13)
    }
  }

  @Test("lie on no other label, on no mark and on no line, and inside", arguments: 1...20)
  func areFree(seed: Int) {
    let marks = Self.marks(40, seed: UInt64(seed))
    let placement = LabelPlacement(marks, in: Self.area)
    let labels = placement.labels.compactMap { $0 }
    #expect(placement.labels.count == marks.count)
    for (index, label) in labels.enumerated() {
      #expect(Self.area.contains(label.box))
      #expect(!marks.contains { $0.box.overlaps(label.box) })
      #expect(!labels[(index + 1)...].contains { $0.box.overlaps(label.box) })
    }
    // A line is looked at point by point, by other means than the placement does.
    for (mark, label) in zip(marks, placement.labels) {
      guard let label, label.isApart else { continue }
      let end = LabelPlacement.end(of: label.box, from: mark)
      for step in 0...200 {
        let x = mark.x + (end.x - mark.x) * step / 200
        let y = mark.y + (end.y - mark.y) * step / 200
        let crossed = labels.contains { other in
          other != label && other.box.left + 1 < x && x < other.box.right - 1
            && other.box.top + 1 < y && y < other.box.bottom - 1
        }
        #expect(!crossed)
      }
    }
  }

  @Test("all have a place where there is room, and the first have one where there is not")
  func firstHavePlaces() {
    let few = LabelPlacement(Self.marks(12, seed: 3), in: Self.area)
    #expect(!few.labels.contains(nil))
    let same = (0..<80).map { _ in
      LabelPlacement.Mark(x: 320, y: 230, radius: 5, width: 150, height: 13)
    }
    let many = LabelPlacement(same, in: Self.area)
    #expect(many.labels[0]?.isApart == false)
    #expect(many.labels.contains(nil))
  }

  @Test(
    "stand towards their mark",
    arguments: [
      (x: 20, anchor: Drawing.Anchor.start), (x: 630, anchor: .end),
    ])
  func standTowardsMark(x: Int, anchor: Drawing.Anchor) {
    let mark = LabelPlacement.Mark(x: x, y: 100, radius: 5, width: 120, height: 13)
    #expect(LabelPlacement([mark], in: Self.area).labels[0]?.anchor == anchor)
  }
}
