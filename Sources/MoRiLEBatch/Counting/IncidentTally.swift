import MoRiLEFormats

/// What one thread has counted in a table of incidents.
final class IncidentTally: @unchecked Sendable {
  /// The counts of an area and a time: by the group's number in the thread's ``GroupTable``.
  typealias Counts = UnsafeMutableBufferPointer<Int>

  /// The areas and times that have incidents.
  private var places: [IncidentSum.Place] = []
  /// The counts of each of them, in memory of their own.
  private var counts: [Counts] = []
  /// The number of the place of each area, by time; -1 where it has none.
  private var numbers: [IncidentTime: UnsafeMutablePointer<Int32>] = [:]
  /// How many areas there are.
  private let areaCount: Int
  /// The forces that have rows, each with a number.
  let forces = GroupTable()
  /// The months of each force, and the areas.
  private var months: [Int: Set<Int>] = [:]
  private var areas: [Int: Set<Int>] = [:]
  private let seenMonths = SeenPairs()
  private let seenAreas = SeenPairs()
  /// How many incidents have no text to count them by.
  var blanks = 0
  /// How many are in no area, and why.
  var unplaced = UnplacedIncidents()

  /// Begins to count for a query.
  init(_ query: IncidentQuery) { areaCount = query.areas.map { $0.areas.count } ?? 1 }

  deinit {
    for counts in counts { counts.deallocate() }
    for numbers in numbers.values { numbers.deallocate() }
    seenMonths.deallocate()
    seenAreas.deallocate()
  }

  // MARK: - Counts

  /// The numbers of the places of a time, by area; -1 where an area has none yet.
  func numbers(of time: IncidentTime) -> UnsafeMutablePointer<Int32> {
    if let known = numbers[time] { return known }
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: areaCount)
    new.initialize(repeating: -1, count: areaCount)
    numbers[time] = new
    return new
  }

  /// The number of a new place.
  func add(_ place: IncidentSum.Place) -> Int32 {
    places.append(place)
    counts.append(Self.empty(64))
    return Int32(places.count - 1)
  }

  /// The counts of a place by its number, to be added to.
  @inline(__always)
  func counts(of number: Int32) -> Counts { counts[Int(number)] }

  /// The counts of a place with room for a group.
  @inline(never)
  func counts(of number: Int32, with group: Int) -> Counts {
    let old = counts[Int(number)]
    if group < old.count { return old }
    let new = Self.empty(max(group + 1, 2 * old.count))
    _ = new.update(fromContentsOf: old)
    old.deallocate()
    counts[Int(number)] = new
    return new
  }

  private static func empty(_ count: Int) -> Counts {
    let counts = Counts.allocate(capacity: count)
    counts.initialize(repeating: 0)
    return counts
  }

  // MARK: - What files have

  /// Notes that a force has rows of a month.
  @inline(__always)
  func see(_ force: Int, month: Int) {
    if seenMonths.isNew(force, month) { add(force, month: month) }
  }

  /// Notes that a force has rows of an area.
  @inline(__always)
  func see(_ force: Int, area: Int) { if seenAreas.isNew(force, area) { add(force, area: area) } }

  @inline(never)
  private func add(_ force: Int, month: Int) { months[force, default: []].insert(month) }

  @inline(never)
  private func add(_ force: Int, area: Int) { areas[force, default: []].insert(area) }

  /// Adds all of it to a sum.
  func add(to sum: inout IncidentSum, _ groups: GroupTable) {
    for (place, counts) in zip(places, counts) {
      sum.coverage.add(counted: place.area)
      for (number, count) in counts.enumerated() where count > 0 {
        sum.add(String(decoding: groups.texts[number], as: UTF8.self), count, at: place)
      }
    }
    for (force, months) in months {
      let name = String(decoding: forces.texts[force], as: UTF8.self)
      for month in months { sum.coverage.add(name, month: month) }
    }
    for (force, areas) in areas {
      let name = String(decoding: forces.texts[force], as: UTF8.self)
      for area in areas { sum.coverage.add(name, area: area) }
    }
    sum.blanks += blanks
    sum.unplaced += unplaced
  }
}
