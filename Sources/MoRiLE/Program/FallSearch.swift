/// Looks for a combination of levels in which a step falls when one criterion rises by one level, all else
/// held: exactly, over all combinations.
///
/// The other criteria are gone through one after the other, and combinations that have come to the same
/// numbers so far are one from there on: of ten criteria of which a formula compares the sum, only what the
/// sum can be is told apart. Terms that all of the rest decides are brought to one form, and those in which
/// the criterion has no part cancel out.
struct FallSearch {
  /// What was found.
  enum Outcome {
    /// That the step never falls.
    case never
    /// A fall from a level, by its place, to the next; and the places of the levels of the others.
    case fall(place: Int, others: [(criterion: Int, place: Int)])
    /// Nothing within the effort.
    case undecided
  }

  private let form: JointForm
  private let scales: [Scale]
  private let criterion: Int
  private let plan: FallPlan

  init(_ form: JointForm, _ scales: [Scale], criterion: Int) {
    self.form = form
    self.scales = scales
    self.criterion = criterion
    plan = FallPlan(form, criterion: criterion)
  }

  /// One way to come to the numbers of a stage: a state of the stage before, and the level taken.
  private struct Way {
    let before: Int
    let place: Int
  }

  /// Searches; `effort` is how many numbers may still be worked out.
  func run(_ effort: inout Int) -> Outcome {
    effort -= form.size + plan.size
    var states = [plan.start]
    var ways: [[Way]] = []
    for stage in plan.order.indices {
      var next: [[Fraction]] = []
      var met: Set<[Fraction]> = []
      var taken: [Way] = []
      for (index, state) in states.enumerated() {
        for place in 0..<scales[plan.order[stage]].count {
          var state = state
          plan.take(place, at: stage, &state)
          effort -= Self.cost(of: state)
          guard effort > 0 else { return .undecided }
          guard met.insert(state).inserted else { continue }
          next.append(state)
          taken.append(Way(before: index, place: place))
        }
      }
      states = next
      ways.append(taken)
    }
    for (index, state) in states.enumerated() {
      var before: Fraction?
      for place in 0..<scales[criterion].count {
        guard effort > 0 else { return .undecided }
        let value = plan.value(state, place: place)
        effort -= Self.cost(of: state) + plan.last.count * value.cost
        if let before, value < before {
          return .fall(place: place - 1, others: levels(to: index, ways))
        }
        before = value
      }
    }
    return .never
  }

  private static func cost(of state: [Fraction]) -> Int {
    state.reduce(8) { $0 + 2 * $1.cost }
  }

  private func levels(to state: Int, _ ways: [[Way]]) -> [(criterion: Int, place: Int)] {
    var levels: [(criterion: Int, place: Int)] = []
    var state = state
    for (stage, taken) in ways.enumerated().reversed() {
      levels.append((plan.order[stage], taken[state].place))
      state = taken[state].before
    }
    return levels
  }
}

extension Fraction {
  /// About how long an operation with the number takes, next to one with a small number.
  ///
  /// It is a search for a common divisor that makes it long: some twenty divisions for each limb.
  var cost: Int {
    guard case .large(let n, let d) = storage else { return 1 }
    return 200 * (n.limbs.count + d.limbs.count)
  }
}
