import Testing

@testable import PageLinker

/// Scripts and styles as they stand in the page: nothing is left out that means something.
@Suite struct PackedTextTests {
  @Test(arguments: [
    ("// one\nrun();\n\n  // two\n  stop();\n", "run();stop();"),
    ("/* of\n several lines */\na { b: c; }\n/* one */\n", "a { b: c; }"),
    // A line end may end a statement.
    ("run()\nstop()\n", "run()\nstop()"),
    ("const a = {\n  b: [\n    1,\n  ],\n}\n[a] = []\n", "const a = {b: [1,],}\n[a] = []"),
    ("if (a) {\n  run()\n}\nelse {\n}\n", "if (a) {run()}\nelse {}"),
    ("run() /* and then */\nstop()\n", "run() /* and then */\nstop()"),
    // Styles: a space before a name means "inside of it".
    ("main\n.row {\n  color: red;\n}\n.cell { }\n", "main\n.row {color: red;}\n.cell { }"),
    ("a,\nb {\n  margin:\n    0 1px;\n}\n", "a,b {margin:\n0 1px;}"),
    ("say(\"http://www.w3.org\");\n", "say(\"http://www.w3.org\");"), ("", ""),
  ])
  func onlyWhatReadersNeedIsLeftOut(_ text: String, _ packed: String) throws {
    #expect(try PackedText.text(text, of: "a.js") == packed)
  }

  @Test(arguments: [
    (
      "run();\nsay(`one\n  two`);\n",
      "a.js:2: error: a text begins here that goes on in the next line; end it here"
    ),
    ("\nrun(); // and then\nstop();\n", "a.js:2: error: put the comment on a line of its own"),
  ])
  func whatCannotBePackedIsTold(_ text: String, _ fault: String) {
    let told = #expect(throws: PageFault.self) { try PackedText.text(text, of: "a.js") }
    #expect(told?.description == fault)
  }
}
