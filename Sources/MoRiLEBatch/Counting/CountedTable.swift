import MoRiLEFormats

/// A table of incidents that is to be counted.
package enum CountedTable: Sendable {
  /// One whose text is at hand.
  case text(NamedText)
  /// One that is packed.
  case packed(PackedTable)

  /// What it is called in messages.
  var name: String {
    switch self {
    case .text(let text): text.name
    case .packed(let table): table.name
    }
  }

  /// How many bytes it has, as they are stored.
  package var size: Int {
    switch self {
    case .text(let text): text.text.count
    case .packed(let table): table.size
    }
  }
}
