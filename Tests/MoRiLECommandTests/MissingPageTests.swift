import Testing

/// A program that was built without the page says so, and does all else.
@Suite(.enabled(if: !Morile.hasPage, "the program was built with the workshop page"))
struct MissingPageTests {
  @Test func theCommandSaysHowToBuildWithThePage() throws {
    let morile = try Morile()
    defer { morile.remove() }
    #expect(
      try morile.run(["workshop", "--output", "page.html"])
        == Morile.Result(
          output: "",
          errors: "morile: this program was built without the page, by "
            + "--disable-default-traits; build it with the page: swift build -c release\n",
          code: 64))
    #expect(try morile.files == [])
  }
}
