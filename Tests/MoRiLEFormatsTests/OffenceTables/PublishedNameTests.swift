import MoRiLEFormats
import Testing

@Suite struct PublishedNameTests {
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
