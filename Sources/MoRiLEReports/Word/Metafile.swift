/// A picture as an enhanced metafile, for programs that show no SVG.
///
/// A twentieth of a pixel is its unit, so that it is as sharp as the SVG. Dashes are lines of their own, since pens
/// that draw them are drawn otherwise by every program; textures become hatches.
///
/// Source: MS-EMF 2.3, in which all numbers have 32 bits, the lowest byte first.
struct Metafile {
  /// How many units there are in a pixel, of which 96 are an inch.
  static let scale: Double = 20

  private var bytes: [UInt8] = []
  private var records: UInt32 = 0
  private let width: Int
  private let height: Int

  /// A picture as a metafile.
  static func bytes(of picture: Picture) -> [UInt8] {
    var file = Metafile(width: picture.width, height: picture.height)
    for shape in picture.shapes { file.draw(shape) }
    return file.finished()
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
    header(length: 0)
    // The ground shines through texts, and shapes that cross themselves are filled.
    record(18, [1])
    record(19, [2])
  }

  private mutating func finished() -> [UInt8] {
    record(14, [0, 0, 20])
    let length = UInt32(bytes.count)
    var head = Metafile(copying: self)
    head.header(length: length)
    return head.bytes + bytes[88...]
  }

  private init(copying other: Metafile) {
    (width, height) = (other.width, other.height)
    records = other.records - 1
  }

  private mutating func header(length: UInt32) {
    let units = Int32(Self.scale)
    let (right, bottom) = (Int32(width) * units, Int32(height) * units)
    // In hundredths of a millimetre; the device has 1,920 units to the inch on 10 inches.
    let frame = [0, 0, Int32(width) * 2540 / 96, Int32(height) * 2540 / 96]
    let numbers: [Int32] =
      [0, 0, right - 1, bottom - 1] + frame + [0x464D_4520, 0x10000]
      + [Int32(length), Int32(records) + 1, 4, 0, 0, 0, 19_200, 19_200, 254, 254]
    record(1, numbers)
  }

  // MARK: - Records

  private mutating func record(_ kind: UInt32, _ numbers: [Int32], _ rest: [UInt8] = []) {
    let padding = (4 - rest.count % 4) % 4
    put(Int32(kind))
    put(Int32(8 + numbers.count * 4 + rest.count + padding))
    for number in numbers { put(number) }
    bytes += rest + [UInt8](repeating: 0, count: padding)
    records += 1
  }

  private mutating func put(_ number: Int32) {
    let bits = UInt32(bitPattern: number)
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  /// A pen and a brush are made, chosen, used and let go of; nothing is held from shape to shape.
  private mutating func with(
    _ stroke: DrawnShape.Line?, fill: String, _ draw: (inout Metafile) -> Void
  ) {
    if let stroke {
      let width = MetafileText.number(stroke.width.isEmpty ? "1" : stroke.width) * Self.scale
      record(38, [1, 0, Int32(width), 0, MetafileText.colour(stroke.colour)])
      record(37, [1])
    } else {
      record(37, [Self.noPen])
    }
    if fill == "none" {
      record(37, [Self.noBrush])
    } else {
      let (style, hatch) = MetafileText.brush(fill)
      record(39, [2, style, MetafileText.colour(fill), hatch])
      record(37, [2])
    }
    draw(&self)
    record(37, [Self.noPen])
    record(37, [Self.noBrush])
    if stroke != nil { record(40, [1]) }
    if fill != "none" { record(40, [2]) }
  }

  private static let noPen = Int32(bitPattern: 0x8000_0008)
  private static let noBrush = Int32(bitPattern: 0x8000_0005)

  // MARK: - Shapes

  private mutating func draw(_ shape: DrawnShape) {
    switch shape {
    case .path(let path, let fill, let stroke):
      let lines = MetafilePath.lines(path)
      if let stroke, !stroke.dash.isEmpty {
        let pieces = lines.flatMap { MetafilePath.dashed($0.points, stroke.dash) }
        with(stroke, fill: "none") { file in for piece in pieces { file.points(4, piece) } }
      } else {
        with(stroke, fill: fill) { file in
          for line in lines { file.points(line.isClosed || fill != "none" ? 3 : 4, line.points) }
        }
      }
    case .circle(let x, let y, let radius, let fill, let stroke):
      let (x, y) = (MetafileText.number(x), MetafileText.number(y))
      let r = MetafileText.number(radius)
      with(stroke, fill: fill) { $0.record(42, Self.box(x - r, y - r, x + r, y + r)) }
    case .rectangle(let left, let top, let width, let height, let fill, let stroke):
      let (x, y) = (MetafileText.number(left), MetafileText.number(top))
      let (right, bottom) = (x + MetafileText.number(width), y + MetafileText.number(height))
      with(stroke, fill: fill) { $0.record(43, Self.box(x, y, right, bottom)) }
    case .text(let text, let x, let y, let anchor, let size, let isBold, let colour, let isUpright):
      let place = (MetafileText.number(x), MetafileText.number(y))
      write(text, place, anchor, size, isBold, colour, isUpright)
    }
  }

  private static func unit(_ length: Double) -> Int32 {
    Int32((length * scale).rounded())
  }

  private static func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double)
    -> [Int32]
  {
    [unit(left), unit(top), unit(right), unit(bottom)]
  }

  private mutating func points(_ kind: UInt32, _ points: [MetafilePath.Point]) {
    guard points.count > 1 else { return }
    let all: [Int32] = [0, 0, -1, -1, Int32(points.count)]
    record(kind, all + points.flatMap { [Self.unit($0.x), Self.unit($0.y)] })
  }

  private mutating func write(
    _ text: String, _ place: (x: Double, y: Double), _ anchor: DrawnShape.Side, _ size: Int,
    _ isBold: Bool, _ colour: String, _ isUpright: Bool
  ) {
    let turn: Int32 = isUpright ? 900 : 0
    var name = Array("Arial".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    name += [UInt8](repeating: 0, count: 64 - name.count)
    // No italics, no lines, the usual letters, whole pixels, and no family but its own.
    let font: [Int32] = [
      3, -Self.unit(Double(size)), 0, turn, turn, isBold ? 700 : 400, 0, 0x2200_0000,
    ]
    record(82, font, name + [UInt8](repeating: 0, count: 228))
    record(37, [3])
    record(24, [MetafileText.colour(colour.isEmpty ? "#111" : colour)])
    let side: Int32 = anchor == .start ? 0 : anchor == .middle ? 6 : 2
    record(22, [24 | side])
    let units = Array(text.utf16)
    let letters = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let padded = letters + [UInt8](repeating: 0, count: (4 - letters.count % 4) % 4)
    let widths = units.map { unit in
      Self.unit(Double(MetafileText.width(unit, isBold: isBold) * size) / 1000)
    }
    let one = Int32(bitPattern: Float(1).bitPattern)
    let start: Int32 = 76
    let fields: [Int32] =
      [0, 0, -1, -1, 1, one, one, Self.unit(place.x), Self.unit(place.y), Int32(units.count)]
      + [start, 0, 0, 0, -1, -1, start + Int32(padded.count)]
    var rest = padded
    for width in widths {
      let bits = UInt32(bitPattern: width)
      for shift in [0, 8, 16, 24] as [UInt32] {
        rest.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
    }
    record(84, fields, rest)
    record(37, [Int32(bitPattern: 0x8000_000D)])
    record(40, [3])
  }
}
