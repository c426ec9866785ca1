import Testing

@testable import MoRiLEProgram

/// Files that are held in memory are found as those of a disk are.
@Suite struct MemoryFilesTests {
  private let files = Files.inMemory(["a/b/c.csv": [1, 2], "d.csv": [3], "/e/f": []])

  @Test func foldersFollowFromNames() {
    for folder in ["a", "a/", "./a", "a/b", "a/b/..", ".", "/e"] {
      #expect(files.isFolder(folder), "\(folder)")
    }
    for file in ["a/b/c.csv", "./d.csv", "a/../d.csv", "/e/f"] {
      #expect(files.isPlainFile(file), "\(file)")
    }
    for nothing in ["b", "a/c.csv", "e/f", "/d.csv", ""] where !nothing.isEmpty {
      #expect(!files.exists(nothing) && !files.isTaken(nothing), "\(nothing)")
      #expect(files.real(nothing) == nil)
    }
  }

  @Test func oneFileHasManyNames() {
    #expect(files.isSame("d.csv", "a/../d.csv") && files.isSame("a/b", "./a/b/"))
    #expect(!files.isSame("d.csv", "a/b/c.csv") && !files.isSame("x", "y"))
    #expect(files.shortened("a/../d.csv") == "d.csv" && files.shortened("x/../y") == "x/../y")
    #expect(files.real("a/b") == "/a/b" && files.real("/e/f") == "/e/f")
  }

  @Test func readingTellsWhatIsNotThere() throws {
    #expect(try files.read("./d.csv", .table).bytes == [3])
    #expect(try files.read("./d.csv", .table).name == "./d.csv")
    #expect(try Files.inMemory([:], input: [7]).read("-", .table).bytes == [7])
    for (name, told) in [
      ("x", "x: error: there is no such file"), ("a", "a: error: this is a folder; name a file"),
    ] {
      let exit = #expect(throws: Exit.self) { try files.read(name, .table) }
      #expect(exit?.message == told && exit?.code == .noInput)
    }
    let large = Files.inMemory(["m": [UInt8](repeating: 32, count: 10_000_001)])
    let exit = #expect(throws: Exit.self) { try large.read("m", .model) }
    #expect(exit?.code == .faultyData)
    #expect(try large.read("m", .table).bytes.count == 10_000_001)
  }
}
