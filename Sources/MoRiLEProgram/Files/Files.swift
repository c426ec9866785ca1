import MoRiLEFormats

/// What can be read: the files of a disk, or those that were dropped on a page.
///
/// A command asks for nothing else; so it does the same wherever it runs.
package struct Files: Sendable {
  /// What stands under a name.
  package enum Kind: Sendable {
    /// A file that holds bytes.
    case plainFile
    case folder
    /// A pipe, a device or the like.
    case other
  }

  private let kindOf: @Sendable (String) -> Kind?
  private let isTakenBy: @Sendable (String) -> Bool
  private let identityOf: @Sendable (String) -> String?
  private let realNameOf: @Sendable (String) -> String?
  private let namesIn: @Sendable (String) throws(Exit) -> [String]
  private let readFile: @Sendable (String, InputKind) throws(Exit) -> SourceFile

  /// Makes a place of files.
  ///
  /// - Parameters:
  ///   - kind: What a name leads to; nil where there is nothing.
  ///   - isTaken: Whether something has a name, though it may be a link that leads nowhere.
  ///   - identity: A text that is the same for all names of one file, and for `-` that of standard input;
  ///     nil where there is nothing.
  ///   - real: The whole name of what a name leads to, without links; nil where there is nothing.
  ///   - names: The names in a folder, in the order of their bytes, without those that begin with a point.
  ///   - read: Reads a file whole, or standard input for `-`.
  package init(
    kind: @escaping @Sendable (String) -> Kind?,
    isTaken: @escaping @Sendable (String) -> Bool,
    identity: @escaping @Sendable (String) -> String?,
    real: @escaping @Sendable (String) -> String?,
    names: @escaping @Sendable (String) throws(Exit) -> [String],
    read: @escaping @Sendable (String, InputKind) throws(Exit) -> SourceFile
  ) {
    kindOf = kind
    isTakenBy = isTaken
    identityOf = identity
    realNameOf = real
    namesIn = names
    readFile = read
  }

  /// What a name leads to; nil where there is nothing.
  func kind(of path: String) -> Kind? { kindOf(path) }

  /// A text that is the same for all names of one file; nil where there is nothing.
  func identity(of path: String) -> String? { identityOf(path) }

  /// Whether there is something of this name.
  func exists(_ path: String) -> Bool { kindOf(path) != nil }

  /// Whether there is a folder of this name.
  func isFolder(_ path: String) -> Bool { kindOf(path) == .folder }

  /// Whether there is a file of this name that holds bytes, and is no folder, pipe or device.
  func isPlainFile(_ path: String) -> Bool { kindOf(path) == .plainFile }

  /// Whether something has this name, though it may be a link that leads nowhere.
  func isTaken(_ path: String) -> Bool { isTakenBy(path) }

  /// The whole name of what a name leads to, without links; nil where there is nothing.
  func real(_ path: String) -> String? { realNameOf(path) }

  /// Whether two names lead to one file or folder.
  func isSame(_ path: String, _ other: String) -> Bool {
    path == other || identityOf(path).map { $0 == identityOf(other) } ?? false
  }

  /// The names in a folder, in the order of their bytes, without those that begin with a point.
  func names(in folder: String) throws(Exit) -> [String] { try namesIn(folder) }

  /// Reads a file whole, or standard input for `-`.
  func read(_ path: String, _ kind: InputKind) throws(Exit) -> SourceFile {
    try readFile(path, kind)
  }

  /// A path with each `..` taken together with the folder before it, where that names the same.
  func shortened(_ path: String) -> String {
    let short = FileName.shortened(path)
    guard let real = real(path), !short.isEmpty else { return path }
    return self.real(short) == real ? short : path
  }
}
