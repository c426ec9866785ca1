import MoRiLE
import MoRiLEFormats

/// What is said of themes and issues in words, beside the scores.
public struct Narrative: Sendable {
  /// One text.
  public struct Entry: Sendable {
    /// The theme that it is about; empty where it is about an issue.
    public let theme: String
    /// The issue that it is about; empty where it is about a theme.
    public let issue: String
    /// What of it the text tells.
    public let part: NarrativePart
    /// The text.
    public let text: String
    /// Where it comes from; empty where that is not said.
    public let source: String

    /// Makes a text.
    public init(theme: String, issue: String, part: NarrativePart, text: String, source: String) {
      self.theme = theme
      self.issue = issue
      self.part = part
      self.text = text
      self.source = source
    }

    /// The text with its source behind it.
    var sourced: String { source.isEmpty ? text : "\(text) (\(source))" }
  }

  /// The texts, in the order of their file.
  public let entries: [Entry]

  /// Makes a narrative.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The texts about some themes and issues, part by part, each named by what it is about where that is one of
  /// several.
  ///
  /// - Parameters:
  ///   - themes: The names of the themes.
  ///   - issues: The names of the issues.
  ///   - isNamed: Whether a text says which of them it is about.
  package func terms(
    themes: [String], issues: [String], naming isNamed: (Entry) -> Bool
  ) -> [Term] {
    let found = self.entries(themes: themes, issues: issues)
    return NarrativePart.allCases.flatMap { part in
      found.filter { $0.part == part }.map { entry in
        Term(
          isNamed(entry) ? "\(part.title), \(entry.theme + entry.issue)" : part.title,
          entry.sourced)
      }
    }
  }

  /// The texts about some themes and issues, in the order of the file.
  package func entries(themes: [String], issues: [String]) -> [Entry] {
    let (themes, issues) = (Set(themes.map { issueKey($0) }), Set(issues.map { issueKey($0) }))
    return entries.filter { entry in
      entry.issue.isEmpty
        ? themes.contains(issueKey(entry.theme)) : issues.contains(issueKey(entry.issue))
    }
  }
}

extension Narrative.Entry {
  /// The text for programs.
  var json: JSONOutput {
    .object([
      ("theme", .string(theme)), ("issue", .string(issue)), ("part", .string(part.rawValue)),
      ("text", .string(text)), ("source", .string(source)),
    ])
  }
}
