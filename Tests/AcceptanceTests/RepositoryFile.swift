import Foundation
import MoRiLEFormats
import Testing

/// Files of the repository, found from this one.
enum RepositoryFile {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func read(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: root.appending(path: path))
    return SourceFile(name: path, bytes: Array(data))
  }
}
