import Testing

@testable import PageLinker

/// The one script that is made of the page's scripts, and what keeps it from being made.
@Suite struct ScriptLinkerTests {
  private func linked(_ scripts: KeyValuePairs<String, String>) throws -> ScriptLinker {
    try ScriptLinker(scripts.map { try PageScript(path: "Web/\($0)", text: $1) })
  }

  @Test func eachScriptIsAFunctionAfterThoseThatItNeeds() throws {
    let linker = try linked([
      "list.js": """
      // The list.
      import { make, put } from "./parts.js";
      import { rows } from "./rows.js";

      export const list = {
        draw() { put(make(), rows); },
      };
      """,
      "main.js": """
      import { list } from "./list.js";
      import { make } from "./parts.js";
      list.draw(make());
      """,
      "parts.js": """
      const count = 1;
      export function make() { return count; }
      export async function put() {}
      """,
      "rows.js": """
      import { make } from "./parts.js";
      export class rows { $ = make; }
      """,
    ])
    #expect(linker.order.map(\.file) == ["parts.js", "rows.js", "list.js", "main.js"])
    #expect(
      linker.script == """
        "use strict";
        const page={},add=(part)=>Object.assign(page,part(page));
        add(()=>{const count = 1;function make() { return count; }
        async function put() {}
        return{make,put}});
        add(({make})=>{class rows { $ = make; }
        return{rows}});
        add(({make,put,rows})=>{const list = {draw() { put(make(), rows); },};
        return{list}});
        add(({list,make})=>{list.draw(make());});

        """)
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let scripts: KeyValuePairs<String, String>
    let faults: [String]

    init(_ name: String, _ scripts: KeyValuePairs<String, String>, _ faults: String...) {
      testDescription = name
      self.scripts = scripts
      self.faults = faults
    }
  }

  @Test(arguments: [
    Case(
      "a circle of two",
      [
        "a.js": "import { b } from \"./b.js\";\nexport const a = () => b();",
        "b.js": "\nimport { a } from \"./a.js\";\nexport const b = () => a();",
        "main.js": "import { a } from \"./a.js\";\na();",
      ], "Web/b.js:2: error: scripts need each other in a circle: a.js → b.js → a.js"),
    Case(
      "a circle beyond the first script",
      [
        "a.js": "import { b } from \"./b.js\";\nexport const a = () => b();",
        "b.js": "import { c } from \"./c.js\";\nexport const b = () => c();",
        "c.js": "import { b } from \"./b.js\";\nexport const c = () => b();",
        "main.js": "import { a } from \"./a.js\";\na();",
      ], "Web/c.js:1: error: scripts need each other in a circle: b.js → c.js → b.js"),
    Case(
      "a script that needs itself",
      ["main.js": "import { a } from \"./main.js\";\nexport const a = () => a();"],
      "Web/main.js:1: error: scripts need each other in a circle: main.js → main.js"),
    Case(
      "an unknown script", ["main.js": "// Begins.\nimport { a } from \"./a.js\";\na();"],
      "Web/main.js:2: error: there is no script a.js"),
    Case(
      "an unknown name",
      [
        "a.js": "export const a = 1;\nconst b = a;",
        "main.js": "import { a, b } from \"./a.js\";\na + b;",
      ], "Web/main.js:1: error: a.js does not export b"),
    Case(
      "an export that nobody imports",
      [
        "a.js": "export const a = 1;\n\nexport const b = a;",
        "main.js": "import { a } from \"./a.js\";\na;",
      ], "Web/a.js:3: error: no script imports b"),
    Case(
      "a name exported twice",
      [
        "a.js": "export const a = 1;", "b.js": "export const b = 1;\nexport const a = 2;",
        "main.js": "import { a } from \"./a.js\";\nimport { b } from \"./b.js\";\na + b;",
      ], "Web/b.js:2: error: a is exported by a.js too"),
    Case(
      "an import that is not used",
      [
        "a.js": "export const a = 1;\nexport const ab = 2;",
        "main.js": "import { a, ab } from \"./a.js\";\n// a\nab;",
      ], "Web/main.js:1: error: a is imported and not used"),
    Case(
      "a script that gives nothing", ["a.js": "window;", "main.js": "window;"],
      "Web/a.js:1: error: no script can need this one: it exports nothing"),
    Case(
      "no beginning", ["a.js": "export const a = 1;"],
      "main.js:1: error: the page begins with this script; write it"),
    Case(
      "faults of several scripts",
      [
        "a.js": "import { x } from \"./x.js\";\nexport const a = 1;",
        "main.js": "import { b } from \"./a.js\";\nb;",
      ],
      "Web/a.js:1: error: there is no script x.js", "Web/a.js:1: error: x is imported and not used",
      "Web/a.js:2: error: no script imports a", "Web/main.js:1: error: a.js does not export b"),
  ])
  func whatCannotBeLinkedIsTold(_ test: Case) throws {
    let faults = #expect(throws: PageFaults.self) { try linked(test.scripts) }
    #expect(faults?.description == test.faults.joined(separator: "\n"))
  }

  @Test(arguments: [
    ("import list from \"./list.js\";", "import { name, other } from \"./file.js\";"),
    ("import { list } from \"list.js\";", "import { name, other } from \"./file.js\";"),
    ("import { list as rows } from \"./list.js\";", "import { name, other } from \"./file.js\";"),
    ("import \"./list.js\";", "import { name, other } from \"./file.js\";"),
    ("export default list;", "export const, export function or export class"),
    ("export { list };", "export const, export function or export class"),
    ("export let list = 1;", "export const, export function or export class"),
  ])
  func otherFormsOfModulesAreRefused(_ line: String, _ form: String) {
    let kind = line.prefix(6)
    let fault = #expect(throws: PageFault.self) {
      try PageScript(path: "Web/main.js", text: "// Begins.\n\(line)\nlist;")
    }
    #expect(fault?.description == "Web/main.js:2: error: write \(kind)s as \(form)")
  }
}
