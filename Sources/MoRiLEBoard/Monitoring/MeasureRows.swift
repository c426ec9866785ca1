import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The rows of a table of measures, and what is wrong with them.
struct MeasureRows {
  /// A row that says which series it is.
  struct Row {
    let row: Int
    let series: MeasureSeries
    /// What stands below each of the periods.
    let cells: [MeasureCell]
  }

  /// The rows of one measure.
  struct Group {
    let name: String
    let firstRow: Int
    /// What its rows say of all of it, each with the row that says it first.
    var aim: (value: Aim, row: Int)?
    var kind: (value: MeasureKind, row: Int)?
    var unit: (value: String, row: Int)?
    /// Whether an aim is given, be it one or not, and a kind.
    var hasAim = false
    var hasKind = false
    var rows: [Row] = []
  }

  /// The columns before the periods.
  enum Column {
    static let (measure, kind, unit, aim, series) = (0, 1, 2, 3, 4)
    static let firstPeriod = 5
  }

  /// The periods that the header has, in its order.
  let periods: [PeriodColumn]
  /// The month with which each of them ends, from 0.
  let places: [Int]
  /// The year that they make.
  let year: MeasureYear
  /// What reads the table and keeps its faults.
  var reader: RegisterReader
  private(set) var groups: [Group] = []
  private var known: [String: Int] = [:]

  /// The columns of periods among some headers, each once.
  private static func periods(_ headers: [String]) -> [(header: String, period: PeriodColumn)] {
    var keys: Set<String> = []
    return headers.compactMap { header in
      PeriodColumn(header).flatMap {
        keys.insert(columnKey(header)).inserted ? (header, $0) : nil
      }
    }
  }

  /// Reads the table and its header.
  init(_ file: SourceFile) throws(Faults) {
    reader = try RegisterReader(file) { headers in
      MeasureSheet.table.columns + Self.periods(headers).map { RegisterColumn($0.header) }
    }
    periods = Self.periods(reader.headers).map { $0.period }
    year = MeasureYear(periods)
    var months = 0
    places = periods.map { period in
      switch period {
      case .month:
        months += 1
        return min(months - 1, MeasureYear.end)
      case .quarter(let quarter): return quarter.number * 3 - 1
      case .year: return MeasureYear.end
      }
    }
    checkHeader()
    if reader.rows.isEmpty {
      reader.add(.missing, header: nil, "there are no measures below the header")
    }
    for row in reader.rows { read(row) }
  }

  // MARK: - Rows

  private mutating func read(_ row: Int) {
    let name = reader.text(row, Column.measure)
    if name.isEmpty {
      reader.add(
        .missing, row, Column.measure, "the row names no measure",
        in: FaultGroup("are blank", "; name the measure of each row"))
    }
    let series = series(row)
    let cells = periods.indices.map { cell(row, $0) }
    let (aim, kind) = (aim(row), kind(row))
    guard !name.isEmpty else { return }
    let place = known[columnKey(name), default: groups.count]
    if place == groups.count {
      known[columnKey(name)] = place
      groups.append(Group(name: name, firstRow: row))
    }
    keep(aim, kind, of: row, in: place)
    guard let series else { return }
    if let first = groups[place].rows.first(where: { $0.series.isSame(as: series) }) {
      reader.add(
        .repeated, row, Column.series,
        "\(series.name) of \"\(name)\" is given on \(reader.place(first.row)) too; keep one "
          + "of the two")
      return
    }
    groups[place].rows.append(Row(row: row, series: series, cells: cells))
  }

  private mutating func series(_ row: Int) -> MeasureSeries? {
    let text = reader.text(row, Column.series)
    if let series = MeasureSeries(text) { return series }
    if text.isEmpty {
      reader.add(
        .missing, row, Column.series, "the row has no series; \(MeasureSeries.advice)",
        in: FaultGroup("are blank", "; \(MeasureSeries.advice)"))
    } else {
      let rest = suggestion(
        for: text.lowercased(), among: MeasureSeries.names, advice: MeasureSeries.advice)
      reader.add(
        .unknownName, row, Column.series, "unknown series \"\(text)\"" + rest,
        in: Self.unknown(rest))
    }
    return nil
  }

  // MARK: - What rows say of a measure

  private mutating func aim(_ row: Int) -> Aim? {
    let text = reader.text(row, Column.aim)
    if let aim = Aim(text) { return aim }
    if !text.isEmpty {
      // No likely name is told: that of "decrease" would be "increase".
      reader.add(
        .unknownName, row, Column.aim, "unknown aim \"\(text)\"; it is one of \(Aim.names)",
        in: Self.unknown("; it is one of \(Aim.names)"))
    }
    return nil
  }

  private mutating func kind(_ row: Int) -> MeasureKind? {
    let text = reader.text(row, Column.kind)
    if let kind = MeasureKind(text) { return kind }
    if !text.isEmpty {
      reader.add(
        .unknownName, row, Column.kind,
        "unknown kind \"\(text)\"\(Self.kinds)", in: Self.unknown(Self.kinds))
    }
    return nil
  }

  private static let kinds =
    "; it is one of sum, level (such as a percentage, a rate or an attainment), proportion"

  /// What cells of a column with words that are not known have in common.
  private static func unknown(_ advice: String) -> FaultGroup {
    FaultGroup("hold words that are not known", advice)
  }

  private mutating func keep(_ aim: Aim?, _ kind: MeasureKind?, of row: Int, in place: Int) {
    if !reader.text(row, Column.aim).isEmpty { groups[place].hasAim = true }
    if !reader.text(row, Column.kind).isEmpty { groups[place].hasKind = true }
    let unit = reader.text(row, Column.unit)
    let group = groups[place]
    if let aim { groups[place].aim = first(group.aim, aim, Column.aim, row, of: group.name) }
    if let kind { groups[place].kind = first(group.kind, kind, Column.kind, row, of: group.name) }
    if !unit.isEmpty {
      groups[place].unit = first(group.unit, unit, Column.unit, row, of: group.name)
    }
  }

  /// What the rows of a measure say first; a row that says something else is told.
  private mutating func first<Value: Equatable>(
    _ known: (value: Value, row: Int)?, _ value: Value, _ column: Int, _ row: Int, of name: String
  ) -> (Value, Int) {
    guard let known else { return (value, row) }
    if known.value != value {
      reader.add(
        .contradiction, row, column,
        "the \(MeasureSheet.table.columns[column].id) of \"\(name)\" is \(reader.text(known.row, column)) on "
          + "\(reader.place(known.row)) and \(reader.text(row, column)) here; give one")
    }
    return known
  }
}

extension MeasureSeries {
  /// Whether another row holds the same figures.
  fileprivate func isSame(as other: MeasureSeries) -> Bool {
    role == other.role && part == other.part
  }

  /// The series without what its figures count.
  fileprivate var name: String {
    role.rawValue + (part.map { " \($0.rawValue)" } ?? "")
  }
}
