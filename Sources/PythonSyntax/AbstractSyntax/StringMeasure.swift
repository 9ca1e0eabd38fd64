internal import SourceText

/// Measures what the source of a literal is once its escapes are decoded.
struct StringMeasure {
  private let bytes: ArraySlice<UInt8>
  private let width: CharacterWidth
  private let isRaw: Bool
  private let isBytes: Bool
  private let doublesBraces: Bool

  /// Measures literals of one form; `doublesBraces` says whether `{{` stands for one brace.
  init(_ text: SourceText, isRaw: Bool, isBytes: Bool = false, doublesBraces: Bool = false) {
    bytes = text.bytes
    width = CharacterWidth(text)
    self.isRaw = isRaw
    self.isBytes = isBytes
    self.doublesBraces = doublesBraces
  }

  /// The number of characters, or of bytes in a `bytes`, that a part of a literal stands for.
  func count(of range: Range<Int>) -> Int {
    var count = 0
    var position = range.lowerBound
    while position < range.upperBound { advance(&position, &count, range.upperBound) }
    return count
  }

  /// The pieces that CPython makes of literal text: they end at doubled braces, none is empty.
  func pieces(of range: Range<Int>) -> [StringPiece] {
    var pieces: [StringPiece] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var position = start
      var count = 0
      var isDoubled = false
      while position < range.upperBound, !isDoubled {
        isDoubled = advance(&position, &count, range.upperBound)
      }
      if count > 0 { pieces.append(StringPiece(range: start..<position, count: count)) }
      start = position
    }
    return pieces
  }

  /// Steps over one character, escape, line end or doubled brace; returns whether it was the last.
  @discardableResult
  private func advance(_ position: inout Int, _ count: inout Int, _ end: Int) -> Bool {
    let byte = bytes[position]
    switch byte {
    case "\\" where !isRaw:
      let (length, characters) = escape(at: position, end)
      position += length
      count += characters
      return false
    case "\r":
      position += lineEndLength(at: position, end)
    case "{" where doublesBraces, "}" where doublesBraces:
      position += 2
      count += 1
      return true
    default:
      position += width.length(from: byte)
    }
    count += 1
    return false
  }

  /// The length of the escape at a backslash, and the number of characters that it stands for.
  private func escape(at position: Int, _ end: Int) -> (length: Int, characters: Int) {
    guard position + 1 < end else { return (1, 1) }
    switch bytes[position + 1] {
    case "\n", "\r": return (1 + lineEndLength(at: position + 1, end), 0)
    case "\\", "'", "\"", "a", "b", "f", "n", "r", "t", "v": return (2, 1)
    case "x": return (4, 1)
    case "u" where !isBytes: return (6, 1)
    case "U" where !isBytes: return (10, 1)
    case "N" where !isBytes:
      let close = bytes[position..<end].firstIndex(of: "}") ?? end - 1
      return (close + 1 - position, 1)
    case "0"..."7":
      let digits = bytes[(position + 1)..<min(position + 4, end)].prefix { "0"..."7" ~= $0 }
      return (1 + digits.count, 1)
    default:
      // An unknown escape is none: the backslash stands for itself, and so does what follows.
      return (1, 1)
    }
  }

  private func lineEndLength(at position: Int, _ end: Int) -> Int {
    position + 1 < end && bytes[position] == "\r" && bytes[position + 1] == "\n" ? 2 : 1
  }
}
