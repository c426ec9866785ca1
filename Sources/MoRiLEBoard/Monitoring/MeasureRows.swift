import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The rows of a table of measures, and what is wrong with them.
struct MeasureRows {
  /// A row that says which series it is.
  struct Row {
    let row: Int
    let series: MeasureSeries
    let numbers: [Fraction?]

    /// The last month with a number, or with what should be one.
    let last: Int?
  }

  /// The rows of one measure.
  struct Group {
    let name: String
    let firstRow: Int
    var aim: (aim: Aim, row: Int)?
    /// Whether an aim is given, be it one or not.
    var hasAim = false
    var rows: [Row] = []
  }

  /// The columns before the months.
  enum Column {
    static let measure = 0
    static let aim = 1
    static let series = 2
    static let firstMonth = 3
  }

  /// The months that the header has, in its order.
  let months: [MonthColumn]
  /// What reads the table and keeps its faults.
  var reader: RegisterReader
  private(set) var groups: [Group] = []
  private var places: [String: Int] = [:]

  /// Reads the table and its header.
  init(_ file: SourceFile) throws(Faults) {
    var months: [MonthColumn] = []
    reader = try RegisterReader(file) { headers in
      var keys: Set<String> = []
      let found = headers.compactMap { header in
        MonthColumn(header).flatMap { keys.insert(columnKey(header)).inserted ? (header, $0) : nil }
      }
      months = found.map { $0.1 }
      return MeasureSheet.table.columns + found.map { RegisterColumn($0.0) }
    }
    self.months = months
    checkMonths()
    if reader.rows.isEmpty {
      reader.add(.missing, header: nil, "there are no measures below the header")
    }
    for row in reader.rows { read(row) }
  }

  // MARK: - Header

  private mutating func checkMonths() {
    guard months.count == MonitoredMeasure.months else {
      let missing = (1...MonitoredMeasure.months).filter { month in
        !months.contains { $0.month == month }
      }
      .map { CalendarDate.months[$0 - 1] }
      let advice =
        months.isEmpty
        ? "write apr, April, Apr 2014 or 2014-04"
        : missing.isEmpty
          ? "keep one for each, and give each year a table of its own"
          : "there is none for \(Self.list(missing))"
      reader.add(
        missing.isEmpty ? .repeated : .missing, header: months.isEmpty ? nil : Column.firstMonth,
        "a year has a column for each of its twelve months, and here \(Self.count(months.count)); "
          + advice)
      return
    }
    for index in 1..<months.count where !months[index - 1].isFollowed(by: months[index]) {
      reader.add(
        .contradiction, header: Column.firstMonth + index,
        "\(months[index].title) does not follow \(months[index - 1].title); put the months in the order "
          + "of the year")
    }
  }

  private static func count(_ months: Int) -> String {
    months == 0 ? "are none" : months == 1 ? "is 1" : "are \(months)"
  }

  private static func list(_ names: [String]) -> String {
    names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  // MARK: - Rows

  private mutating func read(_ row: Int) {
    let name = reader.text(row, Column.measure)
    if name.isEmpty { reader.add(.missing, row, Column.measure, "the row names no measure") }
    let series = series(row)
    let numbers = months.indices.map { reader.number(row, Column.firstMonth + $0) }
    for (month, number) in numbers.enumerated() where number.map({ $0.sign < 0 }) ?? false {
      reader.add(
        .value, row, Column.firstMonth + month,
        "\(months[month].title) is below zero; take a correction off the month that it corrects")
    }
    let aim = aim(row)
    guard !name.isEmpty else { return }
    let place = places[columnKey(name), default: groups.count]
    if place == groups.count {
      places[columnKey(name)] = place
      groups.append(Group(name: name, firstRow: row))
    }
    keep(aim, of: row, in: place)
    guard let series else { return }
    if let first = groups[place].rows.first(where: { $0.series.kind == series.kind }) {
      reader.add(
        .repeated, row, Column.series,
        "\(series.kind.rawValue) of \"\(name)\" is given on line \(reader.line(first.row)) too; keep one "
          + "of the two")
      return
    }
    let last = months.indices.last { !reader.text(row, Column.firstMonth + $0).isEmpty }
    groups[place].rows.append(Row(row: row, series: series, numbers: numbers, last: last))
  }

  private mutating func series(_ row: Int) -> MeasureSeries? {
    let text = reader.text(row, Column.series)
    if let series = MeasureSeries(text) { return series }
    let names = MeasureSeries.names.joined(separator: ", ")
    let kind: Fault.Kind
    let message: String
    if text.isEmpty {
      kind = .missing
      message = "the row has no series; it is one of \(names)"
    } else if MeasureSeries.Kind(rawValue: columnKey(text)) != nil {
      kind = .missing
      message = "series \"\(text)\" does not say whether it is monthly or cumulative"
    } else {
      kind = .unknownName
      message =
        "unknown series \"\(text)\""
        + suggestion(
          for: text.lowercased(), among: MeasureSeries.names, advice: "it is one of \(names)")
    }
    reader.add(kind, row, Column.series, message)
    return nil
  }

  private mutating func aim(_ row: Int) -> Aim? {
    let text = reader.text(row, Column.aim)
    if let aim = Aim(rawValue: text.lowercased()) { return aim }
    if !text.isEmpty {
      // No likely name is told: that of "decrease" would be "increase".
      reader.add(
        .unknownName, row, Column.aim,
        "unknown aim \"\(text)\"; it is one of reduce, increase, monitor")
    }
    return nil
  }

  private mutating func keep(_ aim: Aim?, of row: Int, in place: Int) {
    if !reader.text(row, Column.aim).isEmpty { groups[place].hasAim = true }
    guard let aim else { return }
    guard let first = groups[place].aim else {
      groups[place].aim = (aim, row)
      return
    }
    if first.aim != aim {
      reader.add(
        .contradiction, row, Column.aim,
        "the aim of \"\(groups[place].name)\" is \(first.aim.rawValue) on line "
          + "\(reader.line(first.row)) and \(aim.rawValue) here; give one")
    }
  }
}
