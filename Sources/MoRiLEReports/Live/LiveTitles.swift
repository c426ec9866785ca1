import MoRiLE

/// The headers of the sheet of scores, of which no two are the same.
struct LiveTitles: Sendable {
  let issue = "Issue"
  let theme = "Theme"
  let rating = "Rating"
  private(set) var inputs: [String] = []
  private(set) var criteria: [String] = []
  private(set) var scores: [String] = []
  private(set) var lowest: [String] = []
  private(set) var highest: [String] = []
  /// Those of domains without a rating of their own are not used.
  private(set) var domainRatings: [String] = []
  private(set) var possible = ""
  private(set) var check = ""

  private var taken: Set<String>

  init(_ model: Model) {
    taken = Set(reservedColumns)
    // An id is never another's header, since it may be a column's.
    let ids =
      model.inputs.map { $0.id } + model.measures.map { $0.id } + model.criteria.map { $0.id }
      + model.scores.map { $0.id }
    for id in ids { taken.insert(columnKey(id)) }
    inputs = model.inputs.map { named($0.title, $0.id) }
    criteria = model.criteria.map { named($0.title, $0.id) }
    scores = model.scores.map { named($0.title, $0.id) }
    possible = made("Possible ratings")
    check = made("Check")
    domainRatings = model.domains.map { made("\($0.title): rating") }
    for title in scores {
      lowest.append(made("\(title), lowest"))
      highest.append(made("\(title), highest"))
    }
  }

  /// The title of something with an id, or the id where the title is another's.
  private mutating func named(_ title: String, _ id: String) -> String {
    let key = columnKey(title)
    return !key.isEmpty && (key == columnKey(id) || taken.insert(key).inserted) ? title : id
  }

  /// A header that is nobody's, with a number after it where it must.
  private mutating func made(_ title: String) -> String {
    var header = title
    var count = 1
    while !taken.insert(columnKey(header)).inserted {
      count += 1
      header = "\(title) \(count)"
    }
    return header
  }
}
