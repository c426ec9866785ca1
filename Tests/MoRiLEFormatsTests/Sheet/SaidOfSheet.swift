import MoRiLE
import MoRiLEFormats

/// A table for a test: its name and text as a file.
func csv(_ text: String, named name: String = "crimes.csv") -> SourceFile {
  SourceFile(name: name, bytes: Array(text.utf8))
}

/// All that reading tables says, as the command line prints it; empty if it says nothing.
func said(of files: [SourceFile], models: [Model]) -> String {
  var faults: [FileFault] = []
  do throws(FileFaults) {
    faults = try IssueSheet.read(files, models: models).warnings
  } catch {
    faults = error.all
  }
  return told(faults, in: files)
}

/// Faults of files as the command line prints them.
func told(_ faults: [FileFault], in files: [SourceFile]) -> String {
  faults.map { fault in
    let file = files[fault.file]
    return FaultText.lines(
      for: fault.fault, file: file.name, source: SourceLines(file.bytes))
  }.joined(separator: "\n")
}
