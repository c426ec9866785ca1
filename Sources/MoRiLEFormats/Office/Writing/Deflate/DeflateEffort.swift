/// How hard is looked for repetitions.
package struct DeflateEffort: Sendable {
  /// In how many places at most.
  let tries: Int
  /// From which length on none is looked for a byte later.
  let goodEnough: Int
  /// How many symbols a block has at most: fewer follow what changes in the bytes, and cost more codes.
  let mostSymbols: Int

  /// What writes a workbook as fast as its rows are made.
  package static var usual: DeflateEffort {
    DeflateEffort(tries: 6, goodEnough: 32, mostSymbols: 65_536)
  }

  /// What takes seconds for some megabytes, for what is packed once and unpacked often.
  package static var most: DeflateEffort {
    DeflateEffort(tries: 4_096, goodEnough: 258, mostSymbols: 16_384)
  }
}
