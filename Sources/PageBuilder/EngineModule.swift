import Foundation

/// Compiles the engine to WebAssembly with the tools of the Swift toolchain, and compresses it.
struct EngineModule {
  /// A tool that did not do its work.
  struct Failure: Error {
    let message: String
  }

  /// The Swift compiler; the linker and the packer stand beside it.
  let compiler: URL
  /// Where the pieces are made.
  let folder: URL

  private static let target = "wasm32-unknown-none-wasm"
  /// All sources are one module, so that generic code is made once.
  ///
  /// It is called as the engine is, by whose name some sources call its types.
  private static let name = "MoRiLE"
  /// The others, which the sources import, are there but empty.
  private static let absorbed = ["MoRiLEFormats", "MoRiLEReports"]

  /// Compiles, links and compresses the sources.
  /// - Returns: what xz made of the module.
  func build(_ sources: [URL]) throws -> Data {
    let none = folder.appending(path: "None.swift")
    try Data().write(to: none)
    for module in Self.absorbed {
      try compile([
        "-module-name", module, "-emit-module", "-o", "\(module).swiftmodule", none.path,
      ])
    }
    try compile(
      ["-module-name", Self.name, "-suppress-warnings", "-c", "-o", "engine.o"]
        + sources.map { $0.path })
    try link()
    return try compressed()
  }

  private func compile(_ arguments: [String]) throws {
    try run(
      compiler,
      [
        "-target", Self.target, "-enable-experimental-feature", "Embedded",
        "-enable-experimental-feature", "Extern", "-wmo", "-Osize", "-Xfrontend",
        "-disable-stack-protector", "-Xllvm", "-inline-threshold=0", "-parse-as-library",
        "-swift-version", "6", "-package-name",
        "morile", "-I", ".",
      ] + arguments)
  }

  private func link() throws {
    let tables = compiler.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "lib/swift/embedded/\(Self.target)/libswiftUnicodeDataTables.a")
    try run(
      tool("wasm-ld"),
      [
        "--no-entry", "--gc-sections", "--strip-all", "-O2", "--stack-first", "-z",
        "stack-size=1048576", "-o", "engine.wasm", "engine.o", tables.path,
      ])
  }

  /// The module packed as LZMA: two thirds of what gzip makes of it, unpacked by a script of the page.
  private func compressed() throws -> Data {
    try run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["xz", "--format=lzma", "-9", "--extreme", "--force", "engine.wasm"])
    return try Data(contentsOf: folder.appending(path: "engine.wasm.lzma"))
  }

  private func tool(_ name: String) -> URL {
    compiler.deletingLastPathComponent().appending(path: name)
  }

  private func run(_ program: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    do {
      try process.run()
    } catch {
      throw Failure(
        message: "\(program.path) cannot be run, and the page is built with it: \(error)")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: "\(program.lastPathComponent) ended with \(process.terminationStatus)")
    }
  }
}
