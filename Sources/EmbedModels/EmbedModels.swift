import Foundation
import PackagePlugin

/// Builds the files of Models/ into the program, so that `morile` works from any folder and the page has its examples.
@main
struct EmbedModels: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let models = context.package.directoryURL.appending(path: "Models")
    let files = FileManager.default.enumerator(at: models, includingPropertiesForKeys: nil)
    let wanted = (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.lastPathComponent == "model.json" || $0.pathExtension == "csv" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the models",
        executable: try context.tool(named: "ModelEmbedder").url,
        arguments: [output.path, models.path] + wanted.map { $0.path },
        inputFiles: wanted, outputFiles: [output])
    ]
  }
}
