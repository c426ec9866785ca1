import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The figures of a year's grant as documents print them: a table with the columns `figure`, `amount`, `funder` and
/// `source`.
///
/// A figure that several documents print may stand there once for each: they are held against each other.
public struct Grant: Register {
  /// What a figure is.
  public enum Figure: String, CaseIterable, Sendable {
    /// The grant of the year.
    case grant
    /// What came forward from the year before, beside the grant.
    case carriedForward = "carried_forward"
    /// What is allocated in all.
    case allocated
    /// What has been claimed of the grant.
    case claimed
    /// What has been spent in all.
    case spent
  }

  /// A figure as one document prints it.
  public struct Statement: Sendable {
    /// What it is.
    public let figure: Figure
    /// The amount in pounds, exact to the penny.
    public let amount: Fraction
    /// Who gives the money; blank where that is not said.
    public let funder: String
    /// Where it stands; blank where that is not said.
    public let source: String
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .grant, "Grant", of: "figure", holds: "the grant and what came forward",
    [
      RegisterColumn(
        "figure", isRequired: true, takes: .words(Figure.allCases.map { $0.rawValue }),
        guide: "What the amount is"),
      RegisterColumn(
        "amount", isRequired: true, takes: .pounds,
        guide:
          "Pounds; a row for the grant, one for carried_forward if anything was, and one for each total "
          + "that a document prints: allocated, claimed, spent"),
      RegisterColumn("funder", guide: "Who gives the grant"),
      RegisterColumn("source", guide: "The document that prints it"),
    ])

  /// The names of the figures in words.
  package static let figureNames = NameList.text(Figure.allCases.map { $0.rawValue })

  /// The file.
  public let source: SourceFile
  /// The figures, in the order of the file.
  public let statements: [Statement]
  /// What looks like a slip.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads the figures of a grant.
  /// - Throws: all faults: figures that are none of the known or have no amount, among others.
  public init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    var statements: [Statement] = []
    let names = Figure.allCases.map { $0.rawValue }
    for row in reader.rows {
      let name = reader.text(row, 0)
      let key = columnKey(name)
      let amount = reader.amount(row, 1)
      guard let figure = Figure(rawValue: key) else {
        let rest = suggestion(
          for: key, among: names, advice: "the figures are \(Self.figureNames)")
        reader.add(
          name.isEmpty ? .missing : .unknownName, row, 0,
          (name.isEmpty ? "this row has no figure" : "unknown figure \"\(name)\"") + rest,
          in: FaultGroup(
            name.isEmpty ? "are blank" : "hold words that are not known", rest))
        continue
      }
      if reader.text(row, 1).isEmpty {
        reader.add(
          .missing, row, 1,
          "\(figure.rawValue) has no amount; give it, or take the row out while it is not known",
          in: FaultGroup(
            "are blank", "; give each, or take its row out while it is not known"))
      }
      guard let amount else { continue }
      statements.append(
        Statement(
          figure: figure, amount: amount, funder: reader.text(row, 2), source: reader.text(row, 3)))
    }
    (warnings, moreWarnings) = try reader.finish()
    source = file
    self.statements = statements
  }

  /// What the first document that is named says of a figure; nil where none does.
  func first(_ figure: Figure) -> Statement? { statements.first { $0.figure == figure } }

  /// What may be allocated: the grant and what came forward; nil where the grant is not known.
  public var available: Fraction? {
    first(.grant).map { $0.amount + (first(.carriedForward)?.amount ?? .zero) }
  }

  /// Who gives the grant; blank where that is not said.
  public var funder: String { first(.grant)?.funder ?? "" }
}
