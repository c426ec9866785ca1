import Foundation
import MoRiLEProgram
import TestSupport
import Testing

/// Tables that are counted and checked by other work on a disk than in memory come to the same in both: the same table,
/// the same faults, the same end.
@Suite struct MemoryWorkTests {
  /// A table of incidents as someone might publish it, with some of the things that go wrong.
  private struct Incidents {
    var random: SeededRandom
    let oddity: Int

    mutating func bytes(_ rows: Int) -> [UInt8] {
      let delimiter = random.pick([",", ",", ";", "\t"])
      var columns = ["Crime ID", "Month", "LSOA name", "Crime type", "LSOA code", "Reported by"]
      if random.oneIn(3) { columns.shuffle(using: &random) }
      if random.oneIn(12) { columns[2] = random.pick(["Month", "Crime typ", ""]) }
      var lines = random.oneIn(5) ? ["Incidents of the force", ""] : []
      lines.append(columns.joined(separator: delimiter))
      for row in 0..<rows {
        let cells = columns.map { column in
          random.oneIn(oddity) ? odd() : usual(column, row)
        }
        lines.append(
          random.oneIn(oddity * 4)
            ? random.pick(["short", "", delimiter, "\"stray\" x"])
            : cells.joined(separator: delimiter))
      }
      let text = lines.joined(separator: random.pick(["\n", "\n", "\r\n"]))
      guard random.oneIn(6) else { return Array(text.utf8) }
      return text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 63 }
    }

    private mutating func usual(_ column: String, _ row: Int) -> String {
      switch column {
      case "Month": "201\(random.pick(["7", "8", "9"]))-0\(Int.random(in: 1...6, using: &random))"
      case "LSOA name": random.pick(["Plymouth 001A", "PLYMOUTH 9", "Exeter 2", "Caf\u{E9}"])
      case "LSOA code": random.pick(["E01000001", "e01000002", "E01000003", "E01000009", ""])
      case "Reported by": random.pick(["March Police", "March Police", "Rail Police"])
      case "Crime type": random.pick(["Burglary", "burglary", "Drugs", "\"Theft, other\"", "Café"])
      default: "\(row)"
      }
    }

