import Foundation
import MoRiLEFormats

/// Files of the repository, found from this one.
public enum RepositoryFile {
  /// The folder of the repository.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file, by its path in the repository.
  public static func read(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }
}
