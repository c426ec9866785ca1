import MoRiLE
import Testing

/// A faulty definition of a model and what is told of it.
struct DefinitionFault: Sendable, CustomTestStringConvertible {
  let name: String
  let definition: ModelDefinition
  let faults: [String]
  var testDescription: String { name }

  init(_ name: String, _ definition: ModelDefinition, _ faults: String...) {
    self.name = name
    self.definition = definition
    self.faults = faults
  }
}
