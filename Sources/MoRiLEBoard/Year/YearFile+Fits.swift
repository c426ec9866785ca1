import MoRiLE
import MoRiLEFormats

// Which table of a year something is, by its header.
extension YearFile {
  /// How well a table has the columns that one of a year has, from 0 for none of them.
  ///
  /// Issues and counts have those of a model, best of all those of all its criteria, or else of a list of ratings;
  /// others have those that their register cannot do without.
  /// - Parameters:
  ///   - table: The table.
  ///   - models: The models that issues may be scored for.
  package func fit(_ table: SourceFile, models: [Model]) -> Int {
    guard let document = try? CSVDocument.readPastFaults(table, header: search(models)) else {
      return 0
    }
    let keys = document.header.map { columnKey($0) }
    switch self {
    case .issues, .crimes:
      let plans = models.map { ColumnPlan(document.header, model: $0) }
      if plans.contains(where: { $0.fits }) { return 3 }
      if plans.contains(where: { $0.known > 0 }) { return 2 }
      return keys.contains("issue") && keys.contains("rating") ? 1 : 0
    case .settings: return YearSettings.isLikely(table) ? 1 : 0
    default:
      let needed = columns.filter { $0.isRequired }
      let fits = needed.allSatisfy { $0.keys.contains { keys.contains($0) } }
      return fits && !needed.isEmpty ? 1 : 0
    }
  }

  /// What finds its header below titles.
  private func search(_ models: [Model]) -> HeaderSearch {
    if self == .issues { return HeaderSearch(models) }
    if self == .crimes { return HeaderSearch(models, for: .trends) }
    let columns = columns
    return RegisterReader.search { _ in columns }
  }

  /// The columns of the register that it is; none where it is no register.
  private var columns: [RegisterColumn] {
    (RegisterTable.ofYear + [HarmMap.table]).first { $0.file == self }?.columns ?? []
  }
}
