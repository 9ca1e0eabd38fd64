/// The letters before the quotes of a string.
struct StringPrefix {
  let isRaw: Bool
  let form: Form

  enum Form {
    case text
    case bytes
    case formatted
    case template
  }

  static let none = StringPrefix(isRaw: false, form: .text)

  private init(isRaw: Bool, form: Form) {
    self.isRaw = isRaw
    self.form = form
  }

  /// Reads one or two letters in any case; nil where they are no prefix.
  init?(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let first = bytes[start] | 0x20
    var letter = first
    var isRaw = false
    if end - start == 2 {
      let second = bytes[start + 1] | 0x20
      // Of two letters exactly one is the `r`; `u` joins with nothing.
      guard (first == "r") != (second == "r") else { return nil }
      letter = first == "r" ? second : first
      isRaw = true
      guard letter != "u" else { return nil }
    }
    switch letter {
    case "r": self.init(isRaw: true, form: .text)
    case "u": self.init(isRaw: false, form: .text)
    case "b": self.init(isRaw: isRaw, form: .bytes)
    case "f": self.init(isRaw: isRaw, form: .formatted)
    case "t": self.init(isRaw: isRaw, form: .template)
    default: return nil
    }
  }
}

extension Lexer {
  /// A string with its prefix and quotes, or the beginning of an f- or t-string up to its first
  /// field.
  mutating func string(
    _ bytes: Span<UInt8>, at start: Int, quoteAt: Int, prefix: StringPrefix
  ) -> Int {
    let quote = bytes[quoteAt]
    let isTriple = bytes[quoteAt &+ 1] == quote && bytes[quoteAt &+ 2] == quote
    var position = quoteAt &+ (isTriple ? 3 : 1)
    switch prefix.form {
    case .formatted, .template:
      tokens.append(prefix.form == .formatted ? .fStringStart : .tStringStart, start, position)
      formattedStrings.append(
        FormattedString(start: start, quote: quote, isTriple: isTriple, isRaw: prefix.isRaw))
      return stringMiddle(bytes, at: position)
    case .text, .bytes:
      break
    }
    var hasBackslash = false
    scan: while true {
      let byte = bytes[position]
      guard stringBytes[Int(byte)] else {
        position &+= 1
        continue
      }
      switch byte {
      case quote:
        position &+= 1
        if !isTriple { break scan }
        if bytes[position] == quote, bytes[position &+ 1] == quote {
          position &+= 2
          break scan
        }
      case "\\":
        hasBackslash = true
        position = escaped(bytes, at: position)
      case "\n", "\r":
        guard isTriple else { return unterminated(from: start, to: position) }
        position &+= 1
      case 0:
        if position >= end {
          return unterminated(from: start, to: end, isTriple: isTriple)
        }
        reportNull(at: position)
        position &+= 1
      default:
        position &+= 1
      }
    }
    let isBytes = prefix.form == .bytes
    if isBytes { checkASCII(bytes, start..<position) }
    if hasBackslash, !prefix.isRaw {
      checkEscapes(bytes, quoteAt + 1..<position, isBytes: isBytes)
    }
    tokens.append(isBytes ? .bytes : .string, start, position)
    return position
  }

  /// The offset behind a backslash and the character, or the line end, that it escapes.
  @inline(__always)
  func escaped(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let next = position &+ 1
    if bytes[next] == "\r" { return lineEnd(bytes, at: next) }
    return next < end ? next &+ 1 : next
  }

  /// A string that its line, or the file, ends before its quotes: one error, however long it is.
  private mutating func unterminated(
    from start: Int, to end: Int, isTriple: Bool = false
  ) -> Int {
    diagnostics.add(
      start..<end,
      isTriple ? "the triple-quoted string is never closed" : "the string is not closed on its line"
    )
    if isTriple { diagnostics.unclosed = min(start, diagnostics.unclosed) }
    tokens.append(.error, start, end)
    return end
  }

  mutating func reportNull(at position: Int) {
    diagnostics.add(position..<position + 1, "invalid control character 0x00")
  }

  private mutating func checkASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard let position = range.first(where: { bytes[$0] >= 0x80 }) else { return }
    diagnostics.add(
      position..<position + 1, "a bytes literal can only contain ASCII characters")
  }
}

/// The bytes at which reading a string must stop and look.
enum StringByte {
  static let table: InlineArray<256, Bool> = InlineArray { index in
    switch UInt8(index) {
    case "\"", "'", "\\", "\n", "\r", "{", "}", 0: true
    default: false
    }
  }
}
