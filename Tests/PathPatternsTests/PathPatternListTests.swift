import PathPatterns
import Testing

/// What several patterns say together, and how a `.gitignore` is read (gitignore(5)).
@Suite struct PathPatternListTests {
  @Test(arguments: [
    ("*.log\n!keep.log", "a.log", true),
    ("*.log\n!keep.log", "keep.log", false),
    ("!keep.log\n*.log", "keep.log", true),
    ("build/", "build/a/b.py", true),
    ("build/", "build", false),
    ("build/\n!build/a.py", "build/a.py", true),
    ("build/*\n!build/a.py", "build/a.py", false),
    ("/*\n!/src", "src/a.py", false),
    ("/*\n!/src", "lib/a.py", true),
    ("# a\n\na", "# a", false),
    ("# a\n\na", "a", true),
    ("\\#a", "#a", true),
    ("a  \n", "a", true),
    ("a\\ \n", "a ", true),
    ("a\\\\ \n", "a\\", true),
    ("a\t\n", "a", false),
    ("a\r\n", "a", true),
    (" a", " a", true),
    ("\u{FEFF}a\n", "a", true),
    ("a[\nb", "a[", false),
    ("a[\nb", "b", true),
    ("", "a", false),
  ])
  func covers(file: String, path: String, isCovered: Bool) {
    let list = PathPatternList(ignoreFile: Array(file.utf8))
    #expect(list.covers(ArraySlice(path.utf8), isFolder: false) == isCovered)
  }

  @Test func verdicts() {
    let list = PathPatternList(ignoreFile: Array("*.py\n!a.py\nb/".utf8))
    #expect(list.verdict(on: ArraySlice("x.py".utf8), isFolder: false) == true)
    #expect(list.verdict(on: ArraySlice("a.py".utf8), isFolder: false) == false)
    #expect(list.verdict(on: ArraySlice("b".utf8), isFolder: false) == nil)
    #expect(list.verdict(on: ArraySlice("b".utf8), isFolder: true) == true)
  }

  /// Thousands of paths are ignored where `git check-ignore` ignores them.
  @Test func git() throws {
    var generator = SeededGenerator(state: 5)
    let files = (0..<150).map { _ in ignoreFile(using: &generator) }
    guard let answers = try Git.ignored(Self.paths, by: files) else { return }
    for (file, ignored) in zip(files, answers) {
      let list = PathPatternList(ignoreFile: file)
      for path in Self.paths {
        let isFolder = path.hasSuffix("/")
        let bytes = Array(path.utf8).dropLast(isFolder ? 1 : 0)
        guard list.covers(bytes, isFolder: isFolder) != ignored.contains(path) else { continue }
        Issue.record("\(path) by \(String(decoding: file, as: UTF8.self).debugDescription)")
      }
    }
  }

  /// Folders come before what is in them.
  static let paths = [
    "a", "b", "ab", "abc", ".a", "a b", "a ", "#a", "!a", "*", "[a]", "\\a", "-", "é", "c/", "c/a",
    "c/b/", "c/b/a", "c/b/ab", "c/ab", "d/", "d/c/", "d/c/a", "d/c/c/", "d/c/c/a", "d/c/c/b", "d/b",
    "d/]", "d/*b",
  ]
}

/// Up to four lines of patterns over the names of `PathPatternListTests.paths`.
private func ignoreFile(using generator: inout SeededGenerator) -> [UInt8] {
  let pieces = [
    "a", "b", "c", "d", "ab", "*", "**", "?", "a*", "*b", "[ab]", "[!a]", "[a-c]", "[]]",
    "[[:alpha:]]",
    "[a", "\\a", "\\*", ".*", "a b", "#a", "!a", "***", "a?c", "[[:punct:]]", "[^[:alnum:]]", "é",
    "\\",
    "[!-a]", "[a-]", "*[bc]", "**b", "",
  ]
  let lines = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
    let path = (0..<Int.random(in: 1...4, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "a" }.joined(separator: "/")
    let start = ["", "", "", "/", "!", "!/"].randomElement(using: &generator) ?? ""
    let end = ["", "", "", "/", " ", "\\ ", "\r"].randomElement(using: &generator) ?? ""
    return start + path + end
  }
  return Array((lines.joined(separator: "\n") + "\n").utf8)
}
