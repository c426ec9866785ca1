import MoRiLE

/// The areas of one kind that incidents are counted for.
package struct AreaChoice: Sendable {
  /// Why areas cannot be chosen.
  package struct Refusal: Error {
    /// What is wrong with a name, and what to do.
    package let message: String
  }

  /// The word that stands for all areas.
  package static let all = "all"

  /// The areas, in the order asked for.
  package let areas: [Area]
  /// Whether they may be several, so that the table says which each row is about.
  package let isSeveral: Bool
  /// Says which of them a code belongs to.
  package let index: AreaIndex
  /// What they are called in the table: their names, with the code where another has the same.
  package let names: [String]

  /// Finds areas by their codes or by their names as ``PublishedName`` compares them, or takes all where one is ``all``.
  /// - Throws: that there is none of a name, or that there are several.
  package init(_ asked: [String], _ kind: AreaKind, of lookup: AreaLookup) throws(Refusal) {
    let map = lookup.map(of: kind)
    guard !map.areas.isEmpty else {
      throw Refusal(
        message:
          "there is no column of \(kind.word)s, such as \(kind.headers[0])22CD, in the look-up")
    }
    let keys = map.areas.map { PublishedName.key($0.name) }
    var places: [Int] = []
    if asked.contains(Self.all) {
      guard asked.count == 1 else {
        throw Refusal(message: "\"\(Self.all)\" has every area in it; leave out the others, or it")
      }
      places = map.areas.indices.sorted {
        (map.areas[$0].name, map.areas[$0].code) < (map.areas[$1].name, map.areas[$1].code)
      }
    } else {
      for name in asked {
        let place = try Self.place(of: name, keys, map, kind, lookup)
        guard !places.contains(place) else {
          throw Refusal(message: "\"\(name)\" is asked for twice")
        }
        places.append(place)
      }
    }
    areas = places.map { map.areas[$0] }
    isSeveral = asked.count > 1 || asked.contains(Self.all)
    names = places.map { place in
      let area = map.areas[place]
      return keys.count { $0 == keys[place] } > 1 ? "\(area.name) (\(area.code))" : area.name
    }
    var chosen: [Int: Int] = [:]
    for (number, place) in places.enumerated() { chosen[place] = number }
    index = AreaIndex(
      map.places.map { code, place in
        (code, place < 0 ? place : chosen[place] ?? AreaIndex.elsewhere)
      })
  }

  /// The place of the area of a name or code.
  private static func place(
    of name: String, _ keys: [String], _ map: AreaLookup.Map, _ kind: AreaKind, _ lookup: AreaLookup
  ) throws(Refusal) -> Int {
    if let code = AreaCode(name), let place = map.own[code] { return place }
    let key = PublishedName.key(name)
    let found = map.areas.indices.filter { keys[$0] == key }
    if found.count > 1 {
      let codes = found.map { map.areas[$0].code }.joined(separator: ", ")
      throw Refusal(
        message:
          "\"\(name)\" is the name of \(found.count) \(kind.word)s; give the code of one: \(codes)")
    }
    if let place = found.first { return place }
    let other: AreaKind = kind == .district ? .partnership : .district
    if lookup.map(of: other).areas.contains(where: { PublishedName.key($0.name) == key }) {
      throw Refusal(message: "\"\(name)\" is no \(kind.word) in the look-up, but a \(other.word)")
    }
    throw Refusal(
      message: "there is no \(kind.word) \"\(name)\" in the look-up"
        + NearNames.suggestion(for: name, among: map.areas.map { $0.name }))
  }
}
