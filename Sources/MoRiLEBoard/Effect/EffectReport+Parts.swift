import MoRiLE
import MoRiLEReports

extension EffectReport {
  /// The name of its table.
  package static let table = "effect"

  /// What the Board is told: sentences, and the table behind them.
  package var parts: [DocumentPart] {
    [
      .heading("What came of the decisions of \(last.name)"), .list(sentences),
      .table(effectTable),
    ]
  }

  /// The findings.
  var sentences: [String] {
    let forward = lines.filter { $0.decision.known?.isTakenForward == true }
    let idle = kept.actions ? forward.filter { $0.actions.isEmpty } : []
    return [
      EffectWording.counts(lines.count, forward: forward.count, in: last.name),
      EffectWording.moved(
        up: lines.count { $0.direction == .up }, down: lines.count { $0.direction == .down },
        same: lines.count { $0.direction == .same },
        open: lines.count { line in
          switch line.direction {
          case .up, .down, .same: false
          case .notCertain, .notCompared, nil: true
          }
        }, since: last.name),
      EffectWording.idle(idle.map { $0.decision.issue.text }),
      EffectWording.notKept(kept, in: last.name),
      EffectWording.chance(lines.compactMap { $0.count }),
      EffectWording.caution,
    ].compactMap { $0 }
  }

  /// Each decision with what followed it.
  var effectTable: DocumentTable {
    var table = DocumentTable(
      Self.table, "Each decision of \(last.name), and what is known of what followed.")
    table.add(.name("issue", "Issue"), lines.map { .text($0.decision.issue.text) })
    table.add(
      Column("decision", "Decision", flow: .flexible), lines.map { .text($0.decision.words) })
    table.add(
      Column("done", "Done", flow: .flexible),
      lines.map { .text(EffectWording.done($0.actions, isKept: kept.actions)) })
    table.add(
      Column("allocated", "Allocated", .money),
      lines.map { $0.money.map { Self.pounds($0.allocated) } ?? .blank })
    table.add(
      Column("spent", "Spent", .money),
      lines.map { $0.money?.spent.map { Self.pounds($0) } ?? .blank })
    table.add(
      Column("measured", "Measured", flow: .flexible),
      lines.map { .text(EffectWording.measured($0.measures)) })
    table.add(
      Column("rating_last", last.name, .rating),
      lines.map { $0.before.map { .rating($0.rating) } ?? .blank })
    table.add(
      Column("rating_this", this.name, .rating),
      lines.map { line in
        this.highestRating(of: line.now).map { .rating($0) } ?? .named(notThere(line), id: "")
      })
    table.add(
      Column("moved", "Rating moved"),
      lines.map { line in
        line.direction.map { direction in
          let word = MovementWording.word(direction)
          return .named(word, id: Column.id(word))
        } ?? .text(line.now.isEmpty ? "" : line.now.count > 1 ? "split" : "merged")
      })
    table.add(
      Column("count", "Count", flow: .flexible),
      lines.map { .text($0.count.map { EffectWording.count($0) } ?? "") })
    table.add(
      Column("p", "p", .number, for: [.pages, .programs]),
      lines.map { line in
        line.count?.test.map {
          .shown(ChanceWording.probability($0), $0.probability(decimals: 6))
        } ?? .blank
      })
    return table
  }

  private func notThere(_ line: Line) -> String {
    line.before == nil ? "not in \(last.name)" : this.isPartial ? "not listed" : "dropped"
  }

  private static func pounds(_ amount: Fraction) -> DocumentTable.Cell {
    .shown(PoundsText.text(amount), amount)
  }
}
