import MoRiLE

@testable import MoRiLEFormats

/// Reads bytes as JSON, and the JSON as a model.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = given(bytes, count)
  do throws(Faults) {
    let value = try JSONReader.read(file)
    checkWriting(value)
    checkStrings(of: value, in: SourceLines(file))
  } catch {
    require(error.all.contains { $0.severity == .error }, "JSON is refused for an error")
    checkPlaces(error.all, in: file)
  }
  do throws(Faults) {
    checkModel(try ModelReader.read(file))
  } catch {
    require(error.all.contains { $0.severity == .error }, "a model is refused for an error")
    checkPlaces(error.all, in: file)
  }
  return 0
}

/// A value that is written and read again is the same value.
private func checkWriting(_ value: JSONValue) {
  let output = output(value)
  for indent in [0, 2] {
    do throws(Faults) {
      let again = try JSONReader.read(Array(output.text(indent: indent).utf8))
      require(isSame(again, value), "what was written is read as it was")
    } catch {
      require(false, "what was written is read: \(error.all[0].message)")
    }
  }
}

private func output(_ value: JSONValue) -> JSONOutput {
  switch value.content {
  case .object(let members): .object(members.map { ($0.key.text, output($0.value)) })
  case .array(let elements): .array(elements.map { output($0) })
  case .string(let text): .string(text.text)
  case .number(let text): .number(text)
  case .boolean(let truth): .boolean(truth)
  case .null: .null
  }
}

private func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
  switch (left.content, right.content) {
  case (.object(let first), .object(let second)):
    first.count == second.count
      && zip(first, second).allSatisfy {
        same($0.key.text, $1.key.text) && isSame($0.value, $1.value)
      }
  case (.array(let first), .array(let second)):
    first.count == second.count && zip(first, second).allSatisfy { isSame($0, $1) }
  case (.string(let first), .string(let second)): same(first.text, second.text)
  case (.number(let first), .number(let second)): first == second
  case (.boolean(let first), .boolean(let second)): first == second
  case (.null, .null): true
  default: false
  }
}

/// Every string without escapes stands where its position says.
private func checkStrings(of value: JSONValue, in source: SourceLines) {
  switch value.content {
  case .object(let members):
    for member in members {
      check(member.key, in: source)
      checkStrings(of: member.value, in: source)
    }
  case .array(let elements):
    for element in elements { checkStrings(of: element, in: source) }
  case .string(let text): check(text, in: source)
  default: break
  }
}

private func check(_ text: SourceText, in source: SourceLines) {
  guard let place = text.position, text.escapes.isEmpty,
    text.text.unicodeScalars.allSatisfy(\.isASCII)
  else { return }
  let line = source.line(place.line)
  guard line.unicodeScalars.allSatisfy(\.isASCII) else { return }
  require(
    line.dropFirst(place.column - 1).hasPrefix(text.text),
    "\(text.text.debugDescription) stands at \(place.line):\(place.column)")
}
