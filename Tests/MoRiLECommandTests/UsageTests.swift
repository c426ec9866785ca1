import Foundation
import TestSupport
import Testing

/// Wrong command lines: each is told, with the way to help, and ends with its exit code.
@Suite struct UsageTests {
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let errors: String
    let code: Int32

    init(_ words: String..., errors: String, code: Int32 = 64) {
      self.init(words, errors: errors, code: code)
    }

    init(_ words: [String], errors: String, code: Int32 = 64) {
      self.words = words
      self.errors = errors
      self.code = code
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(arguments: [
    Case(
      "asess",
      errors: "morile: unknown command asess; did you mean \"assess\"?\nSee `morile --help`.\n"),
    Case(
      "--verison",
      errors:
        "morile: unknown option --verison; did you mean \"--version\"?\nSee `morile --help`.\n"),
    Case(
      "assess", "--modle", "x",
      errors:
        "morile: unknown option --modle; did you mean \"--model\"?\nSee `morile assess --help`.\n"),
    Case(
      "assess", "--format", "xml",
      errors:
        "morile: --format \"xml\" is not one of table, csv, json, markdown, html, xlsx, docx\nSee `morile assess --help`.\n"
    ),
    Case(
      "assess", "--format", errors: "morile: --format needs a value\nSee `morile assess --help`.\n"),
    Case(
      "assess", "--format", "csv", "--format", "csv",
      errors: "morile: --format is given twice\nSee `morile assess --help`.\n"),
    Case(
      "assess", "--model", "morile-cps",
      errors:
        "morile: there is no model \"morile-cps\"; did you mean \"morile-csp\"? The built-in ones are \(ShippedModels.list); a model of your own is named by its file\nSee `morile --help`.\n"
    ),
    Case(
      "assess", "--model", "zzz",
      errors:
        "morile: there is no model \"zzz\"; the built-in ones are \(ShippedModels.list); a model of your own is named by its file\nSee `morile --help`.\n"
    ),
    Case(
      "assess", "--model", "mine.json", errors: "mine.json: error: there is no such file\n",
      code: 66),
    Case("assess", "none.csv", errors: "none.csv: error: there is no such file\n", code: 66),
    Case(
      "assess", ".",
      errors:
        ".: error: there is no issues.csv in this folder; `morile new` makes the folder of a year\n",
      code: 66),
    Case(
      "assess", "--format", "csv", "--output", "x.json",
      errors:
        "morile: --output \"x.json\" ends as json does, and --format asks for csv; end the name in .csv, or leave --format out\nSee `morile assess --help`.\n"
    ),
    Case(
      "explain", "--issue", "sexual",
      errors:
        "morile: there is no issue \"sexual\" in Plymouth, 2017/18 (built-in example); did you mean \"Other sexual offences\" or \"Rape & sexual assault\"?\n"
    ),
    Case(
      "explain", "--issue", "xyz",
      errors: "morile: there is no issue \"xyz\" in Plymouth, 2017/18 (built-in example)\n"),
    Case(
      "completion",
      errors: "morile: name the shell: bash, zsh, fish\nSee `morile completion --help`.\n"),
    Case(
      "completion", "ksh",
      errors: "morile: \"ksh\" is not one of bash, zsh, fish\nSee `morile completion --help`.\n"),
    Case("assess", "-o", errors: "morile: --output needs a value\nSee `morile assess --help`.\n"),
    Case(
      "assess", "-x", errors: "morile: unknown option -x\nSee `morile assess --help`.\n"),
    Case(
      "explain",
      errors:
        "morile: name the issue with --issue, or give a vector\nSee `morile explain --help`.\n"),
    Case(
      "explain", "--issue", "arsonn",
      errors:
        "morile: there is no issue \"arsonn\" in Plymouth, 2017/18 (built-in example); did you mean \"Arson\"?\n"
    ),
    Case(
      "explain", "morile-csp@0.9/phys:4",
      errors: """
        vector:1:12: error: this vector is of version 0.9 of morile-csp, and this is version 1.1; name the model file of that version with --model
          morile-csp@0.9/phys:4
                     ^~~

        """, code: 65),
    Case(
      "explain", "morile-csp@1.1/phys:5/xyz:1/psyc:1/psyc:2",
      errors: """
        vector:1:21: error: physical "5" is not on the scale 0 to 4
          morile-csp@1.1/phys:5/xyz:1/psyc:1/psyc:2
                              ^
        vector:1:23: error: "xyz" is not a code of morile-csp
          morile-csp@1.1/phys:5/xyz:1/psyc:1/psyc:2
                                ^~~
        vector:1:36: error: "psyc" is given twice; keep one
          morile-csp@1.1/phys:5/xyz:1/psyc:1/psyc:2
                                             ^~~~

        """, code: 65),
    Case(
      "explain", "morile-csp@1.1/phys:5/psyc/xyz:1",
      errors: """
        vector:1:23: error: "psyc" is not a code and a score, such as fin:2
          morile-csp@1.1/phys:5/psyc/xyz:1
                                ^~~~

        """, code: 65),
    Case(
      "explain", "morile-cps@1.0/phys:1",
      errors: """
        vector:1:1: error: there is no built-in model "morile-cps"; did you mean "morile-csp"? Name the file of a model of your own with --model
          morile-cps@1.0/phys:1
          ^~~~~~~~~~

        """, code: 65),
    Case(
      "apply",
      errors:
        "morile: name the session, and the data to put it into\nSee `morile apply --help`.\n"),
    Case(
      "apply", "s.json",
      errors:
        "morile: name the data after the session, or print the record of the session with --log\nSee `morile apply --help`.\n"
    ),
    Case(
      "apply", "s.json", "a.csv", "b.csv",
      errors:
        "morile: \"b.csv\" is one word too many\nSee `morile apply --help`.\n"),
    Case(
      "apply", "-", "-",
      errors:
        "morile: only one of the session and the data can be standard input\nSee `morile apply --help`.\n"
    ),
    Case(
      "apply", "s.json", "a.csv", "--log",
      errors:
        "morile: with --log, the data need a file of their own: name it with --output\nSee `morile apply --help`.\n"
    ),
    Case(
      "apply", "s.json", "a.csv", "--log", "--output", "-",
      errors:
        "morile: with --log, the data need a file of their own: name it with --output\nSee `morile apply --help`.\n"
    ),
    Case(
      "apply", "s.json", "a.csv", "--format", "csv",
      errors:
        "morile: --format is for the record; ask for it with --log\nSee `morile apply --help`.\n"),
    Case(
      "apply", "s.json", "--log", "--take", "file",
      errors:
        "morile: --take is for putting a session into data; name the data too\nSee `morile apply --help`.\n"
    ),
    Case(
      "apply", "s.json", "--log", "--model", "x",
      errors:
        "morile: --model is for putting a session into data; name the data too\nSee `morile apply --help`.\n"
    ),
    Case(
      "apply", "s.json", "a.csv", "--take", "mine",
      errors:
        "morile: --take \"mine\" is not one of session, file\nSee `morile apply --help`.\n"),
    Case(
      "apply", "s.json", "--log", errors: "s.json: error: there is no such file\n", code: 66),
    Case("apply", ".", "--log", errors: ".: error: this is a folder; name a file\n", code: 66),
    Case("check", errors: "morile: name the files to check\nSee `morile check --help`.\n"),
    Case(
      "models", "show",
      errors: "morile: name the model to show, by its id or its file\nSee `morile models --help`.\n"
    ),
    Case(
      "models", "morile-csp",
      errors:
        "morile: \"morile-csp\" is not a part of this command; use `morile models show morile-csp`\nSee `morile models --help`.\n"
    ),
    Case(
      "workshop",
      errors:
        "morile: name the page to write with --output, such as --output workshop.html\nSee `morile workshop --help`.\n"
    ),
    Case(
      "workshop", "issues.csv",
      errors:
        "morile: name the page to write with --output, such as --output workshop.html\nSee `morile workshop --help`.\n"
    ),
    Case(
      "workshop", "a.csv", "b.csv", "--output", "x.html",
      errors: "morile: \"b.csv\" is one word too many\nSee `morile workshop --help`.\n"),
    Case(
      "workshop", "none.csv", "--output", "x.html",
      errors: "none.csv: error: there is no such file\n", code: 66),
    Case(
      "consensus",
      errors:
        "morile: name two sheets or more, one of each scorer\nSee `morile consensus --help`.\n"),
    Case(
      "consensus", "a.csv",
      errors:
        "morile: name two sheets or more, one of each scorer\nSee `morile consensus --help`.\n"),
    Case(
      ["consensus"] + (1...51).map { "\($0).csv" },
      errors:
        "morile: 51 sheets are too many: at most 50 are compared\nSee `morile consensus --help`.\n"),
    Case(
      ["consensus"] + (1...50).map { "\($0).csv" },
      errors: "1.csv: error: there is no such file\n", code: 66),
    Case(
      "consensus", "-", "-",
      errors:
        "morile: only one of the sheets can be standard input\nSee `morile consensus --help`.\n"),
    Case(
      "consensus", "a.csv", "b.csv", "--rule", "modus",
      errors:
        "morile: --rule \"modus\" is not one of median, mean, majority, highest\nSee `morile consensus --help`.\n"
    ),
    Case(
      "consensus", "a.csv", "b.csv", "--table", "lean",
      errors:
        "morile: --table \"lean\" is not one of agreed, issues, disputes, cells, agreement, ranks, leans, differences, summary; did you mean \"leans\"?\nSee `morile consensus --help`.\n"
    ),
    Case(
      "consensus", "a.csv", "b.csv", "--seed", "-1",
      errors:
        "morile: --seed \"-1\" is not a whole number from 0 to 18446744073709551615\nSee `morile consensus --help`.\n"
    ),
    Case(
      "consensus", "a.csv", "b.csv", "--seed", "18446744073709551616",
      errors:
        "morile: --seed \"18446744073709551616\" is not a whole number from 0 to 18446744073709551615\nSee `morile consensus --help`.\n"
    ),
    Case(
      "consensus", "a.csv", "b.csv", "--samples", "100001",
      errors:
        "morile: --samples \"100001\" is not a whole number from 0 to 100000\nSee `morile consensus --help`.\n"
    ),
    Case(
      "consensus", "a.csv", "b.csv", "--samples", "",
      errors:
        "morile: --samples \"\" is not a whole number from 0 to 100000\nSee `morile consensus --help`.\n"
    ),
    Case(
      "template", "issues", "x",
      errors: "morile: \"x\" is one word too many\nSee `morile template --help`.\n"
    ),
  ]) func wrongLinesAreTold(_ wrong: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(wrong.words)
    #expect(result == Morile.Result(output: "", errors: wrong.errors, code: wrong.code))
  }

  @Test func withoutACommandThereIsHelp() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let help = try morile.run(["--help"])
    #expect(help.code == 0 && help.output.hasPrefix("Scores threat, risk and harm"))
    #expect(try morile.run([]) == help)
  }
}
