import MoRiLE
import MoRiLEFormats
import Testing

// MARK: - What is refused

extension DecodedTextTests {
  /// A file of Office of before 2007, as far as its directory, which has streams of these names.
  static func compound(_ names: String...) -> [UInt8] {
    var file = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508)
    for name in names {
      let letters = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      file += letters + [UInt8](repeating: 0, count: 64 - letters.count)
      file += [UInt8(letters.count + 2), 0, 2] + [UInt8](repeating: 0, count: 61)
    }
    return file
  }

  static let refused: [Case] = [
    Case(
      name: "nothing", file: [],
      faults: ["error: the file is empty; check that the right file was saved"]),
    Case(
      name: "white space", file: Array(" \t\r\n\u{A0}\n".utf8),
      faults: ["error: the file has only white space; check that the right file was saved"]),
    Case(
      name: "a mark alone", file: [0xEF, 0xBB, 0xBF],
      faults: ["error: the file has only white space; check that the right file was saved"]),
    Case(
      name: "a workbook", file: Array("PK\u{3}\u{4}".utf8) + [0x14, 0],
      faults: [
        "error: this is an Excel workbook (.xlsx) or another zip file, not CSV: name it as a file, which all commands but "
          + "score read, or choose File, Save As, CSV UTF-8 in Excel"
      ]),
    Case(
      name: "a file packed with gzip", file: [0x1F, 0x8B, 8, 0],
      faults: [
        "error: this file is packed with gzip, as only incidents that are counted may be: unpack it, with gzip -d, 7-Zip "
          + "or the like, and name the file that comes of it"
      ]),
    Case(
      name: "an old file of Office", file: [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
      faults: [
        "error: this is an old Office file, which is not read: "
          + "in Excel choose File, Save As, Excel Workbook (.xlsx) or CSV UTF-8"
      ]),
    Case(
      name: "an old workbook", file: compound("Root Entry", "Workbook"),
      faults: [
        "error: this is an old Excel workbook (.xls), which is not read: "
          + "in Excel choose File, Save As, Excel Workbook (.xlsx) or CSV UTF-8"
      ]),
    Case(
      name: "an older workbook", file: compound("Book"),
      faults: [
        "error: this is an old Excel workbook (.xls), which is not read: "
          + "in Excel choose File, Save As, Excel Workbook (.xlsx) or CSV UTF-8"
      ]),
    Case(
      name: "a workbook that needs a password",
      file: compound("EncryptionInfo", "EncryptedPackage"),
      faults: [
        "error: this workbook needs a password, so that nothing in it can be read: "
          + "open it, choose File, Save As, and save it without a password"
      ]),
    Case(
      name: "an old document", file: compound("Workbooks", "WordDocument"),
      faults: [
        "error: this is an old Word document (.doc) and no table: copy its table into a workbook"
      ]),
    Case(
      name: "an old presentation", file: compound("PowerPoint Document"),
      faults: [
        "error: this is an old PowerPoint presentation (.ppt) and no table: copy its table into a workbook"
      ]),
    Case(
      name: "a PDF", file: Array("%PDF-1.7\n".utf8),
      faults: ["error: this is a PDF, not CSV: save the table that it was made from as CSV UTF-8"]),
    Case(
      name: "UTF-32", file: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0],
      faults: ["error: this is UTF-32, which is not read: save it as CSV UTF-8"]),
    Case(
      name: "UTF-16 without a mark", file: Array(utf16("ab").dropFirst(2)),
      faults: [
        "error: this is UTF-16 without a byte order mark: save it as CSV UTF-8, or with the mark"
      ]),
    Case(
      name: "big-endian UTF-16 without a mark",
      file: Array(utf16("ab", bigEndian: true).dropFirst(2)),
      faults: [
        "error: this is UTF-16 without a byte order mark: save it as CSV UTF-8, or with the mark"
      ]),
    Case(
      name: "a byte 0", file: Array("ab\ncd\0".utf8),
      faults: [
        "2:3+1 error: this is not text: it has a byte 0 here; save the table as CSV UTF-8"
      ]),
    Case(
      name: "a byte 0 beside Windows-1252", file: [0xA3, 0x35, 0],
      faults: [
        "1:3+1 error: this is not text: it has a byte 0 here; save the table as CSV UTF-8"
      ]),
  ]

  @Test("refuses what is no text", arguments: refused)
  func refuses(_ example: Case) {
    #expect(toldFaults { () throws(Faults) in try DecodedText(example.file) } == example.faults)
  }
}
