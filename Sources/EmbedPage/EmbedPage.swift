import Foundation
import PackagePlugin

/// Builds the workshop page into the program: the engine as WebAssembly, and the page around it.
@main
struct EmbedPage: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let sources = context.package.directoryURL.appending(path: "Sources")
    let swift = ["MoRiLE", "MoRiLEFormats", "MoRiLEReports", "MoRiLEPage"]
      .flatMap { files(in: sources.appending(path: $0), ending: ["swift"]) }
    let web = files(
      in: sources.appending(path: "MoRiLEPage/Web"), ending: ["html", "css", "js"])
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInPage.swift")
    return [
      .buildCommand(
        displayName: "Building the engine of the workshop page",
        executable: try context.tool(named: "PageBuilder").url,
        arguments: [output.path, try context.tool(named: "swiftc").url.path]
          + (swift + web).map { $0.path },
        inputFiles: swift + web, outputFiles: [output])
    ]
  }

  /// The files below a folder whose names end so, in the order of their paths.
  private func files(in folder: URL, ending endings: Set<String>) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { endings.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
