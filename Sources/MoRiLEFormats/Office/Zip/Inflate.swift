/// Unpacks a deflated stream, a piece at a time.
///
/// Each piece is written behind the ones before it, of which the last 32,768 bytes must still be there, since the
/// stream copies from them. Bits that the stream does not have, codes that are none, and copies from before its
/// beginning end it as damaged; nothing is read or written outside the memory that is given.
///
/// Source: RFC 1951.
struct Inflate {
  /// How far the stream is.
  enum State: Hashable {
    /// A block begins.
    case block
    /// Bytes of a block that is not packed follow, so many.
    case stored(Int)
    /// Codes follow.
    case codes
    /// The stream has ended.
    case ended
    /// The stream breaks the rules of its notation.
    case damaged
  }

  /// How far back a stream may copy from.
  static let reach = 32_768

  /// How far the stream is.
  var state = State.block
  /// The next byte of the stream that is not among the bits.
  var offset: Int
  let end: Int
  /// The next bits, the lowest first; those above ``count`` are 0 or the true ones that follow.
  var bits: UInt64 = 0
  /// How many bits there are.
  var count = 0
  var isLast = false
  var lengths: InflateTable?
  var distances: InflateTable?
  /// What is left of a copy that did not fit: how long, and from how far back.
  var pending = (length: 0, distance: 0)

  /// Begins a stream that lies in a range of the bytes that are given later.
  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// How many bytes of the stream have been used so far, of which the bits left over are none.
  var position: Int { offset - count / 8 }

  /// Unpacks bytes until so many are written or the stream ends, and gives where they end.
  ///
  /// - Parameters:
  ///   - input: The bytes that the stream lies in.
  ///   - window: Where to write to; `ByteWindow.slack` bytes after its capacity may be overwritten.
  ///   - start: Where to write the first; all bytes before it belong to the stream.
  ///   - limit: Where to stop, at most the window's capacity.
  mutating func unpack(
    _ input: UnsafeRawBufferPointer, into window: ByteWindow, from start: Int, to limit: Int
  ) -> Int {
    precondition(end <= input.count && start >= 0 && limit <= window.capacity)
    var place = start
    while place < limit {
      switch state {
      case .block: readBlock(input)
      case .stored(let left): copyStored(input, left, window, &place, limit)
      case .codes: place = readCodes(input, window, place, limit)
      case .ended, .damaged: return place
      }
    }
    finish(input)
    return place
  }

  /// Reads on where the stream has only to say that it ends, and all bytes are written.
  private mutating func finish(_ input: UnsafeRawBufferPointer) {
    while true {
      switch state {
      case .block: readBlock(input)
      case .stored(0): state = isLast ? .ended : .block
      case .codes:
        guard pending.length == 0, let entry = lengths?.entry(bits: peek(input)),
          entry & InflateTable.end != 0
        else { return }
        take(entry)
        if count < 0 { state = .damaged } else { state = isLast ? .ended : .block }
      default: return
      }
    }
  }
}