    private mutating func odd() -> String {
      random.pick([
        "", " ", "\u{A0}", " Drugs\t", "\"say \"\"hi\"\"\"", "'=x", "2019-13", "2019-01-31",
        "Jan 2019",
        "\u{200B}", "É", "\"two\nlines\"",
      ])
    }
  }

  private static let queries = [
    ["--by", "Crime type"], ["--by", "crime TYPE", "--where", "LSOA name=plymouth*"],
    ["--by", "LSOA name", "--period", "2018-01..2019-03", "--previous", "2017-01..2017-06"],
    [
      "--by", "Crime type", "--period", "2018-02", "--population", "262100", "--where",
      "Crime type=*u*",
    ],
    ["--by", "Crime type", "--areas", "lookup.csv", "--csp", "all", "--monthly"],
    [
      "--by", "Crime type", "--areas", "lookup.csv", "--csp", "West", "--period",
      "2019-01..2019-03",
      "--previous", "2018-01..2018-03", "--where", "Crime type=*u*",
    ],
  ]
  private static let lookup = """
    LSOA21CD,CSP22CD,CSP22NM
    E01000001,E22000001,West
    E01000002,E22000002,East
    E01000003,E22000002,East
    E01000003,E22000001,West

    """

  private static func inMemory(_ words: [String], _ files: [String: [UInt8]]) -> Morile.Result {
    let outcome = Commands().run(
      words,
      on: Host(files: .inMemory(files), models: ShippedModels.files, today: nil))
    return Morile.Result(
      output: String(decoding: outcome.output, as: UTF8.self), errors: outcome.errors,
      code: outcome.code.rawValue)
  }

  private static func both(_ words: [String], _ files: [String: [UInt8]]) throws
    -> (disk: Morile.Result, memory: Morile.Result)
  {
    let morile = try Morile()
    defer { morile.remove() }
    for (name, bytes) in files {
      try FileManager.default.createDirectory(
        at: morile.folder.appending(path: name).deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try morile.write(Data(bytes), to: name)
    }
    return (try morile.run(words), inMemory(words, files))
  }

  @Test func incidentsAreCountedAlike() throws {
    var (counted, refused) = (0, 0)
    for seed in 0..<60 {
      var table = Incidents(
        random: SeededRandom(seed: UInt64(seed)), oddity: [8, 40, 4_000][seed % 3])
      let files = [
        "f/a.csv": table.bytes(30), "f/sub/b.CSV": table.bytes(12), "f/.c.csv": [0],
        "lookup.csv": Array(Self.lookup.utf8),
      ]
      let (disk, memory) = try Self.both(["count", "f"] + Self.queries[seed % 6], files)
      #expect(disk == memory, "seed \(seed)")
      if disk.code == 0 { counted += 1 } else { refused += 1 }
    }
    #expect(counted > 15 && refused > 15, "\(counted) and \(refused)")
  }

  /// The words, and what of the message must be there.
  @Test(arguments: [
    (["none"], "none: error: there is no such file", 66),
    (["f/e"], "f/e: error: there is no .csv file in this folder", 66),
    (["f/a.csv", "f/a.csv"], "f/a.csv: warning: this file is named twice, and is counted once", 0),
    (
      ["f", "./f/a.csv"],
      "./f/a.csv: warning: this file is the same as f/a.csv, and is counted once", 0
    ),
  ])
  func filesAreFoundAlike(_ operands: [String], _ told: String, _ code: Int32) throws {
    let files = [
      "f/a.csv": Array("Month,Crime type\n2019-01,Arson\n".utf8), "f/e/notes.txt": [65],
    ]
    let (disk, memory) = try Self.both(["count"] + operands + ["--by", "Crime type"], files)
    #expect(disk == memory)
    #expect(memory.code == code && memory.errors.contains(told), "\(memory.errors)")
  }

  @Test(arguments: ShippedModels.ids) func dataModelsAndSessionsAreCheckedAlike(_ id: String) throws
  {
    let folder = RepositoryFile.root.appending(path: "Models/\(id)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names where name.hasSuffix(".csv") || name.hasSuffix(".json") {
      let bytes = try RepositoryFile.read("Models/\(id)/\(name)").bytes
      var broken = String(decoding: bytes, as: UTF8.self)
      broken.replace(/[0-9]+/.ignoresCase(), with: "9876543", maxReplacements: 40)
      let files = [
        name: Array(bytes), "b.\(name.hasSuffix("json") ? "json" : "csv")": Array(broken.utf8),
      ]
      for words in [[name], files.keys.sorted(), [files.keys.min() ?? "", "no.csv"]] {
        let (disk, memory) = try Self.both(["check"] + words, files)
        #expect(disk == memory, "\(words)")
        #expect(!disk.errors.isEmpty || disk.output.contains("no faults"))
      }
    }
  }

  /// Given scores that the cells contradict are counted beyond those that are told one by one.
  @Test func contradictedScoresAreCountedAlike() throws {
    let model = try ShippedModels.model("stra-plymouth-2015")
    let ids = model.criteria.map { $0.id }
    let header = (["issue"] + ids + ["\(model.scores[0].id) given"]).joined(separator: ",")
    let rows = (0..<130).map {
      (["Issue \($0)"] + ids.map { _ in "1" } + ["999"]).joined(separator: ",")
    }
    let files = ["a.csv": Array(([header] + rows).joined(separator: "\n").utf8)]
    let (disk, memory) = try Self.both(["check", "a.csv"], files)
    #expect(disk == memory)
    #expect(
      memory.errors.contains("a.csv: error: 130 given scores are not what"),
      "\(memory.errors.suffix(300))")
  }

  /// A model that cannot be read hides nothing that was found in other files.
  @Test func aFaultyModelIsToldAlike() throws {
    let model = try RepositoryFile.read("Models/morile-csp/model.json").bytes
    let files = [
      "good.json": model, "bad.json": Array("{\"id\": 1".utf8), "a.csv": Array("issue\nA\n".utf8),
    ]
    let (disk, memory) = try Self.both(
      ["check", "good.json", "a.csv", "--model", "bad.json"], files)
    #expect(disk == memory)
    #expect(disk.code == 65 && disk.output.hasPrefix("good.json: model"), "\(disk)")
  }

  /// Of months that are none the first are told, and all are counted.
  @Test func manyFaultsAreCountedAlike() throws {
    let rows = (0..<350).map { "31/01/2019,Arson \($0)" }
    let files = ["a.csv": Array((["Month,Crime type"] + rows).joined(separator: "\n").utf8)]
    let (disk, memory) = try Self.both(
      ["count", "a.csv", "--by", "Crime type", "--period", "2019-01"], files)
    #expect(disk == memory)
    #expect(memory.errors.hasSuffix("and 250 more\n"))
  }
}
