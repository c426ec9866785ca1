/// A number of days as a spreadsheet keeps dates, and the time of the day that its fraction is.
///
/// Day 1 is 1 January 1900, and a 29 February 1900 that never was is day 60, so that dates before it are a day off;
/// in workbooks of old Macintoshes day 0 is 1 January 1904. Times are rounded to whole seconds.
///
/// Source: ECMA-376 part 1, 18.17.4.
struct SerialDate {
  /// The day after the last that there is, 31 December 9999, in the system of 1900.
  static let endOfDays: UInt64 = 2_958_466

  /// The whole days.
  private let days: Int
  /// The seconds of the day that has begun, below 86,400.
  private let seconds: Int
  private let begins1904: Bool

  /// The date of a number; nil where it is below 0 or after the year 9999, where a spreadsheet shows `####`.
  init?(_ number: DecimalNumber, begins1904: Bool) {
    if number.isNegative { return nil }
    self.begins1904 = begins1904
    var days = number.digits
    var seconds: UInt64 = 0
    if number.exponent > 0 {
      guard number.exponent < 8, days < Self.endOfDays else { return nil }
      days *= DecimalNumber.powers[number.exponent]
    } else if number.exponent < -18 {
      days = 0
    } else if number.exponent < 0 {
      let unit = DecimalNumber.powers[-number.exponent]
      var fraction = days % unit
      days /= unit
      // Thirteen decimals of a day are enough for a second, and fit.
      var scale = unit
      while scale > 10_000_000_000_000 {
        scale /= 10
        fraction /= 10
      }
      seconds = (fraction * 86_400 * 2 + scale) / (scale * 2)
      if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    }
    guard days < Self.endOfDays - (begins1904 ? 1_462 : 0) else { return nil }
    self.days = Int(days)
    self.seconds = Int(seconds)
  }

  /// Adds the date as ISO 8601 has it, with the time where there is one, and the time alone where there is no day.
  func appendDate(to bytes: inout [UInt8]) {
    if days == 0, seconds > 0, !begins1904 {
      appendTime(to: &bytes)
      return
    }
    let (year, month, day) = civil
    Self.append(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, digits: 2, to: &bytes)
    if seconds > 0 {
      bytes.append(UInt8(ascii: "T"))
      appendTime(to: &bytes)
    }
  }

  /// Adds the time of the day: `13:30:00`.
  func appendTime(to bytes: inout [UInt8]) { append(hours: 0, to: &bytes) }

  /// Adds all hours, minutes and seconds: `36:00:00`.
  func appendElapsed(to bytes: inout [UInt8]) { append(hours: days * 24, to: &bytes) }

  private func append(hours: Int, to bytes: inout [UInt8]) {
    let parts = [hours + seconds / 3_600, seconds / 60 % 60, seconds % 60]
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ":")) }
      Self.append(part, digits: 2, to: &bytes)
    }
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    let text = "\(number)".utf8
    for _ in 0..<max(0, digits - text.count) { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: text)
  }

  /// Year, month and day; of day 0, what Excel shows: 1900-01-00.
  private var civil: (year: Int, month: Int, day: Int) {
    var days = days
    if begins1904 {
      days += 1_462
    } else {
      if days == 60 { return (1900, 2, 29) }
      if days == 0 { return (1900, 1, 0) }
      if days < 60 { days += 1 }
    }
    // Days since 1 March of the year 0, in eras of 400 years: 30 December 1899 is day 693,899.
    let day = days + 693_899
    let era = day / 146_097
    let inEra = day % 146_097
    let year = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let month = (5 * inYear + 2) / 153
    let isNextYear = month >= 10
    return (
      year + era * 400 + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
      inYear - (153 * month + 2) / 5 + 1
    )
  }
}
