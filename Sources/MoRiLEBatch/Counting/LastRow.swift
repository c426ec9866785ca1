import MoRiLEFormats

/// What is known of the row before, which the next one mostly has in common with it.
struct LastRow {
  /// Its month, and what incidents of it are counted as; nil where they are not.
  private(set) var month = -1
  private var time: IncidentTime? = IncidentTime(isNow: true, isBefore: false)
  /// Whether incidents of its month are counted.
  private(set) var isAsked = true
  /// The number of its force; -1 where there is none yet.
  private var force = -1
  /// The bytes of the name of its force, which the tally has; empty where they are not those of the cell.
  private var forceName = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The code of its area as it stands in the cell, and what the index says of it.
  private var code: AreaCode?
  var area = 0
  /// The area that was seen last of this force.
  private var seenArea = -1
  /// The numbers of the places of the time, by area.
  private var numbers: UnsafeMutablePointer<Int32>?
  /// The place whose counts are at hand.
  private var number: Int32 = -1
  /// Its area; ``nowhere`` where it is not of the month's time.
  private(set) var place = nowhere
  /// The counts at hand.
  private var counts = IncidentTally.Counts(start: nil, count: 0)
  /// What is no area, nor anything that the index says.
  private static let nowhere = Int.min

  // MARK: - Months and forces

  /// Notes another month.
  mutating func take(_ month: Int, _ time: IncidentTime?) {
    self.month = month
    isAsked = time != nil
    if time == self.time { return }
    self.time = time
    (numbers, place) = (nil, Self.nowhere)
  }

  /// Notes that the force has rows of the month.
  @inline(__always)
  mutating func seeMonth(in tally: IncidentTally) { tally.see(number(in: tally), month: month) }

  /// Notes that the force has rows of an area.
  @inline(__always)
  mutating func see(area: Int, in tally: IncidentTally) {
    if area == seenArea { return }
    seenArea = area
    tally.see(number(in: tally), area: area)
  }

  /// The number of the force, that of no name where the table has no forces.
  @inline(__always)
  private mutating func number(in tally: IncidentTally) -> Int {
    if force < 0 {
      force = tally.forces.number(of: UnsafeBufferPointer(start: nil, count: 0))
    }
    return force
  }

  /// Whether a cell has the name of the force.
  @inline(__always)
  func isForce(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    !forceName.isEmpty && GroupTable.areEqual(forceName, name)
  }

  /// Takes the force of a row by the bytes of its cell, which are its name.
  @inline(__always)
  mutating func take(plainForce name: UnsafeBufferPointer<UInt8>, in tally: IncidentTally) {
    (force, forceName) = tally.forces.found(name)
    seenArea = -1
  }

  /// Takes the force of a row whose name is not what its cell has.
  @inline(never)
  mutating func take(force name: String, in tally: IncidentTally) {
    force = Array(name.utf8).withUnsafeBufferPointer { tally.forces.number(of: $0) }
    forceName = UnsafeBufferPointer(start: nil, count: 0)
    seenArea = -1
  }

  // MARK: - Areas

  /// Whether a cell has the same code.
  @inline(__always)
  func isCode(_ other: AreaCode) -> Bool {
    guard let code else { return false }
    return code.first == other.first && code.second == other.second
  }

  /// Takes the code of a row; nil where it has none that can be compared.
  mutating func take(code: AreaCode?) { self.code = code }

  // MARK: - Counts

  /// Goes on with the counts of an area and the time of the month.
  @inline(__always)
  mutating func go(to area: Int, in tally: IncidentTally) {
    guard let time else { return }
    let numbers = self.numbers ?? tally.numbers(of: time)
    self.numbers = numbers
    if numbers[area] < 0 { numbers[area] = tally.add(IncidentSum.Place(area: area, time: time)) }
    number = numbers[area]
    counts = tally.counts(of: number)
    place = area
  }

  /// Counts an incident of a group.
  @inline(__always)
  mutating func count(_ group: Int, in tally: IncidentTally) {
    if group >= counts.count { counts = tally.counts(of: number, with: group) }
    counts[group] &+= 1
  }
}
