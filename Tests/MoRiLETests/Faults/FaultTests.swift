import MoRiLE
import Testing

@Suite("Faults")
struct FaultTests {
  @Test("a mark has at least one character", arguments: [(-1, 1), (0, 1), (1, 1), (2, 2)])
  func length(given: Int, kept: Int) {
    #expect(Fault(.value, at: nil, length: given, "bad").length == kept)
  }

  @Test("a fault is an error unless it says otherwise")
  func severity() {
    #expect(Fault(.value, at: nil, "bad").severity == .error)
    #expect(Fault(.doubtful, .warning, at: nil, "odd").severity == .warning)
  }

  @Test("faults stand in the order of the file, those without a place last")
  func order() {
    func fault(_ message: String, _ line: Int, _ column: Int) -> Fault {
      Fault(.value, at: Position(line: line, column: column), message)
    }
    let faults = [
      fault("f", 2, 10), fault("e", 2, 9), fault("c", 1, 20), Fault(.value, at: nil, "a"),
      fault("d", 1, 20), Fault(.value, at: nil, "b"),
    ]
    #expect(faults.inOrder.map { $0.message } == ["c", "d", "e", "f", "a", "b"])
    #expect([Fault]().inOrder.isEmpty)
  }

  @Test("many faults at one place keep their order")
  func stable() {
    let faults = (0..<200).map { Fault(.value, at: Position(line: 1 + $0 % 2, column: 1), "\($0)") }
    let expected =
      stride(from: 0, to: 200, by: 2).map { "\($0)" }
      + stride(from: 1, to: 200, by: 2).map { "\($0)" }
    #expect(faults.inOrder.map { $0.message } == expected)
  }
}
