import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// A table of what each offence weighs: the weights of the Crime Severity Score, the days of the Cambridge index, or any
/// other whose columns have a code or a name of an offence, and a weight.
///
/// A code that has several weights in it has all from the lowest to the highest: which of them holds is not known.
package final class HarmWeights: Register {
  /// One weight.
  struct Row: Sendable {
    /// The codes that it is for.
    let codes: [OffenceCode]
    /// The wider code that these belong to, where the table gives it; nil where it does not.
    let group: OffenceCode?
    /// The name of the offence; empty where the table has none.
    let offence: String
    let weight: Fraction
  }

  /// The columns, by their places.
  private enum Place {
    static let code = 0
    static let classification = 1
    static let detailed = 2
    static let group = 3
    static let member = 4
    static let offence = 5
    static let weight = 6
    static let source = 7
    static let vintage = 8
    /// Those that hold whole codes.
    static let codes = [code, classification, detailed]
  }

  static let columns = [
    RegisterColumn("code", or: ["offence_code", "ho_offence_code"]),
    RegisterColumn("classification_code"),
    RegisterColumn("home_office_classification"),
    RegisterColumn("ho_code"),
    RegisterColumn("ho_sub_code"),
    RegisterColumn(
      "offence",
      or: ["offence_description", "offence_title", "full_offence_title", "description"]),
    RegisterColumn(
      "weight", or: ["weights", "cchi_score", "severity_weight", "harm_weight", "harm_score"],
      isRequired: true),
    RegisterColumn("source"),
    RegisterColumn("vintage"),
  ]

  /// What its columns are, for messages.
  package static let words = "weights"

  /// How well a sheet of a workbook has the columns of weights: 1 where it has what is needed, else 0.
  package static func fit(_ table: SourceFile) -> Int {
    let search = RegisterReader.search { _ in columns }
    guard let document = try? CSVDocument.readPastFaults(table, header: search) else { return 0 }
    let keys = document.header.map { columnKey($0) }
    func has(_ place: Int) -> Bool { columns[place].keys.contains { keys.contains($0) } }
    return has(Place.weight) && (Place.codes + [Place.group, Place.offence]).contains { has($0) }
      ? 1 : 0
  }

  /// The file.
  package let file: SourceFile
  let rows: [Row]
  /// What the table says that it is; the name of its file where it does not.
  package let title: String
  /// Which vintage it says that it is; empty where it does not.
  package let vintage: String
  /// What is left out of it.
  package let warnings: [Fault]
  package let moreWarnings: Int

  /// What it is, with its vintage: `ONS Crime Severity Score (vintage 2021 or earlier)`.
  var titled: String { "\(title) (vintage \(vintage.isEmpty ? "not stated" : vintage))" }

  private let placesByCode: [OffenceCode: [Int]]
  private let placesByGroup: [OffenceCode: [Int]]
  private let placesByOffence: [String: [Int]]

  /// Reads a table.
  /// - Throws: all its faults: codes of which a spreadsheet made dates, texts that are no codes, weights that are no
  ///   numbers or below zero, rows with a weight and nothing that it is for, or the other way round.
  package init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.columns)
    if !(Place.codes + [Place.group, Place.offence]).contains(where: { reader.has($0) }) {
      reader.add(
        .missing, header: nil,
        "there is no column of offences; give each weight a code in a column \"code\", or a name in a column "
          + "\"offence\"")
      _ = try reader.finish()
    }
    var rows: [Row] = []
    var (sources, vintages) = (DistinctTexts(), DistinctTexts())
    for row in reader.rows {
      guard let found = Self.row(row, &reader) else { continue }
      rows.append(found)
      sources.add(reader.text(row, Place.source))
      vintages.add(reader.text(row, Place.vintage))
    }
    (warnings, moreWarnings) = try reader.finish()
    self.file = file
    self.rows = rows
    title =
      sources.texts.isEmpty
      ? String(file.name.split(separator: "/").last ?? "weights") : NameList.text(sources.texts)
    vintage = NameList.text(vintages.texts)
    var (byCode, byGroup): ([OffenceCode: [Int]], [OffenceCode: [Int]]) = ([:], [:])
    var byOffence: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      for code in row.codes { byCode[code, default: []].append(place) }
      if let group = row.group { byGroup[group, default: []].append(place) }
      if !row.offence.isEmpty {
        byOffence[PublishedName.key(row.offence), default: []].append(place)
      }
    }
    (placesByCode, placesByGroup, placesByOffence) = (byCode, byGroup, byOffence)
  }

  /// One weight; nil where the row has none, or a fault.
  private static func row(_ row: Int, _ reader: inout RegisterReader) -> Row? {
    var codes: [OffenceCode] = []
    for column in Place.codes {
      for (_, reading) in OffenceCode.readList(reader.text(row, column)) {
        if let code = reader.code(reading, row, column), !codes.contains(code) {
          codes.append(code)
        }
      }
    }
    var group: OffenceCode?
    let (number, member) = (reader.text(row, Place.group), reader.text(row, Place.member))
    if !number.isEmpty, let found = reader.code(OffenceCode.read(number), row, Place.group) {
      group = found
      if !member.isEmpty, let end = reader.code(OffenceCode.read(member), row, Place.member),
        case .code(let code) = OffenceCode.read("\(found.text).\(end.text)"),
        !codes.contains(code)
      {
        codes.append(code)
      }
    }
    let offence = reader.text(row, Place.offence)
    let hasCode =
      (Place.codes + [Place.group]).contains { !reader.text(row, $0).isEmpty }
    let isWeighed = !reader.text(row, Place.weight).isEmpty
    if !isWeighed, !hasCode {
      if !offence.isEmpty {
        reader.add(
          .doubtful, row, Place.offence, "\"\(offence)\" is left out: it has no weight", .warning,
          in: FaultGroup("are left out", ": they have no weight"))
      }
      return nil
    }
    guard hasCode || !offence.isEmpty else {
      reader.addUnnamed(row, Place.weight, "offence")
      return nil
    }
    guard isWeighed else {
      reader.add(
        .missing, row, Place.weight,
        "this row has no weight; give the offence one, or empty the row",
        in: FaultGroup("are blank", "; give each offence a weight, or empty its row"))
      return nil
    }
    guard let weight = reader.number(row, Place.weight) else { return nil }
    if weight < .zero {
      reader.add(row, Place.weight, "is below zero; a weight is from 0 on")
      return nil
    }
    return Row(codes: codes, group: group, offence: offence, weight: weight)
  }

  // MARK: - Looking up

  /// What an offence weighs, as a range where the table has several weights for it; nil where it has none.
  ///
  /// A code is looked for among the codes of offences, and where none has it among the wider ones; a name where there is
  /// no code, and among the weights without one where none has the code.
  func weight(code: OffenceCode?, offence: String) -> Interval? {
    if let code, let places = placesByCode[code] ?? placesByGroup[code] { return range(places) }
    let name = PublishedName.key(offence)
    let places = name.isEmpty ? [] : placesByOffence[name] ?? []
    return range(
      code == nil ? places : places.filter { rows[$0].codes.isEmpty && rows[$0].group == nil })
  }

  /// The same of an offence with what stands in a column of codes: its name stands for it where that is none.
  func weight(code: String, of offence: String) -> Interval? {
    var all: Interval?
    for (_, reading) in OffenceCode.readList(code) {
      guard case .code(let code) = reading else {
        all = nil
        break
      }
      // Offences that are counted together weigh from the lightest to the heaviest.
      guard let weight = weight(code: code, offence: offence) else { return nil }
      all = all?.union(weight) ?? weight
    }
    return all ?? weight(code: nil, offence: offence)
  }

  private func range(_ places: [Int]) -> Interval? {
    places.first.map { first in
      places.reduce(Interval(rows[first].weight)) { $0.union(Interval(rows[$1].weight)) }
    }
  }

  /// The names of the offences, each once.
  var offences: [String] {
    var names = DistinctTexts()
    for row in rows { names.add(row.offence) }
    return names.texts
  }
}

/// Texts in the order in which they come, each once, without blank ones.
private struct DistinctTexts {
  private(set) var texts: [String] = []
  private var seen: Set<String> = []

  mutating func add(_ text: String) {
    if !text.isEmpty, seen.insert(text).inserted { texts.append(text) }
  }
}
