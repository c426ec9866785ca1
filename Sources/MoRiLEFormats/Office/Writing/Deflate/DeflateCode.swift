/// A prefix code for the symbols of one block: how many bits each has, and which.
///
/// The lengths are Huffman's, cut to a limit: where a code would be longer, shorter ones make room for it, which costs
/// a little and happens in very uneven blocks alone.
///
/// Source: RFC 1951, section 3.2.2, for the bits that follow from the lengths.
struct DeflateCode {
  /// How many bits each symbol has; 0 where it is not used.
  let lengths: [UInt8]
  /// The bits of each symbol, the first to be written lowest.
  let bits: [UInt16]

  /// The code whose symbols have these lengths.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var counts = [UInt32](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [UInt32](repeating: 0, count: 16)
    for length in 1..<16 { next[length] = (next[length - 1] + counts[length - 1]) << 1 }
    bits = lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] += 1
      return UInt16(truncatingIfNeeded: Self.reversed(code, Int(length)))
    }
  }

  /// The shortest code for symbols that stand so often, none longer than a limit.
  ///
  /// At least two symbols get bits, so that every code is complete, which some readers ask for.
  init(counts: [UInt32], limit: Int) {
    var used = counts
    for symbol in 0..<2 where used.count(where: { $0 > 0 }) < 2 {
      if used[symbol] == 0 { used[symbol] = 1 }
    }
    let order = used.indices.filter { used[$0] > 0 }.sorted {
      used[$0] == used[$1] ? $0 < $1 : used[$0] < used[$1]
    }
    var numbers = Self.depths(order.map { used[$0] }, limit: limit)
    Self.fit(&numbers, limit: limit)
    // The rarest symbols get the longest codes.
    var lengths = [UInt8](repeating: 0, count: counts.count)
    var place = 0
    for length in stride(from: limit, through: 1, by: -1) {
      for _ in 0..<numbers[length] {
        lengths[order[place]] = UInt8(length)
        place += 1
      }
    }
    self.init(lengths: lengths)
  }

  /// How many bits some symbols take in this code.
  func size(of counts: [UInt32]) -> Int {
    var size = 0
    for symbol in counts.indices { size += Int(counts[symbol]) * Int(lengths[symbol]) }
    return size
  }

  /// How many symbols have each length, where counts rise and lengths over the limit are taken for the limit.
  ///
  /// Nodes are made in the order of their counts, so that the two least are always at the front of one of two queues.
  private static func depths(_ counts: [UInt32], limit: Int) -> [Int] {
    let leaves = counts.count
    var sums = counts.map { UInt64($0) }
    var parents = [Int](repeating: 0, count: 2 * leaves - 1)
    var (leaf, node) = (0, leaves)
    func least() -> Int {
      let takesLeaf = leaf < leaves && (node >= sums.count || sums[leaf] <= sums[node])
      defer { if takesLeaf { leaf += 1 } else { node += 1 } }
      return takesLeaf ? leaf : node
    }
    while sums.count < 2 * leaves - 1 {
      let first = least()
      let second = least()
      parents[first] = sums.count
      parents[second] = sums.count
      sums.append(sums[first] + sums[second])
    }
    var depths = [Int](repeating: 0, count: sums.count)
    var numbers = [Int](repeating: 0, count: limit + 1)
    for place in stride(from: sums.count - 2, through: 0, by: -1) {
      depths[place] = depths[parents[place]] + 1
      if place < leaves { numbers[min(depths[place], limit)] += 1 }
    }
    return numbers
  }

  /// Makes lengths that were cut a code again, in which the shares of all symbols come to one whole.
  private static func fit(_ numbers: inout [Int], limit: Int) {
    var shares = 0
    for length in 1...limit { shares += numbers[length] << (limit - length) }
    while shares > 1 << limit {
      numbers[limit] -= 1
      var length = limit - 1
      while numbers[length] == 0 { length -= 1 }
      numbers[length] -= 1
      numbers[length + 1] += 2
      shares -= 1
    }
  }

  private static func reversed(_ code: UInt32, _ length: Int) -> UInt32 {
    var (rest, result) = (code, UInt32(0))
    for _ in 0..<length {
      result = result << 1 | rest & 1
      rest >>= 1
    }
    return result
  }
}
