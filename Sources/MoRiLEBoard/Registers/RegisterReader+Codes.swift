import MoRiLEFormats

// Codes of offences in registers.
extension RegisterReader {
  /// The code of a cell; nil with a fault where it has none.
  mutating func code(_ reading: OffenceCode.Reading, _ row: Int, _ column: Int) -> OffenceCode? {
    switch reading {
    case .code(let code): return code
    case .date: addDate(row, column)
    case .other: add(row, column, "is not a code of an offence, such as 8N, 37.2 or 001/01")
    }
    return nil
  }

  /// Adds the fault of a code of which a spreadsheet made a date.
  mutating func addDate(_ row: Int, _ column: Int) {
    add(
      row, column,
      "is a date, as spreadsheets make of codes such as 1/1; which code it was cannot be said: write it again, as "
        + "001/01, in cells of the format Text")
  }
}
