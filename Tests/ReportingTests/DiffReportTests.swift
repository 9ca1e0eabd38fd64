import Reporting
import Testing

/// The diff of a file, under what is said about it.
@Suite struct DiffReportTests {
  @Test func saysWhatEachFixIsAbout() {
    let diff = diff(
      "f(safe)\nf(unsafe)\nx\ny\nz\nf(safe)\nf(package)\nf(unsafe)\nf(needs)\nf(advice)\n")
    #expect(
      diff.hasPrefix(
        """
        # marking [safe] lines 1, 6, 7
        # marking [unsafe] lines 2, 8: it is another f
        # requires tenacity>=8.2
        diff --git a/app.py b/app.py
        --- a/app.py
        +++ b/app.py
        @@ -1,10 +1,10 @@
        -f(safe)
        -f(unsafe)
        +f(0)

        """))
    #expect(diff.hasSuffix(" f(needs)\n f(advice)\n"))
  }

  @Test func aPackageIsRequiredOnceInTheNewestVersion() {
    let text = "f(package)\nf(newer)\nf(another)\nf(package)\n"
    let required = diff(text).split(separator: "\n").filter { $0.hasPrefix("# requires") }
    #expect(required == ["# requires tenacity>=8.10", "# requires backoff>=2.2"])
  }

  @Test func ofManyLinesTheFirstAreListed() {
    let text = String(repeating: "f(safe)\n", count: 11)
    #expect(diff(text).hasPrefix("# marking [safe] lines 1, 2, 3, 4, 5, 6, 7, 8 and 3 more\n"))
  }

  @Test func isNothingWhereNothingChanges() {
    let unchanged = DiffReport(of: report("f(advice)\nf(needs)\n"), at: Array("app.py".utf8))
    #expect(unchanged.isEmpty && unchanged.bytes().isEmpty)
    #expect(unchanged.text(in: Palette(coloured: true)).isEmpty)
  }

  @Test func bytesAreThoseOfTheFile() {
    let bytes = Array("# caf".utf8) + [0xE9, 0x0D, 0x0A] + Array("f(safe)\r\n# \u{1B}[2J".utf8)
    let coding = Array("# coding: latin-1\r\n".utf8)
    let diff = DiffReport(of: report(coding + bytes, path: [0xFF]), at: [0xFF]).bytes()
    #expect(diff.contains(0xE9) && diff.contains(0x1B))
    #expect(diff.text.contains("+f(0)\r\n"))
    #expect(diff.text.contains("--- \"a/\\377\"\n"))
    #expect(diff.text.hasSuffix("\n\\ No newline at end of file\n"))
  }

  @Test func aTerminalObeysNothing() {
    let hostile = "f(safe)\t# \u{1B}[2J\u{202E}\n"
    let diff = DiffReport(
      of: report(hostile, path: "a\nb\u{1B}.py"), at: Array("a\nb\u{1B}.py".utf8))
    let text = diff.text(in: Palette(coloured: false))
    #expect(text.contains("-f(safe)\t# \\x1b[2J\\u202e\n"))
    #expect(text.contains("--- \"a/a\\nb\\033.py\"\n"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func coloursFollowTheLines() {
    let text = DiffReport(of: report("x\nf(safe)\n"), at: Array("app.py".utf8))
      .text(in: Palette(coloured: true))
    #expect(text.hasPrefix("\u{1B}[33m# marking [safe] line 2\u{1B}[0m\n\u{1B}[1mdiff --git"))
    #expect(text.contains("\u{1B}[36m@@ -1,2 +1,2 @@\u{1B}[0m\n x\n\u{1B}[31m-f(safe)\u{1B}[0m\n"))
    #expect(text.hasSuffix("\u{1B}[32m+f(0)\u{1B}[0m\n"))
  }

  @Test func aNameThatPatchCannotReadIsToldOf() {
    let diff = DiffReport(of: report("f(safe)\n"), at: Array("a.py ".utf8)).bytes().text
    #expect(diff.contains("# the name of this file ends in a blank"))
  }

  private func diff(_ text: String) -> String {
    DiffReport(of: report(text), at: Array("app.py".utf8)).bytes().text
  }
}
