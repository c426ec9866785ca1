import MoRiLE

/// What is true of any model that a file can hold.
func checkModel(_ model: Model) {
  let open = Issue(
    name: "open", inputs: model.inputs.map { _ in nil }, cells: model.criteria.map { _ in .unknown }
  )
  let low = issue("low", model) { $0.scale.lowerBound }
  let high = issue("high", model) { $0.scale.upperBound }
  let ranges = model.assess(open).scores
  for issue in [low, high] {
    let assessment = model.assess(issue)
    require(assessment.isFullyScored, "an issue with all scores is fully scored")
    for (score, range) in zip(assessment.scores, ranges) {
      require(range.union(score) == range, "a score lies in the range of what is not known")
    }
  }
  for (score, range) in zip(model.scores, ranges) {
    require(score.range.union(range) == score.range, "a range lies in that of the score")
  }
}

private func issue(_ name: String, _ model: Model, _ level: (Criterion) -> Int) -> Issue {
  Issue(
    name: name, inputs: model.inputs.map { Interval($0.minimum) },
    cells: model.criteria.map { .score(level($0)) })
}
