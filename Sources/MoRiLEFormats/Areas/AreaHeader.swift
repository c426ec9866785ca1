/// The header of a column of codes or names of areas, as the Office for National Statistics writes it: `LSOA21CD`,
/// `LAD22NM`.
struct AreaHeader {
  /// What kind of area it is, in capitals: `LSOA`, `LAD`.
  let areas: String
  /// The last two digits of the year whose areas they are.
  let year: Int
  /// Whether the column has their names, and not their codes.
  let isName: Bool

  /// Reads a header; nil where it is another.
  init?(_ header: String) {
    let bytes = Array(header.utf8)
    guard bytes.count > 4 else { return nil }
    let ending = String(decoding: bytes.suffix(2), as: UTF8.self).uppercased()
    let digits = bytes.dropLast(2).suffix(2).map { Int($0) - 0x30 }
    let letters = bytes.dropLast(4)
    guard ending == "CD" || ending == "NM", digits.allSatisfy({ 0...9 ~= $0 }),
      letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) })
    else { return nil }
    areas = String(decoding: letters, as: UTF8.self).uppercased()
    year = digits[0] * 10 + digits[1]
    isName = ending == "NM"
  }
}
