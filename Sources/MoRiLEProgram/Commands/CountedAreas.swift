import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The areas that `morile count` is asked for, and the look-ups that they are found in.
struct CountedAreas {
  /// The areas.
  let choice: AreaChoice
  private let kind: AreaKind
  private let lookup: AreaLookup

  /// Reads the look-ups and finds the areas; nil where none are asked for.
  init?(_ run: Run) throws(Exit) {
    let arguments = run.arguments
    let asked = [CountCall.partnership, CountCall.district].filter { arguments.has($0) }
    let files = arguments.all(CountCall.areas)
    guard let option = asked.first else {
      for option in [CountCall.areas, CountCall.populations, CountCall.code]
      where arguments.has(option) {
        throw .usage(
          "\(option.name) says nothing without an area; name one with --csp or --lad",
          arguments.command)
      }
      return nil
    }
    guard asked.count == 1 else {
      throw .usage(
        "--csp and --lad cannot go together: a district is a part of a partnership",
        arguments.command)
    }
    guard !files.isEmpty else {
      throw .usage(
        "\(option.name) needs a look-up of areas; name one with --areas"
          + (option.name == CountCall.partnership.name
            ? ", or tables of offences with --csp-tables" : ""),
        arguments.command)
    }
    kind = option.name == CountCall.partnership.name ? .partnership : .district
    let names = try CountCall.names(of: option, run)
    var lookup = AreaLookup()
    let (_, failures) = try run.reading(files) { path throws(Exit) in
      let file = try run.table(path, .table, "a look-up of areas") { AreaLookup.fits($0) }
      try FaultReport.orExit(file) { () throws(Faults) in try lookup.add(file) }
    }
    if let failure = Exit(failures) { throw failure }
    self.lookup = lookup
    do throws(AreaChoice.Refusal) {
      choice = try AreaChoice(names, kind, of: lookup)
    } catch {
      throw Exit(
        .faultyData, "\(files.joined(separator: ", ")): error: \(option.name): \(error.message)")
    }
  }

  /// The population of each area, in their order; nil where none is asked for.
  ///
  /// What is not known is told.
  func populations(_ run: Run) throws(Exit) -> [Fraction?]? {
    let arguments = run.arguments
    guard let path = arguments[CountCall.populations] else {
      guard arguments.has(CountCall.population), choice.isSeveral else { return nil }
      throw .usage(
        "--population is that of one area; name a table of several with --populations",
        arguments.command)
    }
    guard !arguments.has(CountCall.population) else {
      throw .usage("--population and --populations cannot go together", arguments.command)
    }
    let file = try run.table(path, .table, "populations") { PopulationTable.fits($0) }
    let table = try FaultReport.orExit(file) { () throws(Faults) in try PopulationTable(file) }
    var unknown: [String] = []
    let all = zip(choice.areas, choice.names).map { area, name in
      let found = table.people(in: area, kind, lookup)
      if found.people == nil {
        let isItself = found.lacking.allSatisfy { $0 == area.name }
        unknown.append(name + (isItself ? "" : " (none of \(NameList.text(found.lacking)))"))
      }
      return found.people
    }
    if !unknown.isEmpty {
      run.tell(
        "\(path): warning: there is no population of \(NameList.text(unknown)), which is left blank\n"
      )
    }
    return all
  }
}
