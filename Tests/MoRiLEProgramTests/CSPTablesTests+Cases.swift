// What tables come to, and what is told of them.
extension CSPTablesTests {
  static let cases: [Case] = [
    Case("the latest whole year", output: ["Assault,28,20", "Burglary,4,8"], errors: [note]),
    Case(
      "a year that is not whole is not taken",
      usual + [Tables.row("2024/25 Q1 Plymouth 8N 9"), Tables.row("2024/25 Q1 Torbay 28E 9")],
      output: ["Assault,28,20", "Burglary,4,8"], errors: [note]),
    Case(
      "quarters",
      words: ["--period", "2023/24 Q2..2023/24 Q4", "--previous", "2022/23 Q1..2022/23 Q3"],
      output: ["Assault,21,15", "Burglary,3,6"]),
    Case(
      "one period", words: ["--period", "2023/24 Q2", "--population", "1000"],
      output: ["Assault,7,1000", "Burglary,1,1000"]),
    Case(
      "periods of other lengths", words: ["--period", "2023/24", "--previous", "2022/23 Q1"],
      output: ["Assault,28,5", "Burglary,4,2"],
      errors: [
        "morile: warning: --period has 4 quarters and --previous 1, so that the counts cannot be compared as they are"
      ]),
    Case(
      "the most particular row takes an offence",
      Tables.rows(["2023/24", "2022/23"], "Plymouth", ["8N:1", "8Q:2", "28E:3", "46:4", "1/1:5"]),
      map:
        "issue,group,subgroup,offence,code\nViolent,Violence,,,\nStalking,x,stalking & harassment,,\n"
        + "theft,THEFT  offences,,,\nBurglary,x,x,burglary in a DWELLING,\nMurder,,,Stalking,001.01\n",
      output: ["Violent,4,4", "Stalking,8,8", "theft,16,16", "Burglary,12,12", "Murder,20,20"],
      errors: [note]),
    Case(
      "issues that are one", map: "issue,code\nCrime,8n\n crime ,028E\n", output: ["Crime,32,28"],
      errors: [note]),
    Case(
      "corrections", usual + [Tables.row("2023/24 Q1 Plymouth 8N -3")],
      output: ["Assault,25,20", "Burglary,4,8"], errors: [note]),
    Case(
      "corrections that are larger than what was recorded",
      usual + [Tables.row("2023/24 Q1 Plymouth 28E -10")],
      output: ["Assault,28,20", "Burglary,-6,8"],
      errors: [
        note,
        "morile: warning: Burglary comes to -6 in 2023/24: more was taken away by corrections than was recorded",
      ]),
    Case(
      "a row that stands twice", usual + [Tables.row("2023/24 Q1 Plymouth 8N 3")],
      output: ["Assault,31,20", "Burglary,4,8"],
      errors: [
        note,
        "prc.csv:42:37: warning: 8N Assault with injury of 2023/24 Q1 stands in this table again: all are counted",
      ]),
    Case(
      "rows without a partnership",
      replaced(16, 3, "", in: usual + [["", "", "", "", "", "", "Total", "", "5"]]),
      output: ["Assault,28,20", "Burglary,4,8"],
      errors: [
        note,
        "prc.csv:18:28: warning: this row has the count 100 and no CSP Name, as do 1 more: what is in no partnership is "
          + "left out",
      ]),
    Case(
      "a mark in place of a count", replaced(8, 8, "[x]"),
      output: ["Assault,,20", "Burglary,4,8"],
      errors: [
        note,
        "prc.csv:10:90: warning: \"[x]\" stands here in place of a count, so that count of Assault is not known",
      ]),
    Case(
      "marks in both periods", replaced(1, 8, "", in: replaced(8, 8, "..")),
      output: ["Assault,,20", "Burglary,4,"],
      errors: [
        note,
        "prc.csv:10:90: warning: \"..\" stands here in place of a count, so that count of Assault is not known",
        "prc.csv:3:100: warning: a blank cell stands here in place of a count, so that previous_count of Burglary is "
          + "not known",
      ]),
    Case(
      "an offence that others have and the partnership has not",
      map: map + "Shops,46\n", output: ["Assault,28,20", "Burglary,4,8", "Shops,0,0"],
      errors: [note]),
    Case(
      "an offence that nobody had before",
      usual + Tables.rows(["2023/24"], "Plymouth", ["8Q:3"]), map: map + "Stalking,8Q\n",
      output: ["Assault,28,20", "Burglary,4,8", "Stalking,12,"],
      errors: [
        note,
        "morile: warning: no partnership has a row of 2022/23 for Stalking, so that previous_count is not known",
      ]),
    Case(
      "offences that nobody had at the beginning of the year before",
      usual + Tables.rows(["2023/24"], "Plymouth", ["8Q:3", "1/1:1", "46:2"])
        + ["2022/23 Q3", "2022/23 Q4"].flatMap { quarter in
          ["8Q:5", "1/1:1"].map {
            Tables.row("\(quarter) Plymouth \($0.split(separator: ":").joined(separator: " "))")
          }
        } + [Tables.row("2022/23 Q2 Plymouth 105 4")],
      map: map + "Stalking,8Q\nMurder,1/1\nShops,46\nOther,105\n",
      output: [
        "Assault,28,20", "Burglary,4,8", "Stalking,12,", "Murder,4,", "Shops,8,0", "Other,,",
      ],
      errors: [
        note,
        "morile: warning: no partnership has a row of 2023/24 for Other, so that count is not known",
        "morile: warning: no partnership has a row of 2022/23 Q1 and 2022/23 Q2 for Stalking and Murder, so that "
          + "previous_count is not known",
        "morile: warning: no partnership has a row of 2022/23 Q1, 2022/23 Q3 and 2022/23 Q4 for Other, so that "
          + "previous_count is not known",
      ]),
    Case(
      "offences that only others had at the beginning of the year before",
      usual + Tables.rows(["2023/24"], "Plymouth", ["8Q:3"])
        + ["Q1 Torbay 8Q 9", "Q2 Torbay 8Q 9", "Q3 Plymouth 8Q 5", "Q4 Torbay 8Q 0"].map {
          Tables.row("2022/23 \($0)")
        }, map: map + "Stalking,8Q\n",
      output: ["Assault,28,20", "Burglary,4,8", "Stalking,12,5"], errors: [note]),
    Case(
      "offences of one issue that follow one another",
      usual + Tables.rows(["2023/24"], "Plymouth", ["8Q:3"])
        + ["Q1 Plymouth 105 9", "Q2 Plymouth 105 9", "Q3 Plymouth 8Q 5", "Q4 Torbay 8Q 0"].map {
          Tables.row("2022/23 \($0)")
        }, map: map + "Stalking,8Q\nStalking,105\n",
      output: ["Assault,28,20", "Burglary,4,8", "Stalking,12,23"], errors: [note]),
    Case(
      "names of as many bytes as are read",
      usual + [Tables.row("2023/24 Q1 \(String(repeating: "x", count: 1_000)) 8N 1")],
      output: ["Assault,28,20", "Burglary,4,8"], errors: [note]),
    Case(
      "offences of no issue",
      usual + Tables.rows(["2023/24"], "Plymouth", ["46:300", "1/1:0"])
        + Tables.rows(["2022/23"], "Plymouth", ["8Q:2"]), map: "issue,code\nAssault,8N\n",
      output: ["Assault,28,20"],
      errors: [
        note,
        "morile: warning: 3 offences of Plymouth are in no issue, since no row of map.csv takes them (count, before):",
        "  46 Shoplifting: 1,200, 0", "  28E Burglary in a dwelling: 4, 8", "  8Q Stalking: 0, 8",
      ]),
    Case(
      "rows of the map that take nothing",
      map: map
        + "Assault,8NN\nAssault,28\n", output: ["Assault,28,20", "Burglary,4,8"],
      errors: [
        note, "map.csv:4:9: warning: no offence in the tables has the code \"8NN\"",
        "  Assault,8NN", "          ^~~ B4",
        "map.csv:5:9: warning: no offence in the tables has the code \"28\"", "  Assault,28",
        "          ^~ B5",
      ]),
    Case(
      "names of the map that are nearly right, or taken from",
      map:
        "issue,code,offence,group\nA,8N,,\nB,,Burglary in dwelling,\nB,,,theft offences\nA,,,Violence\n",
      output: ["A,28,20", "B,4,8"],
      errors: [
        note,
        "map.csv:3:4: warning: no offence in the tables has the offence \"Burglary in dwelling\"; did you mean "
          + "\"Burglary in a dwelling\"?", "  B,,Burglary in dwelling,",
        "     ^~~~~~~~~~~~~~~~~~~~ C3",
        "map.csv:5:5: warning: each offence of the group \"Violence\" is mapped by a more particular row, so that this "
          + "one takes none", "  A,,,Violence", "      ^~~~~~~~ D5",
      ]),
    Case(
      "codes of the table that are dates",
      replaced(8, 7, "43831", in: replaced(9, 7, "2020-01-01")),
      output: ["Assault,21,20", "Burglary,3,8"],
      errors: [
        note,
        "prc.csv:10:87: warning: the code of \"43831 Assault with injury\" looks like a date that Excel made of a "
          + "code such as 1/1, and so does that of another: no code of the map is compared with it",
        "morile: warning: 2 offences of Plymouth are in no issue, since no row of map.csv takes them (count, before):",
        "  43831 Assault with injury: 7, 0", "  2020-01-01 Burglary in a dwelling: 1, 0",
      ]),
    Case(
      "offences of the force that are in no partnership",
      usual + [
        Tables.row("2023/24 Q1 Unassigned 8N 1"), Tables.row("2022/23 Q1 Unassigned 8N 1200"),
        Tables.row("2023/24 Q2 Unassigned 8N 50", force: "Kent"),
        Tables.row("2023/24 Q2 Unassigned_Devon_and_Cornwall 8N 4", force: ""),
      ], output: ["Assault,28,20", "Burglary,4,8"],
      errors: [
        note,
        "morile: warning: 5 offences of the force in 2023/24 are in no partnership, so that count of Plymouth may be "
          + "too low",
        "morile: warning: 1,200 offences of the force in 2022/23 are in no partnership, so that previous_count of "
          + "Plymouth may be too low",
      ]),
    Case(
      "a quarter without rows of the partnership",
      usual.filter { $0[0] != "2023/24" || $0[1] != "3" || $0[3] != "Plymouth" },
      output: ["Assault,,20", "Burglary,,8"],
      errors: [
        note,
        "morile: warning: no row of Plymouth is of 2023/24 Q3, so that count is not known",
      ]),
    Case(
      "a partnership that had another name",
      Tables.rows(["2023/24"], "Folkestone_and_Hythe", ["8N:2"])
        + Tables.rows(["2022/23"], "Shepway", ["8N:3"])
        + Tables.rows(["2022/23", "2023/24"], "Torbay", ["8N:1", "28E:1"]),
      words: ["--csp", "folkestone & hythe"],
      output: ["Assault,8,", "Burglary,0,"],
      errors: [
        note,
        "morile: warning: no row of Folkestone and Hythe is of 2022/23, so that previous_count is not known; of its "
          + "force Shepway has rows then and none of 2023/24",
      ]),
    Case(
      "a partnership that was spelled otherwise",
      Tables.rows(["2023/24"], "Northern_Devon", ["8N:2", "28E:1"])
        + Tables.rows(["2022/23"], "North_Devon", ["8N:3", "28E:1"]),
      words: ["--csp", "Northern Devon"],
      output: ["Assault,8,", "Burglary,4,"],
      errors: [
        note,
        "morile: warning: no row of Northern Devon is of 2022/23, so that previous_count is not known; did you mean "
          + "\"North Devon\"?",
      ]),
    Case(
      "spellings that are one",
      Tables.rows(["2023/24"], "Bath_&_North_East_Somerset", ["8N:2", "28E:1"])
        + Tables.rows(["2022/23"], "Bath_and_North-East_Somerset", ["8N:3", "28E:1"]),
      words: ["--csp", "bath and north east somerset"], output: ["Assault,8,12", "Burglary,4,4"],
      errors: [note]),
    Case(
      "quarters that the tables do not have", words: ["--period", "2023/24 Q4..2024/25 Q2"],
      output: ["Assault,", "Burglary,"],
      errors: [
        "morile: warning: no table has rows of 2024/25 Q1 and 2024/25 Q2, so that count is not known"
      ]),
  ]
}
