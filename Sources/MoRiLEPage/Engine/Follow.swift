import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// How issues stand by their names, to say what follows where the table is changed.
struct Follow {
  private struct Place {
    let name: String
    let rank: String
    let rating: String
  }

  private var places: [String: Place] = [:]

  /// Notes how the issues of a workshop stand.
  init(_ workshop: Workshop) {
    for (index, issue) in workshop.issues.enumerated() {
      places[issueKey(issue.name)] = Place(
        name: issue.name, rank: workshop.standing.rankText(index),
        rating: workshop.standing.ratingText(index))
    }
  }

  /// What has changed since, in words.
  func text(after now: Follow) -> String {
    let gone = places.keys.filter { now.places[$0] == nil }.count
    let new = now.places.keys.filter { places[$0] == nil }.count
    var (ranks, rated): (Int, [String]) = (0, [])
    for (key, place) in places {
      guard let after = now.places[key] else { continue }
      if place.rating != after.rating {
        rated.append("\(after.name) is \(after.rating) now, and was \(place.rating)")
      } else if place.rank != after.rank {
        ranks += 1
      }
    }
    var parts: [String] = []
    if gone > 0 || new > 0 {
      parts.append("\(Count.of(now.places.count, "issue")), \(places.count) before")
    }
    if rated.count > 3 {
      parts.append("\(rated.count) change rating")
    } else {
      parts += rated.sorted()
    }
    if ranks > 0 { parts.append("\(ranks) \(rated.isEmpty ? "" : "more ")change rank") }
    return parts.isEmpty ? "No rating or rank has changed." : parts.joined(separator: "; ") + "."
  }
}
