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
  init(_ year: RatedYear) { self.init(year.entries.map { $0.name }) }

  /// Makes the lookup of some names.
  init(_ names: [String]) {
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() where places[issueKey(name)] == nil {
      places[issueKey(name)] = place
    }
    self.places = places
    self.names = names
  }

  /// The place of an issue, its name in any case and with any spaces; nil where there is none.
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
  func unknown(_ name: String, _ nearest: String?, in source: String) -> String {
    "the issue \"\(name)\" is not in \(source)"
      + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
  }
}
