import MoRiLE
import MoRiLEFormats

/// A value as one line for comparing: each value with its place and length.
func shape(_ value: JSONValue) -> String {
  let place = "\(value.position.line):\(value.position.column)+\(value.length) "
  switch value.content {
  case .object(let members):
    return place + "{"
      + members.map { "\(keyShape($0.key)) = \(shape($0.value))" }.joined(separator: ", ") + "}"
  case .array(let elements): return place + "[" + elements.map(shape).joined(separator: ", ") + "]"
  case .string(let text): return place + "\"" + text.text + "\""
  case .number(let text): return place + text
  case .boolean(let truth): return place + (truth ? "true" : "false")
  case .null: return place + "null"
  }
}

private func keyShape(_ key: SourceText) -> String {
  guard let position = key.position else { return key.text }
  return "\(position.line):\(position.column)+\(key.length) \(key.text)"
}

/// A value as the output that would write it.
func output(_ value: JSONValue) -> JSONOutput {
  switch value.content {
  case .object(let members): .object(members.map { ($0.key.text, output($0.value)) })
  case .array(let elements): .array(elements.map(output))
  case .string(let text): .string(text.text)
  case .number(let text): .number(text)
  case .boolean(let truth): .boolean(truth)
  case .null: .null
  }
}
