import Glibc

/// Writes made-up data for the benchmarks.
///
/// The same seed writes the same bytes on every machine.
@main
enum Generate {
  static let help = """
    Writes made-up data for the benchmarks: the same seed, the same bytes.

    usage: generate matrix --rows N --output FILE [OPTION...]
           generate incidents --rows N --output FOLDER [--seed S]
           generate lookup --output FILE

    matrix     a CSV of issues for the model stra-plymouth-2015: every small area by every type
               of street crime, year after year from 2016
    incidents  crimes and incidents as national open data has them, one CSV for each month of
               2018 and 2019
    lookup     the district and the partnership of each of their small areas

    options:
      --rows N           how many rows
      --seed S           a whole number; 1 if not given
      --order ORDER      of a matrix: shuffled (if not given) or natural, by year, area and type
      --unknown PERCENT  of a matrix: the rows that lose one to three scores; 0 if not given
      --quoted PERCENT   of a matrix: the rows whose name must stand in quotes; 0 if not given
      --type-first       of a matrix: names begin with the type of crime and end with the area
      --crlf             of a matrix: rows end as on Windows

    """

  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let text = Array("generate: \(error.message)\n".utf8)
      _ = write(STDERR_FILENO, text, text.count)
      exit(error.status)
    }
  }

  private static func run(_ arguments: [String]) throws(Failure) {
    switch arguments.first {
    case "matrix":
      let options = try Options(
        arguments.dropFirst(),
        named: ["rows", "seed", "output", "order", "unknown", "quoted"],
        flags: ["crlf", "type-first"])
      try Matrix(options).write(to: try options.text("output"))
    case "incidents":
      let options = try Options(
        arguments.dropFirst(), named: ["rows", "seed", "output"], flags: [])
      try Incidents(options).write(to: try options.text("output"))
    case "lookup":
      let options = try Options(arguments.dropFirst(), named: ["output"], flags: [])
      try Lookup().write(to: try options.text("output"))
    case "--help":
      print(help, terminator: "")
    default:
      throw Failure(usage: "say matrix, incidents or lookup; see generate --help")
    }
  }
}
