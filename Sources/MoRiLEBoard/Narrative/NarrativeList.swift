import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What is said of themes and issues in words: a table with the columns `theme`, `issue`, `part`, `text` and
/// `source`.
public struct NarrativeList: Register {
  /// One text, with the places of what it is about.
  private struct Line {
    let theme: SourceText
    let issue: SourceText
    let entry: Narrative.Entry
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .narrative, "Narrative", of: "text", holds: "what is said of themes and issues in words",
    subject: 3,
    [
      RegisterColumn("theme", guide: "The theme that the text is about, or else its issue"),
      RegisterColumn("issue", guide: "The issue that it is about, as the table issues names it"),
      RegisterColumn(
        "part", isRequired: true,
        takes: .words(NarrativePart.allCases.map { $0.rawValue }),
        guide: NameList.text(NarrativePart.allCases.map { $0.rawValue }, most: .max)),
      RegisterColumn("text", isRequired: true, guide: "The text, as it may be published"),
      RegisterColumn("source", guide: "Where it comes from"),
    ])

  /// The file.
  public let source: SourceFile
  private let lines: [Line]
  /// What looks like a slip: rows without a text.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads a narrative.
  /// - Throws: all its faults: parts that are none, rows about nothing, and rows about a theme and an issue.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var lines: [Line] = []
    var slips = Slips()
    for row in reader.rows {
      let (theme, issue) = (reader.placed(row, 0), reader.placed(row, 1))
      if theme.text.isEmpty, issue.text.isEmpty {
        reader.add(
          .missing, row, reader.has(0) ? 0 : 1,
          "this row has no theme and no issue; name what the text is about, or empty the row",
          in: FaultGroup(
            reader.has(0) ? "are blank, and no issue stands beside them" : "are blank",
            "; name what each text is about, or empty the row"))
      } else if !theme.text.isEmpty, !issue.text.isEmpty {
        reader.add(
          .contradiction, row, 1,
          "this text is about the theme \"\(theme.text)\" and the issue \"\(issue.text)\"; leave one of the "
            + "two cells blank")
      }
      let part = NarrativePart(meantBy: reader.text(row, 2))
      if part == nil {
        let words = NarrativePart.allCases.map { $0.rawValue }
        let rest =
          "is not one of \(words.joined(separator: ", "))"
          + suggestion(for: reader.text(row, 2), among: words)
        reader.add(
          reader.text(row, 2).isEmpty ? .missing : .unknownName, row, 2,
          "part \"\(reader.text(row, 2))\" \(rest)",
          in: FaultGroup("cannot be taken", ": each \(rest)"))
      }
      let text = reader.text(row, 3)
      if text.isEmpty {
        slips.add(
          .missing, reader.placed(row, 2),
          in: FaultGroup(
            reader.name(of: 2), "have no text beside them", "; their rows are left out"),
          "this row has no text and is left out")
        continue
      }
      guard let part else { continue }
      lines.append(
        Line(
          theme: theme, issue: issue,
          entry: Narrative.Entry(
            theme: issue.text.isEmpty ? theme.text : "", issue: issue.text, part: part, text: text,
            source: reader.text(row, 4))))
    }
    let found = try reader.finish()
    source = file
    self.lines = lines
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }

  /// The texts, whatever they are about.
  public var narrative: Narrative { Narrative(lines.map { $0.entry }) }

  /// What looks like a slip beside the issues of a year: names of themes and issues that it has not.
  ///
  /// Such texts are shown all the same, apart from the others.
  func unknown(beside issues: [(name: String, themes: [String])], in source: String) -> Slips {
    var lookup = IssueLookup(issues.map { $0.name })
    var themes = IssueLookup(issues.flatMap { $0.themes })
    var slips = Slips()
    for line in lines {
      if line.entry.issue.isEmpty {
        if themes.place(line.theme.text) == nil {
          let nearest = themes.nearest(line.theme.text).map { "; did you mean \"\($0)\"?" } ?? ""
          slips.add(
            .unknownName, line.theme,
            "the theme \"\(line.theme.text)\" is not in \(source)\(nearest)")
        }
      } else if lookup.place(line.issue.text) == nil {
        slips.add(
          .unknownName, line.issue,
          lookup.unknown(line.issue.text, lookup.nearest(line.issue.text), in: source))
      }
    }
    return slips
  }
}

extension NarrativePart {
  /// The part that a word means, in any case, one or several; nil if it is none.
  fileprivate init?(meantBy text: String) {
    let key = columnKey(text)
    let found = Self.allCases.first { part in
      let own = columnKey(part.rawValue)
      return key == own || key == own + "s"
    }
    guard let found = found ?? (key == "gap" || key == "gaps" ? .knowledgeGap : nil) else {
      return nil
    }
    self = found
  }
}
