import Foundation

// Writes a Swift file that holds the given text files, by their paths below a folder.
// Arguments: the file to write, the folder, the files.

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count > 2 else { stop("ModelEmbedder OUTPUT FOLDER FILE...") }
let (output, folder) = (arguments[1], arguments[2])

var source =
  "/// The files of Models/, by their paths there.\nlet builtInFiles: [(path: String, text: String)] = [\n"
for path in arguments.dropFirst(3) {
  guard let data = FileManager.default.contents(atPath: path),
    let text = String(data: data, encoding: .utf8)
  else { stop("\(path) is not a file of UTF-8 text") }
  // A literal of several lines holds neither carriage returns nor its own end.
  guard !text.utf8.contains(0x0D), !text.contains("\"\"\"####") else {
    stop("\(path) has carriage returns, or \"\"\"####; store it with line feeds")
  }
  let name = path.dropFirst(folder.count).drop { $0 == "/" }
  source += "  (\n\"\(name)\",\n####\"\"\"\n\(text)\n\"\"\"####),\n"
}
source += "]\n"
do {
  // What is as it was stays in place, so that nothing is compiled again because of it.
  if FileManager.default.contents(atPath: output) != Data(source.utf8) {
    try Data(source.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
} catch {
  stop("\(output) cannot be written: \(error)")
}
