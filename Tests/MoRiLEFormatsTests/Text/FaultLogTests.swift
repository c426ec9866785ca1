import MoRiLE
import Testing

@testable import MoRiLEFormats

@Suite("The log of faults")
struct FaultLogTests {
  private static func log(warnings: Int, errors: Int) -> FaultLog {
    var log = FaultLog()
    for line in 0..<warnings {
      log.add(
        Fault(.doubtful, .warning, at: Position(line: line + 1, column: 1), "slip"), as: .warning)
    }
    for line in 0..<errors {
      log.add(Fault(.value, at: Position(line: 1000 + line, column: 1), "error"))
    }
    return log
  }

  @Test(
    "tells errors before it tells warnings", arguments: [(0, 0), (99, 0), (100, 0), (150, 0)])
  func warningsAlone(warnings: Int, errors: Int) {
    let log = Self.log(warnings: warnings, errors: errors)
    #expect(!log.hasErrors)
    #expect(log.told.count == min(100, warnings) && log.omitted == max(0, warnings - 100))
  }

  @Test("keeps an error that comes after a hundred warnings", arguments: [99, 100, 150])
  func errorAfterWarnings(warnings: Int) {
    let log = Self.log(warnings: warnings, errors: 2)
    #expect(log.hasErrors)
    #expect(log.told.count { $0.severity == .error } == 2)
    #expect(log.told.count == 100 && log.omitted == warnings + 2 - 100)
  }

  @Test("keeps the first hundred errors")
  func errorsAlone() {
    let log = Self.log(warnings: 3, errors: 150)
    #expect(log.told.count { $0.severity == .error } == 100)
    #expect(log.told.last?.position?.line == 1099)
    #expect(log.omitted == 53)
  }
}
