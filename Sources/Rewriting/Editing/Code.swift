public import PythonSemantics
public import PythonSyntax
internal import SourceText

/// Python source to be put into a file, with the imports that it needs to mean what it says.
///
/// A literal reads as the Python that it writes, with four spaces a level and double quotes; where
/// it is put, it takes on the line ends, the indentation and the quotes of the file.
///
///     let code: Code = """
///       \(name) = \(file.spelling(of: "tenacity.retry", at: call))(reraise=True)
///       """
///
/// An embedded node is its exact source, whatever its quotes; its further lines keep their places
/// relative to the first. An embedded spelling or code brings its imports along.
public struct Code: Sendable, Hashable {
  /// The source, with LF behind every line but the last.
  public internal(set) var bytes: [UInt8] = []
  /// The imports that make its names mean what they should.
  public internal(set) var imports: [ImportRequest] = []
  /// What stands as it did in the file that it comes from: neither its quotes nor its blanks change.
  var verbatim: [Range<Int>] = []

  /// Takes source that is made at run time.
  public init(_ source: String, imports: [ImportRequest] = []) {
    bytes = Array(source.utf8)
    self.imports = imports
  }

  /// Takes the exact source of an expression as it stands outside of its function.
  public init(_ expression: Node, saying shared: SharedExpression) {
    if let text = shared.text {
      append(verbatim: Array(text.utf8)[...])
    } else {
      self = "\(expression)"
    }
  }

  /// The source as text.
  public var source: String { String(decoding: bytes, as: UTF8.self) }

  /// Several expressions with commas between them.
  public static func joined(_ parts: [Code]) -> Code {
    var code = Code("")
    for part in parts {
      if !code.bytes.isEmpty { code.bytes += ", ".utf8 }
      code.append(part, indentation: [])
    }
    return code
  }

  /// Several lines or blocks below each other.
  public static func lines(_ parts: [Code]) -> Code {
    var code = Code("")
    for part in parts {
      if !code.bytes.isEmpty { code.bytes.append(UInt8(ascii: "\n")) }
      code.append(part, indentation: [])
    }
    return code
  }
}

extension Code: ExpressibleByStringInterpolation {
  /// Takes Python without embedded parts.
  public init(stringLiteral source: String) { self.init(source) }

  /// Takes Python with what was embedded.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.code }

  /// Collects the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var code = Code("")

    /// Begins a literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      code.bytes.reserveCapacity(literalCapacity)
    }

    /// Adds what is written in the literal.
    public mutating func appendLiteral(_ literal: String) { code.bytes += literal.utf8 }

    /// Embeds a word, or other source on one line.
    public mutating func appendInterpolation(_ word: String) { code.bytes += word.utf8 }

    /// Embeds a whole number.
    public mutating func appendInterpolation(_ number: Int) { code.bytes += String(number).utf8 }

    /// Embeds a token as it is written.
    public mutating func appendInterpolation(_ token: Token) {
      code.append(verbatim: token.bytes)
    }

    /// Embeds a spelling with its imports.
    public mutating func appendInterpolation(_ spelling: Spelling) {
      code.bytes += spelling.text.utf8
      code.imports += spelling.imports
    }

    /// Embeds other code; its further lines are indented as the one that it stands on.
    public mutating func appendInterpolation(_ other: Code) {
      code.append(other, indentation: code.lastIndentation)
    }

    /// Embeds the exact source of a node; its further lines keep their places relative to the first.
    ///
    /// Where brackets round the node have joined its lines, it gets parentheses of its own.
    public mutating func appendInterpolation(_ node: Node) {
      let indentation = code.lastIndentation
      guard node.needsBrackets else { return code.append(node, indentation: indentation) }
      code.bytes.append(UInt8(ascii: "("))
      code.append(node, indentation: indentation)
      code.bytes.append(UInt8(ascii: ")"))
    }
  }
}

extension Code {
  /// The blanks that the last line begins with.
  fileprivate var lastIndentation: [UInt8] {
    let start = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Array(bytes[start...].prefix(while: \.isBlank))
  }

  fileprivate mutating func append(verbatim part: ArraySlice<UInt8>) {
    guard !part.isEmpty else { return }
    verbatim.append(bytes.count..<bytes.count + part.count)
    bytes += part
  }

  /// Adds other code, with blanks before its further lines.
  fileprivate mutating func append(_ other: Code, indentation: [UInt8]) {
    imports += other.imports
    let starts =
      indentation.isEmpty ? [] : other.tree.lineStartsOutsideStrings(in: 0..<other.bytes.count)
    var offset = 0
    for end in starts + [other.bytes.count] {
      let shift = bytes.count - offset
      verbatim += other.verbatim.compactMap { range in
        let part = range.clamped(to: offset..<end)
        return part.isEmpty ? nil : part.lowerBound + shift..<part.upperBound + shift
      }
      bytes += other.bytes[offset..<end]
      if end < other.bytes.count, other.bytes[end] != UInt8(ascii: "\n") { bytes += indentation }
      offset = end
    }
  }

