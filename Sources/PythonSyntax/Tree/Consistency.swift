internal import SourceText

extension SyntaxTree {
  /// What is wrong with the tree itself; empty unless the lexer or the parser has a mistake.
  ///
  /// The file is put together again from the tokens that are reached from the root through the
  /// nodes and from the gaps between them, and compared. Nothing here knows how the lexer reads, so
  /// the two cannot make the same mistake. Linear in the size of the file, and not recursive.
  public func inconsistencies() -> [String] {
    var walk = ConsistencyWalk(tree: self)
    walk.run()
    let problems = walk.problems + gapProblems() + layoutProblems()
    return problems.isEmpty && walk.bytes[...] != text.bytes
      ? ["the tree does not give back the bytes of the file"] : problems
  }

  /// Gaps that hold more than trivia.
  private func gapProblems() -> [String] {
    var problems: [String] = []
    var end = 0
    for token in 0..<tokens.count {
      let start = Int(tokens.starts[token])
      if start < end || Int(tokens.ends[token]) < start {
        problems.append("token \(token) at \(start) begins before the one before it has ended")
      } else if !isTrivia(end..<start) {
        problems.append("the gap at \(end)..<\(start) holds more than trivia")
      }
      end = max(end, Int(tokens.ends[token]))
    }
    if end != text.count || tokens.kinds.last != .endOfFile {
      problems.append("the tokens end at \(end) of \(text.count)")
    }
    return problems
  }

  /// Whether bytes are blanks, form feeds, comments, line ends, continuations, or a BOM at 0.
  private func isTrivia(_ gap: Range<Int>) -> Bool {
    let bytes = text.bytes
    var offset = gap.lowerBound
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), gap.count >= 3 { offset = 3 }
    while offset < gap.upperBound {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0C, 0x0A, 0x0D:
        offset += 1
      case 0x5C:
        guard offset + 1 < gap.upperBound, [0x0A, 0x0D].contains(bytes[offset + 1]) else {
          return false
        }
        offset += 2
      case 0x23:
        while offset < gap.upperBound, ![0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
      default:
        return false
      }
    }
    return true
  }

  /// Whether each block that is opened is closed, and no more.
  private func layoutProblems() -> [String] {
    var depth = 0
    for (token, kind) in tokens.kinds.enumerated() {
      if kind == .indent { depth += 1 }
      if kind == .dedent { depth -= 1 }
      if depth < 0 { return ["token \(token) closes a block that is not open"] }
    }
    return depth == 0 ? [] : ["\(depth) blocks are never closed"]
  }
}

/// A walk through all nodes that puts the file together again.
private struct ConsistencyWalk {
  let tree: SyntaxTree
  var bytes: [UInt8] = []
  var problems: [String] = []
  private var nextToken: TokenID = 0
  private var visited = 0

  init(tree: SyntaxTree) { self.tree = tree }

  /// Goes down, right and up along the links, without a stack of its own.
  mutating func run() {
    let links = tree.nodes.links
    var node = NodeID(tree.nodes.count - 1)
    if links[Int(node)].parent != .none { problems.append("the last node is not the root") }
    var isEntering = true
    while node != .none, problems.isEmpty {
      let link = links[Int(node)]
      if isEntering {
        visited += 1
        enter(node, link)
        if link.firstChild != .none {
          check(child: link.firstChild, of: node)
          node = link.firstChild
          continue
        }
      }
      take(upTo: link.endToken)
      isEntering = link.nextSibling != .none
      if isEntering { check(child: link.nextSibling, of: link.parent) }
      node = isEntering ? link.nextSibling : link.parent
    }
    if problems.isEmpty, visited != tree.nodes.count {
      problems.append("\(visited) of \(tree.nodes.count) nodes are reached")
    }
  }

  /// Takes the parent's own tokens before a node.
  private mutating func enter(_ node: NodeID, _ link: NodeLinks) {
    if link.firstToken < nextToken || link.endToken < link.firstToken {
      problems.append("node \(node) begins before the one before it has ended")
    }
    take(upTo: link.firstToken)
  }

  private mutating func check(child: NodeID, of parent: NodeID) {
    guard parent != .none, child >= 0, child < tree.nodes.count else {
      return problems.append("node \(child) is out of place")
    }
    let (inner, outer) = (tree.nodes.links[Int(child)], tree.nodes.links[Int(parent)])
    if inner.parent != parent || child >= parent
      || inner.firstToken < outer.firstToken || inner.endToken > outer.endToken
    {
      problems.append("node \(child) does not lie in its parent \(parent)")
    }
  }

  /// Takes tokens in order, each with the gap before it.
  private mutating func take(upTo end: TokenID) {
    while nextToken < end {
      let gap = nextToken == 0 ? 0 : Int(tree.tokens.ends[Int(nextToken) - 1])
      let tokenEnd = Int(tree.tokens.ends[Int(nextToken)])
      bytes += tree.text.bytes[min(gap, tokenEnd)..<tokenEnd]
      nextToken += 1
    }
  }
}
