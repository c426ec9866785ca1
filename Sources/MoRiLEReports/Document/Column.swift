/// A column of a table: how programs call it, how people do, what its cells are, and who sees it.
///
/// It is a class because it is long and passed on much: copies of it would be a good part of the page's engine.
package final class Column: Sendable {
  /// What the cells of a column are.
  package enum Kind: Sendable {
    /// Words.
    case text
    /// Numbers.
    case number
    /// Parts of a whole in hundredths.
    case percent
    /// Pounds.
    case money
    /// Days or months.
    case date
    /// Ratings.
    case rating
    /// Scores, of which some may be known as a range alone.
    case score
    /// What is copied and not read.
    case code
    /// Small pictures.
    case picture
  }

  /// How a column behaves where there is little room.
  package enum Flow: Hashable, Sendable {
    /// It keeps its width.
    case fixed
    /// It gives way where the table is too wide.
    case flexible
    /// Its cells stand below their rows on a terminal, after some words of their own.
    case below(String)
  }

  /// Whether CSV has another column for the exact numbers of one, which decimals may not show.
  package enum Exactness: Sendable {
    /// Where a number is on a threshold that no decimals can show.
    case asNeeded
    case always
    case never
  }

  /// How programs call it: in small letters and underscores, or the header that a file of the user's gives it.
  package let id: String
  /// How people call it.
  package let title: String
  /// How people call it where there is little room.
  package let short: String
  /// What its cells are.
  package let kind: Kind
  /// Who sees it.
  package let audience: Audience
  /// How it behaves where there is little room.
  package let flow: Flow
  /// Whether its cells name their rows.
  package let isTitle: Bool
  /// Whether it is a column of the user's own, whose header may be any text.
  package let isOwn: Bool
  /// How its numbers are shown to people, and which thresholds they must not cross for anybody.
  package let style: NumberStyle
  /// Whether CSV has another column for its exact numbers.
  package let exact: Exactness

  /// Makes a column.
  ///
  /// - Parameters:
  ///   - id: How programs call it.
  ///   - title: How people call it.
  ///   - kind: What its cells are.
  ///   - audience: Who sees it.
  ///   - flow: How it behaves where there is little room.
  ///   - short: How people call it there; nil for the title.
  ///   - isTitle: Whether its cells name their rows.
  ///   - style: How its numbers are shown to people.
  ///   - exact: Whether CSV has another column for its exact numbers.
  package convenience init(
    _ id: String, _ title: String, _ kind: Kind = .text, for audience: Audience = .all,
    flow: Flow = .fixed, short: String? = nil, isTitle: Bool = false,
    style: NumberStyle = NumberStyle(decimals: 2), exact: Exactness = .asNeeded
  ) {
    self.init(
      id, title, short ?? title, kind, audience, flow, isTitle: isTitle, isOwn: false, style,
      exact)
  }

  /// Makes a column for everybody that keeps its width, as most are.
  ///
  /// - Parameters:
  ///   - id: How programs call it.
  ///   - title: How people call it.
  ///   - kind: What its cells are.
  @inline(never)
  package convenience init(_ id: String, _ title: String, _ kind: Kind) {
    self.init(id, title, kind, for: .all)
  }

  /// Makes a column of words for some that keeps its width.
  ///
  /// - Parameters:
  ///   - id: How programs call it.
  ///   - title: How people call it.
  ///   - audience: Who sees it.
  @inline(never)
  package convenience init(_ id: String, _ title: String, for audience: Audience) {
    self.init(id, title, .text, for: audience)
  }

  /// Makes a column of words for everybody that keeps its width.
  ///
  /// - Parameters:
  ///   - id: How programs call it.
  ///   - title: How people call it.
  @inline(never)
  package convenience init(_ id: String, _ title: String) {
    self.init(id, title, .text, for: .all)
  }

  private init(
    _ id: String, _ title: String, _ short: String, _ kind: Kind, _ audience: Audience,
    _ flow: Flow, isTitle: Bool, isOwn: Bool, _ style: NumberStyle, _ exact: Exactness
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.kind = kind
    self.audience = audience
    self.flow = flow
    self.isTitle = isTitle
    self.isOwn = isOwn
    self.style = style
    self.exact = exact
  }

  /// The column that names the rows of a table; it gives way where the table is too wide.
  @inline(never)
  package static func name(
    _ id: String, _ title: String, for audience: Audience = .all
  ) -> Column {
    Column(id, title, for: audience, flow: .flexible, isTitle: true)
  }

  /// A column for programs alone, whose id stands for its title too.
  @inline(never)
  package static func data(
    _ id: String, _ kind: Kind = .number, style: NumberStyle = NumberStyle(decimals: 2),
    exact: Exactness = .asNeeded
  ) -> Column {
    Column(id, id, kind, for: .programs, style: style, exact: exact)
  }

  /// A column that a file has beside those that are known, or that is called after one.
  package static func own(
    _ header: String, _ kind: Kind = .text, for audience: Audience = .programs,
    style: NumberStyle = NumberStyle(decimals: 2)
  ) -> Column {
    Column(
      header, header, header, kind, audience, .fixed, isTitle: false, isOwn: true, style,
      .asNeeded)
  }

  /// A text as an id, or as the end of one: in small letters, with underscores for all that is no letter or digit.
  package static func id(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }

  /// The words before its cells where these stand below their rows; nil where they do not.
  var below: String? { if case .below(let words) = flow { words } else { nil } }

  /// Whether its cells are numbers of some kind.
  package var isNumeric: Bool {
    switch kind {
    case .number, .percent, .money, .score: true
    case .text, .date, .rating, .code, .picture: false
    }
  }
}
