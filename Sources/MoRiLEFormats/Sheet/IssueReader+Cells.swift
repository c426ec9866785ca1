import MoRiLE

// MARK: - Cells

extension IssueReader {
  mutating func number(
    _ text: String, of index: Int, _ model: Model, _ document: CSVDocument, _ row: Int,
    _ column: Int
  ) -> Interval? {
    let input = model.inputs[index]
    var found: Interval?
    switch InputNumber.read(text, of: input) {
    case .none(nil): break
    case .number(let number, nil): found = number
    case .none(let mark?): tell(mark, nil)
    case .number(let number, let mark?):
      found = number
      tell(mark, number)
    case .fault(let reason):
      add(
        .value, .error, document, row, column, "\(input.id) \"\(text)\" \(reason)",
        in: .number(input: index, reason), of: text)
    }
    return found

    func tell(_ mark: NumberMark, _ number: Interval?) {
      if toldMarks.insert(mark).inserted {
        add(
          .doubtful, .warning, document, row, column, mark.message(text, number, of: input))
      }
    }
  }

  mutating func checkNeeds(
    _ inputs: [Interval?], _ model: Model, _ document: CSVDocument, _ row: Int, _ plan: ColumnPlan
  ) {
    for (index, input) in model.inputs.enumerated() where inputs[index] != nil {
      guard let column = plan.roles.firstIndex(of: .input(index)) else { continue }
      for need in input.needs where inputs[need] == nil {
        // A cell with something in it was meant, and has its own fault or its `?`.
        if let other = plan.roles.firstIndex(of: .input(need)),
          !document.isBlank(row: row, column: other)
        {
          continue
        }
        add(
          .missing, .warning, document, row, column,
          "\(input.id) is given without \(model.inputs[need].id), so that nothing can be made of it; "
            + "give both or neither", in: .need(input: index, other: need), of: "")
      }
    }
  }

  mutating func check(_ name: String, _ document: CSVDocument, _ row: Int, _ column: Int) {
    guard NameText.isVisible(name) else {
      add(
        .missing, .error, document, row, column, "this row has no issue; name it, or empty the row")
      return
    }
    let key = issueKey(name)
    if let place = places[key] {
      let file = place.index == index ? "" : "in \(place.file.name) "
      add(
        .repeated, .error, document, row, column,
        "the issue \"\(name)\" is already \(file)on \(place.place); give each issue one row")
    } else {
      places[key] = (file, index, document.place(row: row, column: column))
    }
  }

  // MARK: - Faults

  private mutating func noteError() {
    errors += 1
    hasErrors = true
  }

  mutating func add(
    _ kind: Fault.Kind, _ severity: Fault.Severity, at position: Position?, length: Int,
    _ message: String
  ) {
    kept += 1
    if severity == .error { noteError() }
    faults.append(
      FileFault(file: index, Fault(kind, severity, at: position, length: length, message)))
  }

  mutating func add(
    _ kind: Fault.Kind, _ severity: Fault.Severity, _ document: CSVDocument, _ row: Int,
    _ column: Int, _ message: @autoclosure () -> String,
    in group: CellFaultGroup.Sort? = nil, of text: String = ""
  ) {
    if severity == .error { noteError() }
    // The first hundred are told; to work out the places of more would take the longest time.
    guard kept < FaultLog.limit else {
      more += 1
      return
    }
    if let group {
      let key = CellFaultGroup.Key(column: column, sort: group)
      equals[faults.count] = (key, text)
    }
    add(
      kind, severity, at: document.position(row: row, column: column),
      length: document.length(row: row, column: column), message())
  }

  mutating func add(_ fault: ColumnPlan.HeaderFault, _ document: CSVDocument) {
    guard let column = fault.column else {
      add(fault.kind, fault.severity, at: document.position(ofHeader: 0), length: 1, fault.message)
      return
    }
    add(
      fault.kind, fault.severity, at: document.position(ofHeader: column),
      length: document.length(ofHeader: column), fault.message)
  }
}
