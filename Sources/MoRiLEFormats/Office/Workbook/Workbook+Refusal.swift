import MoRiLE

extension Workbook {
  /// Why a zip file is refused though it is whole, or nil where it may be a workbook.
  static func refusal(of archive: ZipArchive) -> Fault? {
    func has(_ name: String) -> Bool { archive.entry(named: name) != nil }
    if has("xl/workbook.bin") {
      return Fault(
        .unreadable, at: nil,
        "this is a binary Excel workbook (.xlsb), which is not read: in Excel choose File, Save As, Excel Workbook "
          + "(.xlsx)")
    }
    if has("Index/Document.iwa") || has("Index.zip") || has("index.apxl") {
      return Fault(
        .unreadable, at: nil,
        "this is a document of Numbers, Pages or Keynote, which is not read: in Numbers choose File, Export To, "
          + "Excel")
    }
    if has("encrypted-package") || isEncrypted(archive) { return encrypted }
    if has("content.xml"), let kind = openDocumentKind(archive) { return other(kind) }
    return nil
  }

  /// The fault of a workbook that needs a password.
  static let encrypted = Fault(.unreadable, at: nil, CompoundFile.encrypted)

  /// The fault of a zip file that has no workbook.
  static func noWorkbook(_ archive: ZipArchive) -> Fault {
    func has(_ name: String) -> Bool { archive.entry(named: name) != nil }
    if has("word/document.xml") { return other("a Word document (.docx)") }
    if has("ppt/presentation.xml") { return other("a PowerPoint presentation (.pptx)") }
    let names = archive.entries.prefix(3).map {
      "\"\(String(decoding: $0.name.prefix(60), as: UTF8.self))\""
    }
    let more = archive.entries.count > 3 ? " and \(grouped(archive.entries.count - 3)) more" : ""
    let content = names.isEmpty ? "nothing" : names.joined(separator: ", ") + more
    return Fault(
      .unreadable, at: nil,
      "this is a zip file and no workbook; it has \(content): take out the file that is wanted")
  }

  private static func other(_ kind: String) -> Fault {
    Fault(
      .unreadable, at: nil,
      "this is \(kind) and no workbook: copy its table into a workbook, or save the workbook that it came from"
    )
  }

  /// What a document of OpenDocument is, where it is no workbook.
  private static func openDocumentKind(_ archive: ZipArchive) -> String? {
    guard let entry = archive.entry(named: "mimetype"), entry.size <= 200,
      let type = try? archive.content(of: entry)
    else { return nil }
    let start = Array("application/vnd.oasis.opendocument.".utf8)
    guard type.starts(with: start) else { return nil }
    let rest = type.dropFirst(start.count)
    if rest.starts(with: "spreadsheet".utf8) { return nil }
    if rest.starts(with: "text".utf8) { return "a text document (.odt)" }
    if rest.starts(with: "presentation".utf8) { return "a presentation (.odp)" }
    return "a document of OpenDocument"
  }

  /// Whether the list of parts of a document of OpenDocument says that they are encrypted.
  private static func isEncrypted(_ archive: ZipArchive) -> Bool {
    guard let entry = archive.entry(named: "META-INF/manifest.xml"),
      var xml = try? XMLReader(archive, entry)
    else { return false }
    while let event = try? xml.next(), event != .finish {
      if event == .start, xml.isNamed("encryption-data", in: .manifest) { return true }
    }
    return false
  }
}
