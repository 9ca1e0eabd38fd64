internal import SourceText

/// A diff as a terminal may show it: coloured, and with escapes for what it would obey.
struct TerminalDiff {
  private let palette: Palette

  init(_ palette: Palette) { self.palette = palette }

  /// The diff of one file, which is no patch any longer where something is escaped.
  func text(of diff: [UInt8]) -> String {
    var isInHead = true
    var text = ""
    let lines = diff.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      if line.starts(with: "@@ ".utf8) { isInHead = false }
      text += palette.paint(Self.shown(line), Self.style(of: line, isInHead: isInHead)) + "\n"
    }
    return text
  }

  /// A line with its tabs, which move nothing but what is behind them.
  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(printable: $0) }.joined(separator: "\t")
  }

  private static func style(of line: ArraySlice<UInt8>, isInHead: Bool) -> Palette.Style? {
    switch line.first {
    case UInt8(ascii: "#") where isInHead: .note
    case _ where isInHead: .strong
    case UInt8(ascii: "@"): .place
    case UInt8(ascii: "-"): .removed
    case UInt8(ascii: "+"): .added
    case UInt8(ascii: "\\"): .faint
    default: nil
    }
  }
}
