import MoRiLE

/// The parts that a part of an Office file refers to, by the names that it knows them by.
///
/// Source: ECMA-376 part 2, 6.5.
struct PartLinks {
  /// The most that are read of a part.
  static let maximumCount = 10_000

  /// A reference.
  struct Link {
    /// The name that the part knows it by.
    let id: String
    /// The end of its type's address, such as `worksheet`.
    let kind: String
    /// The name of the part that it leads to.
    let part: String
  }

  /// The references to parts of the same file, in order.
  private(set) var links: [Link] = []

  /// Reads the references of a part; there are none where the file has no list of them.
  ///
  /// - Parameter part: The name of the part; empty for the file itself.
  init(of part: String, in archive: ZipArchive) throws(Faults) {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.utf8.index(after: $0)...]) } ?? part
    guard let entry = archive.entry(named: folder + "_rels/" + name + ".rels") else { return }
    var xml = try XMLReader(archive, entry)
    while true {
      switch try xml.next() {
      case .finish: return
      case .start where xml.depth == 2:
        if xml.isNamed("Relationship", in: .relationships), xml.value("TargetMode") != "External",
          let id = xml.value("Id"), let type = xml.value("Type"), let target = xml.value("Target")
        {
          guard links.count < Self.maximumCount else {
            throw ZipArchive.excess("\"\(entry.text)\" has more than 10,000 references")
          }
          let kind = type.utf8.split(separator: UInt8(ascii: "/")).last.map {
            String(decoding: $0, as: UTF8.self)
          }
          links.append(Link(id: id, kind: kind ?? "", part: Self.part(target, from: folder)))
        }
        try xml.skip()
      default: break
      }
    }
  }

  /// The first of a kind.
  func first(_ kind: String) -> Link? { links.first { $0.kind == kind } }

  /// The one of a name.
  func link(_ id: String) -> Link? { links.first { $0.id == id } }

  /// The name of the part that a target leads to: from the top where it begins with `/`, else from a folder.
  private static func part(_ target: String, from folder: String) -> String {
    let bytes = target.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    let isAbsolute = bytes.first == UInt8(ascii: "/")
    var steps: [ArraySlice<UInt8>] = []
    let whole = (isAbsolute ? [] : Array(folder.utf8)) + bytes
    for step in whole.split(separator: UInt8(ascii: "/")) where !step.elementsEqual(".".utf8) {
      if step.elementsEqual("..".utf8) {
        if !steps.isEmpty { steps.removeLast() }
      } else {
        steps.append(step)
      }
    }
    return String(decoding: Array(steps.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }
}
