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
