import MoRiLE

/// A fault as one line for comparing: `line:column+length severity: message`.
func told(_ fault: Fault) -> String {
  let place = fault.position.map { "\($0.line):\($0.column)+\(fault.length) " } ?? ""
  return place + (fault.severity == .error ? "error: " : "warning: ") + fault.message
}

/// The faults that `body` throws, in order; none if it does not throw.
func toldFaults<Value>(_ body: () throws(Faults) -> Value) -> [String] {
  do {
    _ = try body()
    return []
  } catch {
    return error.all.map(told)
  }
}
