internal import SourceText

extension SyntaxTree {
  /// What is wrong with the tree itself; empty unless the lexer or the parser has a mistake.
  ///
  /// The file is put together again from the tokens that are reached from the root through the
  /// nodes and from the gaps between them, and compared. Nothing here knows how the lexer reads, so
  /// the two cannot make the same mistake. Linear in the size of the file, and not recursive.
  public func inconsistencies() -> [String] {
    // Each check relies on what the one before it has shown.
    let outOfPlace = tokenProblems()
    if !outOfPlace.isEmpty { return outOfPlace }
    if let problem = layoutProblem() { return [problem] }
    var walk = ConsistencyWalk(tree: self)
    if let problem = walk.run() { return [problem] }
    return walk.bytes[...] == text.bytes
      ? [] : ["the tree does not give back the bytes of the file"]
  }

  /// Tokens out of order or out of the file, and gaps that hold more than trivia.
  private func tokenProblems() -> [String] {
    guard tokens.starts.count == tokens.count, tokens.ends.count == tokens.count else {
      return ["the columns of the token table differ in length"]
    }
    var problems: [String] = []
    var end = 0
    for (token, kind) in tokens.kinds.enumerated() {
      let (start, tokenEnd) = (Int(tokens.starts[token]), Int(tokens.ends[token]))
      guard end <= start, start <= tokenEnd, tokenEnd <= text.count else {
        return problems + ["token \(token) at \(start)..<\(tokenEnd) is out of place"]
      }
      if !isTrivia(end..<start) {
        problems.append("the gap at \(end)..<\(start) holds more than trivia")
      }
      if end != start, mayNotFollowGap(token) {
        problems.append("the gap at \(end)..<\(start) is inside a string or behind an indentation")
      }
      let range = start..<tokenEnd
      if range.isEmpty {
        // The end of a string that is never closed is empty too.
        if !kind.isLayout, kind != .stringEnd { problems.append("token \(token) is empty") }
      } else if !kind.isLayout, !mayHoldBlanks(kind), hasBlank(at: range) {
        problems.append("token \(token) at \(range) holds trivia")
      }
      end = tokenEnd
    }
    if end != text.count || tokens.kinds.last != .endOfFile {
      problems.append("the tokens end at \(end) of \(text.count)")
    }
    return problems
  }

  /// Whether a token must stand directly behind the one before it.
  private func mayNotFollowGap(_ token: Int) -> Bool {
    switch tokens.kinds[token] {
    case .stringMiddle, .stringEnd: return true
    default: break
    }
    guard token > 0 else { return false }
    return tokens.kinds[token - 1] == .indent || tokens.kinds[token - 1] == .dedent
  }

  /// Whether a token may begin or end with any byte.
  private func mayHoldBlanks(_ kind: TokenKind) -> Bool { kind == .stringMiddle || kind == .error }

  /// Whether bytes, of which there is one, begin or end with a blank or a line end.
  private func hasBlank(at range: Range<Int>) -> Bool {
    isBlank(text.padded[range.lowerBound]) || isBlank(text.padded[range.upperBound - 1])
  }

  /// Whether bytes are blanks, form feeds, comments, line ends, continuations, or a BOM at 0.
  private func isTrivia(_ gap: Range<Int>) -> Bool {
    let bytes = text.bytes
    var offset = gap.lowerBound
    if offset == 0, gap.count >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < gap.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C, 0x0A, 0x0D:
        offset += 1
      case UInt8(ascii: "\\"):
        guard offset + 1 < gap.upperBound, isLineEnd(bytes[offset + 1]) else { return false }
        offset += 2
      case UInt8(ascii: "#"):
        while offset < gap.upperBound, !isLineEnd(bytes[offset]) { offset += 1 }
      default:
        return false
      }
    }
    return true
  }

  /// Blocks that are not closed or not open, and tokens of layout that are no line end.
  private func layoutProblem() -> String? {
    var depth = 0
    for (token, kind) in tokens.kinds.enumerated() where kind.isLayout {
      switch kind {
      case .indent: depth += 1
      case .dedent: depth -= 1
      default: break
      }
      if depth < 0 { return "token \(token) closes a block that is not open" }
      let range = Int(tokens.starts[token])..<Int(tokens.ends[token])
      if kind == .newline, range.lowerBound < text.count {
        let bytes = text.bytes[range]
        if bytes == [0x0A] || bytes == [0x0D, 0x0A] || bytes == [0x0D] { continue }
        return "token \(token) is no line end"
      }
      if !range.isEmpty { return "token \(token) is \(kind) and more" }
    }
    return depth == 0 ? nil : "\(depth) blocks are never closed"
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte)
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// A walk through all nodes that puts the file together again.
private struct ConsistencyWalk {
  let tree: SyntaxTree
  private(set) var bytes: [UInt8] = []
  private var nextToken: TokenID = 0
  /// The node that must be left next, for nodes are numbered in that order.
  private var nextLeft: NodeID = 0

  init(tree: SyntaxTree) {
    self.tree = tree
    bytes.reserveCapacity(tree.text.count)
  }

  /// Goes down, right and up along the links, without a stack of its own, to the first problem.
  mutating func run() -> String? {
    let links = tree.nodes.links
    let root = NodeID(links.count - 1)
    guard root >= 0, links.count == tree.nodes.count else {
      return "the columns of the node table differ in length"
    }
    guard links[Int(root)].parent == .none, links[Int(root)].nextSibling == .none,
      links[Int(root)].firstToken == 0, Int(links[Int(root)].endToken) == tree.tokens.count
    else { return "the last node is not the root" }

    var node = root
    var isEntering = true
    while node != .none {
      let link = links[Int(node)]
      if isEntering {
        guard nextToken <= link.firstToken, link.firstToken <= link.endToken else {
          return "node \(node) begins before the one before it has ended"
        }
        // The parent's own tokens before the node.
        take(upTo: link.firstToken)
        if link.firstChild != .none {
          guard fits(link.firstChild, in: node) else { return misplaced(link.firstChild, in: node) }
          node = link.firstChild
          continue
        }
      }
      take(upTo: link.endToken)
      guard node == nextLeft else { return "node \(node) is not the \(nextLeft)th in postorder" }
      nextLeft += 1
      isEntering = link.nextSibling != .none
      if isEntering, !fits(link.nextSibling, in: link.parent) {
        return misplaced(link.nextSibling, in: link.parent)
      }
      node = isEntering ? link.nextSibling : link.parent
    }
    return nextLeft > root ? nil : "\(nextLeft) of \(links.count) nodes are reached"
  }

  /// Whether a node can be a child of another.
  private func fits(_ child: NodeID, in parent: NodeID) -> Bool {
    // Numbers that rise from child to parent also keep the walk from going in circles.
    guard 0 <= child, child < parent, Int(parent) < tree.nodes.count else { return false }
    let (inner, outer) = (tree.nodes.links[Int(child)], tree.nodes.links[Int(parent)])
    return inner.parent == parent && inner.firstToken >= outer.firstToken
      && inner.endToken <= outer.endToken
  }

  private func misplaced(_ child: NodeID, in parent: NodeID) -> String {
    "node \(child) does not lie in its parent \(parent)"
  }

  /// Takes tokens in order, each with the gap before it.
  private mutating func take(upTo end: TokenID) {
    while nextToken < end {
      let gap = nextToken == 0 ? 0 : Int(tree.tokens.ends[Int(nextToken) - 1])
      bytes += tree.text.bytes[gap..<Int(tree.tokens.ends[Int(nextToken)])]
      nextToken += 1
    }
  }
}
