internal import SourceText

/// The nodes and tokens of a tree, indented, one a line.
///
///     expressionStatement
///       call
///         name "f"
///         argumentList
///           leftParenthesis "("
///           rightParenthesis ")"
///     newline "\n"
///
/// A node that is one token stands on one line with it. With trivia, what lies before a token
/// stands above it: `~ "  # why\n"`. Below a hundred levels the depth is written as a number, for
/// the blanks of a deep tree would be as many as its depth squared.
public struct TreeDump {
  private let tree: SyntaxTree
  private let showsTrivia: Bool

  /// Prepares the dump of a tree.
  public init(_ tree: SyntaxTree, showsTrivia: Bool = true) {
    self.tree = tree
    self.showsTrivia = showsTrivia
  }

  /// Hands the lines to a consumer, each without its line end; not recursive: trees may be deep.
  public func forEachLine(_ body: (String) -> Void) {
    var node = tree.root
    var depth = 0
    var nextToken: TokenID = 0
    var isEntering = true
    while true {
      let range = node.tokenRange
      if isEntering {
        // The parent's own tokens before the node.
        lines(nextToken..<range.lowerBound, depth, body)
        nextToken = max(nextToken, range.lowerBound)
        if node.firstChild == nil, range.count == 1 {
          let token = Token(tree: tree, id: range.lowerBound)
          trivia(before: token, depth, body)
          body(indentation(depth) + Self.name(node.kind) + " " + String(quoting: token.bytes))
          nextToken = range.upperBound
        } else {
          body(indentation(depth) + Self.name(node.kind))
        }
        if let child = node.firstChild {
          node = child
          depth += 1
          continue
        }
      }
      lines(nextToken..<max(nextToken, range.upperBound), depth + 1, body)
      nextToken = max(nextToken, range.upperBound)
      isEntering = node.nextSibling != nil
      guard let next = node.nextSibling ?? node.parent else { return }
      if !isEntering { depth -= 1 }
      node = next
    }
  }

  /// All lines at once.
  public var text: String {
    var text = ""
    forEachLine { text += $0 + "\n" }
    return text
  }

  private func lines(_ tokens: Range<TokenID>, _ depth: Int, _ body: (String) -> Void) {
    for id in tokens {
      let token = Token(tree: tree, id: id)
      trivia(before: token, depth, body)
      let bytes = token.bytes
      let name = Self.name(token.kind)
      body(indentation(depth) + name + (bytes.isEmpty ? "" : " " + String(quoting: bytes)))
    }
  }

  private func trivia(before token: Token, _ depth: Int, _ body: (String) -> Void) {
    guard showsTrivia, !token.leadingTrivia.isEmpty else { return }
    body(indentation(depth) + "~ " + String(quoting: tree.text.bytes[token.leadingTrivia]))
  }

  private static func name(_ kind: NodeKind) -> String { nodeNames[Int(kind.rawValue)] }

  private static func name(_ kind: TokenKind) -> String { tokenNames[Int(kind.rawValue)] }

  // The name of a case is looked up by reflection, which costs more than all the rest.
  private static let nodeNames = NodeKind.allCases.map { "\($0)" }
  private static let tokenNames = TokenKind.allCases.map { "\($0)" }

  private func indentation(_ depth: Int) -> String {
    depth <= 100
      ? String(repeating: "  ", count: depth) : String(repeating: "  ", count: 100) + "\(depth) "
  }
}
