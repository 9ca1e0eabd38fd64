import PathPatterns
import Testing

/// Which paths a pattern fits; a folder ends with a slash here (gitignore(5)).
@Suite struct PathPatternTests {
  @Test(arguments: [
    // Without a slash: the last component, at any depth.
    ("foo", ["foo", "foo/", "a/foo", "a/b/foo"], ["foo2", "xfoo", "foo/a", "Foo"]),
    ("*.py", ["a.py", ".py", "a/b.py"], ["a.pyc", "a.py/b"]),
    ("*", ["a", "a/b", ".a"], []),
    ("**", ["a", "a/b", "a/b/c/"], []),
    ("a*b*c", ["abc", "aXbYc", "abbc"], ["abcd", "ab", "ac", "acb"]),
    ("?", ["a", "a/b"], ["ab", "a/bc"]),
    ("a**b", ["ab", "axb", "x/axxb"], ["a/b"]),
    // With a slash at the beginning or within: from the folder of the pattern on.
    ("/foo", ["foo", "foo/"], ["a/foo"]),
    ("a/b", ["a/b", "a/b/"], ["x/a/b", "a/b/c", "a"]),
    ("a/*", ["a/b", "a/.b"], ["a", "a/b/c"]),
    ("a/?", ["a/b"], ["a/bc", "ab"]),
    ("*/b", ["a/b"], ["b", "a/a/b"]),
    // With a slash at the end: folders alone.
    ("foo/", ["foo/", "a/foo/"], ["foo", "a/foo"]),
    ("/foo/", ["foo/"], ["foo", "a/foo/"]),
    ("a/b/", ["a/b/"], ["a/b", "x/a/b/"]),
    // Two stars between slashes: any number of folders.
    ("**/foo", ["foo", "a/foo", "a/b/foo"], ["foo/a"]),
    ("**/a/b", ["a/b", "x/a/b", "a/a/b"], ["a/x/b"]),
    ("a/**", ["a/b", "a/b/c", "a/b/"], ["a", "a/", "b/a/c"]),
    ("a/**/b", ["a/b", "a/x/b", "a/x/y/b", "a/b/b"], ["a/xb", "ab", "a/b/c"]),
    ("a/**/b/**/c", ["a/b/c", "a/x/b/x/c", "a/b/b/c"], ["a/c", "a/c/b", "b/c"]),
    ("**/**/**/a", ["a", "b/a"], ["ab"]),
    ("a/**/*", ["a/b", "a/b/c"], ["a"]),
    ("**/a*/**/b*", ["a/b", "x/ab/y/bc", "ax/bx"], ["b/a", "a"]),
    ("a/***/b", ["a/b", "a/x/y/b"], ["ab"]),
    // Brackets.
    ("[abc]", ["a", "b", "x/c"], ["d", "ab", "[abc]"]),
    ("[a-c]x", ["ax", "cx"], ["dx", "-x"]),
    ("[!a-c]x", ["dx", "-x"], ["ax", "x"]),
    ("[^a]", ["b"], ["a"]),
    ("[]a]", ["]", "a"], ["b"]),
    ("[!]a]", ["b"], ["]", "a"]),
    ("[a-]", ["a", "-"], ["b"]),
    ("[-a]", ["a", "-"], ["b"]),
    ("[\\]]", ["]"], ["\\"]),
    ("[[:digit:]_]x", ["1x", "_x"], ["ax", ":x", "[x"]),
    ("[![:alpha:]]", ["1"], ["a"]),
    ("[z-a]", ["z"], ["a", "m", "-"]),
    ("[[:alpha]x", ["[x", ":x", "ax"], ["bx"]),
    ("a[/]b", [], ["a/b", "ab"]),
    ("a/[!x]b", ["a/yb"], ["a//b", "a/xb"]),
    // Backslashes.
    ("\\*", ["*"], ["a"]),
    ("\\[a]", ["[a]"], ["a"]),
    ("\\!a", ["!a"], ["a"]),
    ("\\#a", ["#a"], ["a"]),
    ("a\\b", ["ab"], ["a\\b"]),
    ("a\\\\b", ["a\\b"], ["ab"]),
    // Nothing fits these.
    ("", [], ["a"]), ("/", [], ["a", "a/"]), ("[a", [], ["a", "[a"]), ("a\\", [], ["a", "a\\"]),
    ("a//b", [], ["a/b"]), ("[[:nope:]]", [], ["n", ":"]), ("[", [], ["["]), ("[]", [], ["]"]),
  ])
  func fits(pattern: String, fitting: [String], others: [String]) {
    let pattern = PathPattern(pattern.utf8)
    for path in fitting { #expect(pattern.matches(path), "\(path)") }
    for path in others { #expect(!pattern.matches(path), "\(path)") }
  }

  @Test(arguments: [
    ("a", true), ("**", true), ("[a]", true), ("a/**/b", true), ("!a", true), ("", false),
    ("!", false), ("/", false), ("//", false), ("a//b", false), ("[a", false), ("a\\", false),
    ("[[:x:]]", false),
  ])
  func validity(pattern: String, isValid: Bool) {
    #expect(PathPattern(pattern.utf8).isValid == isValid)
  }

  @Test(arguments: [
    ("a/b", "a", true), ("a/b", "b", false), ("a/b", "a/b", false), ("/a/b/c", "a/b", true),
    ("/a", "a", false), ("a", "a", false), ("a/**", "a/b/c", true), ("**/a", "x/y", true),
    ("a/**/b", "a", true), ("a/**/b", "b", false), ("a*/b", "ab", true), ("a/b/", "a", true),
    ("/a/b", "", true), ("[a", "a", false),
  ])
  func beginsIn(pattern: String, folder: String, canMatch: Bool) {
    let pattern = PathPattern(pattern.utf8)
    #expect(pattern.canMatch(below: ArraySlice(folder.utf8)) == canMatch)
  }

  @Test(arguments: [
    ("./a", true), ("../a", true), ("a/..", true), (".", true), ("a/./b", true), (".a", false),
    ("...", false), ("a", false), ("", false),
  ])
  func relativeComponents(pattern: String, hasAny: Bool) {
    #expect(PathPattern(pattern.utf8).hasRelativeComponents == hasAny)
  }

  /// A component is bytes, and need not be text.
  @Test func bytes() {
    let pattern = PathPattern([0x61, 0xFF, UInt8(ascii: "*")])
    #expect(pattern.matches([0x61, 0xFF, 0xFE], isFolder: false))
    #expect(!pattern.matches([0x61, 0xFE, 0xFF], isFolder: false))
    #expect(PathPattern("[\u{E9}]".utf8).matches([0xC3], isFolder: false))
    #expect(!PathPattern("?".utf8).matches(ArraySlice("\u{E9}".utf8), isFolder: false))
  }

  /// Patterns that make matchers backtrack for ever, against a path of 4 KiB.
  @Test(arguments: [
    repeated("**/", 50) + "x", repeated("**/a*/", 50) + "x", repeated("*a", 50) + "x",
    repeated("a/**/", 50) + "x", repeated("*/**/", 50) + "x", "a/**/" + repeated("*a*", 80),
    repeated("**/*a*a*b/", 50), repeated("[a-z]*", 60) + "x",
  ])
  func takesNoTime(pattern: String) {
    let pattern = PathPattern(pattern.utf8)
    for path in [
      repeated("a/", 2_048) + "a", repeated("a", 4_096), repeated("aaaaaaa/", 512) + "a",
    ] {
      let duration = ContinuousClock().measure { #expect(!pattern.matches(path)) }
      // A bound for slow machines and debug builds; a release build takes less than a millisecond.
      #expect(duration < .milliseconds(500))
    }
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

extension PathPattern {
  /// Whether a path fits; a slash at its end says that it is a folder.
  fileprivate func matches(_ path: String) -> Bool {
    let isFolder = path.hasSuffix("/")
    return matches(Array(path.utf8).dropLast(isFolder ? 1 : 0), isFolder: isFolder)
  }
}
