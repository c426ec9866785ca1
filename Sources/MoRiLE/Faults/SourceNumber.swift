/// A number in a model definition, with its place in the file.
public struct SourceNumber: Hashable, Sendable {
  /// The number.
  public let value: Fraction
  /// Where it stands, or nil if it came from no file.
  public let position: Position?
  /// How many characters it has there.
  public let length: Int

  /// Whether the number stands for one that the file should have had, whose absence was reported.
  public let isMissing: Bool

  /// Makes a number that stands at `position` of a file.
  public init(_ value: Fraction, at position: Position? = nil, length: Int = 1) {
    self.value = value
    self.position = position
    self.length = length
    isMissing = false
  }

  /// The number; nil where it stands for one that is missing.
  var given: SourceNumber? { isMissing ? nil : self }

  private init(missingAt position: Position?) {
    value = .zero
    self.position = position
    length = 1
    isMissing = true
  }

  /// A stand-in for a number that is not in the file and whose absence has been reported.
  public static func missing(at position: Position?) -> SourceNumber {
    SourceNumber(missingAt: position)
  }
}
