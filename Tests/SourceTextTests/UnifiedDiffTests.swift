import SourceText
import Testing

/// Diffs as they are read.
@Suite struct UnifiedDiffTests {
  @Test func oneLine() {
    let diff = changing("a\nb\nc\nd\ne\nf\ng\nh\n", to: [("e", "E")])
    #expect(
      diff == """
        diff --git a/p.py b/p.py
        --- a/p.py
        +++ b/p.py
        @@ -2,7 +2,7 @@
         b
         c
         d
        -e
        +E
         f
         g
         h

        """)
  }

  @Test func contextsThatMeetAreOneHunk() {
    let apart = changing("1\na\nb\nc\nd\ne\nf\n2\n", to: [("1", "one"), ("2", "two")])
    #expect(
      apart.dropHead() == """
        @@ -1,8 +1,8 @@
        -1
        +one
         a
         b
         c
         d
         e
         f
        -2
        +two

        """)
    let farther = changing("1\na\nb\nc\nd\ne\nf\ng\n2\n", to: [("1", "one\nmore"), ("2", "two")])
    #expect(
      farther.dropHead() == """
        @@ -1,4 +1,5 @@
        -1
        +one
        +more
         a
         b
         c
        @@ -6,4 +7,4 @@
         e
         f
         g
        -2
        +two

        """)
  }

  @Test func neighboursGoTogetherAndComeTogether() {
    let diff = changing("a\nb\nc\n", to: [("a", "A"), ("b", "B")])
    #expect(diff.dropHead() == "@@ -1,3 +1,3 @@\n-a\n-b\n+A\n+B\n c\n")
  }

  @Test func onlyWhatDiffersIsShown() {
    // A whole function is replaced, of which one line differs.
    let diff = changing(
      "def f():\n    a\n    b\n    c\n", to: [("    a\n    b\n    c", "    a\n    B\n    c")])
    #expect(diff.dropHead() == "@@ -1,4 +1,4 @@\n def f():\n     a\n-    b\n+    B\n     c\n")
    #expect(changing("a\nb\n", to: [("a\nb", "a\nb")]) == "")
    // What goes at one place comes again at another.
    #expect(changing("a\na\n", to: [("a\n", ""), ("", "a\n")]) == "")
    let both = changing("a\nb\nc\n", to: [("a\nb\nc", "A\nb\nC")])
    #expect(both.dropHead() == "@@ -1,3 +1,3 @@\n-a\n+A\n b\n-c\n+C\n")
  }

  @Test func linesThatComeAndGo() {
    let added = changing("a\nb\n", to: [("b\n", "new\nb\n")])
    #expect(added.dropHead() == "@@ -1,2 +1,3 @@\n a\n+new\n b\n")
    let removed = changing("a\nb\nc\n", to: [("b\n", "")])
    #expect(removed.dropHead() == "@@ -1,3 +1,2 @@\n a\n-b\n c\n")
    let emptied = changing("a\n", to: [("a\n", "")])
    #expect(emptied.dropHead() == "@@ -1 +0,0 @@\n-a\n")
    #expect(emptied.hasPrefix("diff --git a/p.py b/p.py\n--- a/p.py\n+++ b/p.py\n@@"))
    let filled = changing("", to: [("", "a\nb\n")])
    #expect(filled.dropHead() == "@@ -0,0 +1,2 @@\n+a\n+b\n")
    #expect(filled.hasPrefix("diff --git a/p.py b/p.py\n--- a/p.py\n+++ b/p.py\n@@"))
  }

  @Test(
    arguments: [
      ("a\nb", "b", "c", " a\n-b\n~+c\n~"),
      ("a\nb", "a", "A", "-a\n+A\n b\n~"),
      ("a", "a", "a\n", "-a\n~+a\n"),
      ("a\n", "\n", "", "-a\n+a\n~"),
      ("a", "a", "a\nb", "-a\n~+a\n+b\n~"),
    ])
  func noNewlineAtTheEnd(text: String, word: String, replacement: String, lines: String) {
    #expect(changing(text, to: [(word, replacement)]).dropHead().dropLine() == marked(lines))
  }

  @Test(
    arguments: [
      ("a\r\nb\r\n", "b", "c", " a\r\n-b\r\n+c\r\n"),
      ("a\rb\r\n", "b", "c", "-a\rb\r\n+a\rc\r\n"),
      ("a\rb\r", "b", "c", "-a\rb\r\n~+a\rc\r\n~"),
      (
        "1\na\u{0B}\u{0C}\u{1C}\u{85}\u{2028}b\n", "1", "2",
        "-1\n+2\n a\u{0B}\u{0C}\u{1C}\u{85}\u{2028}b\n"
      ),
    ])
  func onlyLFEndsALine(text: String, word: String, replacement: String, lines: String) {
    #expect(changing(text, to: [(word, replacement)]).dropHead().dropLine() == marked(lines))
  }

  @Test func newFiles() {
    #expect(
      text(UnifiedDiff(creating: bytes("a/b c.py"), contents: bytes("x\n"))) == """
        diff --git a/a/b c.py b/a/b c.py
        new file mode 100644
        --- /dev/null
        +++ b/a/b c.py\t
        @@ -0,0 +1 @@
        +x

        """)
    #expect(
      text(UnifiedDiff(creating: bytes("__init__.py"), contents: []))
        == "diff --git a/__init__.py b/__init__.py\nnew file mode 100644\n")
  }

  @Test func notesCannotPassForDiff() {
    let diff = UnifiedDiff(creating: bytes("p"), contents: bytes("x\n"))
    let noted = String(decoding: diff.bytes(under: ["safe", "a\n--- a/q", ""]), as: UTF8.self)
    #expect(noted.hasPrefix("# safe\n# a\n# --- a/q\n# \ndiff --git a/p b/p\n"))
    let nothing = UnifiedDiff(changing: bytes("p"), by: EditSet(of: SourceText(bytes("x"))))
    #expect(nothing.isEmpty && nothing.bytes(under: ["safe"]).isEmpty)
  }

  @Test func linesAreCounted() throws {
    var edits = EditSet(of: SourceText(bytes("a\nb\nc\n")))
    _ = edits.insert([Edit(replacing: 0..<1, with: bytes("A\nB"))])
    let diff = UnifiedDiff(changing: bytes("p"), by: edits)
    #expect(diff.addedLines == 2 && diff.removedLines == 1)
    let hunk = try #require(diff.hunks.first)
    #expect(hunk.oldLines == 1..<4 && hunk.newLines == 1..<5)
    #expect(hunk.lines.map(\.kind) == [.removed, .added, .added, .context, .context])
  }

  /// Lines of a diff in which `~` stands for the line that says that there is no line end.
  private func marked(_ lines: String) -> String {
    lines.split(separator: "~", omittingEmptySubsequences: false)
      .joined(separator: "\\ No newline at end of file\n")
  }

  /// The diff of a text in which words are replaced where they first occur, no word at the end.
  private func changing(_ text: String, to replacements: [(String, String)]) -> String {
    let old = bytes(text)
    var edits = EditSet(of: SourceText(old))
    for (word, replacement) in replacements {
      let word = bytes(word)
      let found = old.indices.first { !word.isEmpty && old[$0...].starts(with: word) }
      let start = found ?? old.count
      let edit = Edit(replacing: start..<start + word.count, with: bytes(replacement))
      #expect(edits.insert([edit]) == nil)
    }
    return self.text(UnifiedDiff(changing: bytes("p.py"), by: edits))
  }

  private func text(_ diff: UnifiedDiff) -> String {
    String(decoding: diff.bytes(), as: UTF8.self)
  }
}

extension String {
  /// A diff from its first `@@` on; `Character`s would join CR and LF.
  fileprivate func dropHead() -> String {
    let start = utf8.indices.first { utf8[$0...].starts(with: "\n@@".utf8) } ?? startIndex
    return String(decoding: utf8[start...].dropFirst(), as: UTF8.self)
  }

  /// What follows the first line.
  fileprivate func dropLine() -> String {
    String(decoding: utf8.drop { $0 != 0x0A }.dropFirst(), as: UTF8.self)
  }
}
