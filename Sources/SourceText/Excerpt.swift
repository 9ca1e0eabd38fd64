/// One line of a text with a mark under some of its bytes, safe to show on a terminal.
public struct Excerpt: Sendable, Equatable {
  /// The line, with tabs as blanks, escapes for what a terminal would obey, and `…` where it is
  /// cut.
  public let line: String
  /// Blanks, and a `^` under every column of the marked bytes; one if there is none.
  public let marker: String
}

extension LineTable {
  /// The line that a range of bytes begins in, with a mark under what it has of the range.
  ///
  /// A line that is much wider than `width` columns is cut round the beginning of the range.
  public func excerpt(of range: Range<Int>, width: Int = 100) -> Excerpt {
    let contents = contents(ofLine: line(at: range.lowerBound))
    let focus = min(max(range.lowerBound, contents.lowerBound), contents.upperBound)
    let window = window(round: focus, in: contents, reach: 4 * width)
    let cells = cells(of: window)
    let marked = cells.firstIndex { $0.offset >= focus } ?? cells.count

    var first = 0
    if window.lowerBound > contents.lowerBound || cells[..<marked].width > width * 2 / 3 {
      first = marked
      while first > 0, cells[first - 1..<marked].width <= width / 3 { first -= 1 }
    }
    var (end, shown, columns) = (first, "", 0)
    while end < cells.count, columns + cells[end].width <= width {
      shown += cells[end].text
      columns += cells[end].width
      end += 1
    }

    let isCutBefore = first > 0 || window.lowerBound > contents.lowerBound
    let isCutBehind = end < cells.count || window.upperBound < contents.upperBound
    let blanks = cells[first..<marked].width + (isCutBefore ? 1 : 0)
    let carets = cells[min(marked, end)..<end].prefix { $0.offset < range.upperBound }.width
    return Excerpt(
      line: (isCutBefore ? "…" : "") + shown + (isCutBehind ? "…" : ""),
      marker: Self.line(of: " ", blanks) + Self.line(of: "^", max(1, carets)))
  }

  /// A sign so many times: there is a marker for every finding, and `String(repeating:count:)` is slow.
  private static func line(of sign: Unicode.Scalar, _ count: Int) -> String {
    String(decoding: repeatElement(UInt8(ascii: sign), count: count), as: UTF8.self)
  }

  /// What can be shown of a line of any length: at most `reach` bytes on each side of the focus.
  private func window(round focus: Int, in contents: Range<Int>, reach: Int) -> Range<Int> {
    var start = max(contents.lowerBound, focus - reach)
    var end = min(contents.upperBound, focus + reach)
    // No character is cut in two.
    while start < focus, start > contents.lowerBound, text.padded[start] & 0xC0 == 0x80 {
      start += 1
    }
    while end > focus, end < contents.upperBound, text.padded[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  private func cells(of window: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    let characters = PrintableText(
      Array(text.padded[window]), isUTF8: text.encoding == .utf8)
    for character in characters {
      let isTab = character.byte == UInt8(ascii: "\t")
      let width = isTab ? 4 - column % 4 : character.width
      column += width
      cells.append(
        Cell(
          offset: window.lowerBound + character.offset, width: width,
          text: isTab ? String(repeating: " ", count: width) : character.text))
    }
    return cells
  }
}

/// A character of the line as it is shown.
private struct Cell {
  let offset: Int
  let width: Int
  let text: String
}

extension ArraySlice<Cell> {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}
