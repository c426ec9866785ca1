import Foundation
import PackagePlugin

/// Builds the workshop page around its engine into the program.
@main
struct EmbedPage: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    // The condition is the trait; without it there is no page to build.
    guard let module = target as? SwiftSourceModuleTarget,
      module.compilationConditions.contains("WorkshopPage")
    else { return [] }
    let folder = context.package.directoryURL.appending(path: "Sources/MoRiLEPage/Web")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (all?.compactMap { $0 as? URL } ?? [])
      .filter { ["html", "css", "js"].contains($0.pathExtension) }
      // What all places have in common stands before what one of them makes of it.
      .sorted { ($0.pathComponents.count, $0.path) < ($1.pathComponents.count, $1.path) }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInPage+Files.swift")
    return [
      .buildCommand(
        displayName: "Linking the scripts of the workshop page",
        executable: try context.tool(named: "PageLinker").url,
        arguments: [output.path] + files.map { $0.path },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
