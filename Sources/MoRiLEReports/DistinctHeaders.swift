import MoRiLE

extension [String] {
  /// Headers of which none stands twice, in any case: one that is there already gets a number, `Rating (2)`.
  ///
  /// A blank header among others stays blank the first time.
  var distinct: [String] {
    var taken: Set<String> = []
    return map { header in
      var found = header
      var number = 2
      while !taken.insert(columnKey(found)).inserted {
        found = header.isEmpty ? "(\(number))" : "\(header) (\(number))"
        number += 1
      }
      return found
    }
  }
}
