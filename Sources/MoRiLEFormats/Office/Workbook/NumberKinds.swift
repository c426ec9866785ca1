import MoRiLE

/// What numbers are shown as, for each style that cells of a workbook name.
struct NumberKinds {
  /// The most styles that are read; Excel has 65,490.
  static let maximumStyles = 100_000

  private var kinds: [NumberKind] = []

  /// No styles: all numbers are shown as such.
  init() {}

  /// Reads the part that has the styles.
  init(_ archive: ZipArchive, _ entry: ZipEntry) throws(Faults) {
    var xml = try XMLReader(archive, entry)
    var own: [Int: NumberKind] = [:]
    var isStyles = false
    while true {
      switch try xml.next() {
      case .finish: return
      case .start where xml.depth == 2:
        isStyles = xml.isNamed("cellXfs", in: .spreadsheet)
        if !isStyles, !xml.isNamed("numFmts", in: .spreadsheet) { try xml.skip() }
      case .start where xml.depth == 3:
        guard kinds.count < Self.maximumStyles, own.count < Self.maximumStyles else {
          throw ZipArchive.excess("this workbook has more than 100,000 styles: save it as CSV")
        }
        let number = xml.number("numFmtId") ?? 0
        if isStyles, xml.isNamed("xf", in: .spreadsheet) {
          kinds.append(own[number] ?? NumberKind(builtIn: number))
        } else if let code = xml.value("formatCode") {
          own[number] = NumberKind(code: Array(code.utf8))
        }
        try xml.skip()
      default: break
      }
    }
  }

  /// What a number of a style is shown as; a style that is not there shows it as such.
  @inline(__always)
  subscript(style: Int) -> NumberKind { style < kinds.count ? kinds[style] : .number }
}
