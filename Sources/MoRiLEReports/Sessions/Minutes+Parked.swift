import MoRiLE
import MoRiLEFormats

extension Minutes {
  /// What was parked, to be settled elsewhere; nothing where nothing was.
  var parked: [DocumentPart] {
    if session.parked.isEmpty { return [] }
    var table = DocumentTable(
      "parked", "",
      [
        .name("note", "Note"), Column("issue", "Issue", flow: .flexible), Column("by", "By"),
      ])
    for note in session.parked {
      let place = places[SessionOutcome.key(note.issue)]
      table.add([
        .text(note.text), .text(place.map { after.sheet.issues[$0].name } ?? note.issue),
        .text(byLine(note.who, note.time)),
      ])
    }
    return [.heading("Parked"), .table(table)]
  }
}
