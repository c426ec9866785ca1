import MoRiLEFormats

/// A document for word processors: real headings, contents, captions that count, tables whose headers stand on each
/// page, pictures that are sharp at any size.
///
/// The contents have no page numbers, since nothing but a word processor knows them: so they are right as they are,
/// and no field asks to be updated when the file is opened. The same document always gives the same bytes.
enum DOCXFormat {
  /// The document as a file.
  static func bytes(of document: Document) -> [UInt8] {
    let parts = document.parts(for: .pages)
    var writer = WordWriter()
    writer.text("Title", document.title)
    if !document.subtitle.isEmpty { writer.text("Subtitle", document.subtitle) }
    for fact in document.facts { writer.fact(fact) }
    writer.contents(of: parts)
    for part in parts { writer.write(part) }
    return WordFile.bytes(
      content: writer.finished(), pictures: writer.pictures, title: document.title,
      XLSXFormat.properties(of: document))
  }
}
