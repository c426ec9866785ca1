// MARK: - Faults of quotes

extension CSVFaultTests {
  static let quotes: [Case] = [
    Case(
      name: "a quote that is never closed", csv: "a,b\n1, \"2\n3,4\n",
      faults: [
        "2:4+1 error: the quote opened here, on line 2, is never closed: "
          + "close it at the end of the cell, or double it (\"\") if it is part of the text"
      ]),
    Case(
      name: "a quote that is never closed in the header", csv: "\"a,b\n1,2\n3\n",
      faults: [
        "1:1+1 error: the quote opened here, on line 1, is never closed: "
          + "close it at the end of the cell, or double it (\"\") if it is part of the text"
      ]),
    Case(
      name: "a quote at the end of the file", csv: "a,b\n1,\"",
      faults: [
        "2:3+1 error: the quote opened here, on line 2, is never closed: "
          + "close it at the end of the cell, or double it (\"\") if it is part of the text"
      ]),
    Case(
      name: "text after a quote", csv: "a,b\n\"say \"hi\" to\",2\n",
      faults: [
        "2:7+7 error: text follows the quote that closes the cell opened on line 2: "
          + "double each quote (\"\") that is part of the text, or move this text inside"
      ]),
    Case(
      name: "text after a quote that was opened further up", csv: "a,b\n1,\"2\n3,4\n5,\"é\" x\n",
      faults: [
        "4:4+4 error: text follows the quote that closes the cell opened on line 2: "
          + "double each quote (\"\") that is part of the text, or move this text inside"
      ]),
  ]

  static let brokenRows: [Case] = [
    Case(
      name: "a row whose cells cannot be told apart is not counted", csv: "a,b\n\"1\"x\n2\n",
      faults: [
        "2:4+1 error: text follows the quote that closes the cell opened on line 2: "
          + "double each quote (\"\") that is part of the text, or move this text inside",
        "3:1+1 error: this row has 1 cell and the header has 2: "
          + "a comma is missing in it, or one for each blank cell at its end; add them",
      ]),
    Case(
      name: "nor is it taken for a blank row", csv: "a,b\n\"\"x\n2\n",
      faults: [
        "2:3+1 error: text follows the quote that closes the cell opened on line 2: "
          + "double each quote (\"\") that is part of the text, or move this text inside",
        "3:1+1 error: this row has 1 cell and the header has 2: "
          + "a comma is missing in it, or one for each blank cell at its end; add them",
      ]),
    Case(
      name: "nor are rows held against such a header", csv: "\"a\"x,b\n1,2,3\n4\n",
      faults: [
        "1:4+1 error: text follows the quote that closes the cell opened on line 1: "
          + "double each quote (\"\") that is part of the text, or move this text inside"
      ]),
  ]
}
