/// The numbers and colours of SVG as metafiles have them, and how wide letters are.
enum MetafileText {
  /// A number in decimals; 0 for anything else.
  static func number(_ text: String) -> Double {
    var (value, scale, isNegative, hasPoint) = (0.0, 1.0, false, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): hasPoint = true
      case 0x30...0x39:
        value = value * 10 + Double(byte - 0x30)
        if hasPoint { scale *= 10 }
      default: return 0
      }
    }
    return (isNegative ? -value : value) / scale
  }

  /// A colour, its red in the lowest byte; the colour of the place that a texture is for.
  static func colour(_ text: String) -> Int32 {
    switch text {
    case "url(#middle)": return colour(RatingMark.Place.middle.colour)
    case "url(#low)": return colour(RatingMark.Place.low.colour)
    case "url(#open)": return colour(RatingMark.Place.open.colour)
    default: break
    }
    var digits = text.utf8.dropFirst().compactMap { digit($0) }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return 0 }
    let (red, green) = (digits[0] * 16 + digits[1], digits[2] * 16 + digits[3])
    return red | green << 8 | (digits[4] * 16 + digits[5]) << 16
  }

  private static func digit(_ byte: UInt8) -> Int32? {
    switch byte {
    case 0x30...0x39: Int32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: Int32(byte | 0x20) - 0x57
    default: nil
    }
  }

  /// The style of a brush, and the hatch of one that is for a texture.
  static func brush(_ fill: String) -> (style: Int32, hatch: Int32) {
    switch fill {
    case "url(#middle)": (2, 3)
    case "url(#low)": (2, 5)
    case "url(#open)": (2, 4)
    default: (0, 0)
    }
  }

  /// How wide a letter is in thousandths of its size; those beyond ASCII are taken for a wide one.
  static func width(_ unit: UInt16, isBold: Bool) -> Int {
    guard (0x20...0x7E).contains(unit) else { return unit == 0x2019 ? 222 : 600 }
    return Int((isBold ? bold : plain)[Int(unit) - 0x20])
  }

  /// Source: the metrics of Helvetica, after which Arial was made, from the space to `~`.
  private static let plain: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold: [UInt16] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
