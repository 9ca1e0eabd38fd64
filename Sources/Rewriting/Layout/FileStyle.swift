public import PythonSemantics
public import PythonSyntax
internal import SourceText

/// How a file is written, so that what is inserted looks as if its author had written it.
public struct FileStyle: Sendable {
  /// The bytes that end a line.
  public let newline: [UInt8]
  /// The bytes that a block is indented by.
  public let indentation: [UInt8]
  /// The quote that strings begin with.
  public let quote: UInt8
  /// The longest line, in characters, that a formatter leaves alone.
  public let lineLength: Int
  /// Whether the items of a `with` may stand in parentheses: the parser of Python 3.9 is the first to take
  /// them.
  let putsItemsInParentheses: Bool

  /// Reads the style of a file off its tokens, and the line length off its project.
  public init(of file: PythonFile) {
    let tree = file.tree
    lineLength = file.context.lineLength
    putsItemsInParentheses = file.context.minimumPython.map { $0 >= PythonVersion(3, 9) } ?? true
    newline = tree.text.newlineStyle.bytes
    indentation = Self.firstIndentation(of: tree) ?? Array("    ".utf8)
    quote = Self.commonQuote(of: tree)
  }

  /// The bytes by which the first block is deeper than the line that opens it.
  private static func firstIndentation(of tree: SyntaxTree) -> [UInt8]? {
    guard let indent = tree.tokens.kinds.firstIndex(of: .indent) else { return nil }
    let trivia = Token(tree: tree, id: TokenID(indent + 1)).leadingIndentation
    return trivia.isEmpty ? nil : Array(trivia)
  }

  /// The quote of most one-line strings; the double one where there are none.
  private static func commonQuote(of tree: SyntaxTree) -> UInt8 {
    var balance = 0
    for (index, kind) in tree.tokens.kinds.enumerated() where kind == .string {
      let bytes = tree.text.bytes[Int(tree.tokens.starts[index])..<Int(tree.tokens.ends[index])]
      guard let quote = bytes.first(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") })
      else { continue }
      balance += quote == UInt8(ascii: "\"") ? 1 : -1
    }
    return balance < 0 ? UInt8(ascii: "'") : UInt8(ascii: "\"")
  }
}

extension Token {
  /// The blanks between the start of the token's line and the token; empty where something else
  /// stands there.
  public var leadingIndentation: ArraySlice<UInt8> {
    let bytes = tree.text.bytes
    let end = range.lowerBound
    var start = end
    while start > tree.text.bomLength, bytes[start - 1].isBlank { start -= 1 }
    let beginsLine = start == tree.text.bomLength || bytes[start - 1].isLineEnd
    return beginsLine ? bytes[start..<end] : bytes[end..<end]
  }

  /// Whether nothing but blanks stands before the token on its line.
  public var beginsLine: Bool {
    let start = range.lowerBound - leadingIndentation.count
    return start == tree.text.bomLength || tree.text.bytes[start - 1].isLineEnd
  }
}
