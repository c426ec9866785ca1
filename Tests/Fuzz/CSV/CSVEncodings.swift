import MoRiLE

@testable import MoRiLEFormats

/// The text of a table is the same table in each encoding that can hold all of it.
func checkEncodings(_ document: CSVDocument) {
  // A fault of the spelling is mended where U+FFFD is spelled out.
  if document.faults.contains(where: { $0.message.contains("character") }) { return }
  let bytes = document.source.bytes
  let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
  let lows = units.map { UInt8(truncatingIfNeeded: $0) }
  let highs = units.map { UInt8(truncatingIfNeeded: $0 >> 8) }
  let little: [UInt8] = [0xFF, 0xFE] + zip(lows, highs).flatMap { [$0, $1] }
  let big: [UInt8] = [0xFE, 0xFF] + zip(highs, lows).flatMap { [$0, $1] }
  for file in [little, big, [0xEF, 0xBB, 0xBF] + bytes] {
    let other: CSVDocument
    do throws(Faults) {
      other = try CSVDocument.readPastFaults(file)
    } catch {
      require(false, "the text is read in another encoding: \(error.all[0].message)")
      return
    }
    require(other.source.bytes == document.source.bytes, "the text is the same")
    require(other.header == document.header, "the titles are the same")
    require(other.rowCount == document.rowCount, "the rows are the same")
    for row in 0..<other.rowCount {
      require(
        other.isComplete(row: row) == document.isComplete(row: row), "the broken rows are the same")
    }
    let mixing = document.faults.filter { $0.message.contains("mixes encodings") }
    require(
      other.faults == document.faults.filter { !mixing.contains($0) }, "the faults are the same")
  }
}
