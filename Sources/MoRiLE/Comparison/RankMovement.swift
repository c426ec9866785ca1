/// How an issue's rank moved between two rankings by the same model, and who came to stand above it or no
/// longer does.
///
/// Whoever has a smaller rank is above; an issue without a rank is below all that have one. It names those
/// that changed sides and says nothing of why they did.
public struct RankMovement: Hashable, Sendable {
  /// The rank before; nil where the issue had none.
  public let from: Int?
  /// The rank now; nil where the issue has none.
  public let to: Int?
  /// The issues that are above it now and were not, by their index now, in the order of the ranking.
  public let passedBy: [Int]
  /// The issues that were above it and are not now, by their index now, in the order of the ranking.
  public let passed: [Int]
  /// The issues above it now that were no issues by themselves before, by their index now.
  public let newAbove: [Int]
  /// The issues that were above it and are no issues by themselves now, by their index before.
  public let goneAbove: [Int]

  /// Whether nobody changed sides with it: a rank that moved all the same did so since others tie that did
  /// not, or tie no longer.
  public var isByTies: Bool {
    passedBy.isEmpty && passed.isEmpty && newAbove.isEmpty && goneAbove.isEmpty
  }
}
