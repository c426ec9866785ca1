import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

extension CSPCountMessages {
  /// All that is to be told.
  func text(of counted: CSPCount) -> String {
    var lines = tables.warnings.map { "\($0.place): warning: \($0.text)" }
    lines += rowLines
    lines += self.lines(counted.span, "count", beside: counted.previous)
    if let previous = counted.previous {
      lines += self.lines(previous, "previous_count", beside: counted.span)
    }
    if let previous = counted.previous,
      previous.period.numbers.count != counted.span.period.numbers.count
    {
      lines.append(
        "morile: warning: --period has \(counted.span.period.numbers.count) quarters and --previous "
          + "\(previous.period.numbers.count), so that the counts cannot be compared as they are")
    }
    lines += negativeLines(counted) + unmappedLines(counted)
    return lines.map { $0 + "\n" }.joined()
  }

  /// What is told of single rows.
  private var rowLines: [String] {
    var lines: [String] = []
    if let (first, count) = tables.unnamed {
      let others = count == 1 ? "" : ", as do \(grouped(count - 1)) more"
      lines.append(
        "\(first.place): warning: this row has the count \(first.text) and no CSP Name\(others): what is in no "
          + "partnership is left out")
    }
    if let (first, count) = tables.repeated {
      let others =
        count == 1
        ? ""
        : count == 2
          ? ", and so does another row" : ", and so do \(grouped(count - 1)) other rows"
      lines.append(
        "\(first.place): warning: \(first.text) stands in this table again\(others): all are counted"
      )
    }
    if let first = tables.dates.first {
      let count = tables.dates.count
      let others =
        count == 1
        ? ""
        : count == 2
          ? ", and so does that of another" : ", and so do those of \(grouped(count - 1)) others"
      lines.append(
        "\(first.place): warning: the code of \"\(first.text)\" looks like a date that Excel made of a code such as "
          + "1/1\(others): no code of the map is compared with it")
    }
    return lines
  }

  /// What is told of a period.
  private func lines(
    _ span: CSPCount.Span, _ column: String, beside other: CSPCount.Span?
  ) -> [String] {
    var lines: [String] = []
    let period = span.period.text
    let unknown = "so that \(column) is not known"
    if !span.absent.isEmpty {
      lines.append(
        "morile: warning: no table has rows of \(Self.list(span.absent, of: span.period)), \(unknown)"
      )
    }
    if !span.missing.isEmpty {
      let isAll = span.missing.count == span.period.numbers.count
      let near = isAll ? renamed(span.period, beside: other?.period) : ""
      lines.append(
        "morile: warning: no row of \(name) is of \(Self.list(span.missing, of: span.period)), \(unknown)\(near)"
      )
    }
    for (issues, quarters) in span.uncounted {
      lines.append(
        "morile: warning: no partnership has a row of \(Self.list(quarters, of: span.period)) for "
          + "\(NameList.text(issues, most: Self.mostNames)), \(unknown)")
    }
    if !span.marked.isEmpty,
      let quarter = tables.unknown.keys.filter({ span.period.numbers.contains($0) }).min(),
      let note = tables.unknown[quarter]
    {
      let mark = note.text.isEmpty ? "a blank cell" : "\"\(note.text)\""
      lines.append(
        "\(note.place): warning: \(mark) stands here in place of a count, so that \(column) of "
          + "\(NameList.text(span.marked, most: Self.mostNames)) is not known")
    }
    if span.unassigned.count != 0 || span.unassigned.unknown > 0 {
      let sum = span.unassigned
      let what =
        sum.unknown > 0
        ? "offences of the force in \(period) are"
        : sum.count == 1
          ? "1 offence of the force in \(period) is"
          : "\(Self.text(sum.count)) offences of the force in \(period) are"
      lines.append(
        "morile: warning: \(what) in no partnership, so that \(column) of \(name) may be too low")
    }
    return lines
  }

  private func negativeLines(_ counted: CSPCount) -> [String] {
    let previous = counted.previous
    return counted.issues.flatMap { issue in
      [
        (issue.count, counted.span.period),
        (issue.previous, previous?.period ?? counted.span.period),
      ]
      .compactMap { count, period in
        guard let number = count.number, number < 0 else { return nil }
        return
          "morile: warning: \(issue.name) comes to \(number) in \(period.text): more was taken away by "
          + "corrections than was recorded"
      }
    }
  }

  private func unmappedLines(_ counted: CSPCount) -> [String] {
    let all = counted.unmapped
    if all.isEmpty { return [] }
    let subject =
      all.count == 1 ? "1 offence of \(name) is" : "\(grouped(all.count)) offences of \(name) are"
    let object = all.count == 1 ? "it" : "them"
    let before = counted.previous == nil ? "" : ", before"
    var lines = [
      "morile: warning: \(subject) in no issue, since no row of \(map) takes \(object) (count\(before)):"
    ]
    for offence in all {
      let previous = counted.previous == nil ? "" : ", \(Self.text(offence.previous))"
      lines.append("  \(offence.label): \(Self.text(offence.count))\(previous)")
    }
    return lines
  }

  // MARK: - Words

  private static func text(_ count: CSPCount.Count) -> String {
    count.number.map { text($0) } ?? "not known"
  }

  private static func text(_ number: Int64) -> String {
    Int(exactly: number).map { grouped($0) } ?? "\(number)"
  }

  /// Quarters as a period where they are all of it, or by name.
  private static func list(_ quarters: [FinancialQuarter], of period: FinancialPeriod) -> String {
    quarters.count == period.numbers.count
      ? period.text : NameList.text(quarters.map { $0.text }, most: mostNames)
  }
}
