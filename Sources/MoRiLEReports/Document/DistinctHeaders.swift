import MoRiLE
import MoRiLEFormats

extension [String] {
  /// Headers of which none stands twice, in any case and whatever prints nothing: one that is there already gets a number, `Rating (2)`.
  ///
  /// A blank header among others stays blank the first time.
  var distinct: [String] {
    var taken: Set<String> = []
    return map { header in
      var found = header
      var number = 2
      while !taken.insert(columnKey(NameText.visible(found))).inserted {
        found = header.isEmpty ? "(\(number))" : "\(header) (\(number))"
        number += 1
      }
      return found
    }
  }
}
