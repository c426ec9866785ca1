/// Puts the scripts of the page together as one script: each in a function of its own, after those that it needs.
///
/// The page is one file that is opened from a disk, and from there browsers load no modules. What scripts give
/// each other are members of `page`, the one name that they share.
struct ScriptLinker {
  /// The script that needs the others and that none needs.
  private static let entry = "main.js"

  /// The scripts, each after those that it needs.
  let order: [PageScript]

  /// Checks what the scripts need and give, and orders them.
  init(_ scripts: [PageScript]) throws(PageFaults) {
    let byFile = Dictionary(uniqueKeysWithValues: scripts.map { ($0.file, $0) })
    guard let entry = byFile[Self.entry] else {
      throw PageFaults([
        PageFault(file: Self.entry, line: 1, message: "the page begins with this script; write it")
      ])
    }
    let faults = Self.faults(of: scripts, byFile)
    guard faults.isEmpty else { throw PageFaults(faults) }
    do {
      order = try ScriptOrder(from: entry, of: byFile).scripts
    } catch {
      throw PageFaults([error])
    }
  }

  /// The one script.
  var script: String {
    var text = "\"use strict\";\nconst page={},add=(part)=>Object.assign(page,part(page));\n"
    for script in order {
      let needs = script.needs.map(\.name).joined(separator: ",")
      let exports = script.exports.map(\.name).joined(separator: ",")
      text += needs.isEmpty ? "add(()=>{" : "add(({\(needs)})=>{"
      text += script.body
      // The line end may end the last statement.
      text += exports.isEmpty ? "});\n" : "\nreturn{\(exports)}});\n"
    }
    return text
  }

  /// All that is wrong with names, script by script.
  private static func faults(
    of scripts: [PageScript], _ byFile: [String: PageScript]
  ) -> [PageFault] {
    let needed = Set(scripts.flatMap { $0.needs.map(\.name) })
    var giver: [String: PageScript] = [:]
    var faults: [PageFault] = []
    for script in scripts {
      let add = { (line: Int, message: String) in
        faults.append(PageFault(file: script.path, line: line, message: message))
      }
      for need in script.needs {
        if let other = byFile[need.file] {
          if !other.exports.contains(where: { $0.name == need.name }) {
            add(need.line, "\(need.file) does not export \(need.name)")
          }
        } else {
          add(need.line, "there is no script \(need.file)")
        }
        if !script.uses(need.name) { add(need.line, "\(need.name) is imported and not used") }
      }
      for export in script.exports {
        if let other = giver.updateValue(script, forKey: export.name) {
          add(export.line, "\(export.name) is exported by \(other.file) too")
        } else if !needed.contains(export.name) {
          add(export.line, "no script imports \(export.name)")
        }
      }
      if script.exports.isEmpty, script.file != entry {
        add(1, "no script can need this one: it exports nothing")
      }
    }
    return faults
  }
}
