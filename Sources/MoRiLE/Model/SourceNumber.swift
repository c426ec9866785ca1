/// A number in a model definition, with its place in the file.
public struct SourceNumber: Hashable, Sendable {
  /// The number.
  public let value: Fraction
  /// Where it stands, or nil if it came from no file.
  public let position: Position?
  /// How many characters it has there.
  public let length: Int

  /// Makes a number that stands at `position` of a file.
  public init(_ value: Fraction, at position: Position? = nil, length: Int = 1) {
    self.value = value
    self.position = position
    self.length = length
  }
}
