import MoRiLE

@testable import MoRiLEFormats

/// The most bytes that a sheet may have here, so that a bomb is found to be one soon.
let sheetLimit = 1 << 20

/// What is true of any bytes that are read as a workbook.
func checkWorkbook(_ file: [UInt8]) {
  do throws(Faults) {
    var workbook = try Workbook(SourceFile(name: "f", bytes: file))
    workbook.textLimit = sheetLimit
    require(!workbook.sheets.isEmpty, "a workbook has a sheet")
    for index in workbook.sheets.indices.prefix(3) { checkTable(&workbook, index) }
    checkPieces(&workbook)
  } catch {
    checkRefusal(error)
  }
}

/// Sheets that are given on a piece at a time have the cells that they have as a whole.
private func checkPieces(_ workbook: inout Workbook) {
  let count = workbook.sheets.count
  var texts: [[UInt8]] = []
  for index in workbook.sheets.indices {
    guard let table = try? workbook.table(of: index) else { return }
    texts.append(table.bytes)
  }
  var given: [[UInt8]] = []
  do throws(Faults) {
    try Workbook.read(
      workbook.file,
      into: SheetPieces(
        begin: { _, _ in given.append([]) },
        take: { piece in
          given[given.count - 1] += piece
          return true
        }, end: { _ in }, limit: sheetLimit * max(1, count)))
  } catch {
    checkRefusal(error)
    require(texts.isEmpty || count > 1, "what can be read whole can be read in pieces")
    return
  }
  require(given.count == count, "all sheets are given on")
  for (text, pieces) in zip(texts, given) where UTF8Check(pieces, from: 0).isValid {
    require(rows(text) == rows(pieces), "the pieces of a sheet have its cells")
  }
}

/// The cells of a text, without those that are empty at the ends of rows and of the text.
private func rows(_ text: [UInt8]) -> [[[UInt8]]] {
  var row = CSVRow(delimiter: UInt8(ascii: ","))
  var (start, rows) = (0, [[[UInt8]]]())
  text.withUnsafeBufferPointer { bytes in
    guard let base = bytes.baseAddress else { return }
    while start < bytes.count {
      row.read(base, from: start, limit: bytes.count)
      start = row.end
      var cells = row.cells.map { Array(bytes[$0.range]) }
      while cells.last == [] { cells.removeLast() }
      rows.append(cells)
    }
  }
  while rows.last == [] { rows.removeLast() }
  return rows
}

private func checkTable(_ workbook: inout Workbook, _ index: Int) {
  do throws(Faults) {
    let table = try workbook.table(of: index)
    require(table.bytes.count <= sheetLimit, "a text is no longer than it may be")
    checkText(table.bytes)
    checkPlaces(table.faults, in: table.bytes)
    if !table.bytes.isEmpty { _ = try? CSVDocument.readPastFaults(table) }
  } catch {
    checkRefusal(error)
  }
}

private func checkRefusal(_ faults: Faults) {
  require(faults.all.contains { $0.severity == .error }, "a workbook is refused for an error")
  for fault in faults.all { require(fault.position == nil, "a refusal has no place") }
}

/// The text of a sheet is CSV: its cells are told apart, written again they are the same text, and all rows that have
/// values are as wide.
private func checkText(_ text: [UInt8]) {
  var row = CSVRow(delimiter: UInt8(ascii: ","))
  var again: [UInt8] = []
  var width = 0
  var start = 0
  text.withUnsafeBufferPointer { bytes in
    guard let base = bytes.baseAddress else { return }
    while start < bytes.count {
      row.read(base, from: start, limit: bytes.count)
      require(row.slips.isEmpty, "the cells of a row can be told apart")
      if row.end - start > 1 {
        require(width == 0 || row.cells.count == width, "all rows are as wide")
        width = row.cells.count
      }
      for (index, cell) in row.cells.enumerated() {
        if index > 0 { again.append(UInt8(ascii: ",")) }
        var field = Array(bytes[cell.range])
        if cell.hasDoubledQuotes { field = undoubled(field) }
        SheetText.append(text: field, to: &again)
      }
      again.append(0x0A)
      start = row.end
    }
  }
  require(again == text, "cells that are written again make the same text")
}

private func undoubled(_ field: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  var isDoubled = false
  for byte in field {
    isDoubled = byte == UInt8(ascii: "\"") && !isDoubled
    if !isDoubled { text.append(byte) }
  }
  return text
}
