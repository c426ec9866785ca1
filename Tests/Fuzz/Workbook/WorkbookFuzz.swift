import MoRiLE

@testable import MoRiLEFormats

/// Reads bytes as a workbook, and as a deflated stream.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = given(bytes, count)
  checkWorkbook(file)
  checkInflate(file)
  return 0
}

/// A stream unpacks to the same bytes at once and in pieces, and ends in the same way.
private func checkInflate(_ stream: [UInt8]) {
  let limit = 1 << 18
  let (whole, state, position) = unpack(stream, limit, by: limit)
  let (pieces, other, place) = unpack(stream, limit, by: 1 + Int(stream.first ?? 0) * 7)
  if whole.count == limit || pieces.count == limit { return }
  require(state == other, "a stream ends in the same way in pieces")
  if state == .ended {
    require(whole == pieces, "a stream unpacks to the same bytes in pieces")
    require(position == place && position <= stream.count, "a stream ends inside its bytes")
  }
}

private func unpack(_ stream: [UInt8], _ limit: Int, by step: Int) -> (
  bytes: [UInt8], state: Inflate.State, position: Int
) {
  var inflate = Inflate(0..<stream.count)
  let window = ByteWindow(capacity: limit)
  var end = 0
  while end < limit, inflate.state != .ended, inflate.state != .damaged {
    end = stream.withUnsafeBytes {
      inflate.unpack($0, into: window, from: end, to: min(limit, end + step))
    }
  }
  return (Array(window.bytes(0..<end)), inflate.state, inflate.position)
}
