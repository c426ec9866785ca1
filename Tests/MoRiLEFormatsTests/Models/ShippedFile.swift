import Foundation

/// Files of the folder `Models` of the repository, found from this one.
enum ShippedFile {
  static func read(_ path: String) throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "Models").appending(path: path)))
  }
}
