/// Values in the order in which they were first asked for, each once.
///
/// They are few: each is looked for among all.
struct Distinct<Value: Equatable> {
  /// The values.
  private(set) var all: [Value] = []

  /// The place of a value, which is added where it is new.
  mutating func place(of value: Value) -> Int {
    if let place = all.firstIndex(of: value) { return place }
    all.append(value)
    return all.count - 1
  }
}
