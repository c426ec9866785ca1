import Foundation
import PackagePlugin

/// Builds the engine of the page into the program, as WebAssembly.
///
/// It has no tool of the package: every command of a plugin waits for all its tools, and this one takes longest.
@main
struct EmbedEngine: BuildToolPlugin {
  /// The modules that the engine is made of.
  private static let modules = [
    "MoRiLE", "MoRiLEFormats", "MoRiLEReports", "MoRiLEBoard", "MoRiLEProgram", "MoRiLEPage",
  ]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    // The condition is the trait; without it there is no page to build.
    guard let module = target as? SwiftSourceModuleTarget,
      module.compilationConditions.contains("WorkshopPage")
    else { return [] }
    let sources = context.package.directoryURL.appending(path: "Sources")
    let files = Self.modules.flatMap { swiftFiles(in: sources.appending(path: $0)) }
    let script = sources.appending(path: "EmbedEngine/build-engine")
    let packer = sources.appending(path: "EmbedEngine/PackEngine.swift")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInPage+Engine.swift")
    return [
      .buildCommand(
        displayName: "Building the engine of the page",
        executable: URL(filePath: "/bin/sh"),
        arguments: [
          script.path, try context.tool(named: "swiftc").url.path, output.path, packer.path,
        ]
          + files.map { $0.path },
        inputFiles: [script, packer] + files, outputFiles: [output])
    ]
  }

  /// The Swift files below a folder, in the order of their paths.
  private func swiftFiles(in folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }
}
