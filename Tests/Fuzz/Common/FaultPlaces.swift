import MoRiLE

@testable import MoRiLEFormats

/// Faults lie inside the file that they are told of, and can be printed there.
func checkPlaces(_ faults: [Fault], in file: [UInt8]) {
  let source = SourceLines(file)
  for fault in faults {
    let text = FaultText.lines(for: fault, file: "f", source: source)
    require(text.hasPrefix("f:"), "a fault names its file: \(text)")
    require(fault.length >= 1, "a mark has a length: \(text)")
    guard let place = fault.position else { continue }
    require(1...source.count ~= place.line, "the file has line \(place.line): \(text)")
    let end = source.line(place.line).count + 1
    require(1...end ~= place.column, "the line has column \(place.column): \(text)")
    require(
      place.column + fault.length <= max(end, place.column + 1),
      "the mark of \(fault.length) ends with the line: \(text)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    require(lines.count == 1 || lines.count == 3, "a fault has a line or three: \(text)")
  }
}
