import Foundation

// Writes a Swift file that holds the workshop page: the engine, compiled to WebAssembly, and the files
// of the page around it.
// Arguments: the file to write, the Swift compiler, the files of both.

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else { stop("PageBuilder OUTPUT SWIFTC FILE...") }
let output = URL(fileURLWithPath: arguments[1])
let files = arguments.dropFirst(3).map { URL(fileURLWithPath: $0) }
let work = output.deletingLastPathComponent().appending(path: "page-build")

do {
  try? FileManager.default.removeItem(at: work)
  try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
  let module = EngineModule(compiler: URL(fileURLWithPath: arguments[2]), folder: work)
  let engine = try module.build(files.filter { $0.pathExtension == "swift" })
  var source = "/// The engine as WebAssembly, packed as LZMA, as text.\n"
  source += "let builtInEngine = \"\(Base85.text(engine))\"\n\n"
  source += "/// The files of the page, by name.\nlet builtInPageFiles: [String: String] = [\n"
  for file in files where file.pathExtension != "swift" {
    let whole = try String(contentsOf: file, encoding: .utf8)
    let text = file.pathExtension == "html" ? whole : try PackedText.text(whole)
    // A literal of several lines holds neither carriage returns nor its own end.
    guard !text.utf8.contains(0x0D), !text.contains("\"\"\"####") else {
      stop("\(file.path) has carriage returns, or \"\"\"####; store it with line feeds")
    }
    source += "\"\(file.lastPathComponent)\":\n####\"\"\"\n\(text)\n\"\"\"####,\n"
  }
  source += "]\n"
  try Data(source.utf8).write(to: output, options: .atomic)
} catch let error as PackedText.TextOfSeveralLines {
  stop("line \(error.line) of a script of the page begins a text that goes on; end it there")
} catch let error as EngineModule.Failure {
  stop(error.message)
} catch {
  stop("\(error)")
}
