import Foundation
import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEProgram

/// The figures that the papers of Plymouth print, beside what the program makes of the registers.
@Suite struct PublishedRecordTests {
  /// The rows of a table as texts by header.
  private static func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    let table = try CSVDocument.readPastFaults(SourceFile(name: "t.csv", bytes: bytes))
    return (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: table.header.indices.map {
          (table.header[$0], table.cell(row: row, column: $0))
        })
    }
  }

  private static func printed(_ name: String) throws -> [[String: String]] {
    try rows(Call.file("Tests/Fixtures/record/\(name)"))
  }

  @Test func theNineMeasuresComeOutMonthByMonth() throws {
    let call = Call(
      ["monitor", "2015", "--table", "months", "--format", "csv"],
      files: Call.year("2015", as: "2015"))
    #expect(call.code == .done, "\(call.errors)")
    let made = try Self.rows(Array(call.output.utf8))
    var names: [String] = []
    for row in made {
      let name = row["measure"] ?? ""
      if !names.contains(name) { names.append(name) }
    }
    #expect(names.count == 9)
    let months = [
      "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar",
    ]
    var checked = 0
    for row in try Self.printed("measures-2014-15.csv") {
      let measure = try #require(row["measure_id"].flatMap { Int($0) })
      let month = try #require(row["month"].flatMap { Int($0.suffix(2)) })
      let name = months[(month + 8) % 12]
      let found = made.first { $0["measure"] == names[measure - 1] && $0["month"] == name }
      // The figures of a level stand as the figure of their month.
      let pairs = [
        ("actual", measure == 7 ? "to_date" : "number"), ("cumulative", "to_date"),
        ("target", "target"), ("previous_year_cumulative", "last_year"),
      ]
      for (theirs, ours) in pairs {
        guard let text = row[theirs], let figure = Fraction(decimal: text) else { continue }
        // Past the last figure of a year there is nothing to hold beside.
        guard let found else {
          Issue.record("\(names[measure - 1]) has no \(name)")
          continue
        }
        if found[ours] == "", theirs != "actual" {
          #expect([7, 8, 9].contains(measure), "\(measure) \(name) \(theirs)")
          continue
        }
        #expect(
          found[ours].flatMap { Fraction(decimal: $0) } == figure, "\(measure) \(name) \(theirs)")
        checked += 1
      }
      if let text = row["percent_difference"], let figure = Fraction(decimal: text),
        let change = found?["change"].flatMap({ Fraction(decimal: $0) })
      {
        let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
        #expect(change.rounded(decimals: decimals) == figure, "\(measure) \(name) \(text)")
        checked += 1
      }
    }
    #expect(checked > 250, "\(checked)")
  }

  @Test func everyOutcomeOfTheGrantIsAFigureOfAYear() throws {
    let outcomes = try Self.printed("outcomes-2017-18.csv")
    var writer = CSVWriter()
    writer.append(["measure", "unit", "aim", "series", "year"].map { .text($0) })
    for (number, row) in outcomes.enumerated() {
      let aim = ["at least": "at least", "below": "below"][row["relation"] ?? ""] ?? "monitor"
      // Some outcomes are printed in per cent and in people.
      let name = "\(number + 1) \(row["outcome"] ?? "")"
      let unit = row["unit"] == "percent" ? "%" : row["unit"] ?? ""
      writer.append([name, unit, aim, "actual", row["value"] ?? ""].map { .text($0) })
      if row["target"] != "" {
        writer.append([name, unit, aim, "target", row["target"] ?? ""].map { .text($0) })
      }
    }
    let call = Call(
      ["monitor", "outcomes.csv", "--table", "measures", "--format", "csv"],
      files: ["outcomes.csv": writer.bytes])
    #expect(call.code == .done, "\(call.errors)")
    let made = try Self.rows(Array(call.output.utf8))
    #expect(made.count == outcomes.count && made.count == 50)
    for (row, outcome) in zip(made, outcomes) {
      #expect(
        row["to_date"].flatMap { Fraction(decimal: $0) }
          == outcome["value"].flatMap { Fraction(decimal: $0) }, "\(row)")
      let isJudged = ["at least", "below"].contains(outcome["relation"] ?? "")
      #expect(row["judgement"] == (isJudged ? "satisfied" : "monitoring_only"), "\(row)")
    }
    #expect(outcomes.count { ["at least", "below"].contains($0["relation"] ?? "") } == 2)
  }

  @Test func everyPercentageWithoutCountsIsALevelBesideItsComparator() throws {
    let printed = try Self.printed("percentages.csv")
    var writer = CSVWriter()
    writer.append(["measure", "unit", "aim", "series", "year"].map { .text($0) })
    for (number, row) in printed.enumerated() {
      let name = "\(number + 1) \(row["measure"] ?? "")"
      writer.append([name, "", "monitor", "actual", "\(row["percent"] ?? "")%"].map { .text($0) })
      if let series = row["against"], !series.isEmpty {
        writer.append(
          [name, "", "monitor", series, "\(row["comparator"] ?? "")%"].map { .text($0) })
      }
    }
    let files = ["m.csv": writer.bytes]
    func table(_ name: String) throws -> [[String: String]] {
      let call = Call(["monitor", "m.csv", "--table", name, "--format", "csv"], files: files)
      #expect(call.code == .done, "\(call.errors)")
      return try Self.rows(Array(call.output.utf8))
    }
    let (measures, comparisons) = (try table("measures"), try table("comparisons"))
    #expect(measures.count == printed.count && printed.count == 29)
    func isFigure(_ text: String?, _ figure: String?) -> Bool {
      text.flatMap { Fraction(decimal: $0) } == figure.flatMap { Fraction(decimal: $0) }
    }
    for (made, row) in zip(measures, printed) {
      #expect(made["kind"] == "level" && isFigure(made["to_date"], row["percent"]), "\(row)")
      if row["against"] == "target" {
        #expect(isFigure(made["target"], row["comparator"]), "\(row)")
      }
      if row["against"] == "national" {
        let found = comparisons.first { $0["measure"] == made["measure"] }
        #expect(isFigure(found?["comparator"], row["comparator"]), "\(row)")
        // Without counts nobody can tell whether a difference is chance.
        #expect(found?["p"] == "" && found?["finding"] == "no_counts", "\(row)")
      }
    }
  }

  /// Each printed figure stands in the narrative of its year, or among what the notes tell of contradictions.
  @Test func everyFigureOfTheThemesIsTold() throws {
    let example = "Models/examples/plymouth"
    let told =
      try Self.rows(Call.file("\(example)/2017/narrative.csv")).map { $0["text"] ?? "" }
      .joined(separator: "\n") + String(decoding: Call.file("\(example)/notes.md"), as: UTF8.self)
    let printed = try Self.printed("evidence-2017-18.csv")
    #expect(printed.count == 23)
    for row in printed {
      let number = try #require(row["number"])
      let figure =
        switch row["unit"] {
        case "percent": "\(number) %"
        case "thousand pounds": "\(number),000 pounds"
        case "pounds": "\(number) pounds"
        default: Int(number).map { grouped($0) } ?? number
        }
      #expect(told.contains(figure), "\(figure) of \(row)")
    }
  }
}
