/// Random numbers of 16 bits, made many at a time: generators side by side, so that a processor's
/// vector unit makes the numbers of all of them in one go.
///
/// Each is xorshift128+ with the shifts 23, 18 and 5 (S. Vigna, "Further scramblings of Marsaglia's
/// xorshift generators", Journal of Computational and Applied Mathematics 315, 2017), begun from
/// ``RandomNumbers``: it has no rotation, which common vector units lack. The numbers are the same on
/// every machine.
struct RandomLanes {
  /// How many numbers one step makes.
  static let numbersPerStep = 32

  private typealias Lanes = SIMD8<UInt64>
  private var first: Lanes
  private var second: Lanes

  init(_ numbers: RandomNumbers) {
    var numbers = numbers
    first = Lanes(
      numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next(),
      numbers.next(),
      numbers.next(), numbers.next())
    // A generator whose state is all zero would stand still.
    second =
      Lanes(
        numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next(),
        numbers.next(),
        numbers.next(), numbers.next())
      | Lanes(repeating: 1)
  }

  /// Fills `count` numbers, a multiple of ``numbersPerStep``, all from -32,768 to 32,767 equally likely.
  mutating func fill(_ numbers: UnsafeMutablePointer<Int16>, count: Int) {
    var (a, b) = (first, second)
    let bytes = UnsafeMutableRawPointer(numbers)
    for step in 0..<count / Self.numbersPerStep {
      // The low bits of each 64 go first, as WebAssembly and all machines in use store them.
      bytes.storeBytes(
        of: a &+ b, toByteOffset: step &* MemoryLayout<Lanes>.size, as: Lanes.self)
      a ^= a &<< Lanes(repeating: 23)
      a ^= b ^ (a &>> Lanes(repeating: 18)) ^ (b &>> Lanes(repeating: 5))
      (a, b) = (b, a)
    }
    (first, second) = (a, b)
  }
}
