import Configuration
import Foundation
import PathPatterns
import SourceText
import TestSupport
import Testing
import Workspace

/// What git ignores, by git itself.
@Suite struct GitIgnoreTests {
  /// Hundreds of trees with patterns at all levels: what git calls ignored is not found, and all else is.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func trees(seed: UInt64) throws {
    guard let git = Program.named("git") else { return }
    var generator = SeededGenerator(state: seed)
    let folder = try TemporaryFolder()
    _ = try git.run(["init", "--quiet"], in: folder.url)
    try folder.add(".git/info/exclude", Self.patterns(2, using: &generator))
    try folder.add(".gitignore", Self.patterns(1, using: &generator))
    for tree in 0..<50 {
      for path in Self.paths(using: &generator) { try? folder.add("t\(tree)/\(path)") }
      for place in ["", "a/", "b/", "a/b/", "c.py/"] where Bool.random(using: &generator) {
        let name = "t\(tree)/\(place)"
        guard folder.status(String(name.dropLast())).st_mode & S_IFMT == S_IFDIR else { continue }
        try folder.add(name + ".gitignore", Self.patterns(4, using: &generator))
      }
    }
    let answer = try git.run(
      [
        "-c", "core.excludesFile=/dev/null", "-c", "core.ignoreCase=false", "ls-files", "-z",
        "--others", "--exclude-standard",
      ], in: folder.url)
    let wanted = Set(
      answer.output.split(separator: 0).map { String(printable: $0) }.filter { $0.hasSuffix(".py") }
    )
    var rules = FileRules(RunFilesTests.vocabulary)
    rules.exclude = PathPatternList([])
    let found = Set(folder.names(RunFiles(in: [folder.path], by: rules)))
    #expect(wanted.count > 200)
    #expect(found.subtracting(wanted).isEmpty, "ignored by git")
    #expect(wanted.subtracting(found).isEmpty, "not ignored by git")
    // A folder in the middle is subject to the patterns above it, too.
    let part = Set(folder.names(RunFiles(in: [folder.path("t1")], by: rules)))
    if wanted.contains(where: { $0.hasPrefix("t1/") }) {
      #expect(part == wanted.filter { $0.hasPrefix("t1/") })
    }
    rules.respectsGitignore = false
    #expect(RunFiles(in: [folder.path], by: rules).files.count > wanted.count)
  }

  /// Work trees share the patterns of their repository, and have their own top.
  @Test func workTreesAndSubmodules() throws {
    guard let git = Program.named("git") else { return }
    let folder = try TemporaryFolder()
    let identity = ["-c", "user.name=t", "-c", "user.email=t@t"]
    for arguments in [
      ["init", "--quiet", "main"],
      identity + ["-C", "main", "commit", "--quiet", "--allow-empty", "-m", "start"],
      ["-C", "main", "worktree", "add", "--quiet", "../tree"],
    ] { _ = try git.run(arguments, in: folder.url) }
    try folder.add("main/.git/info/exclude", "secret.py\n")
    for name in ["tree/secret.py", "tree/a.py", "main/secret.py", "main/b.py"] {
      try folder.add(name)
    }
    // A repository in another one is not subject to what that one ignores in itself.
    try folder.add("main/.gitignore", "a.py\n")
    for name in ["main/inner/.git/HEAD", "main/inner/a.py", "main/a.py"] { try folder.add(name) }
    let files = RunFiles(
      in: ["tree", "main"].map(folder.path(_:)), by: FileRules(RunFilesTests.vocabulary))
    #expect(folder.names(files) == ["tree/a.py", "main/b.py", "main/inner/a.py"])
  }

  @Test func outsideOfGitNothingIsIgnored() throws {
    let folder = try TemporaryFolder()
    try folder.add(".gitignore", "*.py")
    try folder.add("a.py")
    let files = RunFiles(in: [folder.path], by: FileRules(RunFilesTests.vocabulary))
    #expect(folder.names(files) == ["a.py"])
  }

  private static func paths(using generator: inout SeededGenerator) -> [String] {
    (0..<12).map { _ in
      let folders = (0..<Int.random(in: 0...3, using: &generator))
        .map { _ in ["a", "b", "c.py", "d e", "é", "x"].randomElement(using: &generator) ?? "a" }
      let file = ["a.py", "b.py", "ab.py", "c.py", "#.py", "!.py", "[x].py", "é.py", " y.py"]
      return (folders + [file.randomElement(using: &generator) ?? "a.py"]).joined(separator: "/")
    }
  }

  private static func patterns(_ count: Int, using generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "b", "c.py", "x", "é", "d e", "*", "**", "a*", "*.py", "a.py", "b.py", "?.py", "[ab].py",
      "[!a].py", "\\#.py", "\\!.py", "*b*", "#.py",
    ]
    return (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      let path = (0..<Int.random(in: 1...3, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "a" }.joined(separator: "/")
      let start = ["", "", "/", "!", "!/", "!"].randomElement(using: &generator) ?? ""
      let end = ["", "", "", "/", " ", "\r"].randomElement(using: &generator) ?? ""
      return start + path + end + "\n"
    }.joined()
  }
}
