import MoRiLE

/// Faults as tests of registers compare them: `2:1+5 error unknownName: the issue …`.
enum ToldFaults {
  static func lines(_ faults: [Fault]) -> [String] {
    faults.map { fault in
      let place = fault.position.map { "\($0.line):\($0.column)+\(fault.length) " } ?? ""
      return "\(place)\(fault.severity) \(fault.kind): \(fault.message)"
    }
  }

  /// What comes of some work, or the faults that end it.
  static func or(_ work: () throws(Faults) -> [String]) -> [String] {
    do throws(Faults) {
      return try work()
    } catch {
      return lines(error.all)
    }
  }
}
