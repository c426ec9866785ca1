import MoRiLE

extension OpenDocumentSheet {
  /// What the value of a cell is.
  private enum Kind {
    case text, number, percent, date, time, truth, error, none
  }

  /// Reads the cell whose tag was read, and adds its field where it has a value.
  mutating func readCell(at place: CellPlace) throws(Faults) {
    let kind = readKind()
    let isFormula = xml.attribute("formula", in: .table) != nil
    let spanned = repeats("number-rows-spanned", most: SheetText.maximumRows)
    let width = repeats("number-columns-spanned", most: CSVDocument.maximumColumns)
    content.removeAll(keepingCapacity: true)
    try readContent()
    let start = fields.count
    append(kind, at: place)
    if fields.count == start, isFormula, kind == .none || kind == .number {
      notes.noteUnsolved(place)
    }
    if fields.count > start, spanned > 1 {
      notes.noteMerge(
        .init(
          first: place,
          last: .init(row: place.row + spanned - 1, column: place.column + width - 1)))
    }
  }

  /// The kinds of values as they are spelled, and the attributes that hold them.
  private static let kinds: [(StaticString, Kind, StaticString)] = [
    ("float", .number, "value"), ("currency", .number, "value"), ("percentage", .percent, "value"),
    ("date", .date, "date-value"), ("time", .time, "time-value"),
    ("boolean", .truth, "boolean-value"), ("string", .text, "string-value"),
  ]

  /// Reads what the tag says of its value.
  private mutating func readKind() -> Kind {
    value.removeAll(keepingCapacity: true)
    if xml.value("value-type", in: .calc) == "error" { return .error }
    guard let type = xml.attribute("value-type", in: .office)?.value else { return .none }
    for (name, kind, attribute) in Self.kinds where xml.isSpelled(name, type) {
      if let spelled = xml.attribute(attribute, in: .office) {
        xml.append(spelled.value, to: &value)
      }
      return kind
    }
    return .none
  }

  /// Adds the field of a value.
  private mutating func append(_ kind: Kind, at place: CellPlace) {
    guard !value.isEmpty, kind != .none, kind != .error else {
      SheetText.append(text: content, to: &fields)
      return
    }
    switch kind {
    case .number, .percent:
      guard let number = value.withUnsafeBufferPointer({ DecimalNumber($0) }) else {
        SheetText.append(text: value, to: &fields)
        return
      }
      if kind == .percent {
        number.inPercent.append(to: &fields)
        fields.append(UInt8(ascii: "%"))
      } else {
        number.append(to: &fields)
      }
    case .date:
      let start = fields.count
      SheetText.append(text: ExcelSheet.plainDate(value), to: &fields)
      if fields.count > start { notes.noteDate(place) }
    case .time: SheetText.append(text: Self.plainTime(value), to: &fields)
    case .truth:
      fields += value.elementsEqual("true".utf8) ? "TRUE".utf8 : "FALSE".utf8
    default: SheetText.append(text: value, to: &fields)
    }
  }

  /// A duration such as `PT13H30M00S` as `13:30:00`; as it is where it is none.
  private static func plainTime(_ duration: [UInt8]) -> [UInt8] {
    guard duration.starts(with: "PT".utf8) else { return duration }
    var time: [UInt8] = []
    var place = 2
    for unit in [UInt8(ascii: "H"), UInt8(ascii: "M"), UInt8(ascii: "S")] {
      var digits: [UInt8] = []
      var next = place
      while next < duration.count, 0x30...0x39 ~= duration[next] {
        digits.append(duration[next])
        next += 1
      }
      if next < duration.count, duration[next] == UInt8(ascii: "."), unit == UInt8(ascii: "S") {
        next = duration.count - 1
      }
      if next < duration.count, next > place, duration[next] == unit {
        place = next + 1
      } else {
        digits = []
      }
      if !time.isEmpty { time.append(UInt8(ascii: ":")) }
      for _ in 0..<max(0, 2 - digits.count) { time.append(UInt8(ascii: "0")) }
      time += digits
    }
    return place == duration.count ? time : duration
  }

  // MARK: - Texts

  /// Reads the paragraphs of the cell that was begun, up to its end; notes and drawings on it are no part of it.
  private mutating func readContent() throws(Faults) {
    var isFirst = true
    while true {
      switch try xml.next() {
      case .end: return
      case .start:
        guard xml.isNamed("p", in: .text) || xml.isNamed("h", in: .text) else {
          try xml.skip()
          continue
        }
        if !isFirst { content.append(0x0A) }
        isFirst = false
        try readParagraph()
      default: break
      }
    }
  }

  private mutating func readParagraph() throws(Faults) {
    let outer = xml.depth
    while true {
      switch try xml.next() {
      case .finish: return
      case .end: if xml.depth < outer { return }
      case .text: appendText()
      case .start:
        if xml.isNamed("s", in: .text) {
          let count = min(xml.number("c", in: .text) ?? 1, 10_000)
          content += [UInt8](repeating: 0x20, count: count)
          try xml.skip()
        } else if xml.isNamed("tab", in: .text) {
          content.append(0x09)
          try xml.skip()
        } else if xml.isNamed("line-break", in: .text) {
          content.append(0x0A)
          try xml.skip()
        } else if !xml.isNamed("span", in: .text), !xml.isNamed("a", in: .text),
          xml.namespace != .text
            || xml.isNamed("note", in: .text) || xml.isNamed("ruby-text", in: .text)
        {
          try xml.skip()
        }
      }
      if content.count > CSVDocument.maximumCellBytes { throw XMLReader.longText }
    }
  }

  /// Adds a text, of which runs of white space are one space.
  private mutating func appendText() {
    let start = content.count
    xml.appendText(to: &content)
    var kept = start
    for place in start..<content.count {
      let byte = content[place]
      if byte.isXMLSpace {
        if kept > 0, content[kept - 1] == 0x20 || content[kept - 1] == 0x0A { continue }
        content[kept] = 0x20
      } else {
        content[kept] = byte
      }
      kept += 1
    }
    content.removeSubrange(kept...)
  }
}
