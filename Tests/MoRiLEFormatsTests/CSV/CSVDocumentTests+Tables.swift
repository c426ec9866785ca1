import MoRiLEFormats

// MARK: - What is read, and as what

extension CSVDocumentTests {
  static let delimiters: [Case] = [
    Case(name: "commas", csv: "a,b\n1,2\n", table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "semicolons", csv: "a;b\n1,5;2\n", table: [["a", "b"], ["1,5", "2"]],
      delimiter: .semicolon),
    Case(
      name: "tabs", csv: "a\tb\n1,5\t2;3\n", table: [["a", "b"], ["1,5", "2;3"]], delimiter: .tab),
    Case(
      name: "the most frequent", csv: "a;b;c,d\n1;2;3\n",
      table: [["a", "b", "c,d"], ["1", "2", "3"]], delimiter: .semicolon),
    Case(
      name: "a comma before a semicolon", csv: "a,b;c\n1,2\n", table: [["a", "b;c"], ["1", "2"]]),
    Case(
      name: "a semicolon before a tab", csv: "a;b\tc\n1;2\n", table: [["a", "b\tc"], ["1", "2"]],
      delimiter: .semicolon),
    Case(
      name: "delimiters in quotes do not count", csv: "\"a;;\"\",;\",b\n1,2\n",
      table: [["a;;\",;", "b"], ["1", "2"]]),
    Case(
      name: "a header over two lines", csv: "\"a\nc\";b\n1;2\n",
      table: [["a\nc", "b"], ["1", "2"]], delimiter: .semicolon),
    Case(
      name: "quotes inside a cell hide nothing", csv: "5\" nails;b,c;6\" nails\n1;2;3\n",
      table: [["5\" nails", "b,c", "6\" nails"], ["1", "2", "3"]], delimiter: .semicolon),
    Case(
      name: "a quote that only another delimiter would open", csv: "a;b;c, \"d\n1;2;3\n",
      table: [["a", "b", "c, \"d"], ["1", "2", "3"]], delimiter: .semicolon),
    Case(
      name: "one column", csv: "issue\nRobbery\n", table: [["issue"], ["Robbery"]]),
    Case(
      name: "no more than a header", csv: "a,b", table: [["a", "b"]]),
    Case(
      name: "a line that names the delimiter", csv: "sep=;\r\na,b;c\r\n1;2\r\n",
      table: [["a,b", "c"], ["1", "2"]], delimiter: .semicolon),
    Case(
      name: "the same in capitals", csv: "SEP=,\na,b\n1,2\n", table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "the same for tabs", csv: "sep=\t\na\tb\n", table: [["a", "b"]], delimiter: .tab),
    Case(
      name: "a header that only begins so", csv: "sep=a,b\n1,2\n",
      table: [["sep=a", "b"], ["1", "2"]]),
    Case(name: "CRLF", csv: "a,b\r\n1,2\r\n", table: [["a", "b"], ["1", "2"]]),
    Case(name: "CR", csv: "a,b\r1,2\r", table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "mixed line ends", csv: "a,b\r\n1,2\n3,4\r5,6",
      table: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
  ]

  static let quotes: [Case] = [
    Case(
      name: "delimiters and line ends in quotes", csv: "a,b\n\"1,\r\n2\",3\n",
      table: [["a", "b"], ["1,\r\n2", "3"]]),
    Case(
      name: "doubled quotes", csv: "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n",
      table: [["a", "b"], ["say \"hi\"", "\""]]),
    Case(
      name: "spaces around quotes", csv: "a, \"b\" \n\u{A0}\"1\"\t,\"2\"\n",
      table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "a quote inside an unquoted cell", csv: "a,b\n5\" nails,the \"big\" one\n",
      table: [["a", "b"], ["5\" nails", "the \"big\" one"]]),
    Case(
      name: "an empty quoted cell", csv: "a,b\n\"\",1\n", table: [["a", "b"], ["", "1"]]),
    Case(
      name: "a quoted cell at the end of the file", csv: "a,b\n1,\"2\"",
      table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "white space around cells", csv: " a ,b\n\u{A0}1 \u{A0}, \" 2\n\" \n",
      table: [["a", "b"], ["1", "2"]]),
    Case(
      name: "white space inside cells", csv: "a b,c\n1\u{A0}2,Â\u{A0}3\n",
      table: [["a b", "c"], ["1\u{A0}2", "Â\u{A0}3"]]),
  ]

  static let blanks: [Case] = [
    Case(
      name: "blank rows anywhere", csv: "\n \n,,\n\"\",\na,b\n\n1,2\n , \n,\n3,4\n\n,,,\n",
      table: [["a", "b"], ["1", "2"], ["3", "4"]]),
    Case(
      name: "blank columns at the end", csv: "a,b,, \n1,2,,\n3,4\n5,6,\u{A0},,,\n",
      table: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    Case(
      name: "a blank column in the middle", csv: "a,,b\n1,,2\n",
      table: [["a", "", "b"], ["1", "", "2"]]),
    Case(
      name: "blank cells at the end of rows", csv: "a,b,c\n1,,\n",
      table: [["a", "b", "c"], ["1", "", ""]]),
  ]
}
