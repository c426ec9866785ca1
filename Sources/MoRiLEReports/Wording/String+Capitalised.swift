extension String {
  /// The text with its first letter as a sentence begins.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