  /// Adds the exact source of a node, its further lines moved with the first.
  fileprivate mutating func append(_ node: Node, indentation: [UInt8]) {
    let text = node.tree.text.bytes
    let original = node.lineIndentation
    var offset = node.range.lowerBound
    for start in node.tree.lineStartsOutsideStrings(in: node.range) + [node.range.upperBound] {
      append(verbatim: text[offset..<start].normalizingNewlines())
      offset = start
      guard start < node.range.upperBound, !text[start].isLineEnd else { continue }
      bytes += indentation
      offset += text[start...].commonPrefix(with: original)
    }
  }

  /// The code as a tree, of which only the tokens are of use: it may be a part of a statement.
  var tree: SyntaxTree { SyntaxTree(parsing: SourceText(bytes)) }
}

// MARK: Into a file

extension Code {
  /// The bytes that stand in a file, on a line that begins with some blanks.
  ///
  /// Further lines begin with the same blanks; string contents are left alone.
  func placed(below indentation: [UInt8] = [], style: FileStyle) -> [UInt8] {
    let tree = tree
    let starts = Set(tree.lineStartsOutsideStrings(in: 0..<bytes.count))
    let quotes = tree.exchangeableQuotes(for: style.quote, except: verbatim)
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if starts.contains(offset) || offset == 0 {
        let blanks = bytes[offset...].prefix(while: \.isBlank)
        let isEmptyLine =
          offset + blanks.count < bytes.count && bytes[offset + blanks.count].isLineEnd
        if !isEmptyLine {
          if offset > 0 { result += indentation }
          let own = blanks.indices.prefix { index in !verbatim.contains { $0.contains(index) } }
          result += style.indentation(ofSpaces: own.count)
          result += blanks.dropFirst(own.count)
        }
        offset += blanks.count
        if offset == bytes.count { break }
      }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        result += style.newline
      } else {
        result.append(quotes.contains(offset) ? style.quote : byte)
      }
      offset += 1
    }
    return result
  }
}

extension Node {
  /// Whether the node has a line end that nothing in it holds together: no bracket, no string, no
  /// backslash.
  fileprivate var needsBrackets: Bool {
    let starts = tree.lineStartsOutsideStrings(in: range)
    guard !starts.isEmpty else { return false }
    var depth = 0
    var previous: Token?
    for id in tokenRange {
      let token = Token(tree: tree, id: id)
      if let previous, depth == 0 {
        let gap = previous.range.upperBound..<token.range.lowerBound
        let isContinued =
          tree.text.bytes[gap].contains(UInt8(ascii: "\\")) && tree.comments(in: gap).isEmpty
        if !isContinued, starts.contains(where: { gap.lowerBound < $0 && $0 <= gap.upperBound }) {
          return true
        }
      }
      if token.kind.opensBracket { depth += 1 }
      if token.kind.closesBracket { depth -= 1 }
      previous = token
    }
    return false
  }
}

extension FileStyle {
  /// What stands for the blanks of a template, which has four spaces a level.
  fileprivate func indentation(ofSpaces count: Int) -> [UInt8] {
    (0..<count / 4).flatMap { _ in indentation }
      + Array(repeating: UInt8(ascii: " "), count: count % 4)
  }
}

extension SyntaxTree {
  /// The quotes of strings that can be exchanged without a change of what they hold.
  fileprivate func exchangeableQuotes(for quote: UInt8, except: [Range<Int>]) -> Set<Int> {
    var found: Set<Int> = []
    for (index, kind) in tokens.kinds.enumerated() where kind == .string || kind == .bytes {
      let range = Int(tokens.starts[index])..<Int(tokens.ends[index])
      let bytes = text.bytes[range]
      guard let opening = bytes.firstIndex(where: \.isQuote), bytes[opening] != quote,
        range.upperBound - 1 > opening, !except.contains(where: { $0.overlaps(range) })
      else { continue }
      let contents = bytes[(opening + 1)..<(range.upperBound - 1)]
      // Triple quotes are left: docstrings have double ones everywhere.
      guard !contents.contains(where: { $0.isQuote || $0 == UInt8(ascii: "\\") }) else { continue }
      found.formUnion([opening, range.upperBound - 1])
    }
    return found
  }
}

extension Sequence<UInt8> {
  /// The bytes with LF for every line end.
  fileprivate func normalizingNewlines() -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for byte in self {
      defer { previous = byte }
      if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") { continue }
      result.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
    }
    return result[...]
  }
}

extension ArraySlice<UInt8> {
  /// The number of bytes that are the same at the start of both.
  fileprivate func commonPrefix(with other: [UInt8]) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }
}

extension UInt8 {
  var isQuote: Bool { self == UInt8(ascii: "'") || self == UInt8(ascii: "\"") }
}
