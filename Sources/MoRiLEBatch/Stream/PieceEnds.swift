import MoRiLEFormats

/// What the rows of each piece of a stream say of those below, until the next piece has been scanned.
struct PieceEnds {
  private var ends: [Int: RowsAbove] = [:]
  /// Pieces that have not been scanned, though the next one has: nobody asks for their ends.
  private var unneeded: Set<Int> = []

  /// What stands above a piece, as soon as it is known.
  func above(_ piece: Int) -> RowsAbove? { piece == 0 ? .other : ends[piece - 1] }

  /// Notes that a piece has been scanned.
  mutating func end(_ piece: Int, _ above: RowsAbove) {
    if unneeded.remove(piece) == nil { ends[piece] = above }
    if piece > 0, ends.removeValue(forKey: piece - 1) == nil { unneeded.insert(piece - 1) }
  }
}
