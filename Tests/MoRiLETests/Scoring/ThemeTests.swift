import MoRiLE
import Testing

@Suite("Themes")
struct ThemeTests {
  @Test(
    "stand between semicolons, each once",
    arguments: [
      ("", []), (" ; ;", []), ("Alcohol", ["Alcohol"]), (" Alcohol ;Drugs", ["Alcohol", "Drugs"]),
      ("Drugs; Alcohol; Drugs", ["Drugs", "Alcohol"]), ("a, b and c", ["a, b and c"]),
      ("Верх\u{A0};x", ["Верх", "x"]),
    ] as [(String, [String])])
  func themes(text: String, expected: [String]) {
    #expect(Issue(name: "Arson", theme: text, cells: []).themes == expected)
  }
}
