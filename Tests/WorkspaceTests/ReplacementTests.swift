import Foundation
import SourceText
import Testing

@testable import Workspace

/// New bytes in the place of those that were read.
@Suite struct ReplacementTests {
  private let folder: TemporaryFolder
  private let roots: Roots

  init() throws {
    folder = try TemporaryFolder()
    roots = Roots(of: [folder.path])
  }

  @Test(arguments: [
    "m.py", "-rf.py", " a b\n.py", "é.py", String(repeating: "x", count: 252) + ".py",
  ])
  func files(name: String) throws {
    try folder.add(name)
    try folder.add("other.py")
    let other = folder.status("other.py")
    let file = try SourceFile(contentsOf: folder.path(name))
    try file.replace(with: Array("y = 2\n".utf8), within: roots)
    #expect(folder.contents(name) == "y = 2\n")
    #expect(folder.entries == [name, "other.py"])
    #expect(folder.status("other.py").st_ino == other.st_ino)
  }

  @Test func filesThatAreMuchLarger() throws {
    let new = String(repeating: "0123456789abcde\n", count: 300_000)
    try folder.add("m.py")
    let file = try SourceFile(contentsOf: folder.path("m.py"))
    try file.replace(with: Array(new.utf8), within: roots)
    #expect(folder.contents("m.py") == new)
  }

