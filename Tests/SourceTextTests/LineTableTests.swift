import SourceText
import TestSupport
import Testing

/// Where lines begin and how places are counted.
@Suite struct LineTableTests {
  /// Texts with their lines, `|` after each.
  @Test(
    arguments: [
      ("", []),
      ("a", ["a"]),
      ("a\n", ["a\n"]),
      ("\n", ["\n"]),
      ("a\nb\r\nc\rd", ["a\n", "b\r\n", "c\r", "d"]),
      ("a\n\rb", ["a\n", "\r", "b"]),
      ("a\r\r\nb\r\n", ["a\r", "\r\n", "b\r\n"]),
      (
        "\u{0C}\u{0B}\u{1C}\u{85}\u{2028}\u{2029}x\n",
        ["\u{0C}\u{0B}\u{1C}\u{85}\u{2028}\u{2029}x\n"]
      ),
    ] as [(String, [String])])
  func lines(text: String, lines: [String]) {
    let table = LineTable(SourceText(bytes(text)))
    #expect(table.count == lines.count)
    var offset = 0
    for (index, line) in lines.enumerated() {
      let end = offset + line.utf8.count
      #expect(table.range(ofLine: index + 1) == offset..<end)
      for place in offset..<end { #expect(table.line(at: place) == index + 1) }
      offset = end
    }
  }

  @Test func lineEndsAtEveryPlaceInAWord() {
    for place in 0..<40 {
      for end in ["\n", "\r", "\r\n"] {
        let text = String(repeating: "x", count: place) + end + String(repeating: "y", count: 20)
        let table = LineTable(SourceText(bytes(text)))
        #expect(table.count == 2)
        #expect(table.range(ofLine: 1) == 0..<place + end.utf8.count)
        #expect(table.contents(ofLine: 1) == 0..<place)
      }
    }
  }

  @Test func randomLines() {
    var generator = SeededGenerator(state: 10)
    for _ in 0..<500 {
      let kinds: [UInt8] = [0x0A, 0x0D, 0x61, 0x0B, 0x8A, 0x8D, 0x0E]
      let sample = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        kinds.randomElement(using: &generator) ?? 0
      }
      var starts = [0]
      for (index, byte) in sample.enumerated() {
        let isPair = byte == 0x0D && index + 1 < sample.count && sample[index + 1] == 0x0A
        if byte == 0x0A || byte == 0x0D && !isPair { starts.append(index + 1) }
      }
      let table = LineTable(SourceText(sample))
      for (index, start) in starts.enumerated() {
        #expect(table.range(ofLine: index + 1).lowerBound == start, "\(sample)")
      }
    }
  }

  @Test func linesThatAreNotThere() {
    let table = LineTable(SourceText(bytes("a\nb\n")))
    #expect(table.count == 2)
    #expect(table.line(at: 4) == 3)
    #expect(table.range(ofLine: 3) == 4..<4)
    #expect(table.range(ofLine: 99) == 4..<4)
    #expect(table.range(ofLine: 0) == 0..<0)
    #expect(table.position(at: 99).numbers == [3, 1, 1])
  }

  @Test func markIsNoPartOfTheFirstLine() {
    let table = LineTable(SourceText([0xEF, 0xBB, 0xBF] + bytes("x = é + 1\n")))
    #expect(table.range(ofLine: 1) == 3..<14)
    #expect(table.position(at: 0).numbers == [1, 1, 1])
    #expect(table.position(at: 3).numbers == [1, 1, 1])
    #expect(table.position(at: 10).numbers == [1, 7, 8])
    #expect(LineTable(SourceText([0xEF, 0xBB, 0xBF])).count == 0)
  }

  @Test func charactersOfOtherEncodings() {
    let table = LineTable(SourceText(bytes("# coding: latin-1\n'") + [0xE9, 0xA9] + bytes("' +")))
    #expect(table.position(at: 22).numbers == [2, 5, 5])
  }

  @Test(
    arguments: [
      ("", .lf), ("x", .lf), ("x\ny\r\n", .lf), ("x\r\ny\n", .crlf), ("x\ry\n", .cr), ("x\r", .cr),
      ("\u{85}\r\n", .crlf),
    ] as [(String, NewlineStyle)])
  func newlineStyle(text: String, style: NewlineStyle) {
    #expect(SourceText(bytes(text)).newlineStyle == style)
  }
}

extension TextPosition {
  /// Line, column and byte column.
  fileprivate var numbers: [Int] { [line, column, byteColumn] }
}
