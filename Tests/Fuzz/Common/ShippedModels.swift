import Foundation
import MoRiLE
import MoRiLEFormats

/// The models in the repository's folder `Models`.
enum ShippedModels {
  static let plymouth = read("stra-plymouth-2015")
  static let partnerships = read("morile-csp")

  private static func read(_ id: String) -> Model {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Models/\(id)/model.json")
    guard let data = try? Data(contentsOf: file), let model = try? ModelReader.read(Array(data))
    else { fatalError("\(file.path) is no model") }
    return model
  }
}
