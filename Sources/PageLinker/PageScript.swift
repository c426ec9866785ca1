/// A script of the page: an ES module in a small form, so that what it needs and gives can be read line by line.
///
/// Imports stand first, each as `import { name, other } from "./file.js";`, or `"../file.js"`, or `"./Folder/file.js"`:
/// no two scripts of the page are called alike, whatever their folders. What a script gives it declares as
/// `export const`, `export function`, `export async function` or `export class`.
struct PageScript {
  /// A name that the script takes from another.
  struct Need {
    let name: String
    let file: String
    let line: Int
  }

  /// A name that the script gives to others.
  struct Export {
    let name: String
    let line: Int
  }

  let path: String
  let needs: [Need]
  let exports: [Export]
  /// The code without imports and without the word `export`.
  let body: String

  /// The name by which other scripts import it.
  var file: String { String(path.split(separator: "/").last ?? "") }

  init(path: String, text: String) throws(PageFault) {
    var needs: [Need] = []
    var exports: [Export] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (place, line) in lines.enumerated() {
      let fault = { (message: String) in
        PageFault(file: path, line: place + 1, message: message)
      }
      if line.hasPrefix("import") {
        guard let (names, file) = Self.imported(line) else {
          throw fault("write imports as import { name, other } from \"./file.js\";")
        }
        needs += names.map { Need(name: $0, file: file, line: place + 1) }
        // The line stays, empty, so that later faults have their places.
        lines[place] = ""
      } else if line.hasPrefix("export") {
        guard let (name, rest) = Self.exported(line) else {
          throw fault("write exports as export const, export function or export class")
        }
        exports.append(Export(name: name, line: place + 1))
        lines[place] = rest
      }
    }
    self.path = path
    self.needs = needs
    self.exports = exports
    body = try PackedText.text(lines.joined(separator: "\n"), of: path)
  }

  /// Whether the code has a name in it.
  func uses(_ name: String) -> Bool {
    body.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }.contains { $0 == name }
  }

  private static func imported(_ line: String) -> (names: [String], file: String)? {
    guard
      let match = line.wholeMatch(
        of: /import \{ ([\w$]+(?:, [\w$]+)*) \} from "\.{1,2}\/(?:\w+\/)*([\w.]+)";/)
    else { return nil }
    return (match.1.split(separator: ", ").map(String.init), String(match.2))
  }

  private static func exported(_ line: String) -> (name: String, rest: String)? {
    guard
      let match = line.prefixMatch(
        of: /export ((?:const|class|function|async function) ([\w$]+))/)
    else { return nil }
    return (String(match.2), String(line.dropFirst("export ".count)))
  }
}
