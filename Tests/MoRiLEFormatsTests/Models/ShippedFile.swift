import TestSupport

/// Files of the folder `Models` of the repository.
enum ShippedFile {
  static func read(_ path: String) throws -> [UInt8] {
    try RepositoryFile.read("Models/\(path)").bytes
  }
}
