FileStamp.watchForShorterFiles()
do throws(Exit) {
  try Morile.run(Array(CommandLine.arguments.dropFirst()))
} catch {
  Terminal.report(error.message)
  exitProgram(error.code)
}
