internal import SourceText

// Errors: telling them, unwinding, and going on with the next line.

extension Parser {
  /// Tells what is wrong with the next token and unwinds to the statement.
  @inline(never)
  mutating func fail(_ message: String) {
    fail(at: position, message)
  }

  /// Tells that something else was expected than the next token, and unwinds to the statement.
  @inline(never)
  mutating func failExpecting(_ expected: String) {
    fail("expected \(expected), found \(description(of: position))")
  }

  /// Tells what is wrong with a node that is read already, and unwinds to the statement.
  @inline(never)
  mutating func fail(about node: NodeID, _ message: String) {
    let links = nodes.links(of: node)
    guard !isUnwinding else { return }
    let last = max(links.firstToken, links.endToken - 1)
    let range = Int(tokens.starts[Int(links.firstToken)])..<Int(tokens.ends[Int(last)])
    unwind(range, message)
  }

  @inline(never)
  mutating func fail(at token: TokenID, _ message: String) {
    guard !isUnwinding else { return }
    let range = Int(tokens.starts[Int(token)])..<Int(tokens.ends[Int(token)])
    // The lexer has told what is wrong with an error token.
    if kinds[Int(token)] == .error {
      isUnwinding = true
      current = .error
    } else {
      unwind(kinds[Int(token)].isLayout ? range.lowerBound..<range.lowerBound : range, message)
    }
  }

  private mutating func unwind(_ range: Range<Int>, _ message: String) {
    diagnostics.add(range, message)
    isUnwinding = true
    current = .error
  }

  /// Goes on where the error was, as if nothing had been wrong.
  mutating func resume() {
    isUnwinding = false
    current = kinds[Int(position)]
  }

  /// Wraps a statement that failed, with the rest of its line and the block behind it, into an error
  /// node.
  mutating func recover(since start: Mark) {
    var kind = kinds[Int(position)]
    while kind != .newline, kind != .endOfFile {
      position += 1
      kind = kinds[Int(position)]
    }
    resume()
    if take(.newline), current == .indent { orphanedBlock() }
    finish(.error, since: start)
  }

  /// What a reader sees where a token stands.
  private func description(of token: TokenID) -> String {
    switch kinds[Int(token)] {
    case .endOfFile: return "the end of the file"
    case .newline: return "the end of the line"
    case .indent: return "an indent"
    case .dedent: return "an unindent"
    case .fStringStart, .tStringStart, .string, .bytes: return "a string"
    case .stringMiddle: return "text"
    case .stringEnd: return "the end of the string"
    default:
      let shown = bytes(of: token).prefix(40)
      return "`" + String(decoding: shown, as: UTF8.self)
        + (bytes(of: token).count > 40 ? "…`" : "`")
    }
  }
}

extension DiagnosticList {
  /// Tells the bytes that are not of the file's encoding, unless they stand in comments: there
  /// CPython takes them too.
  mutating func addUndecodable(in text: SourceText, _ tokens: TokenTable) {
    let encoding = text.encoding == .ascii ? "ASCII" : "UTF-8"
    var token = 0
    for range in text.undecodable {
      while token < tokens.count, Int(tokens.ends[token]) <= range.lowerBound { token += 1 }
      guard token < tokens.count, Int(tokens.starts[token]) <= range.lowerBound else { continue }
      let byte = hexadecimal(UInt32(text.padded[range.lowerBound]), digits: 2)
      add(range, "byte 0x\(byte) is not \(encoding), the encoding of this file")
    }
  }
}

extension TokenKind {
  /// The token as it is written, in back quotes, or what it is.
  var description: String {
    if let spelling { return "`\(spelling)`" }
    return switch self {
    case .newline: "the end of the line"
    case .indent: "an indented block"
    case .stringEnd: "the end of the string"
    default: "\(self)"
    }
  }

  /// How a token is written that is written in one way only.
  var spelling: String? {
    switch self {
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .comma: ","
    case .colon: ":"
    case .dot: "."
    case .equal: "="
    case .softCase: "case"
    default: Keyword.words.first { $0.1 == self }?.0
    }
  }
}
