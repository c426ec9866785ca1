import Foundation

// Writes a Swift file that holds the files of the workshop page: page.html, page.css, and the scripts, linked.
// Arguments: the file to write, the files.

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count > 2 else { stop("PageLinker OUTPUT FILE...") }

do {
  let files = try arguments[2...].map {
    (path: $0, text: try String(contentsOf: URL(fileURLWithPath: $0), encoding: .utf8))
  }
  let source = Data(try PageSource.text(of: files).utf8)
  let output = URL(fileURLWithPath: arguments[1])
  // What is as it was stays in place, so that nothing is compiled again because of it.
  if FileManager.default.contents(atPath: output.path) != source {
    try source.write(to: output, options: .atomic)
  }
} catch let faults as PageFaults {
  stop(faults.description)
} catch {
  stop("error: \(error)")
}
