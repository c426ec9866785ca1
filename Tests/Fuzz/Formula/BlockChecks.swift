import MoRiLE

@testable import MoRiLEBatch

/// An issue that is scored in a block has the scores that it has when it is scored alone.
func checkBlocks(of issue: Issue, _ model: Model) {
  let program = LaneProgram(model)
  let scorer = BlockScorer(program)
  for (index, number) in issue.inputs.enumerated() {
    let lane =
      number.map { $0.value.flatMap { program.lane(of: $0, input: index) } } ?? LaneProgram.blank
    guard let lane else { return }
    scorer.inputs[index * BlockScorer.rows] = lane
  }
  for (index, cell) in issue.cells.enumerated() {
    // A block leaves ranges to the exact engine.
    if case .range = cell { return }
    scorer.cells[index * BlockScorer.rows] =
      switch cell {
      case .score(let score): Int64(score)
      case .blank: LaneProgram.blank
      case .range, .unknown: LaneProgram.unknown
      }
  }
  scorer.score(1)
  let expected = model.assess(issue).scores
  var ranges = RangeScorer(program)
  switch BlockScorer.State(rawValue: scorer.states[0]) {
  case .known:
    require(scorer.scores(0) == expected, "a block scores \(expected), not \(scorer.scores(0))")
    guard program.code.isPossible else { return }
    let decoded = program.scores(ofCode: scorer.codes[0])
    require(decoded == expected, "a code stands for \(expected), not \(decoded)")
  case .open where ranges.score(0, of: scorer):
    require(ranges.scores == expected, "a block has ranges \(expected), not \(ranges.scores)")
  default: break
  }
}
