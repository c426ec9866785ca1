import MoRiLE

@testable import MoRiLEFormats

/// Reads bytes as the parts of a workbook, whose zip file is as it should be.
///
/// The byte 0xFF stands between the parts: a sheet of Excel, its texts, its styles and the workbook; or, where it stands
/// first, the content of a workbook of OpenDocument.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheet(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = given(bytes, count).split(separator: 0xFF, omittingEmptySubsequences: false).map(
    Array.init)
  if parts[0].isEmpty, parts.count > 1 {
    checkWorkbook(storedZip([("content.xml", parts[1])]))
  } else {
    checkWorkbook(storedZip(excel(parts)))
  }
  return 0
}

private func excel(_ given: [[UInt8]]) -> [(String, [UInt8])] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
  let kinds = [("worksheet", "s"), ("sharedStrings", "t"), ("styles", "y")].prefix(given.count)
  let links = kinds.map { "<Relationship Id='\($1)' Type='\(references)/\($0)' Target='\($1)'/>" }
  let book =
    "<workbook xmlns='\(main)' xmlns:r='\(references)'><sheets><sheet name='S' r:id='s'/></sheets></workbook>"
  var parts = zip(kinds, given).map { ("xl/" + $0.1, $1) }
  parts.append(("xl/workbook.xml", given.count > 3 ? given[3] : Array(book.utf8)))
  parts.append(
    (
      "xl/_rels/workbook.xml.rels",
      Array("<Relationships xmlns='\(packages)'>\(links.joined())</Relationships>".utf8)
    ))
  return parts
}

/// A zip file of parts as they are.
private func storedZip(_ parts: [(String, [UInt8])]) -> [UInt8] {
  func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in parts {
    let about =
      number(0, 8) + number(Int(CRC32.of(content)), 4) + number(content.count, 4)
      + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + about + number(0, 10)
    directory += number(bytes.count, 4) + Array(name.utf8)
    bytes += number(0x0403_4B50, 4) + number(20, 2) + about + Array(name.utf8) + content
  }
  return bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
    + number(parts.count, 2) + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
}
