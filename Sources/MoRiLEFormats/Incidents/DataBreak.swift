import MoRiLE

/// A change in how open data of incidents are made, across which counts of small places cannot be compared as they are.
package struct DataBreak: Sendable {
  /// The first month that may be of the new kind.
  package let month: Int
  /// What has changed, and what to do.
  package let text: String

  /// The known changes of the street-level files of https://data.police.uk.
  ///
  /// The first months are those that users of the data name, since the site's own list of changes does not date them for
  /// each force; so people are told "from about".
  package static let all = [
    DataBreak(
      month: 2022 * 12,
      text:
        "from about 2022 on data.police.uk places incidents on renewed map points, so that some lie in another small "
        + "area than before"),
    DataBreak(
      month: 2023 * 12,
      text:
        "from about 2023 on data.police.uk has the LSOA of 2021 in place of those of 2011: a look-up must hold both, and "
        + "one name may stand for other streets than before"),
  ]

  /// The columns of the files that are about places.
  private static let places = ["lsoa_code", "lsoa_name", "location", "longitude", "latitude"]

  /// The changes that matter to a query: those within its months, where it asks for places as the police publish them.
  package static func within(_ months: ClosedRange<Int>, of query: IncidentQuery) -> [DataBreak] {
    let columns =
      [query.by] + query.conditions.map { $0.header } + (query.areas == nil ? [] : [query.code])
    guard columns.contains(where: { places.contains(columnKey($0)) }) else { return [] }
    return all.filter { months.lowerBound < $0.month && months.upperBound >= $0.month }
  }
}
