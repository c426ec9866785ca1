import MoRiLE

/// What a workshop decided: the changes of scores and the agreements, in the order in which they came.
///
/// A session names the issues and criteria that it is about and holds none of the data. ``SessionMerge``
/// puts it into the data again.
public struct Session: Hashable, Sendable {
  /// The version of the form in which sessions are written.
  public static let formatVersion = 1

  /// The id of the model that was scored with.
  public let modelID: String
  /// The version of that model.
  public let modelVersion: String
  /// The name of the file that the issues came from.
  public let file: String
  /// How many issues it had.
  public let issueCount: Int
  /// When the session began, as ``SessionTime`` spells it; empty if that is not known.
  public let started: String
  /// What is known of the meeting.
  public var meeting: SessionMeeting
  /// What was done, in its order.
  public var steps: [SessionStep]
  /// For how many seconds each issue was discussed, by name, in the order of the file; those that were not
  /// are left out.
  public var discussed: [Discussion]
  /// What was parked, in the order in which it came up.
  public var parked: [SessionNote]

  /// How long an issue was discussed.
  public struct Discussion: Hashable, Sendable {
    /// The name of the issue.
    public let issue: String
    /// The time, in whole seconds.
    public let seconds: Int

    /// Makes a time of an issue.
    public init(issue: String, seconds: Int) {
      self.issue = issue
      self.seconds = seconds
    }
  }

  /// Makes a session in which nothing was done so far.
  public init(
    modelID: String, modelVersion: String, file: String, issueCount: Int, started: String = "",
    meeting: SessionMeeting = .unknown, steps: [SessionStep] = [], discussed: [Discussion] = [],
    parked: [SessionNote] = []
  ) {
    self.modelID = modelID
    self.modelVersion = modelVersion
    self.file = file
    self.issueCount = issueCount
    self.started = started
    self.meeting = meeting
    self.steps = steps
    self.discussed = discussed
    self.parked = parked
  }
}
