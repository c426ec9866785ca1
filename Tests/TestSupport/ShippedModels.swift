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

  /// The files that are built into the program, by their paths below the folder.
  public static let files: [SourceFile] = {
    let folder = RepositoryFile.root.appending(path: "Models")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (all?.compactMap { $0 as? URL } ?? []).map {
      String($0.path.dropFirst(folder.path.count + 1))
    }
    return paths.filter { $0.hasSuffix("model.json") || $0.hasSuffix(".csv") }.sorted()
      .compactMap { path in
        (try? RepositoryFile.read("Models/\(path)")).map {
          SourceFile(name: path, bytes: $0.bytes)
        }
      }
  }()

  /// All of them.
  public static func all() throws -> [Model] { try ids.map { try model($0) } }
}
