import MoRiLE
import MoRiLEFormats

extension Minutes {
  /// What partners scored on their own came to, a sentence for each round; none where nobody did.
  var roundSentences: [String] {
    rounds.enumerated().map { place, round in
      let consensus = round.consensus
      let sheets = Count.of(consensus.panel.scorers.count, "sheet")
      let hanging = consensus.disputes.filter { $0.changesRating }.map { round.name(of: $0.issue) }
      let which = hanging.isEmpty ? "" : " These are \(NameList.text(hanging, most: .max))."
      return
        "Partners scored alone, \(Self.roundName(place + 1)), \(sheets): \(ConsensusWording.hanging(consensus)).\(which)"
    }
  }

  /// What a round is called in a sentence, counted from 1.
  package static func roundName(_ round: Int) -> String {
    round == 1 ? "first round" : "second round"
  }
}
