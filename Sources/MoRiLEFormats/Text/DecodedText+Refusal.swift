import MoRiLE

extension DecodedText {
  /// Why a file is refused before any decoding, or nil if it is not.
  package static func refusal(of file: [UInt8]) -> Fault? {
    if file.isEmpty {
      return Fault(.missing, at: nil, "the file is empty; check that the right file was saved")
    }
    let isCompound = file.starts(with: CompoundFile.start)
    let foreign =
      isCompound
      ? CompoundFile.refusal(of: file) : kinds.first { file.starts(with: $0.start) }?.message
    return (foreign ?? (isUnmarkedUTF16(file) ? unmarked : nil)).map {
      Fault(.unreadable, at: nil, $0)
    }
  }

  /// Whether each second byte of the first four is 0, as in UTF-16 of English text.
  static func isUnmarkedUTF16(_ file: [UInt8]) -> Bool {
    guard file.count >= 4 else { return false }
    let zeros = file.prefix(4).map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false]
  }

  private static let unmarked =
    "this is UTF-16 without a byte order mark: save it as CSV UTF-8, or with the mark"

  private static let kinds: [(start: [UInt8], message: String)] = [
    (
      [0x50, 0x4B, 0x03, 0x04],
      "this is an Excel workbook (.xlsx) or another zip file, not CSV: name it as a file, which all commands but "
        + "score read, or choose File, Save As, CSV UTF-8 in Excel"
    ),
    (
      [0x1F, 0x8B],
      "this file is packed with gzip, as only incidents that are counted may be: unpack it, with gzip -d, 7-Zip or the "
        + "like, and name the file that comes of it"
    ),
    (
      [0x25, 0x50, 0x44, 0x46],
      "this is a PDF, not CSV: save the table that it was made from as CSV UTF-8"
    ),
    (
      [0xFF, 0xFE, 0x00, 0x00],
      "this is UTF-32, which is not read: save it as CSV UTF-8"
    ),
  ]
}
