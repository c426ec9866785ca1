extension CalendarDate {
  /// How many days another day is after this one; negative where it is before.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The days from a fixed day on, counted in years that begin in March, so that the leap day is the last of
  /// its year.
  private var dayNumber: Int {
    let year = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5 + day
  }
}

extension CalendarDate {
  /// The last day of a day, or of a month that is written out, such as `March 2016`; nil for anything else.
  package init?(endOf text: String) {
    if let day = CalendarDate(text) {
      self = day
      return
    }
    let parts = text.split { " -/.,".contains($0) }.map { String($0) }
    guard parts.count == 2, let month = Self.month(parts[0]), parts[1].utf8.count == 4,
      let year = Self.number(parts[1])
    else { return nil }
    for day in [31, 30, 29, 28] {
      if let last = CalendarDate(year: year, month: month, day: day) {
        self = last
        return
      }
    }
    return nil
  }
}
