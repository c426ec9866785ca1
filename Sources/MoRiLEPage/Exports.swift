#if arch(wasm32)
  // What the page calls. Numbers are all that passes between it and the engine: places in the module's
  // memory, and counts of bytes.

  /// How many bytes of memory are in use, to see that what is done is also cleared away.
  @_expose(wasm, "page_used")
  @_cdecl("page_used")
  public func pageUsed() -> Int { Heap.used }
#endif
