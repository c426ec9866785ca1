import MoRiLESystem

Console.watchForShorterFiles(ExitCode.inputOutput.rawValue)
do throws(Exit) {
  try Morile.run(Array(CommandLine.arguments.dropFirst()))
} catch {
  Terminal.report(error.message)
  Console.exit(error.code.rawValue)
}
