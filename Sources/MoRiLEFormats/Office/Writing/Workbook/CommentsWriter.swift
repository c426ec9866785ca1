/// Writes the notes of a sheet, and the boxes in which Excel shows them.
///
/// Source: ECMA-376 part 1, section 18.7, and part 4, section 19, for the boxes.
struct CommentsWriter {
  /// In the order of their places, as Excel has them.
  private let comments: [CommentDraft]

  init(_ comments: [CommentDraft]) {
    self.comments = comments.sorted { first, second in
      let (one, two) = (first.place, second.place)
      return one.row == two.row ? one.column < two.column : one.row < two.row
    }
  }

  /// The notes.
  var part: [UInt8] {
    var xml = XMLWriter(.spelled)
    xml.begin("comments", [("xmlns", OfficeNames.sheet)])
    xml.put("<authors><author>MoRiLE</author></authors>")
    xml.begin("commentList")
    for comment in comments {
      xml.begin("comment", [("ref", comment.place.name), ("authorId", "0")])
      xml.put("<text><r><rPr><sz val=\"9\"/><rFont val=\"Arial\"/><family val=\"2\"/></rPr>")
      xml.line(
        "t", OfficeText.cut(comment.text, to: WorkbookWriter.longestText),
        [("xml:space", "preserve")])
      xml.put("</r></text>")
      xml.end("comment")
    }
    xml.end("commentList")
    xml.end("comments")
    return xml.take()
  }

  /// The boxes, as high as their texts need.
  var drawing: [UInt8] {
    var xml = XMLWriter(.replaced, hasDeclaration: false)
    xml.put(
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
    xml.put("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>")
    xml.put(
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    )
    for (place, comment) in comments.enumerated() { box(comment, place, &xml) }
    xml.put("</xml>")
    return xml.take()
  }

  private func box(_ comment: CommentDraft, _ place: Int, _ xml: inout XMLWriter) {
    let (row, column) = (comment.place.row, comment.place.column)
    // 42 letters of 9 points in a line of 230 points.
    let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + $1.count / 42 + 1 }
    let rows = min(40, max(3, lines * 12 / 15 + 2))
    xml.put("<v:shape id=\"_x0000_s\(1025 + place)\" type=\"#_x0000_t202\" ")
    xml.put(
      "style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:230pt;height:\(rows * 15)pt;"
        + "z-index:\(place + 1);visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
    xml.put("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
    xml.put("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>")
    xml.put("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
    let top = max(0, row - 1)
    xml.put("\(column + 1), 15, \(top), 10, \(column + 5), 15, \(top + rows), 4")
    xml.put("</x:Anchor><x:AutoFill>False</x:AutoFill>")
    xml.put("<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>")
  }
}
