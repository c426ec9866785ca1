import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The models of the folder `Models`, whichever there are.
public enum ShippedModels {
  /// Their ids, which are the names of their folders, in the order of the alphabet.
  public static let ids: [String] = {
    let folder = RepositoryFile.root.appending(path: "Models").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/model.json")
    }
    precondition(!found.isEmpty, "there are no models in \(folder)")
    return found.sorted()
  }()

  /// One of them.
  public static func model(_ id: String) throws -> Model {
    try ModelReader.read(RepositoryFile.read("Models/\(id)/model.json").bytes)
  }

  /// Their ids in a sentence, the default one first.
  public static let list: String = {
    let models = (try? all()) ?? []
    return NameList.text(
      (models.filter { $0.isDefault } + models.filter { !$0.isDefault }).map { $0.id },
      most: .max)
  }()

  /// All of them.
  public static func all() throws -> [Model] { try ids.map { try model($0) } }
}
