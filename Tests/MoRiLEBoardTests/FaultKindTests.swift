import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import Testing

@Suite("The kind of a fault")
struct FaultKindTests {
  /// What reads a faulty file.
  enum Reader: Sendable {
    case model
    case issues
    case session
    case decisions
    case spending
    case agreed
    case actions
    case narrative
    case measures
  }

  /// A file with a slip, and the kinds of all that is said of it, in its order.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reader: Reader
    let file: [UInt8]
    let kinds: [Fault.Kind]

    init(_ kinds: Fault.Kind..., by reader: Reader, _ title: String, _ file: [UInt8]) {
      (self.kinds, self.reader, self.file) = (kinds, reader, file)
      testDescription = "\(reader): \(title)"
    }

    init(_ kinds: [Fault.Kind], by reader: Reader, _ title: String, _ text: String) {
      (self.kinds, self.reader, file) = (kinds, reader, Array(text.utf8))
      testDescription = "\(reader): \(title)"
    }

    init(_ kinds: Fault.Kind..., by reader: Reader, _ title: String, _ text: String) {
      self.init(kinds, by: reader, title, text)
    }

    /// A model or a session with a part of it replaced.
    init(
      _ kinds: Fault.Kind..., by reader: Reader, _ title: String, _ part: String,
      instead other: String
    ) {
      let whole = reader == .model ? FaultKindTests.model : FaultKindTests.session
      precondition(whole.contains(part), "nothing to replace")
      self.init(kinds, by: reader, title, whole.replacing(part, with: other))
    }
  }

  @Test("is the same whoever reads the file", arguments: cases)
  func kinds(_ example: Case) throws {
    #expect(try Self.told(example.reader, example.file).map { $0.kind } == example.kinds)
  }

  @Test("is none that no file has")
  func everyKind() {
    #expect(Set(Self.cases.flatMap { $0.kinds }) == Set(Fault.Kind.allCases))
  }

  @Test("is not needed for files that are in order")
  func inOrder() throws {
    #expect(try Self.told(.model, Array(Self.model.utf8)).isEmpty)
    #expect(try Self.told(.session, Array(Self.session.utf8)).isEmpty)
  }

  /// All that reading a file says.
  private static func told(_ reader: Reader, _ file: [UInt8]) throws -> [Fault] {
    let source = SourceFile(name: "f", bytes: file)
    do {
      switch reader {
      case .model: _ = try ModelReader.read(file)
      case .issues: return try sheet(source).warnings.map { $0.fault }
      case .session:
        let data = SourceFile(name: "d.csv", bytes: Array("issue,a,b\nRobbery,1,0\n".utf8))
        _ = try SessionMerge(SessionReader.read(file), into: sheet(data), from: data)
      case .decisions: return try DecisionList(source).warnings
      case .spending: return try SpendingList(source).warnings
      case .agreed: return try AgreedList(source).warnings
      case .actions: return try ActionList(source).warnings
      case .narrative: return try NarrativeList(source).warnings
      case .measures: return try MeasureSheet(source).warnings
      }
      return []
    } catch let error as Faults {
      return error.all
    } catch let error as FileFaults {
      return error.all.map { $0.fault }
    }
  }

  private static func sheet(_ file: SourceFile) throws -> IssueSheet {
    try IssueSheet.read([file], models: [ModelReader.read(Array(model.utf8))])
  }

  static let model = """
    {"formatVersion": 1, "id": "town", "version": "1.0", "title": "Town", "source": "made up",
    "inputs": [{"id": "count", "title": "Count"}],
    "domains": [{"id": "harm", "title": "Harm"}],
    "criteria": [
    {"id": "a", "title": "First", "domain": "harm",
    "levels": [{"score": 0, "means": "no"}, {"score": 1, "means": "yes"}]},
    {"id": "b", "title": "Second", "domain": "harm",
    "levels": [{"score": 0, "means": "no"}, {"score": 1, "means": "yes"}]}],
    "scores": [{"id": "total", "title": "Total", "formula": "a + b"}],
    "rating": {"score": "total", "bands": [{"label": "High", "from": 1}, {"label": "Low"}]}}
    """

  static let session = """
    {"kind": "morile session", "formatVersion": 1, "model": {"id": "town", "version": "1.0"},
    "issues": 1, "record": [
    {"do": "score", "issue": "Robbery", "criterion": "b", "from": "0", "to": "1"}]}
    """
}
