/// Walks from a value to one side, over the points where something could change, to the first where
/// something does.
struct SensitivityWalk {
  /// The end of the walk.
  struct End: Hashable {
    /// The point of the change.
    let value: Fraction
    /// Whether nothing has changed yet at the point itself.
    let isInside: Bool
    /// A value at which the change shows: past the point, before the next.
    let beyond: Fraction
  }

  let start: Fraction
  /// 1 upwards, -1 downwards.
  let sign: Fraction
  /// The last value there is on this side; nil where there is none.
  let limit: Fraction?
  /// Whether the last value itself may be taken.
  let reachesLimit: Bool

  /// The points in the order of the walk, each once, none before the start or past the limit.
  func inOrder(_ points: [Fraction]) -> [Fraction] {
    let ahead = points.filter { point in
      guard (point - start) * sign > .zero else { return false }
      guard let limit else { return true }
      return (limit - point) * sign > .zero || reachesLimit && point == limit
    }
    var order: [Fraction] = []
    for point in ahead.sorted(by: { ($1 - $0) * sign > .zero }) where point != order.last {
      order.append(point)
    }
    return order
  }

  /// The first change; nil where there is none up to the limit.
  /// - Parameters:
  ///   - points: All values at which something could change; between two of them nothing does.
  ///   - isSame: Whether all is as it is at the start.
  func end(_ points: [Fraction], isSame: (Fraction) -> Bool) -> End? {
    let points = inOrder(points)
    var last = start
    for place in 0...points.count {
      let next = place < points.count ? points[place] : nil
      if let between = between(last, next), !isSame(between) {
        return End(value: last, isInside: true, beyond: between)
      }
      guard let next else { break }
      if !isSame(next) {
        // What has changed at the point alone, where two meet and part again, shows only there.
        let after = between(next, place + 1 < points.count ? points[place + 1] : nil)
        let shows = after.map { isSame($0) ? next : $0 } ?? next
        return End(value: next, isInside: false, beyond: shows)
      }
      last = next
    }
    return nil
  }

  /// A value between two points, or past the last of them and before the limit; nil where there is none.
  private func between(_ point: Fraction, _ next: Fraction?) -> Fraction? {
    guard let end = next ?? limit else { return point + sign }
    return end == point ? nil : (point + end) / 2
  }
}
