import MoRiLEProgram
import MoRiLESystem

Console.watchForShorterFiles(ExitCode.inputOutput.rawValue)
let outcome = Commands.onDisk.run(Array(CommandLine.arguments.dropFirst()), on: .disk)
Console.exit(Disk.write(outcome).rawValue)
