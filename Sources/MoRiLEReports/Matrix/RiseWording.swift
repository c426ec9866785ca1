import MoRiLE

/// The sentences about scores of which it could not be proved that they never fall when a criterion rises.
package enum RiseWording {
  /// The most scores that are told, and the most criteria that are named of each.
  private static let most = 10

  /// A sentence for each score, without a full stop; none where all is proved.
  ///
  /// `it could not be proved that total never falls when a or b rises: too many combinations would have to be told
  /// apart; of 48,828,125 combinations of the other criteria's levels 20,000 were tried for each, picked by a fixed
  /// rule, and it falls in none`
  package static func unproved(_ model: Model) -> [String] {
    var rises: [[UnprovedRise]] = model.scores.map { _ in [] }
    for rise in model.unprovedRises { rises[rise.score].append(rise) }
    let found = rises.filter { !$0.isEmpty }
    var sentences = found.prefix(most).map { sentence($0, model) }
    if found.count > most {
      sentences.append(
        "the same is so of \(Count.of(found.count - most, "score")) more of the model")
    }
    return sentences
  }

  private static func sentence(_ rises: [UnprovedRise], _ model: Model) -> String {
    var names = rises.prefix(most).map { model.criteria[$0.criterion].id }
    if rises.count > most { names.append("one of \(rises.count - most) more") }
    let tried = rises.map { $0.tried }
    let (least, highest) = (tried.reduce(tried[0], min), tried.reduce(tried[0], max))
    let combinations = rises.reduce(Fraction.zero) { max($0, $1.combinations) }
    let isAlike = rises.allSatisfy { $0.combinations == combinations }
    return "it could not be proved that \(model.scores[rises[0].score].id) never falls when "
      + "\(MatrixWording.list(names, "or")) rises: too many combinations would have to be told apart; "
      + "of \(isAlike ? "" : "up to ")\(MatrixWording.count(combinations)) combinations of the other "
      + "criteria's levels "
      + (highest == 0
        ? "none was tried"
        : (least == highest ? grouped(least) : "\(grouped(least)) to \(grouped(highest))")
          + " were tried\(rises.count == 1 ? "" : " for each"), picked by a fixed rule, and it falls in none")
  }
}