  @Test func equalBytesAreNotWritten() throws {
    try folder.add("m.py")
    let before = folder.status("m.py")
    let file = try SourceFile(contentsOf: folder.path("m.py"))
    try file.replace(with: Array("x = 1\n".utf8), within: roots)
    #expect(folder.status("m.py").st_ino == before.st_ino)
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o755, 0o4755, 0o222] as [mode_t])
  func permissionsStay(mode: mode_t) throws {
    try folder.add("m.py")
    let file = try SourceFile(contentsOf: folder.path("m.py"))
    chmod(folder.url.appending(path: "m.py").path, mode)
    // Who may not read the file can not see whether it is still the same.
    guard access(folder.url.appending(path: "m.py").path, R_OK) == 0 else { return }
    try file.replace(with: Array("y\n".utf8), within: roots)
    #expect(folder.status("m.py").st_mode & 0o7777 == mode)
    #expect(folder.contents("m.py") == "y\n")
  }

  @Test func ownersStay() throws {
    // Only root may give files away.
    guard geteuid() == 0 else { return }
    try folder.add("m.py")
    chown(folder.url.appending(path: "m.py").path, 65_534, 65_533)
    let file = try SourceFile(contentsOf: folder.path("m.py"))
    try file.replace(with: Array("y\n".utf8), within: roots)
    #expect(folder.status("m.py").st_uid == 65_534)
    #expect(folder.status("m.py").st_gid == 65_533)
  }

  #if !canImport(Darwin)
    @Test func attributesStay() throws {
      try folder.add("m.py")
      try folder.add("n.py")
      let value = Array("kept \u{0}".utf8)
      do throws(SystemError) {
        try Descriptor.reading(folder.path("m.py")).setAttribute(
          Array("user.hoist".utf8), to: value)
      } catch {
        // Not every file system has attributes.
        return
      }
      let file = try SourceFile(contentsOf: folder.path("m.py"))
      try file.replace(with: Array("y\n".utf8), within: roots)
      let attribute = try Descriptor.reading(folder.path("m.py")).attribute(
        Array("user.hoist".utf8))
      #expect(attribute == value)
    }
  #endif

  /// Nothing is closed to root, so this is done as somebody else.
  @Test func foldersThatNobodyMayWriteIn() async {
    await #expect(processExitsWith: .success) {
      guard let folder = try TemporaryFolder.ofSomebody() else { return }
      try folder.add("closed/m.py")
      let closed = folder.url.appending(path: "closed").path
      chmod(closed, 0o555)
      defer { chmod(closed, 0o755) }
      let file = try SourceFile(contentsOf: folder.path("closed/m.py"))
      let error = #expect(throws: FileProblem.self) {
        try file.replace(with: Array("y\n".utf8), within: Roots(of: [folder.path]))
      }
      #expect(error?.message == "not written: permission denied")
      #expect(folder.contents("closed/m.py") == "x = 1\n")
    }
  }

  /// Whose file it is can only be kept by root.
  @Test func filesOfOthers() async throws {
    guard geteuid() == 0 else { return }
    try folder.add("m.py")
    chmod(folder.url.path, 0o777)
    chmod(folder.url.appending(path: "m.py").path, 0o666)
    await #expect(processExitsWith: .success) { [path = folder.url.path as String] in
      setuid(TemporaryFolder.somebody)
      let folder = Path(path.utf8)
      let file = try SourceFile(contentsOf: folder.appending("m.py".utf8))
      let error = #expect(throws: FileProblem.self) {
        try file.replace(with: Array("y\n".utf8), within: Roots(of: [folder]))
      }
      #expect(error?.message == "not written: its owner cannot be kept: permission denied")
    }
    #expect(folder.entries == ["m.py"])
    #expect(folder.status("m.py").st_uid == 0)
  }

  @Test func theTargetOfALinkIsWrittenAndTheLinkStays() throws {
    try folder.add("real/m.py")
    try folder.link("alias.py", to: "far.py")
    try folder.link("far.py", to: "real/m.py")
    let file = try SourceFile(contentsOf: folder.path("alias.py"))
    try file.replace(with: Array("y\n".utf8), within: roots)
    #expect(folder.contents("real/m.py") == "y\n")
    #expect(folder.status("alias.py").st_mode & S_IFMT == S_IFLNK)
    #expect(folder.status("real/m.py").st_mode & S_IFMT == S_IFREG)
    #expect(folder.entries == ["alias.py", "far.py", "real"])
  }

  @Test func linksOutOfTheRootsAreRefused() throws {
    try folder.add("inside/m.py")
    try folder.add("outside/m.py")
    try folder.link("inside/out.py", to: "../outside/m.py")
    for names in [["inside"], ["inside/out.py"], ["inside/out.py", "inside/m.py"]] {
      expectRefusal(
        of: "inside/out.py", within: Roots(of: names.map(folder.path(_:))),
        "not written: it is outside of the folders of this run")
    }
    #expect(folder.contents("outside/m.py") == "x = 1\n")
  }

  @Test func fileNamesAreRootsOfTheirRepository() throws {
    try folder.add("app/.git/HEAD", "")
    try folder.add("app/src/m.py")
    try folder.add("app/lib/m.py")
    try folder.link("app/src/alias.py", to: "../lib/m.py")
    let name = folder.path("app/src/alias.py")
    let file = try SourceFile(contentsOf: name)
    try file.replace(with: Array("y\n".utf8), within: Roots(of: [name]))
    #expect(folder.contents("app/lib/m.py") == "y\n")
  }

  @Test func filesWithSeveralNamesAreRefused() throws {
    try folder.add("m.py")
    link(folder.url.appending(path: "m.py").path, folder.url.appending(path: "n.py").path)
    expectRefusal(of: "m.py", "not written: it has several names (hard links)")
    #expect(folder.contents("n.py") == "x = 1\n")
  }

  @Test func filesThatNobodyMayWriteAreRefused() throws {
    try folder.add("m.py")
    chmod(folder.url.appending(path: "m.py").path, 0o444)
    expectRefusal(of: "m.py", "not written: it is read-only")
  }

  @Test func nothingIsEmptied() throws {
    try folder.add("m.py")
    expectRefusal(of: "m.py", new: "", "not written: nothing would be left in it")
  }

  @Test func whatAKilledRunHasLeftIsReplaced() throws {
    try folder.add("m.py")
    try folder.add(".m.py.hoist-unfinished", "y")
    let file = try SourceFile(contentsOf: folder.path("m.py"))
    try file.replace(with: Array("y\n".utf8), within: roots)
    #expect(folder.contents("m.py") == "y\n")
    #expect(folder.entries == ["m.py"])
  }

  @Test func twoRunsAtOnceAreKeptApart() throws {
    try folder.add("m.py")
    try folder.add(".m.py.hoist-unfinished", "y")
    let other = open(folder.url.appending(path: ".m.py.hoist-unfinished").path, O_RDONLY)
    #expect(flock(other, LOCK_EX) == 0)
    expectRefusal(of: "m.py", "not written: another run of hoist is writing it")
    #expect(folder.contents(".m.py.hoist-unfinished") == "y")
    close(other)
  }

  @Test func whatIsInTheWayIsLeftAlone() throws {
    try folder.add("m.py")
    try folder.add("victim")
    try folder.link(".m.py.hoist-unfinished", to: "victim")
    expectRefusal(of: "m.py", "not written: something is in the way of its temporary file")
    #expect(folder.contents("victim") == "x = 1\n")
    #expect(folder.entries == ["m.py", "victim", ".m.py.hoist-unfinished"])
  }

  /// Expects that a file is not written, and keeps its bytes.
  private func expectRefusal(
    of name: String, within roots: Roots? = nil, new: String = "y\n", _ message: String,
    location: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: FileProblem.self, sourceLocation: location) {
      let file = try SourceFile(contentsOf: folder.path(name))
      try file.replace(with: Array(new.utf8), within: roots ?? self.roots)
    }
    #expect(error?.message == message, sourceLocation: location)
    #expect(folder.contents(name) == "x = 1\n", sourceLocation: location)
  }
}
