import Foundation
import SourceText
import Testing
import Workspace

/// How the bytes of a file come in.
@Suite struct ReadingTests {
  @Test(arguments: [0, 1, 15, 16, 4_096, 1_000_003])
  func wholeFiles(size: Int) throws {
    let folder = try TemporaryFolder()
    let contents = String(repeating: "0123456789abcde\n", count: size / 16 + 1).prefix(size)
    try folder.add("m.py", String(contents))
    let text = try SourceText(contentsOf: folder.path.appending("m.py".utf8))
    #expect(text.count == size)
    #expect(text.bytes.elementsEqual(contents.utf8))
  }

  @Test func namesThatAreNoText() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending([0xFF, 0x0A, 0x2E, 0x70, 0x79])
    let made = (path.bytes + [0]).withUnsafeBufferPointer { name in
      name.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { fopen($0, "w") } }
    }
    // Some file systems take only names that are UTF-8.
    guard let made else { return }
    fclose(made)
    #expect(Discovery(in: [folder.path]).files == [path])
    #expect(try SourceText(contentsOf: path).count == 0)
  }

  @Test func onlyRegularFilesAreRead() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.url.appending(path: "pipe.py").path, 0o600)
    try folder.add("m.py")
    #expect(folder.names(Discovery(in: [folder.path])) == ["m.py"])
    for (name, message) in [
      ("pipe.py", "not a regular file"), (".", "is a folder"),
      ("none.py", "no such file or folder"),
    ] {
      let error = #expect(throws: FileProblem.self) {
        try SourceText(contentsOf: folder.path.appending(name.utf8))
      }
      #expect(error?.message == message)
    }
    #expect(throws: FileProblem.self) { try SourceText(contentsOf: Path("/dev/null".utf8)) }
  }

  @Test func filesThatAreLargerThanOffsets() throws {
    let folder = try TemporaryFolder()
    try folder.add("huge.py", "")
    let path = folder.url.appending(path: "huge.py").path
    // The file takes no room: it is one hole.
    guard truncate(path, 1 << 31) == 0 else { return }
    let error = #expect(throws: FileProblem.self) { try SourceText(contentsOf: Path(path.utf8)) }
    #expect(error?.message == "the file is too large")
  }

  @Test func filesWhoseSizeIsNotTold() throws {
    // Linux says zero for these.
    let path = "/proc/self/status"
    guard FileManager.default.fileExists(atPath: path) else { return }
    #expect(try SourceText(contentsOf: Path(path.utf8)).count > 100)
  }
}
