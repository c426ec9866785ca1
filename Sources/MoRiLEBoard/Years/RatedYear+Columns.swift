import MoRiLE
import MoRiLEReports

extension DocumentTable {
  /// Adds the ratings of a year's issues, and beside those that were agreed otherwise what the matrix gives;
  /// programs get that of every issue.
  mutating func addRatings(_ entries: [RatedYear.Entry], of year: RatedYear) {
    add(Column("rating", "Rating", .rating), entries.map { .rating($0.rating) })
    guard year.hasAgreed else { return }
    let title = year.assessment == nil ? "Listed" : "Matrix"
    add(
      Column("matrix", title, .rating, for: .people),
      entries.map { $0.differs ? .rating($0.matrix) : .blank })
    add(.data("matrix_rating", .rating), entries.map { .rating($0.matrix) })
  }
}
