/// A text of two ends, as people write that something is from one to another: `2-3`, `2 – 3` or `1,092 to 1,457`.
package struct RangeText {
  /// The texts of the lower end and the higher one, without white space around them.
  package let ends: [String]

  /// Why a range is none whose first end is above the second.
  package static let isReversed = "goes from high to low"

  /// Takes a text apart; nil for one that has not two ends.
  ///
  /// A sign before the first end is none between the two.
  package init?(_ text: String) {
    let words = text.split { $0.isSpace }
    if let middle = words.firstIndex(of: "to"), middle > 0, middle < words.count - 1 {
      ends = [
        words[..<middle].joined(separator: " "), words[(middle + 1)...].joined(separator: " "),
      ]
      return
    }
    guard let dash = text.dropFirst().firstIndex(where: { $0 == "-" || $0 == "\u{2013}" }) else {
      return nil
    }
    let ends = [text[..<dash], text[text.index(after: dash)...]].map { end in
      end.split { $0.isSpace }.joined(separator: " ")
    }
    guard ends.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.ends = ends
  }
}
