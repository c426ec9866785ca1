import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension RatedYear {
  /// The year with the ratings that were agreed in place of those that the matrix gives, or the list has.
  ///
  /// - Throws: issues that the year has not, and ratings that are none of its scale's.
  public func agreeing(_ list: AgreedList) throws(Faults) -> RatedYear {
    var year: RatedYear
    if let assessment {
      let ratings = try list.ratings(
        of: assessment.sheet.issues.map { $0.name }, on: scale, in: source.name)
      year = RatedYear(
        name: name, source: source, assessment.agreeing(ratings), warnings: warnings,
        moreWarnings: moreWarnings)
    } else {
      let ratings = try list.ratings(of: entries.map { $0.name }, on: scale, in: source.name)
      year = RatedYear(
        name: name, source: source, scale: scale, basis: basis,
        zip(entries, ratings).map { entry, agreed in
          Entry(name: entry.name, theme: entry.theme, matrix: entry.matrix, agreed: agreed)
        }, warnings: warnings, moreWarnings: moreWarnings)
    }
    year.agreedSource = list.source
    return year
  }

  /// Whether any rating is said to be agreed.
  public var hasAgreed: Bool { entries.contains { $0.agreed != nil } }

  /// The issues for which another rating was agreed than the matrix gives, or the list has.
  public var differing: [Entry] { entries.filter { $0.differs } }
}
