/// A type of street crime, by the names of national open data.
struct CrimeType {
  /// The name.
  let name: [UInt8]
  /// The theme that a partnership would put it under.
  let theme: [UInt8]
  /// How often it is recorded, of 1,000 crimes and incidents.
  let weight: UInt64
  /// Whether its rows have neither a crime's number nor an outcome.
  let isIncident: Bool

  private init(_ name: String, _ theme: String, _ weight: UInt64, isIncident: Bool = false) {
    self.name = Array(name.utf8)
    self.theme = Array(theme.utf8)
    self.weight = weight
    self.isIncident = isIncident
  }

  /// All types, by name.
  static let all = [
    CrimeType("Anti-social behaviour", "Anti-social behaviour", 265, isIncident: true),
    CrimeType("Bicycle theft", "Property crime", 5),
    CrimeType("Burglary", "Property crime", 36),
    CrimeType("Criminal damage and arson", "Damage", 109),
    CrimeType("Drugs", "Drugs", 32),
    CrimeType("Other crime", "Other", 17),
    CrimeType("Other theft", "Property crime", 65),
    CrimeType("Possession of weapons", "Violence", 8),
    CrimeType("Public order", "Violence", 53),
    CrimeType("Robbery", "Violence", 5),
    CrimeType("Shoplifting", "Property crime", 50),
    CrimeType("Theft from the person", "Property crime", 5),
    CrimeType("Vehicle crime", "Property crime", 36),
    CrimeType("Violence and sexual offences", "Violence", 314),
  ]
}
