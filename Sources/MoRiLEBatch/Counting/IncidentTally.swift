import MoRiLEFormats

/// What one thread has counted in a table of incidents.
final class IncidentTally: @unchecked Sendable {
  /// The areas and times that have incidents.
  private(set) var places: [IncidentSum.Place] = []
  /// For each of them, how many incidents each group has: by the group's number in the thread's ``GroupTable``.
  private(set) var counts: [[Int]] = []
  private var numbers: [IncidentSum.Place: Int] = [:]
  /// The forces that have rows, each with a number.
  let forces = GroupTable()
  /// The months of each force, and the areas.
  private(set) var months: [Int: Set<Int>] = [:]
  private(set) var areas: [Int: Set<Int>] = [:]
  /// How many incidents have no text to count them by.
  var blanks = 0
  /// How many are in no area, and why.
  var unplaced = UnplacedIncidents()

  /// The number of a place, which may be new.
  func number(of place: IncidentSum.Place) -> Int {
    if let number = numbers[place] { return number }
    numbers[place] = places.count
    places.append(place)
    counts.append([])
    return places.count - 1
  }

  /// Hands out the counts of a place to be added to, until they are put back.
  func take(_ number: Int) -> [Int] {
    var taken: [Int] = []
    swap(&taken, &counts[number])
    return taken
  }

  /// Puts counts back that were taken.
  func put(_ taken: consuming [Int], at number: Int) { counts[number] = taken }

  /// Notes that a force has rows of a month.
  func see(_ force: Int, month: Int) { months[force, default: []].insert(month) }

  /// Notes that a force has rows of an area.
  func see(_ force: Int, area: Int) { areas[force, default: []].insert(area) }

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
