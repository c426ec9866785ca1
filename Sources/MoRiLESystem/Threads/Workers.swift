#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The threads that share the work.
package enum Workers {
  /// How many processors there are, as far as they are of use.
  package static let processors = max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Runs `work` for each number below `count`, each on a thread of its own, and waits for all.
  package static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for number in 1..<max(1, count) {
      if let thread = WorkThread.start({ work(number) }) {
        threads.append(thread)
      } else {
        // Where no thread is to be had, this one does the work.
        work(number)
      }
    }
    work(0)
    for thread in threads { pthread_join(thread, nil) }
  }
}
