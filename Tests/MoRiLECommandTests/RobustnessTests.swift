import Testing

/// `morile robustness` as a user calls it, beside the golden files.
@Suite struct RobustnessCommandTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let words: [String]
    let says: String
    var testDescription: String { words.joined(separator: " ") }
  }

  private static let help = "\nSee `morile robustness --help`.\n"

  static let refusals = [
    Refusal(
      words: ["--runs", "0"],
      says: "morile: --runs \"0\" is not a whole number from 1 to 10000000"),
    Refusal(
      words: ["--runs", "10000001"],
      says: "morile: --runs \"10000001\" is not a whole number from 1 to 10000000"),
    Refusal(
      words: ["--runs", "many"],
      says: "morile: --runs \"many\" is not a whole number from 1 to 10000000"),
    Refusal(
      words: ["--seed", "-1"],
      says: "morile: --seed \"-1\" is not a whole number from 0 to 18446744073709551615"),
    Refusal(
      words: ["--first", "0"], says: "morile: --first \"0\" is not a whole number from 1 to 1000"),
    Refusal(
      words: ["--weights", "0%"],
      says: "morile: --weights \"0%\" is not fixed, uniform, or a percentage from 1% to 100%"),
    Refusal(
      words: ["--weights", "101"],
      says: "morile: --weights \"101\" is not fixed, uniform, or a percentage from 1% to 100%"),
    Refusal(
      words: ["--weights", "equal"],
      says: "morile: --weights \"equal\" is not fixed, uniform, or a percentage from 1% to 100%"),
    Refusal(
      words: ["--model-sensitivity", "--weights", "uniform"],
      says:
        "morile: --weights is for simulations, and --model-sensitivity makes none; leave one of them out"
    ),
    Refusal(
      words: ["--table", "pair"],
      says:
        "morile: --table \"pair\" is not one of issues, changes, first, pairs, places, weights; did you "
        + "mean \"pairs\"?"),
  ]

  private func run(_ words: [String], files: [String: String] = [:]) throws -> Morile.Result {
    let morile = try Morile()
    defer { morile.remove() }
    for (name, text) in files { try morile.write(Array(text.utf8), to: name) }
    return try morile.run(words)
  }

  @Test(arguments: refusals)
  func refused(_ example: Refusal) throws {
    let run = try run(["robustness"] + example.words)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors == example.says + Self.help)
  }

  @Test(arguments: ["20%", "20", "±20%", "+-20%"])
  func percentagesAreReadAsPeopleWriteThem(_ weights: String) throws {
    let run = try run(["robustness", "--runs", "100", "--weights", weights])
    #expect(run.code == 0)
    #expect(run.output.contains("100 simulations, seed 1, weights within 20 % of the model's. How"))
  }

  @Test func theSameSeedPrintsTheSame() throws {
    let words = ["robustness", "--runs", "1500", "--format", "json", "--seed"]
    let first = try run(words + ["9"])
    #expect(try run(words + ["9"]).output == first.output)
    #expect(try run(words + ["10"]).output != first.output)
  }

  // MARK: - Models that cannot be simulated

  /// A model whose rated score is a product, with or without an uncertainty.
  private static func model(_ uncertainty: String) -> String {
    let levels = (0...2).map { "{\"score\": \($0), \"means\": \"level \($0)\"}" }
      .joined(separator: ", ")
    return """
      {"formatVersion": 1, "id": "product", "version": "1", "title": "Product", "source": "made up",
       "domains": [{"id": "all", "title": "All"}],
       "criteria": [{"id": "harm", "title": "Harm", "domain": "all", "levels": [\(levels)]},
                    {"id": "chance", "title": "Chance", "domain": "all", "levels": [\(levels)]}],
       "scores": [{"id": "risk", "title": "Risk", "formula": "harm * chance"}],
       "rating": {"score": "risk", "bands": [{"label": "High", "from": 2}, {"label": "Low"}]}\(uncertainty)}
      """
  }

  private static let data = "issue,harm,chance\nArson,1,2\nTheft,1,1\n"
  private static let uncertainty =
    ", \"uncertainty\": {\"source\": \"Made up.\", \"levels\": [{\"judged\": [0.8, 0.2]}]}"

  @Test func aModelWithoutUncertaintyHasItsMarginsAndSaysWhyNoMore() throws {
    let run = try run(
      ["robustness", "data.csv", "--model", "model.json"],
      files: ["model.json": Self.model(""), "data.csv": Self.data])
    #expect(run.code == 0)
    #expect(
      run.output == """
        data.csv
        Product (product 1)

        Rank  Issue  Rating  Score
           1  Arson  High        2
            High, but fragile: Harm one level better makes it Low, as 1 other change
            would. On the threshold of 2; 1 level would make it Low (chance 2 to 1).
           2  Theft  Low         1
            Low, but fragile: Harm one level worse makes it High, as 1 other change
            would. 1 point short of High; 1 level would make it High (harm 1 to 2).

        Of 7 changes of one level, 4 alter the first 10 places, but none of them who is
        there.
        Not simulated: the model product does not say how far its scores may be off;
        give its file an "uncertainty".

        """)
  }

  @Test func aModelThatMultipliesIsSimulatedButHasNoWeights() throws {
    let files = ["model.json": Self.model(Self.uncertainty), "data.csv": Self.data]
    let words = ["robustness", "data.csv", "--model", "model.json", "--runs", "2000"]
    let fixed = try run(words, files: files)
    #expect(fixed.code == 0)
    #expect(fixed.output.hasSuffix("far scores may be\noff: Made up.\n"))
    let uniform = try run(words + ["--weights", "uniform"], files: files)
    #expect(uniform.code == 64)
    #expect(
      uniform.errors
        == "morile: --weights cannot be followed: \"risk\" is no sum of weighted terms, so that there "
        + "are no weights to vary; leave them fixed\nSee `morile robustness --help`.\n")
    #expect(uniform.output.isEmpty)
  }
}
