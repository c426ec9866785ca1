/// What is open on the page.
struct OpenedTable {
  /// What commands are told to read: a file, or the folder of a year.
  let path: String
  /// The file of the table.
  let table: String
  /// The options that say how it is read.
  let words: [String]
}
