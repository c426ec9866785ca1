import MoRiLEBatch
import MoRiLEProgram
import MoRiLESystem

extension Exit {
  /// The end of a command for which the operating system did not do something.
  init(_ fault: SystemFault) {
    switch fault.kind {
    case .noInput: self.init(.noInput, fault.text)
    case .cannotCreate: self.init(.cannotCreate, fault.text)
    case .inputOutput: self.init(.inputOutput, fault.text)
    case .isInput(let input): self = OutputCheck.refusal(of: fault.name, input)
    }
  }

  /// Asks the operating system for something; what it does not do ends the program.
  static func onFault<Value>(_ work: () throws(SystemFault) -> Value) throws(Exit) -> Value {
    do throws(SystemFault) {
      return try work()
    } catch {
      throw Exit(error)
    }
  }
}

extension OutputFile {
  /// Writes bytes to `path`, or to standard output where that is nil.
  static func put(_ bytes: [UInt8], to path: String?, replacesInput: Bool = false) throws(Exit) {
    try Exit.onFault { () throws(SystemFault) in
      try write(bytes, to: path, replacesInput: replacesInput)
    }
  }

  /// Has several threads write a result to `path`, or to standard output where that is nil.
  ///
  /// - Parameter body: Writes the result; returns false if a write has failed or nothing is to be kept.
  static func put(to path: String?, _ body: (OrderedOutput) -> Bool) throws(Exit) {
    try Exit.onFault { () throws(SystemFault) in
      try write(to: path) { target in
        let output = OrderedOutput(target)
        return body(output) ? output.failure : output.failure ?? OutputTarget.unknownError
      }
    }
  }
}
