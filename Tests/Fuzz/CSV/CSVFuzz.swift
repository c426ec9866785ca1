import MoRiLE

@testable import MoRiLEFormats

/// Reads bytes as a table, and the table as an assessment.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = given(bytes, count)
  checkTable(file)
  checkSheet(file, [ShippedModels.plymouth])
  checkSheet(file, [ShippedModels.partnerships, ShippedModels.plymouth])
  return 0
}

/// What is true of bytes that are read as a table.
private func checkTable(_ file: [UInt8]) {
  let document: CSVDocument
  do throws(Faults) {
    document = try CSVDocument.readPastFaults(file)
  } catch {
    require(error.all.contains { $0.severity == .error }, "a file is refused for an error")
    checkPlaces(error.all, in: file)
    return
  }
  checkPlaces(document.faults, in: file)
  checkCells(document)
  checkEncodings(document)
  let isFaulty = document.faults.contains { $0.severity == .error }
  require((try? CSVDocument.read(file)) == nil || !isFaulty, "a faulty file is refused")
  if !isFaulty { checkWriting(document) }
}

/// Every cell of a table has a place in the file, and the text that stands there.
private func checkCells(_ document: CSVDocument) {
  require(document.columnCount > 0, "a table has a column")
  for row in 0..<document.rowCount where document.isComplete(row: row) {
    for column in 0..<document.columnCount {
      let text = document.cell(row: row, column: column)
      require(
        text.isEmpty == document.isBlank(row: row, column: column), "a blank cell has no text")
      checkCode(text)
      let place = document.position(row: row, column: column)
      let line = document.line(place.line)
      let end = line.count + 1
      require(1...end ~= place.column, "a cell begins in its line: \(place)")
      guard let first = text.unicodeScalars.first else { continue }
      // The first character of a cell may join what is before it, and then is no character itself.
      let rest = line.dropFirst(place.column - 1).unicodeScalars
      let joins = first.properties.isGraphemeExtend || first.value == 0x200D
      require(
        joins ? line.unicodeScalars.contains(first) : rest.contains(first),
        "a cell's text is in its line, at \(place) or after it")
    }
  }
}

/// What is true of a cell that is read as codes of offences: each is read again as it is shown.
private func checkCode(_ text: String) {
  for entry in [(text, OffenceCode.read(text))] + OffenceCode.readList(text) {
    guard case .code(let code) = entry.1 else { continue }
    require(OffenceCode.read(code.text) == .code(code), "a code is read again as it is shown")
  }
}

/// What is true of bytes that are read as the issues of an assessment.
private func checkSheet(_ file: [UInt8], _ models: [Model]) {
  let faults: [FileFault]
  do throws(FileFaults) {
    let sheet = try IssueSheet.read([SourceFile(name: "f", bytes: file)], models: models)
    faults = sheet.warnings
    require(!sheet.issues.isEmpty, "an assessment has an issue")
    require(sheet.issues.count == sheet.cells.count, "every issue has its own cells")
    require(
      sheet.cells.allSatisfy { $0.count == sheet.columns.count }, "every own column has a cell")
    require(faults.allSatisfy { $0.fault.severity != .error }, "errors give no assessment")
    for issue in sheet.issues.prefix(3) {
      require(sheet.index(of: issue.name) != nil, "an issue is found by its name")
      let assessment = sheet.model.assess(issue)
      let range = sheet.model.ratedScore.range
      require(range.union(assessment.score) == range, "a score lies in its range")
    }
  } catch {
    faults = error.all
    require(faults.contains { $0.fault.severity == .error }, "a file is refused for an error")
  }
  checkPlaces(faults.map { $0.fault }, in: file)
}
