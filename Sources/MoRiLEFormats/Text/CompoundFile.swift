/// The kind of file that Office wrote before 2007, and in which it still wraps what needs a password.
///
/// It is a small file system, none of which is read here but the names in its directory, to tell what the file is.
///
/// Source: MS-CFB, 2.6.1: a directory entry has 128 bytes at a multiple of 128, the name first in UTF-16, its length at
/// 64 and its type at 66.
package enum CompoundFile {
  /// The first bytes of any such file.
  package static let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Why a workbook that needs a password is refused.
  package static let encrypted =
    "this workbook needs a password, so that nothing in it can be read: open it, choose File, Save As, and save it "
    + "without a password"

  /// Why such a file is refused, by what its directory names, in time linear in its size.
  package static func refusal(of file: [UInt8]) -> String {
    for (name, message) in kinds where has(name, in: file) { return message }
    return "this is an old Office file, which is not read: \(saveAs)"
  }

  private static let saveAs = "in Excel choose File, Save As, Excel Workbook (.xlsx) or CSV UTF-8"

  private static let kinds: [(name: StaticString, message: String)] = [
    ("EncryptedPackage", encrypted),
    ("Workbook", "this is an old Excel workbook (.xls), which is not read: \(saveAs)"),
    ("Book", "this is an old Excel workbook (.xls), which is not read: \(saveAs)"),
    (
      "WordDocument",
      "this is an old Word document (.doc) and no table: copy its table into a workbook"
    ),
    (
      "PowerPoint Document",
      "this is an old PowerPoint presentation (.ppt) and no table: copy its table into a workbook"
    ),
  ]

  /// Whether the directory has an entry of a name, which is ASCII.
  private static func has(_ name: StaticString, in file: [UInt8]) -> Bool {
    let size = name.utf8CodeUnitCount
    for entry in stride(from: 512, through: file.count - 128, by: 128)
    where file[entry] == name.utf8Start[0] && file[entry + 64] == UInt8(2 * size + 2)
      && file[entry + 65] == 0
      && file[entry + 66] == 2
    {
      if (0..<size).allSatisfy({
        file[entry + 2 * $0] == name.utf8Start[$0] && file[entry + 2 * $0 + 1] == 0
      }) {
        return true
      }
    }
    return false
  }
}
