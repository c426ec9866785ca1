import Foundation
import MoRiLEFormats

/// Files of the repository, found from this one.
enum RepositoryFile {
  static func read(_ path: String) throws -> SourceFile {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return SourceFile(
      name: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }
}
