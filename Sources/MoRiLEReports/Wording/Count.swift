/// Numbers of things, in words.
package enum Count {
  /// `1 issue`, `2 issues`.
  package static func of(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }
}
