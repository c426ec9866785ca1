import MoRiLE
import MoRiLEFormats

/// The issues of a year by name, for registers that name them.
struct IssueLookup {
  /// How many unknown names get a likely one: to find it takes long, and nobody reads more.
  static let mostNearest = 100

  private let places: [String: Int]
  private let names: [String]
  private var asked = 0

  /// Makes the lookup of a year.
  init(_ year: RatedYear) {
    var places: [String: Int] = [:]
    for (place, entry) in year.entries.enumerated() where places[issueKey(entry.name)] == nil {
      places[issueKey(entry.name)] = place
    }
    self.places = places
    names = year.entries.map { $0.name }
  }

  /// The place among the year's entries of an issue, its name in any case and with any spaces; nil where the
  /// year has none.
  func place(_ name: String) -> Int? { places[issueKey(name)] }

  /// The name that an unknown one was most likely meant to be; nil where none is near, and for all beyond
  /// ``mostNearest``.
  mutating func nearest(_ name: String) -> String? {
    asked += 1
    return asked > Self.mostNearest ? nil : nearestName(to: name, among: names)
  }
}

extension IssueLookup {
  /// What is said of a name that no issue of a year has.
  func unknown(_ name: String, _ nearest: String?, in year: RatedYear) -> String {
    "the issue \"\(name)\" is not in \(year.source.name)"
      + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
  }
}
