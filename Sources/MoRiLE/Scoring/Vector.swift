/// An issue's scores in one line, to be quoted in minutes and worked out again by anyone.
///
///     stra-plymouth-2015@1.0/lik:3/adj:3/phy:3/fin:2/rep:2/res:3/tre:0/con:1/vul:1/ben:1
///
/// It names the model, its version, and each criterion by its code with the score, several as `2-3`, or `?` where it
/// is unknown. Where a criterion takes its default and that is itself open, the criterion is left out and
/// the inputs stand instead, by their ids, so that the default is worked out again.
///
/// A vector does not hold the issue's name, and does not tell whether a model of the same id and
/// version has been changed since.
public struct Vector: Hashable, Sendable {
  /// One part of a vector.
  public struct Entry: Hashable, Sendable {
    /// The code of a criterion, or the id of an input.
    public let code: SourceText
    /// Its score or number, or `?`.
    public let value: SourceText
  }

  /// The id of the model.
  public let model: SourceText
  /// The version of the model.
  public let version: SourceText
  /// The parts, in order.
  public let entries: [Entry]

  /// Whether `text` looks like a vector, right or wrong, rather than the name of a file.
  public static func isLikely(_ text: String) -> Bool {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return at < slash && text.utf8.contains(UInt8(ascii: ":"))
  }

  /// Reads a vector.
  ///
  /// Its positions are columns of its text, on line 1.
  /// - Throws: a fault for each part that has not the form `code:score`.
  public init(_ text: String) throws(Faults) {
    var faults: [Fault] = []
    func place(_ part: Substring.UTF8View) -> SourceText {
      let before = text.utf8.distance(from: text.utf8.startIndex, to: part.startIndex)
      let column = String(decoding: text.utf8.prefix(before), as: UTF8.self).count + 1
      return SourceText(
        String(decoding: part, as: UTF8.self), at: Position(line: 1, column: column))
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let names = parts[0].split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    var entries: [Entry] = []
    for part in parts.dropFirst() {
      let pair = part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      if pair.count == 2 {
        entries.append(Entry(code: place(pair[0]), value: place(pair[1])))
      } else {
        let source = place(part)
        faults.append(
          Fault(
            .malformed, at: source.position, length: source.length,
            "\"\(source.text)\" is not a code and a score, such as fin:2"))
      }
    }
    if names.count != 2 {
      faults.append(
        Fault(
          .malformed, at: Position(line: 1, column: 1), length: place(parts[0]).length,
          "a vector begins with the model and its version, such as stra-plymouth-2015@1.0"))
    }
    guard faults.isEmpty else { throw Faults(faults.inOrder) }
    model = place(names[0])
    version = place(names[1])
    self.entries = entries
  }
}
