import MoRiLE

/// The mark of a workbook that all its formulas are to be worked out when it is opened.
///
/// Source: ECMA-376 part 1, 18.2.2 (calcPr) and 18.2.27 (the order of what a workbook has).
enum RecalculationMark {
  private static let mark = Array(" fullCalcOnLoad=\"1\"".utf8)
  /// What may stand before the element that has the mark.
  private static let before: [StaticString] = [
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
    "functionGroups", "externalReferences", "definedNames",
  ]

  /// Whether the part of a workbook has it.
  static func isSet(in content: [UInt8], _ part: String) throws(Faults) -> Bool {
    var xml = try XMLReader(PartStream(content), part: part)
    while case let event = try xml.next(), event != .finish {
      if event == .start, xml.depth == 2, xml.isNamed("calcPr", in: .spreadsheet) {
        return xml.isTrue("fullCalcOnLoad")
      }
    }
    return false
  }

  /// Puts it into the part of a workbook.
  static func put(into content: [UInt8], _ part: String) throws(Faults) -> [UInt8] {
    var xml = try XMLReader(PartStream(content), part: part)
    var place: Int?
    var prefix: [UInt8] = []
    while case let event = try xml.next(), event != .finish {
      if event == .start, xml.depth == 1 {
        prefix = xml.prefixOfName
        place = xml.place
      }
      if event == .start, xml.depth == 2, xml.isNamed("calcPr", in: .spreadsheet) {
        if let old = xml.attribute("fullCalcOnLoad")?.value {
          let value = xml.dropped + old.lowerBound..<xml.dropped + old.upperBound
          return content[..<value.lowerBound] + Array("1".utf8) + content[value.upperBound...]
        }
        let end = xml.dropped + xml.name.upperBound
        return content[..<end] + mark + content[end...]
      }
      if event == .end, xml.depth == 1,
        before.contains(where: { xml.isSpelled($0, xml.name) })
          || xml.isSpelled("AlternateContent", xml.name)
      {
        place = xml.place
      }
    }
    guard let place else { return content }
    let element = Array("<".utf8) + prefix + Array("calcPr".utf8) + mark + Array("/>".utf8)
    return content[..<place] + element + content[place...]
  }
}
