/// A table of issues for the model `stra-plymouth-2015`: one row for each year, small area and type
/// of crime.
struct Matrix {
  private static let header =
    "issue,category,count,previous_count,population,likelihood_adjusted,physical_psychological,"
    + "financial,reputation,resourcing,concern,vulnerability,benchmarking"
  /// The highest scores of the last seven columns: four factors of impact, three weights.
  private static let highest: [UInt64] = [3, 3, 3, 3, 2, 2, 2]
  private static let firstYear: UInt64 = 2016

  private let rows: UInt64
  private let seed: UInt64
  private let order: Permutation?
  private let unknown: UInt64
  private let quoted: UInt64
  /// Whether names begin with the type of crime, so that many begin alike.
  private let isTypeFirst: Bool
  private let lineEnd: [UInt8]

  /// The table that the options ask for.
  init(_ options: Options) throws(Failure) {
    rows = try options.rows()
    seed = try options.whole("seed", in: 0...UInt64.max, standard: 1)
    let isShuffled = try options.choice("order", of: ["shuffled", "natural"]) == "shuffled"
    order = isShuffled ? Permutation(count: rows, seed: seed) : nil
    unknown = try options.whole("unknown", in: 0...100, standard: 0)
    quoted = try options.whole("quoted", in: 0...100, standard: 0)
    isTypeFirst = options.has("type-first")
    lineEnd = options.has("crlf") ? [0x0D, 0x0A] : [0x0A]
  }

  /// Writes the table to a file.
  func write(to path: String) throws(Failure) {
    var file = try OutputFile(path)
    file.append(Array(Self.header.utf8))
    try file.endRow(lineEnd)
    let (areas, types) = (Area.all, CrimeType.all)
    for place in 0..<rows {
      let row = order?[place] ?? place
      let (rest, type) = row.quotientAndRemainder(dividingBy: UInt64(types.count))
      let (years, area) = rest.quotientAndRemainder(dividingBy: UInt64(areas.count))
      var source = RandomSource(seed: seed, item: row)
      let quote = source.chance(percent: quoted) ? 1 + source.below(3) : 0
      appendName(areas[Int(area)], types[Int(type)], Self.firstYear + years, quote, to: &file)
      file.append(UInt8(ascii: ","))
      file.append(types[Int(type)].theme)
      appendCounts(from: &source, to: &file)
      appendScores(from: &source, to: &file)
      try file.endRow(lineEnd)
    }
    try file.flush()
  }

  /// The name: without quotes for 0, else in quotes for a comma, for quotes, or for a line break.
  private func appendName(
    _ area: Area, _ type: CrimeType, _ year: UInt64, _ quote: UInt64, to file: inout OutputFile
  ) {
    let joints: [StaticString] = [" ", ", ", " \"\"recorded\"\" ", "\n"]
    if quote > 0 { file.append(UInt8(ascii: "\"")) }
    if !isTypeFirst {
      file.append(area.code)
      file.append(UInt8(ascii: " "))
    }
    file.append(type.name)
    joints[Int(quote)].withUTF8Buffer { for byte in $0 { file.append(byte) } }
    file.append(year)
    if isTypeFirst {
      file.append(UInt8(ascii: " "))
      file.append(area.code)
    }
    if quote > 0 { file.append(UInt8(ascii: "\"")) }
  }

  /// The counts of two years, mostly small and seldom large, and the population.
  private func appendCounts(from source: inout RandomSource, to file: inout OutputFile) {
    let scale: UInt64 = 4 << UInt64(min(source.next().trailingZeroBitCount, 6))
    let count = source.below(scale)
    let previous = count + source.below(scale) - min(count, scale / 2)
    for number in [count, previous, 800 + source.below(2_701)] {
      file.append(UInt8(ascii: ","))
      file.append(number)
    }
  }

  /// The scores; about 70 of 100 rows have no adjusted likelihood.
  private func appendScores(from source: inout RandomSource, to file: inout OutputFile) {
    file.append(UInt8(ascii: ","))
    if source.chance(percent: 30) { file.append(1 + source.below(3)) }
    var lost: Set<UInt64> = []
    if source.chance(percent: unknown) {
      for _ in 0...source.below(3) { lost.insert(source.below(UInt64(Self.highest.count))) }
    }
    for (column, highest) in Self.highest.enumerated() {
      let score = source.below(highest + 1)
      file.append(UInt8(ascii: ","))
      if !lost.contains(UInt64(column)) {
        file.append(score)
      } else if score % 2 == 0 {
        file.append(UInt8(ascii: "?"))
      }
    }
  }
}
