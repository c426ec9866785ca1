/// Text made safe for HTML.
public enum HTMLText {
  /// The text as the content of an element, or of an attribute in quotes: nothing in it is taken for
  /// mark-up, and nothing in it turns the writing that follows.
  ///
  /// `&`, `<`, `>`, `"` and `'` are written as references. Line ends of every kind become line feeds, and
  /// tabs stay. Other controls, and the marks that embed, override or isolate a direction of writing,
  /// become U+FFFD: a stray one of these would reach beyond a `<bdi>`.
  public static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // CR LF is one line end.
      defer { isAfterReturn = scalar == "\r" }
      if isAfterReturn, scalar == "\n" { continue }
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "'": result += "&#39;".unicodeScalars
      case "\t": result.append(scalar)
      case _ where scalar.isLineEnd: result.append("\n")
      case _ where isHostile(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text as the content of an element, escaped, in which no line ends within a number or a date.
  @inline(never)
  package static func prose(_ text: String) -> String {
    UnbrokenText.pieces(of: text).map { piece in
      let content = escaped(String(piece))
      return UnbrokenText.isKept(piece) || UnbrokenText.isBreakable(piece)
        ? "<span class=\"kept\">\(content)</span>" : content
    }.joined(separator: " ")
  }

  /// A text from the data, escaped and kept apart from the direction of writing around it; no line ends within a
  /// number or a date.
  @inline(never)
  package static func name(_ text: String) -> String { "<bdi>\(prose(text))</bdi>" }

  /// Controls, marks of embedding, override and isolation, byte order marks, tags and what is no
  /// character.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xFFFE...0xFFFF, 0xE0001...0xE007F:
      true
    default: false
    }
  }
}

extension HTMLText {
  /// A rating as a word with its shape and colour.
  @inline(never)
  package static func badge(_ mark: RatingMark) -> String {
    guard mark.place != .none else { return escaped(mark.text) }
    return "<span class=\"rating \(mark.place.rawValue)\"><span aria-hidden=\"true\">"
      + "\(mark.place.shape)</span> \(escaped(mark.text))</span>"
  }
}
