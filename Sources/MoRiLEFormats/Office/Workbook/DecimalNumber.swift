/// A number of a cell as decimal digits, never more than the 15 that a spreadsheet shows.
///
/// Workbooks spell numbers in the shortest way that makes the same double, with up to 17 digits:
/// `0.30000000000000004`. What people see is `0.3`, and that is what is read: the digits are rounded as they stand, a
/// half away from 0, and no double is made of them.
struct DecimalNumber {
  /// How many digits are kept.
  static let precision = 15
  /// The greatest power of ten, up or down, of a number that is read; doubles go to 308, and 324 down.
  static let maximumExponent = 400

  /// Whether it is below 0.
  private(set) var isNegative = false
  /// The digits, of which the last is not 0 unless all are.
  private(set) var digits: UInt64 = 0
  /// The power of ten that the digits are multiplied by.
  private(set) var exponent = 0

  /// Reads a number such as `-12.5` or `1E-07`; nil where the bytes spell none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    let count = bytes.count
    if place < count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
      isNegative = bytes[place] == UInt8(ascii: "-")
      place += 1
    }
    var hasDigits = false
    var hasPoint = false
    while place < count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        place += 1
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 { break }
      hasDigits = true
      if digits < 100_000_000_000_000_000 {
        digits = digits * 10 + UInt64(digit)
        if hasPoint { exponent -= 1 }
      } else if !hasPoint {
        exponent += 1
      }
      place += 1
    }
    guard hasDigits else { return nil }
    if place < count {
      guard bytes[place] | 0x20 == UInt8(ascii: "e"), let power = Self.power(bytes, place + 1)
      else {
        return nil
      }
      exponent += power
    }
    guard count <= 1_000 else { return nil }
    round()
    guard abs(exponent) <= Self.maximumExponent else { return nil }
  }

  private static func power(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var place = start
    var isNegative = false
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
      isNegative = bytes[place] == UInt8(ascii: "-")
      place += 1
    }
    guard 1...4 ~= bytes.count - place else { return nil }
    var power = 0
    while place < bytes.count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      power = power * 10 + Int(digit)
      place += 1
    }
    return isNegative ? -power : power
  }

  private mutating func round() {
    var size = 0
    var rest = digits
    while rest > 0 {
      rest /= 10
      size += 1
    }
    if size > Self.precision {
      let unit = Self.powers[size - Self.precision]
      let remainder = digits % unit
      digits = digits / unit + (remainder * 2 >= unit ? 1 : 0)
      exponent += size - Self.precision
    }
    if digits == 0 { (isNegative, exponent) = (false, 0) }
    while digits > 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  /// The same number times 100, as percentages are shown.
  var inPercent: DecimalNumber {
    var number = self
    if digits > 0 { number.exponent += 2 }
    return number
  }

  /// The powers of ten up to the eighteenth.
  static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 0..<18 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

// MARK: - Printing

extension DecimalNumber {
  /// Adds the number in plain decimals: `0.0000001`, never `1E-07`.
  func append(to bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    var spelled: [UInt8] = []
    var rest = digits
    repeat {
      spelled.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    spelled.reverse()
    if exponent >= 0 {
      bytes += spelled
      bytes += [UInt8](repeating: UInt8(ascii: "0"), count: exponent)
      return
    }
    let whole = spelled.count + exponent
    if whole > 0 {
      bytes += spelled[..<whole]
    } else {
      bytes.append(UInt8(ascii: "0"))
    }
    bytes.append(UInt8(ascii: "."))
    if whole < 0 { bytes += [UInt8](repeating: UInt8(ascii: "0"), count: -whole) }
    bytes += spelled[max(0, whole)...]
  }

  /// Whether bytes spell a number as it is printed here, so that they can be taken as they are.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard 1...precision ~= bytes.count else { return false }
    var place = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let first = place
    while place < bytes.count, bytes[place] &- UInt8(ascii: "0") <= 9 { place += 1 }
    let whole = place - first
    if whole == 0 || (whole > 1 && bytes[first] == UInt8(ascii: "0")) { return false }
    if place == bytes.count { return first == 0 || bytes[first] != UInt8(ascii: "0") }
    guard bytes[place] == UInt8(ascii: ".") else { return false }
    place += 1
    let fraction = place
    while place < bytes.count, bytes[place] &- UInt8(ascii: "0") <= 9 { place += 1 }
    return place == bytes.count && place > fraction && bytes[place - 1] != UInt8(ascii: "0")
  }
}
