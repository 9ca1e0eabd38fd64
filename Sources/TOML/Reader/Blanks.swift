extension Reader {
  /// The next byte; zero at the end, which is no character of TOML.
  var byte: UInt8 { byte(ahead: 0) }

  /// Whether all bytes are read.
  var isAtEnd: Bool { offset == bytes.count }

  /// Whether LF or CRLF comes next (TOML 1.0.0, "Spec": newline).
  var isAtLineEnd: Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && byte(ahead: 1) == UInt8(ascii: "\n")
  }

  /// A byte behind the next one; zero behind the end.
  func byte(ahead distance: Int) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  /// Skips the next byte if it is this one.
  @discardableResult mutating func skip(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  /// Skips spaces and tabs (TOML 1.0.0, "Spec": whitespace).
  mutating func skipBlanks() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
  }

  /// Skips LF or CRLF.
  mutating func skipLineEnd() -> Bool {
    guard isAtLineEnd else { return false }
    offset += byte == UInt8(ascii: "\r") ? 2 : 1
    return true
  }

  /// Skips a comment up to the end of its line (TOML 1.0.0, "Comment").
  mutating func skipComment() throws(TOMLProblem) {
    guard byte == UInt8(ascii: "#") else { return }
    while !isAtEnd, !isAtLineEnd {
      guard !byte.isControl else { throw controlCharacter }
      offset += 1
    }
  }

  /// Skips what may stand between the elements of an array; true if a line ends there.
  mutating func skipBlanksAndLines() throws(TOMLProblem) -> Bool {
    var isMultiline = false
    repeat {
      skipBlanks()
      try skipComment()
      guard skipLineEnd() else { return isMultiline }
      isMultiline = true
    } while true
  }
}

extension Reader {
  /// Finds the first byte that is not UTF-8 (TOML 1.0.0, "Spec": a TOML file must be valid UTF-8).
  func checkEncoding() throws(TOMLProblem) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error(let length):
        throw TOMLProblem(range: offset..<offset + length, message: "the file is not UTF-8")
      case .emptyInput: return
      }
    }
  }

  /// The problem that the next byte is a control character, which only an escape may stand for.
  var controlCharacter: TOMLProblem {
    let isReturn = byte == UInt8(ascii: "\r")
    return TOMLProblem(
      range: offset..<offset + 1,
      message: isReturn ? "a carriage return without a line feed" : "a control character")
  }

  /// The problem that something else comes next than what is expected.
  func unexpected(_ message: String) -> TOMLProblem {
    guard isAtEnd || !byte.isControl || isAtLineEnd else { return controlCharacter }
    return TOMLProblem(range: offset..<min(offset + 1, bytes.count), message: message)
  }
}

extension TOMLProblem {
  /// The problem that something stands in too many tables and arrays.
  static func tooDeep(_ range: Range<Int>) -> TOMLProblem {
    let limit = TOMLDocument.maximumDepth
    return TOMLProblem(range: range, message: "nested deeper than \(limit) levels")
  }
}

extension UInt8 {
  /// Whether the byte is a control character that may not stand in a file: all but the tab.
  var isControl: Bool { self < 0x20 && self != UInt8(ascii: "\t") || self == 0x7F }
}
