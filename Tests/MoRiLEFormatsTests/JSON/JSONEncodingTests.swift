import MoRiLE
import MoRiLEFormats
import Testing

@Suite("JSON in other encodings")
struct JSONEncodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let file: [UInt8]
    let fault: String
    var testDescription: String { name }
  }

  static let encoded: [Case] = [
    Case(
      name: "UTF-16", file: utf16("{}"),
      fault: "error: this is UTF-16 and JSON is UTF-8; save the file as UTF-8"),
    Case(
      name: "big-endian UTF-16", file: utf16("{}", bigEndian: true),
      fault: "error: this is UTF-16 and JSON is UTF-8; save the file as UTF-8"),
    Case(
      name: "UTF-16 without a mark", file: Array(utf16("{}").dropFirst(2)),
      fault: "error: this is UTF-16 and JSON is UTF-8; save the file as UTF-8"),
    Case(
      name: "Windows-1252", file: windows1252("{\"a\":\n\"£5\"}"),
      fault: "2:2+1 error: byte 0xA3 is not UTF-8, and JSON is UTF-8; save the file as UTF-8"),
    Case(
      name: "Windows-1252 after UTF-8, as it is shown", file: Array("[\"é".utf8) + [0x80, 0x22],
      fault: "1:5+1 error: byte 0x80 is not UTF-8, and JSON is UTF-8; save the file as UTF-8"),
  ]

  @Test("refuses other encodings", arguments: encoded)
  func refuses(_ example: Case) {
    let faults = toldFaults { () throws(Faults) in try JSONReader.read(example.file) }
    #expect(faults == [example.fault])
  }
}
