import Foundation
import MoRiLEPageFile
import Testing

/// The workshop page in a real browser: `Tests/Browser` has the tests, and says what they need.
@Suite(.serialized) struct BrowserTests {
  /// The exit code by which the tests say that they cannot be run here.
  static let skipped: Int32 = 77

  @Test(
    "the page in real browsers",
    .enabled(if: BuiltInPage.page != nil, "the program was built without the page"),
    .timeLimit(.minutes(25)))
  func workshopPage() throws {
    let run = try BrowserRun()
    if run.code == Self.skipped {
      #if compiler(>=6.3)
        try Test.cancel("The browser tests are not run. \(run.lastLine)")
      #else
        print("The browser tests are not run. \(run.lastLine)")
        return
      #endif
    }
    #expect(run.code == 0, "\(run.failures)")
  }
}
