import MoRiLE
import MoRiLEFormats

// MARK: - The agreed sheet, and what was given

extension ConsensusReport {
  /// A column for each scorer; one that has a name in use gets `scorer ` before it.
  func scorerColumns(
    besides others: [Column], _ what: String = "", _ kind: Column.Kind = .text,
    style: NumberStyle = NumberStyle(decimals: 2)
  ) -> [Column] {
    panel.scorers.map { scorer in
      let isTaken = others.contains { $0.id == scorer }
      return .own((isTaken ? "scorer \(scorer)" : scorer) + what, kind, for: .all, style: style)
    }
  }

  /// Theme, issue, inputs, the criteria in the model's order, what else the sheets agree on, and the cells
  /// to discuss.
  var agreedTable: DocumentTable {
    let made = "discuss"
    let taken = [made, sheets.themeHeader]
    let carried = sheets.carried.filter { column in
      !taken.contains(columnKey(column.header)) && column.texts.contains { !$0.isEmpty }
    }
    let agreed = consensus.agreed
    var table = DocumentTable(Table.agreed.rawValue)
    func add(_ column: Column, _ cells: [DocumentTable.Cell]) { table.add(column, cells) }
    add(Column(sheets.themeHeader, sheets.themeHeader), agreed.map { .text($0.theme) })
    add(.name("issue", "issue"), agreed.map { .text($0.name) })
    for input in sheets.inputs {
      add(Column(input.header, input.header), input.texts.map { .text($0) })
    }
    for (place, criterion) in model.criteria.enumerated() {
      add(
        Column(criterion.id, criterion.id, .number), agreed.map { cell($0.cells[place]) })
    }
    for column in carried { add(.own(column.header, for: .all), column.texts.map { .text($0) }) }
    add(
      Column(made, made),
      consensus.levels.map { levels in
        let discuss = zip(model.criteria, levels).compactMap { criterion, level in
          if case .split(let levels) = level {
            "\(criterion.id): \(ConsensusWording.alternatives(levels))"
          } else {
            nil
          }
        }
        return .text(discuss.joined(separator: "; "))
      })
    return table
  }

  private func cell(_ cell: Cell) -> DocumentTable.Cell {
    switch cell {
    case .score(let level): .whole(level)
    case .range, .unknown: .text(cell.text)
    case .blank: .blank
    }
  }

  var cellTable: DocumentTable {
    let own: [Column] = [
      .name("issue", "Issue"), Column("criterion", "Criterion"),
      Column("lowest", "Lowest", .number), Column("highest", "Highest", .number),
      Column("scorers", "Scorers", .number), Column("agreed", "Agreed", .number),
      Column("discuss", "Discuss"),
    ]
    var table = DocumentTable(Table.cells.rawValue, "", own + scorerColumns(besides: own))
    for (index, issue) in consensus.cells.enumerated() {
      for (criterion, given) in issue.enumerated() {
        let level = consensus.levels[index][criterion]
        var open: DocumentTable.Cell = .blank
        if case .split(let levels) = level {
          open = .text(ConsensusWording.alternatives(levels))
        }
        table.add(
          [
            .text(name(of: index)), .text(model.criteria[criterion].id),
            .number(given.spread.map { Fraction($0.lowerBound) }),
            .number(given.spread.map { Fraction($0.upperBound) }), .whole(given.given.count),
            cell(consensus.agreed[index].cells[criterion]), open,
          ] + given.cells.map { cell($0) })
      }
    }
    return table
  }

  var differenceTable: DocumentTable {
    let own: [Column] = [.name("issue", "Issue"), Column("column", "Column")]
    var table = DocumentTable(Table.differences.rawValue, "", own + scorerColumns(besides: own))
    for difference in sheets.differences {
      table.add(
        [.text(name(of: difference.issue)), .text(difference.column)]
          + difference.texts.map { .text($0) })
    }
    return table
  }
}
