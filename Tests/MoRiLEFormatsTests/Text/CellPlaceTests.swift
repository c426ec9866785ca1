import Testing

@testable import MoRiLEFormats

@Suite struct CellPlaceTests {
  @Test(arguments: [
    ("A1", 0, 0), ("f12", 11, 5), ("AA1", 0, 26), ("XFD1048576", 1_048_575, 16_383),
  ]) func referencesNamePlaces(_ reference: String, _ row: Int, _ column: Int) throws {
    let place = try #require(CellPlace(reference.utf8))
    #expect(place == CellPlace(row: row, column: column))
    #expect(place.name == reference.uppercased())
  }

  @Test(arguments: [
    "", "A", "1", "A0", "1A", "A1B", "$A$1", "A-1", "A1:B2", "AAAAAAAAAAAAAAAAAAAA1",
    "A99999999999999999999", "Ä1",
  ]) func othersNameNone(_ reference: String) {
    #expect(CellPlace(reference.utf8) == nil)
  }
}
