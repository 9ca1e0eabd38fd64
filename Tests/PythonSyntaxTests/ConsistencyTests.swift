import PythonSyntax
import SourceText
import Testing

/// The proof of losslessness is worth what it finds: every damage to a tree is found, and none ends
/// or stops the process.
@Suite struct ConsistencyTests {
  private static let text = SourceText(
    Array("# zwei\nwhile a:\n  f'{b} c', \\\n  d\nelse:\n  pass".utf8))

  @Test func aTreeOfTheParserIsConsistent() {
    let tree = SyntaxTree(parsing: Self.text)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.inconsistencies().isEmpty)
  }

  @Test func tokensThatAreMovedAreFound() {
    // In an f-string only the lexer knows where one token ends.
    let plain = Self.text.bytes.map { $0 == UInt8(ascii: "f") ? UInt8(ascii: "b") : $0 }
    let tree = SyntaxTree(parsing: SourceText(plain))
    for token in 0..<tree.tokens.count {
      for step in [-1_000, -1, 1, 1_000] as [Int32] {
        var tokens = tree.tokens
        tokens.starts[token] += step
        expectProblems(in: tree, tokens: tokens, "\(tree.tokens.kinds[token]) \(token) \(step)")
        tokens = tree.tokens
        tokens.ends[token] += step
        expectProblems(in: tree, tokens: tokens, "\(tree.tokens.kinds[token]) \(token) \(step)")
      }
    }
  }

  @Test func tokensThatAreMissingAreFound() {
    let tree = SyntaxTree(parsing: Self.text)
    for token in 0..<tree.tokens.count {
      var tokens = tree.tokens
      tokens.kinds.remove(at: token)
      expectProblems(in: tree, tokens: tokens)
      tokens.starts.remove(at: token)
      tokens.ends.remove(at: token)
      expectProblems(in: tree, tokens: tokens)
    }
  }

  @Test func linksThatAreWrongAreFound() {
    let tree = SyntaxTree(parsing: Self.text)
    let fields: [WritableKeyPath<NodeLinks, Int32>] = [
      \.firstToken, \.endToken, \.parent, \.firstChild, \.nextSibling,
    ]
    for node in 0..<tree.nodes.count {
      for field in fields {
        for value in -2...Int32(max(tree.nodes.count, tree.tokens.count) + 1) {
          var nodes = tree.nodes
          guard nodes.links[node][keyPath: field] != value else { continue }
          nodes.links[node][keyPath: field] = value
          // A node may own a token more or less: then the tree is another one, and consistent.
          if field == \.firstToken || field == \.endToken { continue }
          expectProblems(in: tree, nodes: nodes)
        }
      }
    }
  }

  @Test func spansThatAreWrongEndNothing() {
    let tree = SyntaxTree(parsing: Self.text)
    for node in 0..<tree.nodes.count {
      for value in -2...Int32(tree.tokens.count + 1) {
        var nodes = tree.nodes
        nodes.links[node].firstToken = value
        _ = damaged(tree, nodes: nodes).inconsistencies()
        nodes = tree.nodes
        nodes.links[node].endToken = value
        _ = damaged(tree, nodes: nodes).inconsistencies()
      }
    }
  }

  @Test func blocksThatAreNotClosedAreFound() {
    let tree = SyntaxTree(parsing: Self.text)
    for (token, kind) in tree.tokens.kinds.enumerated() {
      var tokens = tree.tokens
      switch kind {
      case .indent: tokens.kinds[token] = .dedent
      case .dedent: tokens.kinds[token] = .indent
      case .endOfFile: tokens.kinds[token] = .newline
      default: continue
      }
      expectProblems(in: tree, tokens: tokens)
    }
  }

  private func damaged(
    _ tree: SyntaxTree, tokens: TokenTable? = nil, nodes: NodeTable? = nil
  ) -> SyntaxTree {
    SyntaxTree(
      text: tree.text, tokens: tokens ?? tree.tokens, nodes: nodes ?? tree.nodes, diagnostics: [],
      steps: 0)
  }

  private func expectProblems(
    in tree: SyntaxTree, tokens: TokenTable? = nil, nodes: NodeTable? = nil, _ damage: String = "",
    location: SourceLocation = #_sourceLocation
  ) {
    let problems = damaged(tree, tokens: tokens, nodes: nodes).inconsistencies()
    #expect(!problems.isEmpty, "\(damage)", sourceLocation: location)
  }
}
