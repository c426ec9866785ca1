import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// From what the report was made.
extension BoardReport {
  /// The files, each with its digest.
  var inputParts: [DocumentPart] {
    var table = DocumentTable(
      "inputs",
      "A file is the one that was used if its SHA-256 digest is the same, digit for digit.",
      [
        .name("what", "What"), Column("file", "File", flow: .flexible),
        Column("bytes", "Bytes", .number), Column("sha_256", "SHA-256", .code),
      ])
    for source in sources {
      table.add([
        .text(source.what), .text(source.name), .whole(source.file.fileBytes.count),
        .code(Digest(of: source.file.fileBytes).hexadecimal),
      ])
    }
    return [
      .heading("What this report was made from"), .table(table),
    ]
  }
}
