import TestSupport
import Testing

/// A model that comes with the program, or the small one, and a table of it.
struct Shipped: Sendable, CustomTestStringConvertible {
  let model: String
  let table: String

  var testDescription: String { "\(model)/\(table)" }

  static let all = [
    Shipped(model: "morile-csp", table: "plymouth-2017-18.csv"),
    Shipped(model: "morile-csp", table: "coding-a.csv"),
    Shipped(model: "morile-csp", table: "coding-b.csv"),
    Shipped(model: "morile-csp", table: "coding-c.csv"),
    Shipped(model: "stra-plymouth-2015", table: "2014-15.csv"),
  ]

  /// The small model, in whose table ties are many.
  static let town = Shipped(model: "town", table: "town.csv")

  private func bytes(_ name: String) throws -> [UInt8] {
    try RepositoryFile.read("Models/\(model)/\(name)").bytes
  }

  func modelBytes() throws -> [UInt8] {
    try model == "town" ? Array(Town.json.utf8) : bytes("model.json")
  }

  func tableBytes() throws -> [UInt8] {
    try model == "town" ? Array(Town.csv.utf8) : bytes(table)
  }

  /// A page on which the table is open.
  func talk() throws -> Talk { try Talk(tableBytes(), modelBytes(), name: table) }
}
