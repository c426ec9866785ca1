/// A small area (LSOA), with the district and the police force that it belongs to.
///
/// There are as many as in England and Wales in 2021, with codes of the same form. Which code has
/// which name is made up.
struct Area {
  /// The code, such as `E01012345`.
  let code: [UInt8]
  /// The name, such as `Plymouth 012C`.
  let name: [UInt8]
  /// The name of the district.
  let district: String
  /// The name of the police force.
  let force: [UInt8]

  /// All areas, in the order of their codes.
  static let all: [Area] =
    areas("E01", count: 33_755, in: english) + areas("W01", count: 1_917, in: welsh)

  private static let english: [(district: String, force: String)] = [
    ("Plymouth", "Devon & Cornwall Police"), ("Cornwall", "Devon & Cornwall Police"),
    ("Exeter", "Devon & Cornwall Police"), ("Torbay", "Devon & Cornwall Police"),
    ("Bristol", "Avon and Somerset Constabulary"), ("Leeds", "West Yorkshire Police"),
    ("Bradford", "West Yorkshire Police"), ("Sheffield", "South Yorkshire Police"),
    ("Manchester", "Greater Manchester Police"), ("Wigan", "Greater Manchester Police"),
    ("Liverpool", "Merseyside Police"), ("Birmingham", "West Midlands Police"),
    ("Coventry", "West Midlands Police"), ("Nottingham", "Nottinghamshire Police"),
    ("Norwich", "Norfolk Constabulary"), ("Southampton", "Hampshire Constabulary"),
    ("Brighton and Hove", "Sussex Police"), ("Medway", "Kent Police"),
    ("Newcastle upon Tyne", "Northumbria Police"), ("Camden", "Metropolitan Police Service"),
    ("Lambeth", "Metropolitan Police Service"), ("Croydon", "Metropolitan Police Service"),
  ]

  private static let welsh: [(district: String, force: String)] = [
    ("Cardiff", "South Wales Police"), ("Wrexham", "North Wales Police"),
  ]

  private static func areas(
    _ prefix: String, count: Int, in districts: [(district: String, force: String)]
  ) -> [Area] {
    (0..<count).map { number in
      let (place, within) = (number % districts.count, number / districts.count)
      let letters = Array("ABCDE")
      let name =
        "\(districts[place].district) \(padded(within / letters.count + 1, 3))"
        + String(letters[within % letters.count])
      return Area(
        code: Array((prefix + padded(number + 1, 6)).utf8), name: Array(name.utf8),
        district: districts[place].district, force: Array(districts[place].force.utf8))
    }
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    String(repeating: "0", count: max(0, digits - "\(number)".count)) + "\(number)"
  }
}
