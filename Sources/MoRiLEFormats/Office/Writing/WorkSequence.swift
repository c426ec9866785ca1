/// Does pieces of work one after the other: at once, or on a thread of its own while the next ones are prepared.
package struct WorkSequence: Sendable {
  /// Does a piece of work once those before are done; it may return before that.
  let add: @Sendable (@escaping @Sendable () -> Void) -> Void
  /// Waits until all is done.
  let finish: @Sendable () -> Void

  /// Says how work is done.
  package init(
    add: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void,
    finish: @escaping @Sendable () -> Void
  ) {
    self.add = add
    self.finish = finish
  }

  /// Does all work at once.
  package static var atOnce: WorkSequence { WorkSequence(add: { $0() }, finish: {}) }
}
