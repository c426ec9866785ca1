/// The kinds of areas that incidents can be counted for.
package enum AreaKind: CaseIterable, Sendable {
  /// The area of a community safety partnership.
  case partnership
  /// The district of a local authority.
  case district

  /// How the headers of its columns begin.
  var headers: [String] {
    switch self {
    case .partnership: ["CSP"]
    case .district: ["LAD", "LTLA"]
    }
  }

  /// What one is called.
  package var word: String {
    switch self {
    case .partnership: "partnership"
    case .district: "district"
    }
  }
}

/// An area that a look-up has.
package struct Area: Hashable, Sendable {
  /// Its code.
  package let code: String
  /// Its name; its code where the look-up has none.
  package let name: String
}
