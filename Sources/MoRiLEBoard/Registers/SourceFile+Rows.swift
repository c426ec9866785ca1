import MoRiLE
import MoRiLEFormats

extension SourceFile {
  /// Whether a table has a row below its header that is no guidance: a register that has been begun.
  ///
  /// What is no table counts as begun, so that whoever reads it tells what is wrong with it.
  package var hasRows: Bool {
    do throws(Faults) {
      let document = try CSVDocument.readPastFaults(self)
      return (0..<document.rowCount).contains { !document.isGuide(row: $0) }
    } catch {
      return true
    }
  }
}
