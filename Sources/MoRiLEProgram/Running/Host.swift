import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// What a command is run on: all that it may know of the world beside its words.
package struct Host: Sendable {
  /// What can be read.
  package let files: Files
  /// The files of the models that are built in, by their paths below `Models/`.
  package let models: [SourceFile]
  /// The day where the machine is; nil where it has none that can be used.
  package let today: CalendarDate?
  /// How results look that go to standard output.
  package let style: Style
  /// Whether standard output is read by people on a terminal.
  package let isTerminal: Bool
  /// The program as a page; nil where it was built without.
  package let page: PageParts?
  /// Runs a simulation, on as many processors as there are.
  package let simulate: @Sendable (Simulation) -> SimulationResult

  /// Describes what commands are run on.
  package init(
    files: Files, models: [SourceFile], today: CalendarDate?, style: Style = Style(),
    isTerminal: Bool = false, page: PageParts? = nil,
    simulate: @escaping @Sendable (Simulation) -> SimulationResult = { $0.run() }
  ) {
    self.files = files
    self.models = models
    self.today = today
    self.style = style
    self.isTerminal = isTerminal
    self.page = page
    self.simulate = simulate
  }
}
