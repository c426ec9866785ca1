/// The form in which headers and names are compared: lower case, with spaces, hyphens and
/// underscores alike and none at the ends, so that `Likelihood (adjusted)`, `likelihood (Adjusted) `
/// are one name and `likelihood_adjusted` and `Likelihood Adjusted` another.
public func columnKey(_ name: String) -> String {
  var key = ""
  var isGap = false
  for character in name.lowercased() {
    if character.isSpace || character == "_" || character == "-" {
      isGap = true
    } else {
      if isGap, !key.isEmpty { key += "_" }
      isGap = false
      key.append(character)
    }
  }
  return key
}

extension Character {
  /// Whether it is white space, which the standard library's `isWhitespace` says too, but takes long.
  package var isSpace: Bool {
    guard let byte = asciiValue else { return isWhitespace }
    return byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// The names that columns of every table have, so that no model may give them to its own.
public let reservedColumns = ["issue", "theme", "category", "rank", "rating"]
