/// A step as a sum of other steps, each times a number: `60 * share(harm)` is 15/8 of each of the points
/// that make up the harm.
struct LinearForm {
  private(set) var constant = Fraction.zero
  /// The numbers that steps are multiplied by, in the order of the steps; each step once.
  private(set) var terms: [(step: Int, factor: Fraction)] = []

  /// Takes a step apart as far as it is a sum; a sum in it that is used in two places is kept whole, so
  /// that it can be held as one.
  init(of root: Int, _ program: Program, _ scope: StepScope) {
    let uses = scope.uses(below: [root], without: nil, program)
    var factors: [Int: Fraction] = [root: .one]
    // From the last on: what uses a step comes after it, so its factor is complete when it is met.
    for index in (0...root).reversed() {
      guard let factor = factors[index] else { continue }
      guard scope.held[index] == nil, uses[index] == 1,
        let parts = program.sum(of: program.steps[index])
      else {
        if scope.held[index] == nil, case .constant(let value) = program.steps[index] {
          constant = constant + factor * value
        } else {
          terms.append((index, factor))
        }
        continue
      }
      constant = constant + factor * parts.constant
      for part in parts.terms {
        factors[part.step] = (factors[part.step] ?? .zero) + factor * part.factor
      }
    }
    terms.reverse()
  }
}
