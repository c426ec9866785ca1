import Testing

@testable import MoRiLEFormats

@Suite struct OffenceCodeTests {
  /// Codes that are one, and others.
  static let keys: [(String, String)] = [
    ("8N", "8N"), ("8n", "8N"), (" 8 N ", "8N"), ("08N", "8N"), ("008N", "8N"), ("1/1", "1/1"),
    ("001/01", "1/1"), ("1.1", "1/1"), ("1/10", "1/10"), ("1.10", "1/10"), ("104/25", "104/25"),
    ("0", "0"), ("00", "0"), ("100", "100"), ("10/0", "10/0"), ("A0", "A0"), ("", ""), ("0N", "0N"),
  ]

  @Test(arguments: keys) func areComparedInOneForm(_ code: String, _ key: String) {
    #expect(OffenceCode.key(code) == key)
  }

  @Test func subcodesAreNoDecimals() {
    #expect(OffenceCode.key("1.1") != OffenceCode.key("1.10"))
  }

  static let dates = [
    "43831", "10959", "73415", "2020-01-01", "2020-01-01T00:00:00", "01/01/2020", "1-1-2020",
    "01-Jan", "1 Jan", "Jan-01", "Jan-20", "1-January-2020",
  ]
  static let codes = [
    "8N", "1/1", "104/25", "001/01", "1.1", "10958", "73416", "10425", "00801", "99", "1-1", "",
    "-",
    "28E", "1/1/1", "MAR", "8-MA",
  ]

  @Test(arguments: dates) func datesAreTold(_ text: String) { #expect(OffenceCode.isDate(text)) }

  @Test(arguments: codes) func codesAreNoDates(_ text: String) {
    #expect(!OffenceCode.isDate(text))
  }

  static let names: [(String, String)] = [
    ("Bath & North East Somerset", "bath and north east somerset"),
    ("BATH  AND North-East Somerset ", "bath and north east somerset"),
    ("St. Helens", "st helens"), ("King's Lynn", "kings lynn"),
    ("King\u{2019}s Lynn", "kings lynn"),
    ("R&B", "r and b"), ("London, City of", "london city of"), ("Ynys M\u{F4}n", "ynys m\u{F4}n"),
    ("Plym\u{200B}outh", "plymouth"), (" & ", "and"), ("...", ""),
  ]

  @Test(arguments: names) func namesAreComparedInOneForm(_ name: String, _ key: String) {
    #expect(PublishedName.key(name) == key)
  }
}
