public import SourceText

/// Cuts a file into tokens.
///
/// One pass over the bytes, one table look-up for each token's first byte. The text is followed by
/// zero bytes, which no token contains, so that looking ahead needs no question after the end.
/// Offsets are `Int`s into the bytes; each method that reads a token takes the offset of its first
/// byte and returns the offset behind it.
struct Lexer: ~Copyable {
  /// The tokens so far.
  var tokens: TokenTableBuilder
  var diagnostics = DiagnosticList()

  /// The number of bytes, without the zeros behind them.
  let end: Int
  /// Whether bytes above 0x7F are UTF-8; else they are letters of an encoding that has ASCII below.
  let isUTF8: Bool

  /// The brackets that are open, the innermost last.
  var brackets: [Bracket] = []
  /// The f- and t-strings that are open, the innermost last.
  var formattedStrings: [FormattedString] = []
  /// The columns of the enclosing blocks; the first is the file's.
  var indentation = IndentationStack()

  // Copies, for asking whether a global has been made costs as much as the look-up in it.
  private let classes = ByteClass.table
  private let keywords = Keyword.table
  let stringBytes = StringByte.table

  init(_ text: SourceText) {
    end = text.count
    isUTF8 = text.encoding == .utf8
    // Real files have a token for every four to five bytes.
    tokens = TokenTableBuilder(capacity: text.count / 4 + 16)
  }

  /// Reads the whole file; `bytes` includes the zeros behind the text.
  mutating func run(_ bytes: Span<UInt8>, from start: Int) {
    var position = startLine(bytes, at: start)
    while true {
      let byte = bytes[position]
      switch classes[Int(byte)] {
      case .blank:
        position &+= 1
      case .letter:
        position = name(bytes, at: position)
      case .nonASCII:
        position = name(bytes, at: position)
      case .digit:
        position = number(bytes, at: position)
      case .dot:
        position = dot(bytes, at: position)
      case .comma:
        tokens.append(.comma, position, position &+ 1)
        position &+= 1
      case .equal:
        let isDouble = bytes[position &+ 1] == "="
        let next = position &+ (isDouble ? 2 : 1)
        tokens.append(isDouble ? .doubleEqual : .equal, position, next)
        position = next
      case .punctuation:
        position = punctuation(bytes, at: position)
      case .opening:
        position = opening(bytes, at: position)
      case .closing:
        position = closing(bytes, at: position)
      case .quote:
        position = string(bytes, at: position, quoteAt: position, prefix: .none)
      case .hash:
        position = comment(bytes, at: position)
      case .lineFeed, .carriageReturn:
        let next = lineEnd(bytes, at: position)
        if brackets.isEmpty {
          tokens.append(.newline, position, next)
          position = startLine(bytes, at: next)
        } else {
          position = next
        }
      case .backslash:
        position = continuation(bytes, at: position)
      case .zero, .invalid:
        if position >= end { return finish() }
        position = invalidByte(bytes, at: position)
      }
    }
  }

  /// The offset behind the line end at an offset: LF, CR LF or CR.
  @inline(__always)
  func lineEnd(_ bytes: Span<UInt8>, at position: Int) -> Int {
    bytes[position] == "\r" && bytes[position &+ 1] == "\n" ? position &+ 2 : position &+ 1
  }

  /// The offset of the line end behind the comment at an offset.
  @inline(__always)
  func comment(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var position = start
    while true {
      let byte = bytes[position]
      if byte <= 0x0D, byte.isLineEnd || byte == 0 { return position }
      position &+= 1
    }
  }

  // MARK: Names

  /// A name, a keyword, or the prefix of a string and that string.
  @inline(__always)
  private mutating func name(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var position = start
    var byte: UInt8
    var seen: UInt8 = 0
    repeat {
      byte = bytes[position]
      seen |= byte
      position &+= 1
    } while classes[Int(byte)].continuesName
    position &-= 1
    if seen >= 0x80 { return nonASCIIName(bytes, from: start, to: position) }
    let length = position &- start
    if length <= 2, byte == "\"" || byte == "'",
      let prefix = StringPrefix(bytes, from: start, to: position)
    {
      return string(bytes, at: start, quoteAt: position, prefix: prefix)
    }
    var kind = TokenKind.name
    if length <= Keyword.maximumLength {
      // The zeros behind the text make this load of eight bytes possible everywhere in it, and any
      // eight bytes are a number.
      let word = unsafe UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
      let letters = word & (UInt64.max >> UInt64(64 &- 8 &* length))
      let keyword = keywords[Keyword.slot(of: letters)]
      if keyword.letters == letters { kind = keyword.kind }
    }
    tokens.append(kind, start, position)
    return position
  }

  // MARK: Line joining and the unreadable

  /// A backslash and the line end behind it.
  private mutating func continuation(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let next = position &+ 1
    let line = bytes[next].isLineEnd ? lineEnd(bytes, at: next) : next
    if line > next, line < end { return line }
    diagnostics.add(
      position..<next,
      line >= end
        ? "the file ends after the line continuation `\\`"
        : "unexpected character after the line continuation `\\`")
    tokens.append(.error, position, next)
    return next
  }

  /// A byte that begins no token.
  private mutating func invalidByte(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let byte = bytes[position]
    diagnostics.add(position..<position + 1, Self.message(for: byte))
    tokens.append(.error, position, position &+ 1)
    return position &+ 1
  }

  private static func message(for byte: UInt8) -> String {
    switch byte {
    case 0..<0x20, 0x7F: "invalid control character 0x\(hexadecimal(UInt32(byte), digits: 2))"
    case "`": "back quotes are Python 2; `repr()` does the same"
    default: "invalid character `\(Character(Unicode.Scalar(byte)))`"
    }
  }

  // MARK: The end

  /// Ends the last line, closes all blocks, and ends the file.
  private mutating func finish() {
    if let bracket = brackets.last {
      diagnostics.unclosed = bracket.position
      diagnostics.add(
        bracket.position..<bracket.position + 1, "`\(bracket.kind.opening)` was never closed")
    }
    if let last = tokens.lastKind, !last.isLayout { tokens.append(.newline, end, end) }
    for _ in 0..<indentation.depth { tokens.append(.dedent, end, end) }
    tokens.append(.endOfFile, end, end)
  }

  /// Makes one error of all that follows: for limits that no program reaches.
  mutating func refuse(from position: Int, _ message: String) -> Int {
    diagnostics.add(position..<position + 1, message)
    if end > position { tokens.append(.error, position, end) }
    brackets.removeAll()
    formattedStrings.removeAll()
    return end
  }
}

extension TokenTable {
  /// Reads the tokens of a file alone; what is wrong with them, and with their order, is told by
  /// `SyntaxTree`.
  public init(lexing text: SourceText) {
    var diagnostics = DiagnosticList()
    self.init(lexing: text, &diagnostics)
  }

  init(lexing text: SourceText, _ diagnostics: inout DiagnosticList) {
    var lexer = Lexer(text)
    lexer.run(text.padded.span, from: text.bomLength)
    diagnostics = lexer.diagnostics
    self = lexer.tokens.table()
  }
}
