import Foundation

/// The entries of a zip file, unpacked by Python's zipfile, which shares no code with ours.
package struct Unzipped {
  /// The entries in their order.
  package let entries: [(name: String, bytes: [UInt8])]

  /// Unpacks a file, and fails where Python finds a fault in it.
  package init(_ bytes: [UInt8]) throws {
    let script = """
      import io, sys, zipfile
      file = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      assert file.testzip() is None
      for name in file.namelist():
          content = file.read(name)
          sys.stdout.buffer.write(b"%s\\n%d\\n" % (name.encode(), len(content)) + content)
      """
    var rest = try Self.python(script, bytes)[...]
    var entries: [(name: String, bytes: [UInt8])] = []
    func line() -> String {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    while !rest.isEmpty {
      let name = line()
      let count = Int(line()) ?? 0
      entries.append((name, Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    self.entries = entries
  }

  /// An entry as text; nil where there is none of the name.
  package func text(_ name: String) -> String? {
    entries.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// What a script of Python makes of some bytes.
  package static func python(_ script: String, _ input: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "morile-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return Array(output)
  }
}
