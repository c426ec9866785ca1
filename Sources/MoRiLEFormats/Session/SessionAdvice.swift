/// What a reader can do about a session that does not fit, which depends on where it is read.
public struct SessionAdvice: Hashable, Sendable {
  /// What to do about a session of another model.
  let model: String
  /// What to do about an issue that is not there.
  let missing: String
  /// What to do about a cell that has changed.
  let conflict: String

  /// On the command line, where options settle it.
  public static let commandLine = SessionAdvice(
    model: "read it with the model of the session, which --model names",
    missing: "with --take file, what was done to it is left out",
    conflict: "settle this with --take session or --take file")

  /// On the workshop page, which takes sessions whole or not at all.
  public static let page = SessionAdvice(
    model: "open it on a page that was made with the model of the session",
    missing: "open the table that the session belongs to first",
    conflict: "`morile apply` can put the session into this table and settle it")
}
