import MoRiLEFormats

/// What is known of the row before, which the next one mostly has in common with it.
struct LastRow {
  /// Its month, and what incidents of it are counted as; nil where they are not.
  private(set) var month = -1
  private var time: IncidentTime? = IncidentTime(isNow: true, isBefore: false)
  /// Whether incidents of its month are counted.
  private(set) var isAsked = true
  /// The number of its force, and the bytes of its name.
  private var force = -1
  private var forceName: [UInt8] = []
  /// The code of its area as it stands in the cell, and what the index says of it.
  private var code: AreaCode?
  var area = 0
  /// The area that was seen last of this force.
  private(set) var seenArea = -1
  /// The number among the places of the tally of the counts that are taken out of it; -1 where none are.
  private var number = -1
  /// Their area; ``nowhere`` where they are not of the month's time, or the force has not been seen there.
  private(set) var place = nowhere
  /// What is no area, nor anything that the index says.
  private static let nowhere = Int.min

  /// Notes another month.
  @inline(never)
  mutating func see(_ month: Int, _ time: IncidentTime?, in tally: IncidentTally) {
    self.month = month
    if time != self.time { place = Self.nowhere }
    self.time = time
    isAsked = time != nil
    tally.see(number(in: tally), month: month)
  }

  /// Whether a cell has the same code.
  @inline(__always)
  func isCode(_ other: AreaCode) -> Bool {
    guard let code else { return false }
    return code.first == other.first && code.second == other.second
  }

  /// Takes the code of a row; nil where it has none that can be compared.
  mutating func take(code: AreaCode?) { self.code = code }

  /// Notes that the force has rows of an area.
  @inline(never)
  mutating func see(area: Int, in tally: IncidentTally) {
    seenArea = area
    tally.see(number(in: tally), area: area)
  }

  /// The number of the force, that of no name where the table has no forces.
  private mutating func number(in tally: IncidentTally) -> Int {
    if force < 0 {
      force = tally.forces.number(of: UnsafeBufferPointer(start: nil, count: 0))
    }
    return force
  }

  /// Whether a cell has the name of the force.
  @inline(__always)
  func isForce(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    force >= 0
      && forceName.withUnsafeBufferPointer {
        GroupTable.areEqual($0, UnsafeBufferPointer(start: start, count: count))
      }
  }

  /// Takes the force of a row.
  @inline(never)
  mutating func take(force block: RowBlock, _ row: Int, _ column: Int, in tally: IncidentTally) {
    let range = block.range(row, column)
    forceName = Array(UnsafeBufferPointer(start: block.base + range.lowerBound, count: range.count))
    let name = Array(block.text(row, column).utf8)
    force = name.withUnsafeBufferPointer { tally.forces.number(of: $0) }
    (seenArea, place) = (-1, Self.nowhere)
  }

  /// Goes on with the counts of an area and the time of the month.
  @inline(never)
  mutating func go(to area: Int, in tally: IncidentTally, _ counts: inout [Int]) {
    guard let time else { return }
    put(&counts, into: tally)
    number = tally.number(of: IncidentSum.Place(area: area, time: time))
    counts = tally.take(number)
    place = area
    if seenArea != area { see(area: area, in: tally) }
  }

  /// Puts the counts back into the tally.
  mutating func put(_ counts: inout [Int], into tally: IncidentTally) {
    var taken: [Int] = []
    swap(&taken, &counts)
    if number >= 0 { tally.put(taken, at: number) }
    (number, place) = (-1, Self.nowhere)
  }
}
