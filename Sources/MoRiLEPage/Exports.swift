#if arch(wasm32)
  // What the page calls. Numbers are all that passes between it and the engine: places in the module's
  // memory, and counts of bytes. The page writes a request, or a file, where `page_reserve` says; it
  // reads an answer where `page_answer` says, before it calls again.

  nonisolated(unsafe) private var page = Page()
  nonisolated(unsafe) private var incoming = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  nonisolated(unsafe) private var answer: [UInt8] = []
  nonisolated(unsafe) private var order: [Int32] = []

  /// Makes room for so many bytes of a request or a file, and says where it is.
  @_expose(wasm, "page_reserve")
  @_cdecl("page_reserve")
  public func pageReserve(_ count: Int) -> UnsafeMutableRawPointer? {
    incoming.deallocate()
    incoming = .allocate(byteCount: count, alignment: 16)
    return incoming.baseAddress
  }

  /// Takes what was written as a file, for the request that comes next.
  @_expose(wasm, "page_take")
  @_cdecl("page_take")
  public func pageTake() { page.take(written()) }

  /// Takes what was written as a request, and says how many bytes the answer has.
  @_expose(wasm, "page_request")
  @_cdecl("page_request")
  public func pageRequest() -> Int {
    answer = page.respond(to: written())
    return answer.count
  }

  /// Where the answer is.
  @_expose(wasm, "page_answer")
  @_cdecl("page_answer")
  public func pageAnswer() -> UnsafeRawPointer? { answer.withUnsafeBytes { $0.baseAddress } }

  /// Finds the order of the list, and says how many numbers it has: for each issue its place and its rank.
  @_expose(wasm, "page_order")
  @_cdecl("page_order")
  public func pageOrder() -> Int {
    order = page.order
    return order.count
  }

  /// Where the order is.
  @_expose(wasm, "page_order_start")
  @_cdecl("page_order_start")
  public func pageOrderStart() -> UnsafeRawPointer? { order.withUnsafeBytes { $0.baseAddress } }

  /// How many bytes of memory are in use, to see that what is done is also cleared away.
  @_expose(wasm, "page_used")
  @_cdecl("page_used")
  public func pageUsed() -> Int { Heap.used }

  private func written() -> [UInt8] {
    let bytes = Array(incoming)
    incoming.deallocate()
    incoming = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    return bytes
  }
#endif
