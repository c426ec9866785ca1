import MoRiLE
import Testing

@Suite("Names in model files")
struct ModelNameFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "an id in another form",
      edits: [(from: #""id": "online""#, to: #""id": "Online""#)],
      says: """
        model.json:13:13: error: "Online" is not an id; write lower case letters, digits and underscores, a letter first
              {"id": "Online", "title": "Share online", "maximum": 100, "unit": ...
                      ^~~~~~
        """),
    ModelFaultCase(
      name: "an id that is a function",
      formula: "harm + sum(harm)",
      says: """
        model.json:39:58: error: there is no function "sum"; the functions are min, max, share and points
              {"id": "total", "title": "Total", "formula": "harm + sum(harm)"}
                                                                   ^~~
        """),
    ModelFaultCase(
      name: "an id that is a column of every table",
      edits: [(from: #""id": "online""#, to: #""id": "rating""#)],
      says: """
        model.json:13:13: error: "rating" is a column of every table; give the input another id
              {"id": "rating", "title": "Share online", "maximum": 100, "unit": ...
                      ^~~~~~
        """),
    ModelFaultCase(
      name: "an id that is given twice",
      edits: [(from: #""id": "total", "title""#, to: #""id": "count", "title""#)],
      says: """
        model.json:39:13: error: the id "count" is already that of the input on line 8
              {"id": "count", "title": "Total", "formula": "likelihood * harm + ...
                      ^~~~~
        model.json:41:24: error: there is no score "total"
            "rating": {"score": "total", "bands": [{"label": "High", "from": 4},...
                                 ^~~~~
        """),
    ModelFaultCase(
      name: "a title that is given twice",
      edits: [(from: "Concern (public)", to: "Recorded this year")],
      says: """
        model.json:34:41: error: "Recorded this year" also names "count", so that a column so headed fits both; change one
          ...id": "public_concern", "title": "Recorded this year", "domain": "all",
                                              ^~~~~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a title that is an id",
      edits: [(from: "Concern (public)", to: "Harm")],
      says: """
        model.json:34:41: error: "Harm" also names "harm", so that a column so headed fits both; change one
                "id": "public_concern", "title": "Harm", "domain": "all",
                                                  ^~~~
        """),
    ModelFaultCase(
      name: "a code in another form",
      edits: [(from: #""id": "harm", "#, to: #""id": "harm", "code": "Harm!", "#)],
      says: """
        model.json:27:30: error: "Harm!" is not a code; write lower case letters, digits and underscores, a letter first
                "id": "harm", "code": "Harm!", "title": "Harm to people", "domai...
                                       ^~~~~
        """),
    ModelFaultCase(
      name: "a code that is another's id",
      edits: [(from: #""id": "harm", "#, to: #""id": "harm", "code": "likelihood", "#)],
      says: """
        model.json:27:30: error: the code "likelihood" is already that of "likelihood"
                "id": "harm", "code": "likelihood", "title": "Harm to people", "...
                                       ^~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a code that is a score's id",
      edits: [(from: #""id": "harm", "#, to: #""id": "harm", "code": "total", "#)],
      says: """
        model.json:27:30: error: the code "total" is the id of a score
                "id": "harm", "code": "total", "title": "Harm to people", "domai...
                                       ^~~~~
        """),
    ModelFaultCase(
      name: "an id of the model in another form",
      edits: [(from: #""id": "town""#, to: #""id": "Town Hall""#)],
      says: """
        model.json:3:10: error: "Town Hall" is not a model id; write lower case letters, digits and hyphens
            "id": "Town Hall",
                   ^~~~~~~~~
        """),
    ModelFaultCase(
      name: "a version in another form",
      edits: [(from: #""version": "1.0""#, to: #""version": "1.0/b""#)],
      says: """
        model.json:4:15: error: "1.0/b" is not a version; write it like "1.0": digits, points, lower case letters and hyphens
            "version": "1.0/b",
                        ^~~~~
        """),
    ModelFaultCase(
      name: "empty texts",
      formula: "",
      says: """
        model.json:39:51: error: the formula is empty
              {"id": "total", "title": "Total", "formula": ""}
                                                            ^
        """),
    ModelFaultCase(
      name: "needs that are no inputs",
      edits: [(from: #"["count"]"#, to: #"["cuont", "beat"]"#)],
      says: """
        model.json:11:18: error: there is no input "cuont"; did you mean "count"?
                "needs": ["cuont", "beat"]
                           ^~~~~
        model.json:11:27: error: there is no input "beat"
                "needs": ["cuont", "beat"]
                                    ^~~~
        """),
    ModelFaultCase(
      name: "domains that are not there",
      edits: [
        (from: #""Harm to people", "domain": "all""#, to: #""Harm to people", "domain": "al""#),
        (
          from: #""Concern (public)", "domain": "all""#,
          to: #""Concern (public)", "domain": "people""#
        ),
      ],
      says: """
        model.json:27:59: error: there is no domain "al"; did you mean "all"?
                "id": "harm", "title": "Harm to people", "domain": "al",
                                                                    ^~
        model.json:34:71: error: there is no domain "people"
          ...d": "public_concern", "title": "Concern (public)", "domain": "people",
                                                                           ^~~~~~
        """),
    ModelFaultCase(
      name: "a domain that is given twice",
      edits: [
        (
          from: #"{"id": "all", "title": "All"}"#,
          to: #"{"id": "all", "title": "All"}, {"id": "all", "title": "More"}"#
        )
      ],
      says: """
        model.json:16:54: error: the domain "all" is given twice; keep one
          ...ins": [{"id": "all", "title": "All"}, {"id": "all", "title": "More"}],
                                                           ^~~
        """),
  ]

  @Test("are told where they stand", arguments: cases)
  func names(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
