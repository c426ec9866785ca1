import MoRiLEReports

/// The steps of a year, written down in its folder: what is done, by whom, with which command.
struct YearReadme {
  /// The name of the year.
  let name: String
  /// The name of last year; nil where there is none.
  let last: String?
  /// The title of the model, its id and its version.
  let model: String
  /// The highest rating.
  let top: String
  let commands: YearCommands
  /// What is not carried over, in sentences.
  let notes: [String]
  /// Whether the tables are workbooks.
  var hasWorkbooks = false

  /// The page as Markdown.
  var markdown: String {
    var text = "# \(Markdown.text(name))\n\n"
    text += Markdown.text(
      "The strategic assessment of the year, from the first scores to the paper for the Board. "
        + "The model is \(model). The commands below are typed in this folder.")
    text += "\n\n" + Markdown.text("To see at any time what is done and what is next:") + "\n\n"
    text += Markdown.code(commands.status.lines)
    if let last {
      text += "\n## \(Markdown.text("What came from \(last)"))\n\n"
      text += notes.map { Markdown.text($0) + "\n" }.joined(separator: "\n")
    }
    for (number, step) in steps.enumerated() {
      text += "\n## \(number + 1). \(step.title)\n\n\(Markdown.text(step.says))\n\n"
      text += Markdown.code(step.commands.flatMap { $0.lines })
    }
    return text
  }

  private func name(_ file: YearFile) -> String { commands.name(file) }

  private struct Step {
    let title: String
    let says: String
    let commands: [[String]]

    init(_ title: String, _ says: String, _ commands: [String]...) {
      (self.title, self.says, self.commands) = (title, says, commands)
    }
  }

  private var steps: [Step] {
    var steps = [
      Step(
        "Score",
        hasWorkbooks
          ? "The analysts fill in \(name(.issues)), whose cells offer the scores with what they mean, and check it: "
            + "each fault is told with its cell."
          : "The analysts fill in issues.csv, which opens in Excel, and check it: each fault is told with its "
            + "line and column.", commands.check),
      Step(
        "Assess", "The analysts rank the issues and see how each is rated.", commands.assess),
      Step(
        "Ask how sure",
        "The analysts learn which single level would change a rating, and put those cells before the room.",
        commands.robustness),
      Step(
        "Hold the workshop",
        "The facilitator takes the page to the partners, who ratify the scores or change them with a reason. "
          + "The page saves a session, here called session.json, which is then put into \(name(.issues)); ratings "
          + "that the room agreed otherwise than the matrix gives go into \(name(.agreed)).",
        commands.workshop, commands.apply),
      Step(
        "Agree, where several scored apart",
        "If agencies scored copies of \(name(.issues)) apart from each other, here \(commands.copies.0) and "
          + "\(commands.copies.1), the "
          + "analysts make one sheet of them and see what needs discussing.", commands.consensus),
    ]
    if let last, let compare = commands.compare {
      steps.append(
        Step(
          "Compare with \(Markdown.text(last))",
          "The analysts enter in \(name(.names)) which issues were renamed, split or merged, and see what moved "
            + "and why.", compare))
    }
    return steps + [
      Step(
        "Put it to the Board",
        "The Board enters in \(name(.agreed)) the ratings that it agrees otherwise than the matrix gives, with the "
          + "reason, and its decisions in \(name(.decisions)): each issue rated \(top) needs one, with its "
          + "reason. Whoever keeps the plan and the grant fills in \(name(.areas)), \(name(.spending)) and "
          + "\(name(.grant)), and "
          + "partners their \(name(.actions)). The command shows what does not fit together.",
        commands.board),
      Step(
        "Monitor",
        "Each month the analysts enter the figures in \(name(.measures)) and see what is on target.",
        commands.monitor),
      Step(
        "Report",
        "The analysts write the paper that the Board decides on and publishes. A file that has "
          + "nothing in it yet is left out.", commands.report),
    ]
  }
}

extension [String] {
  /// A command in lines that fit a page.
  fileprivate var lines: [String] { ShellText.lines(self, width: 80) }
}
