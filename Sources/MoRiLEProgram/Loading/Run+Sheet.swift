import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

/// A sheet of issues and the words that say what it is.
package struct LoadedSheet {
  package var sheet: IssueSheet
  let subject: String
  /// The files that it was read from.
  package let sources: [SourceFile]
  /// The file of the model.
  package let model: SourceFile
  /// Whether the model is one that comes with the program.
  let isBuiltIn: Bool
  /// How many results of workbooks differ from the engine's.
  package var differences = 0

  /// The names of the files.
  package var names: String { sources.map { $0.name }.joined(separator: ", ") }

  /// How many given scores the cells contradict.
  package var contradictions: Int {
    sheet.issues.reduce(0) { sum, issue in
      sum + (issue.given.isEmpty ? 0 : sheet.model.assess(issue).given.contradicted.count)
    }
  }
}

extension Run {
  /// Reads the files as one assessment; without any, the example of the chosen or the default model.
  ///
  /// The folder of a year stands for its issues, and where counts are wanted for those of its crimes. Warnings
  /// are told.
  package func sheet(
    _ operands: [String], for purpose: ReadingPurpose = .scores
  ) throws(Exit) -> LoadedSheet {
    let files = try tables(operands, for: purpose)
    let entries = try entries(for: files, purpose: purpose)
    var candidates = entries.map { $0.model }
    var sources: [SourceFile] = []
    var subject = ""
    if files.isEmpty {
      let model = candidates[0]
      candidates = [model]
      sources = [try library.example(of: model)]
      subject = "\(model.example?.title ?? "") (built-in example)"
    } else {
      let failures: [Exit]
      (sources, failures) = try reading(files) { file throws(Exit) in try read(file) }
      if !failures.isEmpty { throw self.failure(failures, besides: sources, candidates, purpose) }
      subject = sources.map { $0.name }.joined(separator: ", ")
    }
    var loaded: LoadedSheet
    do throws(FileFaults) {
      let sheet = try IssueSheet.read(sources, models: candidates, for: purpose)
      tell(FaultReport.text(sheet.warnings, in: sources, more: sheet.moreWarnings))
      guard let entry = entries.first(where: { $0.model.id == sheet.model.id }) else {
        preconditionFailure("issues without a model")
      }
      loaded = LoadedSheet(
        sheet: sheet, subject: subject, sources: sources, model: entry.source,
        isBuiltIn: entry.isBuiltIn)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: sources, more: error.more))
    }
    if purpose == .scores {
      loaded.sheet = try counting(loaded.sheet, beside: operands)
      let issues = loaded.sheet.issues
      loaded.differences = try tellDifferences(
        loaded.sheet.model, from: sources.compactMap { file in file.sheet.map { (file.name, $0) } },
        issues: { () throws(Exit) in issues })
    }
    return loaded
  }

  /// Reads files; the faults of those that cannot be read are kept, to be told with those of the others.
  ///
  /// - Throws: what is no fault of a file, such as that it is not there, at once.
  package func reading<Item, Source>(
    _ files: [Item], _ read: (Item) throws(Exit) -> Source
  ) throws(Exit) -> (sources: [Source], failures: [Exit]) {
    var (sources, failures): ([Source], [Exit]) = ([], [])
    for file in files {
      do throws(Exit) {
        sources.append(try read(file))
      } catch {
        guard error.code == .faultyData else { throw error }
        failures.append(error)
      }
    }
    return (sources, failures)
  }

  /// The end of a command of whose files some cannot be read at all, with the faults of the others.
  private func failure(
    _ failures: [Exit], besides sources: [SourceFile], _ models: [Model], _ purpose: ReadingPurpose
  ) -> Exit {
    var failures = failures
    do throws(FileFaults) {
      if !sources.isEmpty { _ = try IssueSheet.read(sources, models: models, for: purpose) }
    } catch {
      failures.append(
        Exit(.faultyData, FaultReport.text(error.all, in: sources, more: error.more)))
    }
    return Exit(failures) ?? failures[0]
  }

  /// The files that operands stand for: the folder of a year for its issues, and where counts are wanted for
  /// its crimes, if it has some.
  /// - Throws: that such a table is there twice.
  package func tables(
    _ operands: [String], for purpose: ReadingPurpose = .scores
  ) throws(Exit) -> [String] {
    var tables: [String] = []
    for operand in operands {
      guard operand != Files.standardInput, files.isFolder(operand) else {
        tables.append(operand)
        continue
      }
      let place = try yearPlace(operand)
      let counts = purpose == .trends ? try begunRegister(.crimes, of: operand) : nil
      let table = place.path(counts == nil ? .issues : .crimes)
      try expectOnce(table)
      tables.append(table)
    }
    return tables
  }
}
