import MoRiLE
import Testing

@Suite("The nearest name")
struct NearestNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let written: String
    let known: [String]
    let nearest: String?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "the name itself", written: "trend", known: ["harm", "trend"], nearest: "trend"),
    Case(
      name: "a letter changed", written: "likelyhood", known: ["likelihood"],
      nearest: "likelihood"),
    Case(
      name: "a letter left out", written: "liklihood", known: ["likelihood"],
      nearest: "likelihood"),
    Case(name: "a letter added", written: "trrend", known: ["trend"], nearest: "trend"),
    Case(name: "two neighbours swapped count once", written: "tre", known: ["ter"], nearest: "ter"),
    Case(name: "a swap at the start", written: "rtend", known: ["trend"], nearest: "trend"),
    Case(
      name: "letters swapped over another count twice", written: "abc", known: ["cba"],
      nearest: nil),
    Case(
      name: "two swaps in six letters", written: "badcef", known: ["abcdef"],
      nearest: "abcdef"),
    Case(name: "two letters have no neighbour", written: "ab", known: ["ac", "a"], nearest: nil),
    Case(name: "of three letters one may differ", written: "abc", known: ["abd"], nearest: "abd"),
    Case(name: "the longer of the two counts", written: "ab", known: ["abc"], nearest: "abc"),
    Case(name: "of five letters two may not", written: "abcde", known: ["abcxy"], nearest: nil),
    Case(name: "of six letters two may", written: "abcdef", known: ["abcdxy"], nearest: "abcdxy"),
    Case(name: "of six letters three may not", written: "abcdef", known: ["abcxyz"], nearest: nil),
    Case(
      name: "of nine letters three may", written: "abcdefghi", known: ["abcdefxyz"],
      nearest: "abcdefxyz"),
    Case(
      name: "of twelve letters four may not", written: "abcdefghijkl",
      known: ["abcdefghwxyz"], nearest: nil),
    Case(
      name: "three letters too many", written: "likelihoodxyz", known: ["likelihood"],
      nearest: "likelihood"),
    Case(
      name: "four letters too many", written: "likelihoodwxyz", known: ["likelihood"],
      nearest: nil),
    Case(name: "the nearer of two", written: "trens", known: ["trxnd", "trend"], nearest: "trend"),
    Case(
      name: "the first of equally near ones", written: "tren", known: ["trend", "treny"],
      nearest: "trend"),
    Case(
      name: "the first of them in the other order", written: "tren", known: ["treny", "trend"],
      nearest: "treny"),
    Case(name: "nothing known", written: "trend", known: [], nearest: nil),
    Case(name: "nothing written", written: "", known: ["a", ""], nearest: ""),
    Case(name: "capital letters differ", written: "HARM", known: ["harm"], nearest: nil),
    Case(
      name: "a hundred bytes are compared", written: String(repeating: "a", count: 100),
      known: [String(repeating: "a", count: 99)], nearest: String(repeating: "a", count: 99)),
    Case(
      name: "more are not", written: String(repeating: "a", count: 101),
      known: [String(repeating: "a", count: 101)], nearest: nil),
  ]

  @Test("is found, or none is near", arguments: cases)
  func nearest(_ example: Case) {
    #expect(nearestName(to: example.written, among: example.known) == example.nearest)
  }

  @Test("is put in words")
  func words() {
    #expect(
      suggestion(for: "likelyhood", among: ["harm", "likelihood"])
        == "; did you mean \"likelihood\"?")
    #expect(suggestion(for: "likelyhood", among: ["harm"]).isEmpty)
  }
}
