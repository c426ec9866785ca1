import Foundation
import Testing

/// What a folder of a year says of itself holds for every command, and what in it cannot be read is told.
@Suite struct YearFolderTests {
  private static func folder(_ setup: String) throws -> Morile {
    let morile = try YearTests.plymouth()
    #expect(try morile.shell("cd plymouth && " + setup).code == 0)
    return morile
  }

  /// Runs a command that must come to its end.
  private static func run(_ morile: Morile, _ line: String) throws -> Morile.Result {
    try morile.shell("timeout 20 morile " + line)
  }

  // MARK: - The model

  @Test func theModelOfTheFolderIsTaken() throws {
    let morile = try YearTests.plymouth()
    defer { morile.remove() }
    let trends = try morile.run(["trends", "plymouth/2017/crimes.csv"]).output
    #expect(trends.contains("(morile-csp 1.1)"))
    // The model scores no comparison, and it is shown all the same.
    #expect(trends.contains("below average\n") && !trends.contains("below average (1)"))
    let other = ["trends", "plymouth/2017/crimes.csv", "--model", "stra-plymouth-2015"]
    #expect(try morile.run(other).output.contains("below average (1)\n"))
    let report = try morile.run(
      ["report", "plymouth/2017", "--runs", "10", "--today", "2018-02-01", "--table", "trends"]
        + ["--format", "csv"])
    let table = try morile.run(["trends", "plymouth/2017/crimes.csv", "--format", "csv"])
    #expect(report.output == table.output)
    let markdown = try morile.run(
      ["report", "plymouth/2017", "--runs", "10", "--today", "2018-02-01", "--table", "trends"]
        + ["--format", "markdown"])
    #expect(
      markdown.output.hasPrefix(
        "| Issue | Trend | Rate | Count | Before | Change | p | Comparison |\n")
    )
  }

  /// Settings that name no model leave that to the issues, by whichever path the folder is named.
  @Test(arguments: [
    "trends plymouth/2017/crimes.csv", "trends plymouth/2017/crimes.csv ./plymouth//2017/more.csv",
  ])
  func theModelOfTheIssuesIsTaken(_ line: String) throws {
    let morile = try Self.folder(
      "printf 'setting,value\\nlast_year,../2015\\n' > 2017/year.csv; "
        + "(head -1 2017/crimes.csv; echo \"Another$(head -1 2017/crimes.csv | tr -cd ,)\") > 2017/more.csv"
    )
    defer { morile.remove() }
    #expect(try Self.run(morile, line).output.contains("(morile-csp 1.1)"))
    #expect(try morile.shell("rm plymouth/2017/year.csv").code == 0)
    #expect(try Self.run(morile, line).output.contains("(morile-csp 1.1)"))
  }

  /// A folder has issues and a model of its own, and says nothing of itself.
  @Test(arguments: ["assess", "trends", "compare 2015/issues.csv"])
  func aModelInTheFolderIsTaken(_ command: String) throws {
    let morile = try Self.folder(
      "rm 2015/year.csv; sed 's/\"id\": \"stra-plymouth-2015\"/\"id\": \"ours\"/' "
        + "\(Morile.root.path)/Models/stra-plymouth-2015/model.json > 2015/model.json")
    defer { morile.remove() }
    let output = try morile.shell("cd plymouth; morile \(command) 2015/issues.csv")
    let both = try morile.shell("cd plymouth; morile compare 2015/issues.csv 2017")
    #expect((command.hasPrefix("compare") ? both : output).output.contains("ours 1.0"))
  }

  /// A table may be called year.csv, and stand beside others, without being settings.
  @Test(arguments: ["year.csv", "other.csv"]) func aTableMayBeCalledSo(_ file: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let data = Morile.root.appending(path: "Models/morile-csp/plymouth-2017-18.csv")
    try morile.write(try Data(contentsOf: data), to: "other.csv")
    let text = file == "year.csv" ? try Data(contentsOf: data) : Data("year,crimes\n2017,5\n".utf8)
    try morile.write(text, to: "year.csv")
    let result = try morile.run(["assess", file])
    #expect(result.errors == "" && result.output.contains("24 issues: 7 High"))
    // What is meant to be settings is told.
    try morile.write(Data("settings,value\nmodel,morile-csp\n".utf8), to: "year.csv")
    #expect(try morile.run(["assess", "other.csv"]).errors.contains("did you mean \"setting\"?"))
  }

  /// A model of one's own has the columns of a built-in one.
  @Test(arguments: [
    "assess 2026/issues.csv", "check 2026/issues.csv", "explain 2026/issues.csv --issue Arson",
    "robustness 2026/issues.csv --runs 10", "trends 2026/issues.csv",
    "consensus 2026/issues.csv 2026/other.csv", "compare 2026/issues.csv 2026/other.csv",
    "assess 2026/issues.csv 2026/more.csv --format json",
  ])
  func aModelOfOnesOwnIsTaken(_ line: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let file = Morile.root.appending(path: "Models/morile-csp/model.json")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("\"id\": \"morile-csp\"", with: "\"id\": \"devon\"")
    try morile.write(Data(text.utf8), to: "devon.json")
    #expect(try morile.run(["new", "2026", "--model", "devon.json"]).code == 0)
    let header = try morile.read("2026/issues.csv").split(separator: "\n")[0]
    let row = "Arson" + String(repeating: ",1", count: header.split(separator: ",").count - 1)
    for (name, issue) in [("issues", "Arson"), ("other", "Arson"), ("more", "Theft")] {
      try morile.write(
        Data("\(header),\(name)\n\(row.replacing("Arson", with: issue)),1\n".utf8),
        to: "2026/\(name).csv")
    }
    let result = try morile.shell("morile " + line)
    // All cells are 1, and the counts make others of some, which is told of assessments alone.
    let isTold = line.hasPrefix("assess ") || line.hasPrefix("check ")
    #expect(
      isTold
        ? result.errors.hasPrefix("morile: note: counts contradict ") : result.errors.isEmpty,
      "\(result.errors)")
    #expect(!result.errors.contains("warning") && !result.errors.contains("error"))
    #expect(result.output.contains("devon"), "\(result.output)")
    #expect(try morile.shell("morile \(line) --model morile-csp").output.contains("morile-csp"))
  }

  // MARK: - Years of ratings alone

  @Test func aYearOfRatingsAloneHasAReportThatItsStatusAsksFor() throws {
    let morile = try YearTests.plymouth()
    defer { morile.remove() }
    let status = try morile.run(["status", "plymouth/2019", "--format", "csv"])
    #expect(status.output.contains("report,to_do,report.html,not written yet\n"))
    let words = ["report", "plymouth/2019", "--output", "plymouth/2019/report.html"]
    #expect(try morile.run(words).code == 0)
    let after = try morile.run(["status", "plymouth/2019", "--format", "csv"])
    #expect(after.output.contains("report,done,report.html,made from the files as they are now\n"))
    #expect(
      try morile.run(["status", "plymouth/2017", "--format", "csv"]).output.contains(
        "report,to_do,report.html,not written yet\n"))
  }

  struct Unfit: CustomTestStringConvertible {
    let testDescription: String
    let issues: String
    let says: String
  }

  /// What `morile board` refuses is faulty for `morile status`, in the same words.
  @Test(arguments: [
    Unfit(
      testDescription: "neither scores nor ratings", issues: "issue,notes\na,b\n",
      says: """
        plymouth/2019/issues.csv:1:1: error: none of these columns is a criterion or an input of morile-csp; see `morile template --model morile-csp` for its columns
          issue,notes
          ^ A1

        """),
    Unfit(
      testDescription: "a rating that the model has not", issues: "issue,rating\na,Hihg\n",
      says: """
        plymouth/2019/issues.csv:2:3: error: rating "Hihg" is not one of High, Moderate, Standard; did you mean "High"?
          a,Hihg
            ^~~~ B2

        """),
  ])
  func theStatusAndTheBoardReadTheSameIssues(_ unfit: Unfit) throws {
    let morile = try YearTests.plymouth()
    defer { morile.remove() }
    try morile.write(Data(unfit.issues.utf8), to: "plymouth/2019/issues.csv")
    let board = try morile.run(["board", "plymouth/2019"])
    #expect(board == Morile.Result(output: "", errors: unfit.says, code: 65))
    let status = try morile.run(["status", "plymouth/2019"])
    #expect(status.output.contains("Issues     faulty  issues.csv     1 fault\n"))
    #expect(status.errors == unfit.says)
    #expect(status.code == 65)
  }

  // MARK: - What is no file

  struct Odd: CustomTestStringConvertible {
    let testDescription: String
    let setup: String
    let says: String
    var file = "areas.csv"
  }

  private static let odd = [
    Odd(
      testDescription: "a folder", setup: "rm 2015/areas.csv; mkdir 2015/areas.csv",
      says: "this is a folder; put the file itself in its place"),
    Odd(
      testDescription: "a pipe", setup: "rm 2015/areas.csv; mkfifo 2015/areas.csv",
      says: "this is a pipe or a device; put the file itself in its place"),
    Odd(
      testDescription: "a device", setup: "ln -sf /dev/zero 2015/areas.csv",
      says: "this is a pipe or a device; put the file itself in its place"),
  ]

  @Test(arguments: odd) func whatIsNoFileIsToldAndTheRestToo(_ odd: Odd) throws {
    let morile = try Self.folder(odd.setup)
    defer { morile.remove() }
    let told = "plymouth/2015/areas.csv: error: \(odd.says)\n"
    let status = try Self.run(morile, "status plymouth/2015")
    #expect(status.errors == told)
    #expect(status.code == 65)
    #expect(status.output.contains("Areas           faulty  areas.csv      1 fault\n"))
    #expect(status.output.contains("Measures        done    measures.csv"))
    #expect(status.output.contains("Mend areas.csv"))
    for line in ["board plymouth/2015", "report plymouth/2015 --runs 10"] {
      #expect(
        try Self.run(morile, line) == Morile.Result(output: "", errors: told, code: 66), "\(line)")
    }
  }

  @Test func allThatCannotBeReadIsTold() throws {
    let morile = try Self.folder(
      """
      cd 2019 && rm *.csv && mkdir issues.csv year.csv names.csv && mkfifo decisions.csv report.html \
      crimes.csv && ln -s /dev/zero spending.csv
      """)
    defer { morile.remove() }
    let status = try Self.run(morile, "status plymouth/2019")
    let (folder, pipe) = (
      "this is a folder; put the file itself in its place",
      "this is a pipe or a device; put the file itself in its place"
    )
    #expect(
      status.errors
        == [
          ("year.csv", folder), ("issues.csv", folder), ("names.csv", folder),
          ("decisions.csv", pipe), ("spending.csv", pipe), ("crimes.csv", pipe),
          ("report.html", pipe),
        ].map { "plymouth/2019/\($0): error: \($1)\n" }.joined())
    #expect(status.code == 65)
    #expect(status.output.contains("\nSettings   faulty  year.csv       1 fault\n"))
    #expect(status.output.contains("\nReport     faulty  report.html    1 fault\n"))
  }

  /// Neither the model nor last year can be read; the registers are told all the same.
  @Test func aModelAndALastYearThatCannotBeReadAreTold() throws {
    let morile = try Self.folder(
      """
      printf 'setting,value\\nmodel,own.json\\nlast_year,../2015\\n' > 2017/year.csv; mkfifo 2017/own.json; \
      rm 2015/issues.csv; mkfifo 2015/issues.csv; printf 'last,that\\na,b\\n' > 2017/names.csv
      """)
    defer { morile.remove() }
    let status = try Self.run(morile, "status plymouth/2017")
    #expect(
      status.errors == """
        plymouth/2017/own.json: error: this is a pipe or a device; put the file itself in its place
        plymouth/2015/issues.csv: error: this is a pipe or a device; put the file itself in its place
        plymouth/2017/issues.csv: error: this is not read: the model of the folder is not there or has faults, which are told above
        plymouth/2017/names.csv:1:1: error: there is no column "this"; the columns are last, this
          last,that
          ^ A1

        """)
    #expect(status.code == 65)
    #expect(status.output.contains("Last year  plymouth/2015/issues.csv, which cannot be read\n"))
    for line in ["compare plymouth/2015 plymouth/2017", "new 2020 --from plymouth/2015"] {
      #expect(
        try Self.run(morile, line).errors
          == "plymouth/2015/issues.csv: error: this is a pipe or a device; put the file itself in its place\n",
        "\(line)")
    }
  }

  // MARK: - A year and itself

  @Test(arguments: [".", "../2017", "../2017/", "../../plymouth/2017", "./."])
  func aYearIsNotItsOwnLastYear(_ last: String) throws {
    let morile = try Self.folder(
      "printf 'setting,value\\nmodel,morile-csp\\nlast_year,\(last)\\n' > 2017/year.csv")
    defer { morile.remove() }
    let told = """
      plymouth/2017/year.csv:3:11: error: last_year "\(last)" is this year itself; name the folder of the year before, or leave the cell blank
        last_year,\(last)
                  ^\(String(repeating: "~", count: last.count - 1)) B3

      """
    let status = try Self.run(morile, "status plymouth/2017")
    #expect(status.errors == told)
    #expect(status.code == 65)
    #expect(status.output.contains("Issues          done    issues.csv"))
    for line in [
      "report plymouth/2017 --runs 10", "board plymouth/2017", "assess plymouth/2017/issues.csv",
    ] {
      #expect(try Self.run(morile, line).code == 65, "\(line)")
    }
  }

  /// Last year may be its file of issues; and a file is itself by every link to it.
  @Test func lastYearMayBeAFile() throws {
    let morile = try Self.folder(
      "printf 'setting,value\\nmodel,morile-csp\\nlast_year,../2015/issues.csv\\n' > 2017/year.csv; mkdir h"
    )
    defer { morile.remove() }
    let status = try Self.run(morile, "status plymouth/2017")
    #expect(status.errors == "" && !status.output.contains("issues.csv, which is not there"))
    #expect(status.output.contains("compare plymouth/2015"))
    let report = try Self.run(
      morile, "report plymouth/2017 --runs 10 --table movement --format csv")
    #expect(report.errors == "" && report.output.split(separator: "\n").count > 5)
    for (setup, last) in [
      ("true", "issues.csv"), ("ln -s ../2017/issues.csv h/issues.csv", "../h"),
      ("ln -f 2017/issues.csv h/issues.csv", "../h"),
    ] {
      let made = try morile.shell(
        "cd plymouth; \(setup); printf 'setting,value\\nlast_year,\(last)\\n' > 2017/year.csv")
      #expect(made.code == 0)
      for command in ["status", "report"] {
        let result = try Self.run(morile, "\(command) plymouth/2017")
        #expect(result.code == 65 && result.errors.contains("\"\(last)\" is this year itself"))
      }
    }
  }

  @Test func aLinkThatLeadsNowhereIsTold() throws {
    let morile = try Self.folder(
      "ln -sf /nowhere 2017/areas.csv; ln -sf measures.csv 2017/measures.csv")
    defer { morile.remove() }
    let status = try Self.run(morile, "status plymouth/2017")
    #expect(status.code == 65)
    #expect(status.errors.contains("plymouth/2017/areas.csv: error: there is no such file\n"))
    #expect(status.errors.contains("plymouth/2017/measures.csv: error: "))
  }

  @Test func aPipeForIssuesIsNotRecommended() throws {
    let morile = try Self.folder("rm 2017/issues.csv; mkfifo 2017/issues.csv")
    defer { morile.remove() }
    let status = try Self.run(morile, "status plymouth/2017")
    #expect(status.output.contains("morile status plymouth/2017"))
    #expect(!status.output.contains("morile check"))
  }

  @Test func aYearIsNotComparedWithItself() throws {
    let morile = try YearTests.plymouth()
    defer { morile.remove() }
    for (line, message) in [
      (
        "compare plymouth/2017 plymouth/2017/",
        "plymouth/2017/ is plymouth/2017 again; give each year once\nSee `morile compare --help`."
      ),
      (
        "compare plymouth/2015 plymouth/2017 plymouth/2017/issues.csv",
        "plymouth/2017/issues.csv is plymouth/2017 again; give each year once\nSee `morile compare --help`."
      ),
      (
        "report plymouth/2017 --last plymouth/../plymouth/2017",
        "--last plymouth/../plymouth/2017 is the year itself; name the year before\nSee `morile report --help`."
      ),
    ] {
      #expect(
        try morile.shell("morile " + line)
          == Morile.Result(output: "", errors: "morile: \(message)\n", code: 64))
    }
  }
}
