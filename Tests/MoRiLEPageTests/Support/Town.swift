/// A small model with all that the page shows, and a table of it.
enum Town {
  static let json = """
    {
      "formatVersion": 1,
      "id": "town",
      "version": "1.0",
      "title": "Town",
      "source": "Made for tests.",
      "inputs": [{"id": "count", "title": "Recorded this year", "whole": true}],
      "domains": [
        {
          "id": "harms", "title": "Harm", "short": "Harm",
          "score": "impact", "bands": [{"label": "High", "from": 3}, {"label": "Low"}]
        },
        {"id": "chance", "title": "Chance", "short": "Ch"}
      ],
      "criteria": [
        {
          "id": "harm", "title": "Harm to people", "domain": "harms",
          "levels": [
            {"score": 0, "means": "none"}, {"score": 1, "means": "some"},
            {"score": 2, "means": "much"}, {"score": 3, "means": "most"}
          ]
        },
        {
          "id": "likelihood", "title": "How likely it is", "domain": "chance",
          "levels": [
            {"score": 1, "means": "low"}, {"score": 2, "means": "middling"},
            {"score": 3, "means": "high"}
          ],
          "default": "1 + (count >= 10) + (count >= 100)"
        },
        {
          "id": "concern", "title": "Concern", "domain": "harms",
          "levels": [{"score": 0, "means": "none"}, {"score": 1, "means": "some"}]
        }
      ],
      "scores": [
        {"id": "impact", "title": "Impact", "formula": "harm + concern"},
        {"id": "total", "title": "Total", "formula": "10 * harm + 5 * likelihood + concern"}
      ],
      "rating": {
        "score": "total",
        "bands": [
          {"label": "High", "from": 30}, {"label": "Moderate", "from": 20}, {"label": "Low"}
        ]
      },
      "plot": {"across": "likelihood", "up": "impact", "size": "total", "texture": "concern"}
    }
    """

  /// The totals are 31, 20, 20, 21, 5 to 35, and 5.
  static let csv = """
    issue,theme,count,harm,likelihood,concern,last_year
    Arson,Fire,,2,2,1,high
    Robbery,Acquisitive,,1,2,0,
    Burglary,Acquisitive,,1,2,0,Moderate
    Fraud,Online,12,1,,1,LOW
    Stalking,,,?,1,0,Moderate
    Theft,Acquisitive,,0,1,0,Low

    """

  /// A session in which Robbery was raised to High, written so that its places are easy to see.
  static let session = """
    {"kind": "morile session", "formatVersion": 1,
    "model": {"id": "town", "version": "1.0"}, "file": "town.csv", "issues": 6, "started": "",
    "record": [
    {"do": "score", "issue": "Robbery", "criterion": "harm", "from": "1", "to": "2",
    "rating": {"from": "Moderate", "to": "High"}, "who": "", "reason": "", "time": ""}
    ], "discussed": []}

    """

  /// The places of the criteria.
  static let (harm, likelihood, concern) = (0, 1, 2)
  /// The places of the issues.
  static let (arson, robbery, burglary, fraud, stalking, theft) = (0, 1, 2, 3, 4, 5)
}
