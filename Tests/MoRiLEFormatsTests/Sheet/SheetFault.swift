import Testing

/// A faulty table and what is printed of it.
struct SheetFault: Sendable, CustomTestStringConvertible {
  let name: String
  let csv: String
  let says: String
  var testDescription: String { name }
}
