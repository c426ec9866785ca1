import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What partners scored on their own in one round, and what it comes to.
struct PartnerRound {
  /// The sheets, each a partner's, in the order in which they came.
  let files: [SourceFile]
  /// What they come to; nil while there is one alone.
  let report: ConsensusReport?
  /// What looks like a slip in them.
  let warnings: String

  /// How many rounds there can be: what two do not settle is for the room.
  static let most = 2
  /// The folder of the page that has the sheets of all rounds.
  static let folder = "partners"

  /// The folder of the page that has the sheets of a round, counted from 1.
  static func folder(of round: Int) -> String { "\(folder)/round-\(round)" }

  /// The names of the partners.
  var partners: [String] { PanelSheets.scorers(files.map { $0.name }) }
}
