import Glibc

/// Crimes and incidents as national open data has them at street level: a file for each month of
/// two years.
struct Incidents {
  private static let header =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    + "Crime type,Last outcome category,Context"
  private static let streets = [
    "Armada Way", "Church Street", "Station Road", "The Crescent", "Victoria Place", "Parking Area",
    "Shopping Area", "Nightclub", "Supermarket", "Park/Open Space", "Petrol Station",
    "St George's Terrace", "Kingfisher Close", "North Hill",
  ].map { Array($0.utf8) }
  private static let outcomes = [
    ("Investigation complete; no suspect identified", 36), ("Unable to prosecute suspect", 40),
    ("Status update unavailable", 10), ("Local resolution", 3), ("Awaiting court outcome", 3),
    ("Offender given a caution", 3), ("Offender given community sentence", 2),
    ("Offender sent to prison", 1), ("Formal action is not in the public interest", 2),
  ].map { (text: Array($0.0.utf8), weight: UInt64($0.1)) }

  private let rows: UInt64
  private let seed: UInt64
  private let typeWeights = CrimeType.all.map(\.weight)
  private let outcomeWeights = Self.outcomes.map(\.weight)

  /// The data that the options ask for.
  init(_ options: Options) throws(Failure) {
    rows = try options.rows()
    seed = try options.whole("seed", in: 0...UInt64.max, standard: 1)
  }

  /// Writes the files into a folder, which is made if it is not there.
  func write(to folder: String) throws(Failure) {
    mkdir(folder, 0o755)
    let areas = Area.all
    let months = (2018...2019).flatMap { year in
      (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
    }
    for (index, month) in months.enumerated() {
      var file = try OutputFile("\(folder)/\(month)-england-and-wales-street.csv")
      file.append(Array(Self.header.utf8))
      try file.endRow()
      let bounds = [index, index + 1].map { rows * UInt64($0) / UInt64(months.count) }
      for row in bounds[0]..<bounds[1] {
        var source = RandomSource(seed: seed, item: row)
        let area = areas[Int(source.below(UInt64(areas.count)))]
        append(Array(month.utf8), area, from: &source, to: &file)
        try file.endRow()
      }
      try file.flush()
    }
  }

  private func append(
    _ month: [UInt8], _ area: Area, from source: inout RandomSource, to file: inout OutputFile
  ) {
    let comma = UInt8(ascii: ",")
    let type = CrimeType.all[source.place(in: typeWeights, total: 1_000)]
    if !type.isIncident { appendNumber(from: &source, to: &file) }
    for cell in [month, area.force, area.force] {
      file.append(comma)
      file.append(cell)
    }
    file.append(comma)
    appendPlace(source.chance(percent: 4) ? nil : area, from: &source, to: &file)
    file.append(comma)
    file.append(type.name)
    file.append(comma)
    if !type.isIncident {
      file.append(Self.outcomes[source.place(in: outcomeWeights, total: 100)].text)
    }
    file.append(comma)
  }

  /// The number of a crime: 64 hexadecimal digits.
  private func appendNumber(from source: inout RandomSource, to file: inout OutputFile) {
    for _ in 0..<4 {
      let number = source.next()
      for shift in stride(from: UInt64(0), to: 64, by: 4) {
        let digit = UInt8(truncatingIfNeeded: number >> shift) & 15
        file.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }

  /// Longitude, latitude, location, and the area's code and name; or that they are not known.
  private func appendPlace(
    _ area: Area?, from source: inout RandomSource, to file: inout OutputFile
  ) {
    guard let area else { return file.append(Array(",,No Location,,".utf8)) }
    file.append(UInt8(ascii: "-"))
    file.append(source.below(5))
    file.append(UInt8(ascii: "."))
    file.append(source.below(1_000_000), digits: 6)
    file.append(UInt8(ascii: ","))
    file.append(50 + source.below(5))
    file.append(UInt8(ascii: "."))
    file.append(source.below(1_000_000), digits: 6)
    file.append(Array(",On or near ".utf8))
    file.append(Self.streets[Int(source.below(UInt64(Self.streets.count)))])
    for cell in [area.code, area.name] {
      file.append(UInt8(ascii: ","))
      file.append(cell)
    }
  }
}
