import Foundation
import SourceText
import Testing
import Workspace

/// Which files a run is about.
@Suite struct DiscoveryTests {
  @Test func foldersAreWalkedInTheOrderOfBytes() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.py", "a.py", "a/z.py", "a/b/c.pyi", "a-b.py", "B.pyw", "é.py", ".hidden/x.py", "a/.py",
      "notes.txt", "x.pyc", "py", "a.py.orig", "pkg.py/inner.py",
    ] { try folder.add(name) }
    let discovery = Discovery(in: [folder.path])
    #expect(discovery.problems.isEmpty)
    #expect(
      folder.names(discovery) == [
        ".hidden/x.py", "B.pyw", "a-b.py", "a.py", "a/.py", "a/b/c.pyi", "a/z.py", "b.py",
        "pkg.py/inner.py", "é.py",
      ])
    #expect(discovery.files == discovery.files.sorted())
  }

  @Test func namedFilesAreTakenWhateverTheirName() throws {
    let folder = try TemporaryFolder()
    try folder.add("script")
    try folder.add("pkg/m.py")
    let names = ["pkg/m.py", "script", "pkg", "script"].map {
      folder.path.appending($0.utf8)
    }
    #expect(folder.names(Discovery(in: names)) == ["pkg/m.py", "script"])
  }

  @Test func linksAreFollowedOnlyWhereTheyAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.add("real/m.py")
    try folder.link("real/loop", to: "..")
    try folder.link("real/n.py", to: "m.py")
    try folder.link("alias", to: "real")
    let discovery = Discovery(in: [folder.path])
    #expect(folder.names(discovery) == ["real/m.py"])
    let named = Discovery(in: [folder.path.appending("alias".utf8)])
    #expect(folder.names(named) == ["alias/m.py"])
    let file = Discovery(in: [folder.path.appending("real/n.py".utf8)])
    #expect(folder.names(file) == ["real/n.py"])
  }

  @Test func whatIsNotThereIsReportedAndTheRunGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.add("m.py")
    let missing = folder.path.appending("missing.py".utf8)
    let discovery = Discovery(in: [missing, folder.path, Path([]), Path([0x61, 0x00])])
    #expect(folder.names(discovery) == ["m.py"])
    #expect(discovery.problems.map(\.path) == [missing, Path([]), Path([0x61, 0x00])])
    #expect(
      discovery.problems.map(\.message) == [
        "no such file or folder", "no such file or folder", "not a possible name",
      ])
  }

  /// Nothing is closed to root, so this is done as somebody else.
  @Test func unreadableFoldersAreReportedAndTheRunGoesOn() async {
    await #expect(processExitsWith: .success) {
      guard let folder = try TemporaryFolder.ofSomebody() else { return }
      try folder.add("closed/m.py")
      try folder.add("open/m.py")
      let closed = folder.url.appending(path: "closed").path
      chmod(closed, 0)
      defer { chmod(closed, 0o700) }
      let discovery = Discovery(in: [folder.path])
      #expect(folder.names(discovery) == ["open/m.py"])
      #expect(discovery.problems.map(\.message) == ["permission denied"])
    }
  }

  @Test func foldersMayBeNestedDeeply() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "d/", count: 1_500)
    try folder.add(deep + "m.py")
    #expect(folder.names(Discovery(in: [folder.path])) == [deep + "m.py"])
  }
}

/// Names as bytes.
@Suite struct PathTests {
  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), (".", "b", "b"), ("/", "b", "/b"), ("..", "b", "../b"),
  ])
  func appending(folder: String, name: String, path: String) {
    #expect(Path(folder.utf8).appending(name.utf8) == Path(path.utf8))
  }

  @Test func namesThatLookAlikeDiffer() {
    #expect(Path("e\u{301}".utf8) != Path("\u{E9}".utf8))
    #expect(Path([0xFF]) != Path([0xFE]))
  }

  @Test func description() {
    #expect(Path("a\n\u{1B}[2J/é".utf8).description == "a\\n\\x1b[2J/é")
    #expect(Path([0x61, 0xFF]).description == "a\\xff")
  }

  @Test(arguments: [("a/b.py", "b.py"), ("b.py", "b.py"), ("a/", ""), ("", "")])
  func lastComponent(path: String, name: String) {
    #expect(Array(Path(path.utf8).lastComponent) == Array(name.utf8))
  }
}
