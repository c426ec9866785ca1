/// The lines of a path of SVG.
enum MetafilePath {
  /// A place in pixels.
  struct Point {
    let x: Double
    let y: Double
  }

  /// Points with lines between them.
  struct Line {
    var points: [Point]
    /// Whether the last is joined to the first.
    var isClosed = false
  }

  /// The lines of a path of `M`, `L`, `H`, `V` and `Z`.
  static func lines(_ path: String) -> [Line] {
    var lines: [Line] = []
    var (command, numbers) = (UInt8(0), [Double]())
    var number = ""
    func close() {
      if !number.isEmpty { numbers.append(MetafileText.number(number)) }
      number = ""
    }
    func take() {
      close()
      add(command, numbers, to: &lines)
      numbers = []
    }
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, UInt8(ascii: "."): number.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "-"):
        close()
        number = "-"
      case UInt8(ascii: " "), UInt8(ascii: ","): close()
      default:
        take()
        command = byte
      }
    }
    take()
    return lines
  }

  private static func add(_ command: UInt8, _ numbers: [Double], to lines: inout [Line]) {
    if command == UInt8(ascii: "M"), numbers.count > 1 {
      lines.append(Line(points: [Point(x: numbers[0], y: numbers[1])]))
      return
    }
    guard let last = lines.last?.points.last else { return }
    let place = lines.count - 1
    switch command {
    case UInt8(ascii: "L"):
      for start in stride(from: 0, to: numbers.count - 1, by: 2) {
        lines[place].points.append(Point(x: numbers[start], y: numbers[start + 1]))
      }
    case UInt8(ascii: "H"):
      for x in numbers { lines[place].points.append(Point(x: x, y: last.y)) }
    case UInt8(ascii: "V"):
      for y in numbers { lines[place].points.append(Point(x: last.x, y: y)) }
    case UInt8(ascii: "Z"): lines[place].isClosed = true
    default: break
    }
  }

  /// The dashes of a line, as `stroke-dasharray` has their lengths and the gaps between them.
  static func dashed(_ points: [Point], _ dash: String) -> [[Point]] {
    let lengths = dash.split { $0 == " " || $0 == "," }.map { MetafileText.number(String($0)) }
    guard !lengths.isEmpty, lengths.allSatisfy({ $0 > 0.1 }) else { return [points] }
    var pieces: [[Point]] = []
    var (place, rest) = (0, lengths[0])
    for (from, to) in zip(points, points.dropFirst()) {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = (dx * dx + dy * dy).squareRoot()
      var done = 0.0
      while done < length {
        let step = min(rest, length - done)
        if place % 2 == 0 {
          let (start, end) = (done / length, (done + step) / length)
          pieces.append([
            Point(x: from.x + dx * start, y: from.y + dy * start),
            Point(x: from.x + dx * end, y: from.y + dy * end),
          ])
        }
        done += step
        rest -= step
        if rest <= 0.0001 {
          place += 1
          rest = lengths[place % lengths.count]
        }
      }
    }
    return pieces
  }
}
