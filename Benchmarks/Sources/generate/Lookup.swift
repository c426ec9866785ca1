/// Which district and partnership each small area belongs to, as the Office for National Statistics has it.
///
/// Each district is a partnership of its own. The codes have the form of real ones, and are made up.
struct Lookup {
  private static let header =
    "LSOA21CD,LSOA21NM,LAD23CD,LAD23NM,CSP23CD,CSP23NM"

  /// Writes the look-up into a file.
  func write(to path: String) throws(Failure) {
    var file = try OutputFile(path)
    file.append(Array(Self.header.utf8))
    try file.endRow()
    var numbers: [String: UInt64] = [:]
    for area in Area.all {
      let number = numbers[area.district] ?? UInt64(numbers.count + 1)
      numbers[area.district] = number
      file.append(area.code)
      file.append(UInt8(ascii: ","))
      file.append(area.name)
      for kind in ["07", "22"] {
        file.append(UInt8(ascii: ","))
        file.append(area.code[0])
        file.append(Array(kind.utf8))
        file.append(number, digits: 6)
        file.append(UInt8(ascii: ","))
        file.append(Array(area.district.utf8))
      }
      try file.endRow()
    }
    try file.flush()
  }
}
