import Testing

@testable import MoRiLEFormats

@Suite("numbers, dates and formats of cells")
struct NumberReadingTests {
  /// Numbers as workbooks spell them, and as a sheet shows them.
  static let numbers: [(String, String)] = [
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("7", "7"), ("007", "7"), ("1.0", "1"), ("1.50", "1.5"),
    ("-2.5", "-2.5"),
    ("+3", "3"), (".5", "0.5"), ("5.", "5"), ("0.30000000000000004", "0.3"),
    ("0.28999999999999998", "0.29"),
    ("55.9999999999999", "55.9999999999999"), ("55.99999999999999", "56"),
    ("55.999999999999993", "56"),
    ("0.66666666666666663", "0.666666666666667"), ("123456789012345", "123456789012345"),
    ("1234567890123456", "1234567890123460"), ("999999999999999.5", "1000000000000000"),
    ("1E-7", "0.0000001"),
    ("9.9999999999999995E-8", "0.0000001"), ("1.2E+05", "120000"),
    ("1e20", "100000000000000000000"), ("1E+400", "1" + String(repeating: "0", count: 400)),
    ("123456789012345678901234567890", "123456789012346000000000000000"),
    ("0.000000000000000000000000012345", "0.000000000000000000000000012345"),
  ]

  @Test("shows a number in plain decimals of 15 digits", arguments: numbers)
  func showsNumber(_ spelled: String, _ shown: String) {
    #expect(number(spelled, .number) == shown)
  }

  /// What is no number stays as it is.
  static let others = [
    "", "-", ".", "1.2.3", "1e", "1e99999", "abc", "1 2", "0x1", "1E+401", "１", "1,5",
  ]

  @Test("leaves what is no number", arguments: others)
  func leavesOthers(_ spelled: String) {
    #expect(number(spelled, .number) == (spelled == "1,5" ? "\"1,5\"" : spelled))
    #expect(number(spelled, .percent) == (spelled == "1,5" ? "\"1,5\"" : spelled))
  }

  @Test(
    "shows a percentage",
    arguments: [
      ("0.28", "28%"), ("0.28000000000000003", "28%"), ("1", "100%"), ("0", "0%"),
      ("-0.005", "-0.5%"), ("12.345", "1234.5%"),
    ])
  func showsPercentage(_ spelled: String, _ shown: String) {
    #expect(number(spelled, .percent) == shown)
  }

  /// Days, and the dates that Excel shows for them, in both systems.
  static let dates: [(String, String, String)] = [
    ("0", "1900-01-00", "1904-01-01"), ("1", "1900-01-01", "1904-01-02"),
    ("59", "1900-02-28", "1904-02-29"),
    ("60", "1900-02-29", "1904-03-01"), ("61", "1900-03-01", "1904-03-02"),
    ("366", "1900-12-31", "1905-01-01"),
    ("43831", "2020-01-01", "2024-01-02"), ("46113", "2026-04-01", "2030-04-02"),
    ("45351", "2024-02-29", "2028-03-01"),
    ("36585", "2000-02-29", "2004-03-01"), ("73109", "2100-02-28", "2104-03-01"),
    ("73110", "2100-03-01", "2104-03-02"),
    ("2958465", "9999-12-31", "2958465"), ("2958466", "2958466", "2958466"),
    ("2957003", "9995-12-30", "9999-12-31"), ("2957004", "9995-12-31", "2957004"),
    ("-1", "-1", "-1"), ("0.5", "12:00:00", "1904-01-01T12:00:00"),
    ("43831.5625", "2020-01-01T13:30:00", "2024-01-02T13:30:00"),
    ("43831.999999", "2020-01-02", "2024-01-03"),
    ("43831.99999", "2020-01-01T23:59:59", "2024-01-02T23:59:59"),
    ("4.3831E4", "2020-01-01", "2024-01-02"), ("1E-9", "1900-01-00", "1904-01-01"),
  ]

  @Test("shows a date", arguments: dates)
  func showsDate(_ spelled: String, _ from1900: String, _ from1904: String) {
    #expect(number(spelled, .date) == from1900)
    #expect(number(spelled, .date, begins1904: true) == from1904)
  }

  @Test(
    "shows a time",
    arguments: [
      ("0.5625", "13:30:00", "13:30:00"), ("1.5", "12:00:00", "36:00:00"),
      ("0", "00:00:00", "00:00:00"),
      ("0.000011574", "00:00:01", "00:00:01"), ("5", "00:00:00", "120:00:00"),
    ])
  func showsTime(_ spelled: String, _ time: String, _ elapsed: String) {
    #expect(number(spelled, .time) == time)
    #expect(number(spelled, .elapsed) == elapsed)
  }

  /// Formats by their codes.
  static let codes: [(String, NumberKind)] = [
    ("General", .number), ("GENERAL", .number), ("0", .number), ("0.00", .number),
    ("#,##0", .number), ("@", .number),
    ("0.00E+00", .number), ("# ?/?", .number), ("[Red]0", .number), ("\"days\" 0", .number),
    ("0\\d", .number),
    ("0_d", .number), ("[$£-809]#,##0.00", .number), ("0;\"y\"", .number), ("0;yyyy", .number),
    ("[<1]0.0", .number), ("\"unclosed d", .number),
    ("[d", .number), ("0%", .percent), ("0.0 %", .percent), ("[Red]0%;0%", .percent),
    ("dd/mm/yyyy", .date), ("d-mmm", .date), ("mmm yy", .date),
    ("mmm", .date), ("yyyy\\-mm\\-dd hh:mm", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date),
    ("m/d/yy h:mm", .date), ("hh:mm", .time), ("h:mm AM/PM", .time), ("mm:ss", .time),
    ("[$-F400]h:mm:ss", .time),
    ("mm:ss.0", .time), ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed), ("[s]", .elapsed),
  ]

  @Test("tells a format by its code", arguments: codes)
  func tellsCode(_ code: String, _ kind: NumberKind) {
    #expect(NumberKind(code: Array(code.utf8)) == kind)
  }

  /// Formats that every workbook has.
  static let builtIn: [(ClosedRange<Int>, NumberKind)] = [
    (0...8, .number), (9...10, .percent), (11...13, .number), (14...17, .date), (18...21, .time),
    (22...22, .date), (23...26, .number),
    (37...44, .number), (45...45, .time), (46...46, .elapsed), (47...47, .time), (48...49, .number),
  ]

  @Test("knows the formats of every workbook", arguments: builtIn)
  func knowsBuiltIn(_ numbers: ClosedRange<Int>, _ kind: NumberKind) {
    for number in numbers { #expect(NumberKind(builtIn: number) == kind) }
  }

  private func number(_ spelled: String, _ kind: NumberKind, begins1904: Bool = false) -> String {
    var text = SheetText(of: "S")
    text.begin(column: 0)
    Array(spelled.utf8).withUnsafeBufferPointer {
      text.append($0, as: kind, begins1904: begins1904)
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
