import MoRiLEReports

/// Finds places for the labels of marks, so that no label lies on another, on a mark or on a line that leads
/// to one.
///
/// Labels are placed in the order in which they are given, each as near to its mark as is free, so that the
/// first are the surest to have a place. One that finds none near enough has none.
/// - Complexity: O(*n*²) in the number of marks, times some hundred places that are tried.
struct LabelPlacement {
  /// An area of the picture.
  struct Box: Hashable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func contains(_ other: Box) -> Bool {
      left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
  }

  /// A mark, and the size of its label.
  struct Mark {
    let x: Int
    let y: Int
    let radius: Int
    let width: Int
    let height: Int

    var box: Box { Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius) }
  }

  /// Where a label came to stand.
  struct Label: Hashable {
    let box: Box
    /// Whether it stands apart from its mark, so that a line is to lead to it.
    let isApart: Bool
    /// The side of the label that is towards its mark.
    let anchor: Drawing.Anchor

    /// Where the text begins, has its middle or ends.
    var x: Int {
      switch anchor {
      case .start: box.left
      case .middle: (box.left + box.right) / 2
      case .end: box.right
      }
    }
  }

  /// The place of each label; nil where there is none.
  private(set) var labels: [Label?] = []
  private let marks: [Mark]
  private let area: Box
  private var leaders: [(from: (x: Int, y: Int), to: (x: Int, y: Int))] = []

  /// How far from its mark a label may stand.
  private static let farthest = 150
  private static let step = 6
  /// What is left between a mark and its label.
  private static let gap = 3
  /// Directions as sixteenths of a circle in hundredths, in the order in which they are tried.
  private static let directions = [
    (100, 0), (-100, 0), (0, -100), (0, 100), (71, -71), (71, 71), (-71, -71), (-71, 71),
    (92, -38), (92, 38), (-92, -38), (-92, 38), (38, -92), (38, 92), (-38, -92), (-38, 92),
  ]

  init(_ marks: [Mark], in area: Box) {
    self.marks = marks
    self.area = area
    for mark in marks { labels.append(place(mark)) }
  }

  private mutating func place(_ mark: Mark) -> Label? {
    for distance in stride(from: 0, through: Self.farthest, by: Self.step) {
      for direction in Self.directions {
        let box = box(mark, direction, distance)
        guard area.contains(box), isFree(box) else { continue }
        let anchor: Drawing.Anchor =
          direction.0 > 20 ? .start : direction.0 < -20 ? .end : .middle
        if distance == 0 { return Label(box: box, isApart: false, anchor: anchor) }
        let end = Self.end(of: box, from: mark)
        guard isFree((mark.x, mark.y), end) else { continue }
        leaders.append(((mark.x, mark.y), end))
        return Label(box: box, isApart: true, anchor: anchor)
      }
    }
    return nil
  }

  /// The box of a label whose nearest side is at a distance from the mark.
  private func box(_ mark: Mark, _ direction: (x: Int, y: Int), _ distance: Int) -> Box {
    let reach = mark.radius + Self.gap + distance
    let (x, y) = (mark.x + direction.x * reach / 100, mark.y + direction.y * reach / 100)
    let left =
      direction.x > 20 ? x : direction.x < -20 ? x - mark.width : x - mark.width / 2
    let top =
      direction.y > 20 ? y : direction.y < -20 ? y - mark.height : y - mark.height / 2
    return Box(left: left, top: top, right: left + mark.width, bottom: top + mark.height)
  }

  /// The point of a box that is nearest to a mark.
  static func end(of box: Box, from mark: Mark) -> (x: Int, y: Int) {
    (min(max(mark.x, box.left), box.right), min(max(mark.y, box.top), box.bottom))
  }

  private func isFree(_ box: Box) -> Bool {
    !marks.contains { $0.box.overlaps(box) }
      && !labels.contains { $0.map { $0.box.overlaps(box) } ?? false }
      && !leaders.contains { Self.crosses($0.from, $0.to, box) }
  }

  private func isFree(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) -> Bool {
    !labels.contains { $0.map { Self.crosses(from, to, $0.box) } ?? false }
  }

  /// Whether a line goes through a box: it comes into its span both ways, and has corners on both sides.
  private static func crosses(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ box: Box) -> Bool
  {
    guard min(from.x, to.x) < box.right, max(from.x, to.x) > box.left,
      min(from.y, to.y) < box.bottom, max(from.y, to.y) > box.top
    else { return false }
    let corners = [
      (box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom),
    ]
    let sides = corners.map { corner in
      (to.x - from.x) * (corner.1 - from.y) - (to.y - from.y) * (corner.0 - from.x)
    }
    return sides.contains { $0 > 0 } && sides.contains { $0 < 0 }
  }
}
