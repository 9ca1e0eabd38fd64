import SourceText
import Testing

/// How a place in a file is shown to people.
@Suite struct ExcerptTests {
  @Test(
    arguments: [
      ("x = = 1\n", 4..<5, "x = = 1", "    ^"),
      ("x = foo(1)\ny", 4..<7, "x = foo(1)", "    ^^^"),
      ("a\r\nx = (\r\n", 7..<20, "x = (", "    ^"),
      ("x = (\n", 5..<6, "x = (", "     ^"),
      ("x = (\n", 6..<6, "", "^"),
      ("", 0..<0, "", "^"),
      ("\tx\ty z\n", 3..<4, "    x   y z", "        ^"),
      ("\tx\n", 0..<1, "    x", "^^^^"),
      ("'é' +\n", 5..<6, "'é' +", "    ^"),
      ("'漢字' +\n", 9..<10, "'漢字' +", "       ^"),
      ("'e\u{301}' +\n", 6..<7, "'e\u{301}' +", "    ^"),
      ("'\u{1B}[31m' +", 8..<9, "'\\x1b[31m' +", "           ^"),
      ("'\u{202E}' +", 6..<7, "'\\u202e' +", "         ^"),
      ("'\u{85}\u{7F}\u{2028}'", 0..<1, "'\\x85\\x7f\\u2028'", "^"),
    ] as [(String, Range<Int>, String, String)])
  func short(text: String, range: Range<Int>, line: String, marker: String) {
    let excerpt = LineTable(SourceText(bytes(text))).excerpt(of: range)
    #expect(excerpt.line == line)
    #expect(excerpt.marker == marker)
  }

  @Test func bytesThatAreNoCharacters() {
    let broken = LineTable(SourceText(bytes("x = '") + [0xFF, 0xE2, 0x82] + bytes("'")))
    #expect(broken.excerpt(of: 5..<8).line == "x = '\\xff\\xe2\\x82'")
    #expect(broken.excerpt(of: 5..<8).marker == "     ^^^^^^^^^^^^")
    let latin = LineTable(SourceText(bytes("# coding: latin-1\n'") + [0xC3, 0xA9] + bytes("'")))
    #expect(latin.excerpt(of: 21..<22).line == "'\\xc3\\xa9'")
  }

  @Test func longLinesAreCutRoundTheMark() {
    let text = SourceText(bytes(String(repeating: "0123456789", count: 1_000)))
    let lines = LineTable(text)
    for offset in [0, 5, 26, 27, 28, 50, 5_000, 9_960, 9_999, 10_000] {
      let excerpt = lines.excerpt(of: offset..<offset + 1, width: 40)
      let marker = Array(excerpt.marker)
      #expect(excerpt.line.count <= 42)
      #expect(marker.last == "^" && marker.count(where: { $0 == "^" }) == 1)
      guard offset < 10_000 else { continue }
      let marked = Array(excerpt.line)[marker.count - 1]
      #expect(String(marked) == String(offset % 10), "\(offset) \(excerpt)")
    }
    #expect(lines.excerpt(of: 0..<10_000, width: 40).marker == String(repeating: "^", count: 40))
    let start = lines.excerpt(of: 0..<1, width: 10)
    #expect(start.line == "0123456789…")
    #expect(lines.excerpt(of: 9_999..<10_000, width: 12).line == "…56789")
  }

  @Test func wideCharactersAreNotCutInTwo() {
    let lines = LineTable(SourceText(bytes(String(repeating: "漢", count: 1_000))))
    for offset in 1_500..<1_510 {
      let excerpt = lines.excerpt(of: offset..<offset + 1, width: 20)
      #expect(excerpt.line.allSatisfy { $0 == "漢" || $0 == "…" }, "\(excerpt)")
    }
  }

  @Test func printable() {
    #expect(
      String(printable: bytes("a b\\é\t\n\u{1B}\u{AD}") + [0xFF])
        == "a b\\é\\t\\n\\x1b\\xad\\xff")
    #expect(String(printable: [0xED, 0xA0, 0x80]) == "\\xed\\xa0\\x80")
    #expect(String(printable: bytes("\u{E0001}😀")) == "\\U000e0001😀")
    #expect(String(quoting: bytes("'\"\\n\"\n")) == "\"'\\\"\\\\n\\\"\\n\"")
  }
}
