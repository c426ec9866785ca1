/// The parts of a workbook or a document that say what the others are and how they hang together.
package struct OfficePackage {
  /// A relation from one part to another.
  package struct Relation: Sendable {
    /// The last word of its kind, such as `worksheet`, or the whole where it holds a colon.
    package let kind: String
    /// The part, as seen from the folder of the one that it starts from.
    package let target: String

    /// Makes a relation; they are called `rId1`, `rId2` and so on in their order.
    package init(_ kind: String, _ target: String) {
      self.kind = kind
      self.target = target
    }
  }

  /// The file so far.
  package var zip: ZipWriter

  /// Begins a package with the kinds of all its parts.
  ///
  /// - Parameters:
  ///   - defaults: The kinds by the endings of names, beside those of XML and of relations.
  ///   - parts: The names of parts with their kinds, which begin as ``OfficeNames/vendor`` does unless they hold a
  ///     slash.
  ///   - main: The main part.
  ///   - properties: What the file says of itself.
  ///   - packing: Packs the parts.
  package init(
    defaults: [(String, String)], parts: [(name: String, kind: String)], main: String,
    _ properties: OfficeProperties, packing: WorkSequence
  ) {
    zip = ZipWriter(packing: packing)
    var xml = XMLWriter(.replaced)
    xml.begin("Types", [("xmlns", OfficeNames.types)])
    let own = [
      ("rels", OfficeNames.vendor + "package.relationships+xml"), ("xml", "application/xml"),
    ]
    for (ending, kind) in own + defaults {
      xml.empty("Default", [("Extension", ending), ("ContentType", kind)])
    }
    let documents = [
      (name: "docProps/core.xml", kind: "package.core-properties+xml"),
      (name: "docProps/app.xml", kind: "officedocument.extended-properties+xml"),
    ]
    for (name, kind) in parts + documents {
      xml.empty("Override", [("PartName", "/" + name), ("ContentType", OfficeNames.vendor + kind)])
    }
    xml.end("Types")
    zip.add("[Content_Types].xml", xml.take())
    relate(
      "_rels/.rels",
      [
        Relation("officeDocument", main), Relation(OfficeNames.coreRelation, "docProps/core.xml"),
        Relation("extended-properties", "docProps/app.xml"),
      ])
    write(properties)
  }

  /// Writes the relations of a part.
  package mutating func relate(_ name: String, _ relations: [Relation]) {
    var xml = XMLWriter(.replaced)
    xml.begin("Relationships", [("xmlns", OfficeNames.relations)])
    for (place, relation) in relations.enumerated() {
      let isWhole = relation.kind.utf8.contains(UInt8(ascii: ":"))
      xml.empty(
        "Relationship",
        [
          ("Id", "rId\(place + 1)"),
          ("Type", isWhole ? relation.kind : OfficeNames.relation + "/" + relation.kind),
          ("Target", relation.target),
        ])
    }
    xml.end("Relationships")
    zip.add(name, xml.take())
  }

  private mutating func write(_ properties: OfficeProperties) {
    var xml = XMLWriter(.replaced)
    xml.begin(
      "cp:coreProperties",
      [
        ("xmlns:cp", OfficeNames.core), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ])
    let lines = [
      ("dc:title", properties.title), ("dc:subject", properties.subject),
      ("dc:creator", properties.author), ("dc:description", properties.comment),
      ("dc:language", properties.language),
    ]
    for (name, text) in lines where !text.isEmpty { xml.line(name, text) }
    if !properties.created.isEmpty {
      for name in ["dcterms:created", "dcterms:modified"] {
        xml.line(name, properties.created, [("xsi:type", "dcterms:W3CDTF")])
      }
    }
    xml.end("cp:coreProperties")
    zip.add("docProps/core.xml", xml.take())
    var app = XMLWriter(.replaced)
    app.begin(
      "Properties",
      [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")])
    app.line("Application", "MoRiLE")
    app.end("Properties")
    zip.add("docProps/app.xml", app.take())
  }
}
