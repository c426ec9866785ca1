/// The vocabularies that parts of workbooks are written in, as far as they are read.
enum XMLNamespace: UInt8 {
  /// A name without a vocabulary.
  case none
  /// Any other.
  case other
  /// Attributes that XML itself has.
  case xml
  /// Sheets, strings and styles of Excel, in either edition of the standard.
  case spreadsheet
  /// References from a part to another, in either edition.
  case reference
  /// The list of such references.
  case relationships
  /// Documents of OpenDocument, and their tables, texts, styles and drawings.
  case office, table, text, style
  /// What LibreOffice adds to tables.
  case calc
  /// The list of parts of a document of OpenDocument.
  case manifest

  /// The vocabulary of an address.
  init(_ address: UnsafeBufferPointer<UInt8>) {
    self = .other
    for (known, namespace) in Self.addresses
    where known.utf8CodeUnitCount == address.count {
      let start = UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount)
      if start.elementsEqual(address) { self = namespace }
    }
    if address.isEmpty { self = .none }
  }

  private static let addresses: [(StaticString, XMLNamespace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .reference),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .reference),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .relationships),
    ("http://www.w3.org/XML/1998/namespace", .xml),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
    ("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", .calc),
  ]
}
