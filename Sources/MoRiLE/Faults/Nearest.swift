/// The name among `names` that `name` was most likely meant to be, or nil if none is near.
///
/// Near is a distance (letters added, left out, changed, or swapped with their neighbour) of at most
/// a third of the longer of the two names, and at most 3. Of equally near ones the first is given.
/// Time is proportional to the length of `name` times that of all `names`.
public func nearestName(to name: String, among names: [String]) -> String? {
  var best: (name: String, distance: Int)?
  let wanted = Array(name.utf8)
  guard wanted.count <= 100 else { return nil }
  for candidate in names {
    let letters = Array(candidate.utf8)
    let limit = min(3, max(wanted.count, letters.count) / 3)
    guard abs(wanted.count - letters.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// The least number of letters to add, leave out, change or swap, each place touched once.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    let a = left[i]
    var row = [i + 1]
    for j in right.indices {
      let b = right[j]
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}

/// The words that add a likely name to a message: `; did you mean "likelihood"?`, or nothing.
///
/// - Parameters:
///   - name: The name that is not known.
///   - names: Those that are.
///   - advice: What else there is to say, beginning with a small letter; it follows in any case, as a
///     sentence of its own where it comes after a question.
public func suggestion(
  for name: String, among names: [String], advice: String = ""
) -> String {
  guard let nearest = nearestName(to: name, among: names) else {
    return advice.isEmpty ? "" : "; \(advice)"
  }
  let question = "; did you mean \"\(nearest)\"?"
  let sentence = advice.prefix(1).uppercased() + advice.dropFirst()
  return advice.isEmpty ? question : "\(question) \(sentence)"
}
