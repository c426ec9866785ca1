import MoRiLE

/// A total of money held against what it should equal.
struct MoneyCheck {
  /// What the total is of.
  enum Total: Hashable {
    /// All lines of the grant.
    case lines(Grant.Figure)
    /// What lines of the grant with a status are allocated.
    case status(String)
    /// What the file of the grant says.
    case stated(Grant.Figure, source: String)
    /// The lines of the grant that say how much of them is claimed or spent.
    case given(Grant.Figure)
    /// One line.
    case line(Grant.Figure, Int)
    /// The sub-lines of a line.
    case parts(Grant.Figure, of: Int)
  }

  /// What it should equal.
  enum Against: Hashable {
    /// The grant, and what came forward where anything did.
    case available(withCarried: Bool)
    /// What the file of the grant says.
    case stated(Grant.Figure, source: String)
    /// The amounts of the same lines.
    case allocations
    /// What the line has itself.
    case line(Grant.Figure)
    /// The share of a larger contract that is stated for the line.
    case share(StatedShare, of: Fraction)
    /// All of the larger contract, above which no share can be.
    case contract
  }

  /// What equals a difference to the penny, which need not be why there is one.
  enum Equal: Hashable {
    /// What lines of these statuses are allocated.
    case statuses([String])
    /// What another funder pays.
    case funder(String)
    /// What is spent on a line above its amount, or below.
    case overspend(Int)
    case underspend(Int)
    /// What came forward, by the file of the grant or by a line.
    case carriedForward(Int?)
    /// The amount of a line.
    case line(Int)
    /// Half of what the total should equal.
    case half
  }

  /// How a total stands to what it should equal.
  enum State: String {
    case equal
    /// The same where a stated share is rounded.
    case rounded
    /// It is no more, and lines without a figure leave it open.
    case open
    case more
    case less
  }

  let total: Total
  /// The sum of what is known.
  let amount: Fraction
  /// The lines without the figure, by their places, which is not in the sum.
  var open: [Int] = []
  let against: Against
  let expected: Fraction
  /// What equals the difference.
  var equals: [Equal] = []
  /// Whether the total differs by no more than the rounding of what it should equal.
  var isRounded = false

  /// How much the total is above what it should equal; negative where it is below.
  var difference: Fraction { amount - expected }

  var state: State {
    if isRounded { return .rounded }
    if difference > .zero { return .more }
    if !open.isEmpty { return .open }
    return difference == .zero ? .equal : .less
  }

  /// The line that it is about; nil where it is about the whole.
  var line: Int? {
    switch total {
    case .line(_, let line), .parts(_, let line): line
    case .lines, .status, .stated, .given: nil
    }
  }
}
