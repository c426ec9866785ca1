/// How likely each count is where the average is what was recorded: the distribution of Poisson around a count.
///
/// In floating point, step by step away from the most probable count with one multiplication and division each, which
/// give the same on every machine; what is left out on both sides has less than a part in 10^17. A count of 0 is 0 each
/// time: nothing that was recorded tells how rare it is.
struct CountChances {
  /// The first count that has a chance.
  let first: Int
  /// How likely the count is below ``first`` and so many more, from 0 to 1.
  private let below: [Double]

  /// Weights below this part of the greatest are left out.
  private static var least: Double { 0x1p-60 }

  /// Works out the chances around a count, in time linear in its root.
  init(around count: Int) {
    let mean = Double(count)
    var weights: [Double] = [1]
    var (weight, place) = (1.0, count)
    while place > 0 {
      weight *= Double(place) / mean
      if weight < Self.least { break }
      place -= 1
      weights.append(weight)
    }
    first = place
    weights.reverse()
    (weight, place) = (1, count)
    while count > 0 {
      place += 1
      weight *= mean / Double(place)
      if weight < Self.least { break }
      weights.append(weight)
    }
    var sums = [0.0]
    for weight in weights { sums.append(sums[sums.count - 1] + weight) }
    let all = sums[sums.count - 1]
    below = sums.map { $0 / all }
  }

  /// How many counts have a chance.
  var count: Int { below.count - 1 }

  /// How likely one of some counts is, by how far they are from ``first``.
  func chance(_ places: Range<Int>) -> Double {
    below[places.upperBound] - below[places.lowerBound]
  }
}
