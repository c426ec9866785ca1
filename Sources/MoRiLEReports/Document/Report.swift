import MoRiLEFormats

/// What comes out as a document, and of which tables can be had alone.
public protocol Report: Sendable {
  /// The whole, as people read it.
  var document: Document { get }
  /// What programs get in CSV beside the tables of the whole.
  var dataTables: [DocumentTable] { get }
  /// What JSON holds of the whole in place of the document's parts; nil where these say all.
  var data: [(String, JSONOutput)]? { get }
  /// The names of the tables that can be had alone.
  var tableNames: [String] { get }
  /// A table that can be had alone and that the whole may not show; where programs get other rows than people, two.
  func tables(named name: String) -> [DocumentTable]
}

extension Report {
  /// None.
  public var dataTables: [DocumentTable] { [] }

  /// Nothing beside the parts.
  public var data: [(String, JSONOutput)]? { nil }

  /// Those that programs get of the whole.
  public var tableNames: [String] { whole.tables(for: .programs).map { $0.id } }

  /// None beside those of the whole.
  public func tables(named name: String) -> [DocumentTable] { [] }

  /// The whole as it is written, or one table alone; nil where there is none of the name.
  public func document(table name: String?) -> Document? {
    var document = whole
    guard let name else {
      document.data = { data }
      return document
    }
    var tables = tables(named: name)
    if tables.isEmpty { tables = document.tables(for: .programs).filter { $0.id == name } }
    guard !tables.isEmpty else { return nil }
    document.chosen = .init(name: name, tables: tables)
    return document
  }

  /// The whole, with what programs get beside it.
  private var whole: Document {
    var document = document
    document.dataTables = { dataTables }
    return document
  }
}
