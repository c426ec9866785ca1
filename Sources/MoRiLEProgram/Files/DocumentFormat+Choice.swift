import MoRiLEReports

extension DocumentFormat {
  /// The format of files whose names end so; nil where nothing here is written to such files.
  init?(ending: String) {
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }
}
