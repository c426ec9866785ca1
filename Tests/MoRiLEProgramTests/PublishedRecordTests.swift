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
}
