import MoRiLE
import MoRiLEFormats

extension IssueScan {
  /// Whether a row is a total, a source or another note, which is noted and left out.
  ///
  /// It is asked of each row of a block in which some may be, unless the row is known to have a score, so that
  /// ``above`` is what stands above the next.
  func isNote(_ row: Int, _ issue: Int, _ part: ScannedPart) -> Bool {
    above.pass(block.flags[row])
    let name = CellText.trimmed(block.base, block.range(row, issue))
    if !name.isEmpty, block.base[name.lowerBound] == UInt8(ascii: "#"), isGuide(row, issue) {
      above.set(.other)
      return false
    }
    if columns.criteria.contains(where: { !block.isBlank(row, $0.column) }) {
      above.set(.scored)
      return false
    }
    if block.isBlank(row) {
      above.passEmptyRow()
      return false
    }
    guard let reason = reason(row, name.isEmpty ? nil : issue) else {
      above.set(.other)
      return false
    }
    source.note(reason, ofRow: row)
    part.notes.append(block.textRange(ofRow: row).lowerBound)
    return true
  }

  /// Why a row without a score is no issue; nil where it is one.
  ///
  /// Its name may stand in another column than those of issues, which then is nil.
  private func reason(_ row: Int, _ issue: Int?) -> NoteRow.Reason? {
    let named = 0..<columns.opening.named
    guard let column = issue ?? named.first(where: { !block.isBlank(row, $0) }),
      case let name = CellText.trimmed(block.base, block.range(row, column)),
      !isNameless(name, row, column)
    else { return nil }
    let bytes = UnsafeBufferPointer(start: block.base + name.lowerBound, count: name.count)
    if NoteRow.isNamed(bytes) { return .name }
    let isAlone = named.allSatisfy { $0 == column || block.isBlank(row, $0) }
    return isAlone && above.value() == .gap ? .gap : nil
  }

  /// Whether the name of an issue, without white space around it, is that of a total.
  @inline(__always)
  func isTotal(_ name: Range<Int>) -> Bool {
    let base = UnsafeRawPointer(block.base)
    var (start, end) = (name.lowerBound, name.upperBound)
    while end > start, !CellClass.isLetter(block.base[end &- 1]) { end &-= 1 }
    while start < end, !CellClass.isLetter(block.base[start]) { start &+= 1 }
    if end &- start < 5 { return block.hasHighBytes && isTotalSlowly(name) }
    let first = base.loadUnaligned(fromByteOffset: start, as: UInt32.self)
    let last = base.loadUnaligned(fromByteOffset: end &- 4, as: UInt32.self)
    guard
      CellClass.mayBeginTotal(UInt32(littleEndian: first) | 0x2020_2020)
        || CellClass.mayEndTotal(UInt32(littleEndian: last) | 0x2020_2020) || block.hasHighBytes
    else { return false }
    return isTotalSlowly(name)
  }

  @inline(never)
  private func isTotalSlowly(_ name: Range<Int>) -> Bool {
    NoteRow.isTotal(
      UnsafeBufferPointer(start: block.base + name.lowerBound, count: name.count))
  }

  /// Whether nothing can be seen of a cell, whose text without white space around it is `name`.
  func isNameless(_ name: Range<Int>, _ row: Int, _ column: Int) -> Bool {
    guard !name.isEmpty else { return true }
    // Most names begin with a letter.
    if 0x21...0x7E ~= block.base[name.lowerBound] { return false }
    return !NameText.isVisible(block.text(row, column))
  }
}
