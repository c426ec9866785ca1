import Glibc

/// Runs a command and writes down what it took: `wall user system peak status`, in seconds and bytes.
///
/// A process begins with the peak of memory of the one that started it, as Linux counts; started
/// from a Python harness, a small program would be said to use as much as Python. This program
/// stands between the two because it is smaller: 6 MB is the least that it can tell.
@main
enum Measure {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { stop("usage: measure REPORT COMMAND [ARGUMENT...]") }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.dropFirst(2).map { strdup($0) }
    words.append(nil)

    let start = now()
    var process: pid_t = 0
    guard posix_spawnp(&process, arguments[2], nil, nil, words, environ) == 0 else {
      stop("measure: cannot run \(arguments[2])")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { stop("measure: lost the command") }
    let wall = now() - start

    let report =
      "\(wall) \(seconds(usage.ru_utime)) \(seconds(usage.ru_stime)) "
      + "\(usage.ru_maxrss * 1024) \(exitStatus(status))\n"
    let descriptor = open(arguments[1], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard write(descriptor, report, report.utf8.count) == report.utf8.count else {
      stop("measure: cannot write \(arguments[1])")
    }
  }

  /// The status of a command that ended, as a shell has it: 128 and the signal if one ended it.
  private static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  private static func stop(_ message: String) -> Never {
    let text = message + "\n"
    _ = write(STDERR_FILENO, text, text.utf8.count)
    exit(64)
  }
}
