// MARK: - Faults of brackets, keys and what stands outside values

extension JSONFaultTests {
  static let structures: [Case] = [
    Case(
      name: "nothing", json: "",
      faults: ["error: the file is empty; it must hold one JSON value"]),
    Case(
      name: "white space", json: " \n",
      faults: ["error: the file is empty; it must hold one JSON value"]),
    Case(
      name: "an object that is not closed", json: "{\n  \"a\": 1\n\n",
      faults: ["2:9+1 error: the file ends inside the object opened on line 1; add \"}\""]),
    Case(
      name: "an array that is not closed", json: "{\"a\": [1,",
      faults: ["1:10+1 error: the file ends inside the array opened on line 1; add \"]\""]),
    Case(
      name: "an end after a key", json: "{\"a\"",
      faults: ["1:5+1 error: the file ends inside the object opened on line 1; add \"}\""]),
    Case(
      name: "an end after a colon", json: "{\"a\": ",
      faults: ["1:6+1 error: the file ends inside the object opened on line 1; add \"}\""]),
    Case(
      name: "the wrong bracket", json: "[\n1}",
      faults: ["2:2+1 error: \"}\" cannot close the array opened on line 1; write \"]\""]),
    Case(
      name: "the wrong bracket after a comma", json: "{\"a\": 1, ]",
      faults: ["1:10+1 error: \"]\" cannot close the object opened on line 1; write \"}\""]),
    Case(
      name: "no colon", json: "{\"id\" 1}",
      faults: ["1:7+1 error: a colon is missing between the key \"id\" and its value"]),
    Case(
      name: "no value", json: "{\"id\":}",
      faults: ["1:7+1 error: a value is missing before this \"}\""]),
    Case(
      name: "no key", json: "{: 1}",
      faults: ["1:2+1 error: a key in double quotes must stand here instead of \":\""]),
    Case(
      name: "a number for a key", json: "{1: 1}",
      faults: ["1:2+1 error: a key in double quotes must stand here instead of \"1\""]),
    Case(
      name: "text after the value", json: "{}\n x",
      faults: ["2:2+1 error: the file holds one value, which ends before this; remove it"]),
    Case(
      name: "a second value", json: "1 2",
      faults: ["1:3+1 error: the file holds one value, which ends before this; remove it"]),
    Case(
      name: "65 levels", json: String(repeating: "[", count: 65),
      faults: [
        "1:65+1 error: arrays and objects may be nested 64 deep; this is one deeper"
      ]),
    Case(
      name: "a sign that begins nothing", json: "[=]",
      faults: [
        "1:2+1 error: \"=\" cannot begin a value; write a string in double quotes, a number, "
          + "true, false, null, an array or an object"
      ]),
    Case(
      name: "a letter that begins nothing", json: "[1, é]",
      faults: [
        "1:5+1 error: \"é\" cannot begin a value; write a string in double quotes, a number, "
          + "true, false, null, an array or an object"
      ]),
    Case(
      name: "a control", json: "[\u{1}]",
      faults: [
        "1:2+1 error: byte 1 cannot begin a value; write a string in double quotes, a number, "
          + "true, false, null, an array or an object"
      ]),
    Case(
      name: "a comment", json: "{ // the id\n}",
      faults: ["1:3+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "a comment after a value", json: "[1 /* one */]",
      faults: ["1:4+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "a comment after a key", json: "{\"a\" # b",
      faults: ["1:6+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "a comment at the end", json: "{} // end",
      faults: ["1:4+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "single quotes", json: "['a']",
      faults: ["1:2+1 error: text stands in double quotes (\"), not in single ones"]),
    Case(
      name: "a key in single quotes", json: "{'a': 1}",
      faults: ["1:2+1 error: text stands in double quotes (\"), not in single ones"]),
    Case(
      name: "curly quotes", json: "[“a”]",
      faults: ["1:2+1 error: text stands in straight double quotes (\"), not in curly ones"]),
  ]
}
