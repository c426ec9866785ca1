import MoRiLE
import MoRiLEReports

extension MeasureRows {
  /// Tells what is wrong with the periods: a table has all twelve months in their order or none, and no quarter
  /// twice.
  mutating func checkHeader() {
    if periods.isEmpty {
      reader.add(
        .missing, header: nil,
        "a year has a column for each of its twelve months, and here are none; write apr, April, Apr 2014 "
          + "or 2014-04; or, for quarters and the whole year, Q1, Q3 2017 or year")
    } else if !year.months.isEmpty {
      checkMonths()
    }
    for (index, period) in periods.enumerated() {
      guard let first = periods[..<index].first(where: { $0.isSame(as: period) }) else { continue }
      reader.add(
        .repeated, header: Column.firstPeriod + index,
        "\(period.title) is the same part of the year as \(first.title); keep one, and give each year a "
          + "table of its own")
    }
  }

  private mutating func checkMonths() {
    let months = year.months
    let columns = periods.indices.filter { if case .month = periods[$0] { true } else { false } }
    guard months.count == MonitoredMeasure.months else {
      let missing = (1...MonitoredMeasure.months).filter { month in
        !months.contains { $0.month == month }
      }
      .map { CalendarDate.months[$0 - 1] }
      let advice =
        missing.isEmpty
        ? "keep one for each, and give each year a table of its own"
        : "there is none for \(Self.list(missing))"
      reader.add(
        missing.isEmpty ? .repeated : .missing, header: Column.firstPeriod + columns[0],
        "a year has a column for each of its twelve months, and here "
          + (months.count == 1 ? "is 1" : "are \(months.count)") + "; \(advice)")
      return
    }
    for index in 1..<months.count where !months[index - 1].isFollowed(by: months[index]) {
      reader.add(
        .contradiction, header: Column.firstPeriod + columns[index],
        "\(months[index].title) does not follow \(months[index - 1].title); put the months in the order "
          + "of the year")
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  /// Whether the header leaves the rows something to stand for.
  var hasWholeYear: Bool {
    !periods.isEmpty && (year.months.isEmpty || year.months.count == MonitoredMeasure.months)
  }
}

extension PeriodColumn {
  /// Whether another column is for the same quarter, or for the year too; months are told apart elsewhere.
  fileprivate func isSame(as other: PeriodColumn) -> Bool {
    switch (self, other) {
    case (.quarter(let one), .quarter(let two)): one.number == two.number
    case (.year, .year): true
    default: false
    }
  }

  /// The period for a reader.
  var title: String {
    switch self {
    case .month(let month): month.title
    case .quarter(let quarter): quarter.title
    case .year: "the year"
    }
  }
}
