/// One part of a document.
package indirect enum DocumentPart: Sendable {
  /// A heading; the title of the document is of level 1, its sections of level 2.
  case heading(String, level: Int = 2)
  /// Sentences.
  case paragraph(String)
  /// Paragraphs that belong together, such as what the columns of a table are.
  case notes([String])
  /// Sentences or names, each by itself.
  case list([String])
  /// Words and what belongs to them.
  case terms([Term])
  /// Sentences, each with those that it follows from.
  case tree([Branch])
  /// A table.
  case table(DocumentTable)
  /// A picture.
  case figure(Figure)
  /// A command to be typed, in the pieces between which its line may be broken.
  case command([String])
  /// Lines that are copied and not read, such as a vector.
  case code([String])
  /// Parts for some readers alone.
  case only(Audience, [DocumentPart])
}

/// Who reads something.
package struct Audience: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// People at a terminal, with little room.
  package static let terminal = Audience(rawValue: 1)
  /// People with a page: HTML, Markdown, a word processor.
  package static let pages = Audience(rawValue: 2)
  /// Other programs, which get CSV and JSON.
  package static let programs = Audience(rawValue: 4)
  /// Whoever reads.
  package static let people: Audience = [.terminal, .pages]
  /// Everybody.
  package static let all: Audience = [.people, .programs]
}

/// A word and what belongs to it, such as a rating and what it asks.
package struct Term: Sendable {
  package let word: String
  package let text: String
  /// The rating that the text is; nil where it is none.
  package let mark: RatingMark?

  /// Makes a pair.
  package init(_ word: String, _ text: String) {
    self.word = word
    self.text = text
    mark = nil
  }

  /// Makes a pair of which the text is a rating.
  package init(_ word: String, _ mark: RatingMark) {
    self.word = word
    text = mark.text
    self.mark = mark
  }
}

/// A sentence, the formulas behind it, and the sentences that it follows from.
package struct Branch: Sendable {
  package let text: String
  package let formulas: [String]
  package let branches: [Branch]

  /// Makes a branch.
  package init(_ text: String, formulas: [String] = [], _ branches: [Branch] = []) {
    self.text = text
    self.formulas = formulas
    self.branches = branches
  }
}
