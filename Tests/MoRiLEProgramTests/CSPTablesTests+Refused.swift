// What is refused, and why.
extension CSPTablesTests {
  static let refused: [Case] = [
    Case(
      "no such partnership", words: ["--csp", "Plymoth"],
      errors: [
        "morile: error: no row of the tables is of the partnership \"Plymoth\"; did you mean \"Plymouth\"?"
      ], code: .faultyData),
    Case(
      "a code of a partnership", words: ["--csp", "E22000123"],
      errors: [
        "morile: error: no row of the tables is of the partnership \"E22000123\"; the tables have names and no codes: "
          + "give the name"
      ], code: .faultyData),
    Case(
      "no year of the partnership", words: ["--period", "2010/11", "--previous", "2009/10"],
      errors: [
        "morile: error: no row of Plymouth is of 2010/11 or 2009/10; the tables have it in 2022/23 and 2023/24"
      ], code: .faultyData),
    Case(
      "no whole year", usual.filter { $0[1] != "4" },
      errors: [
        "morile: error: no year has rows of all four quarters in the tables; say with --period what is to be counted"
      ], code: .faultyData),
    Case(
      "cells that are none",
      replaced(
        0, 8, "1.5",
        in: replaced(1, 8, "many", in: replaced(2, 0, "2022/24", in: replaced(3, 1, "5")))),
      errors: [
        "prc.csv:2:90: error: Offence Count \"1.5\" is not a whole number",
        "prc.csv:3:100: error: Offence Count \"many\" is not a number",
        "prc.csv:4:1: error: Financial Year \"2022/24\" is not a financial year; write it as 2023/24",
        "prc.csv:5:9: error: Financial Quarter \"5\" is not a quarter; write it as 1 to 4",
      ], code: .faultyData),
    Case(
      "a count of ten digits", replaced(0, 8, "1000000000", in: replaced(1, 8, "-999999999")),
      errors: [
        "prc.csv:2:90: error: Offence Count \"1000000000\" is more than any count of offences"
      ], code: .faultyData),
    Case(
      "names that are none for their length",
      replaced(
        0, 4, String(repeating: "x", count: 1_001),
        in: replaced(
          16, 3, String(repeating: "\u{E9}", count: 501),
          in: replaced(1, 0, String(repeating: "2", count: 2_000)))),
      errors: [
        "prc.csv:2:37: error: Offence Description has 1,001 bytes here, and at most 1,000 are read: look for a missing or "
          + "stray quote above",
        "prc.csv:3:1: error: Financial Year \"\(String(repeating: "2", count: 40))...\" is not a financial year; write it as "
          + "2023/24",
        "prc.csv:18:28: error: CSP Name has 1,002 bytes here, and at most 1,000 are read: look for a missing or stray quote "
          + "above",
      ], code: .faultyData),
    Case(
      "a count of many letters", replaced(0, 8, String(repeating: "x", count: 90)),
      errors: [
        "prc.csv:2:90: error: Offence Count \"\(String(repeating: "x", count: 40))...\" is not a number"
      ], code: .faultyData),
    Case(
      "a name of signs alone", words: ["--csp", "-."],
      errors: ["morile: --csp \"-.\" is no name", "See `morile count --help`."], code: .usage),
    Case(
      "faults of the map",
      map: "issue,code,group\n,8N,\nA,,\nB,2020-02-01,\nC,28E,\nD,028e,\nC,28E,\n",
      errors: [
        "map.csv:2:1: error: this row has no issue; name it, or empty the row", "  ,8N,", "  ^ A2",
        "map.csv:3:1: error: this row names no offence; give a code, an offence, a subgroup or a group, or empty the row",
        "  A,,", "  ^ A3",
        "map.csv:4:3: error: code \"2020-02-01\" is a date, as spreadsheets make of codes such as 1/1; which code it was "
          + "cannot be said: write it again, as 001/01, in cells of the format Text",
        "  B,2020-02-01,",
        "    ^~~~~~~~~~ B4",
        "map.csv:6:3: error: code \"028e\" is mapped to \"C\" on line 5 and to \"D\" here; keep one of the two",
        "  D,028e,", "    ^~~~ B6",
      ], code: .faultyData),
    Case(
      "a map without offences", map: "issue,weight\nA,1\n",
      errors: [
        "map.csv:1:1: error: there is no column \"code\", \"offence\", \"subgroup\" or \"group\"; give one or more of "
          + "them", "  issue,weight", "  ^ A1",
      ], code: .faultyData),
    Case(
      "a period that is none", words: ["--period", "2023-04"],
      errors: [
        "morile: --period \"2023-04\" is no financial year and no quarters of any; write it as 2023/24, 2023/24 Q1 or "
          + "2023/24 Q1..2023/24 Q4", "See `morile count --help`.",
      ], code: .usage),
    Case(
      "a period before none", words: ["--previous", "2023/24"],
      errors: [
        "morile: --previous needs --period, so that the two can be told apart",
        "See `morile count --help`.",
      ], code: .usage),
    Case(
      "two partnerships", words: ["--csp", "Plymouth", "--csp", "Torbay"],
      errors: [
        "morile: with --csp-tables one partnership is counted at a time; give --csp once",
        "See `morile count --help`.",
      ], code: .usage),
    Case(
      "a column of incidents", words: ["--by", "Crime type"],
      errors: [
        "morile: --by has no meaning with --csp-tables; leave it out", "See `morile count --help`.",
      ], code: .usage),
    Case(
      "a file of incidents", words: ["street.csv"],
      errors: [
        "morile: with --csp-tables no other file is counted; leave out \"street.csv\"",
        "See `morile count --help`.",
      ], code: .usage),
  ]
}
