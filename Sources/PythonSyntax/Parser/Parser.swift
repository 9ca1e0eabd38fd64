public import SourceText

/// Reads tokens into the nodes of a tree.
///
/// A recursive descent along CPython's `Grammar/python.gram`, one file for each of its chapters;
/// the methods are named by what they read and leave one finished node (or none, after an error).
/// Operators, conditionals and lambdas are read by a loop, other nesting is bounded by the limits
/// on blocks and brackets, so the depth of the stack is bounded too. Decisions need one token, at
/// times two; the two places that look further (`match`, `with (`) do so once for each statement,
/// so the work is linear.
///
/// After an error the parser sees nothing but `.error`, which fits no rule, until the statement has
/// unwound and `recover` skips the rest of its line: one mistake, one diagnostic, and no `throws`
/// in the way.
struct Parser: ~Copyable {
  let text: SourceText
  let tokens: TokenTable
  /// `tokens.kinds`, where the hot path needs no detour.
  let kinds: [TokenKind]

  var nodes: NodeTableBuilder
  var diagnostics: DiagnosticList

  /// The number of the token that comes next.
  var position: TokenID = 0
  /// The kind of the token that comes next; `.error` while an error unwinds.
  var current: TokenKind

  /// Operators whose right operand is still to come, the innermost last.
  var operators = Table<PendingOperator>(capacity: 64)
  /// How deep the parser is in defaults of lambdas, the one nesting that neither blocks nor
  /// brackets bound.
  var lambdaDepth = 0
  /// Whether an error is unwinding.
  var isUnwinding = false
  /// Whether `<>` is the operator and `!=` is not (PEP 401).
  var isBarry = false
  /// Tokens that were looked at beyond the next two, or read a second time.
  var extraSteps = 0

  init(text: SourceText, tokens: TokenTable, diagnostics: DiagnosticList) {
    self.text = text
    self.tokens = tokens
    self.kinds = tokens.kinds
    self.diagnostics = diagnostics
    // Real files have five nodes for every six tokens.
    nodes = NodeTableBuilder(capacity: tokens.count)
    current = tokens.kinds[0]
  }

  /// `file: [statements] ENDMARKER`.
  mutating func module() {
    let start = mark()
    statements(until: .endOfFile)
    position += 1
    nodes.finish(.module, firstToken: 0, endToken: position, since: start.node)
  }

  // MARK: Tokens

  /// The kind of the token behind the next one.
  @inline(__always)
  var following: TokenKind { kinds[min(Int(position) &+ 1, kinds.count &- 1)] }

  /// Takes the next token.
  @inline(__always)
  mutating func advance() {
    position &+= 1
    current = kinds[Int(position)]
  }

  /// Takes the next token if it is of a kind.
  @inline(__always)
  mutating func take(_ kind: TokenKind) -> Bool {
    guard current == kind else { return false }
    advance()
    return true
  }

  /// Takes the next token, which must be of a kind.
  @inline(__always)
  mutating func expect(_ kind: TokenKind) {
    if current == kind { advance() } else { failExpecting(kind.description) }
  }

  /// Takes the next token, which must be a name.
  @inline(__always)
  mutating func expectName() {
    if current.isName { advance() } else { failExpecting("a name") }
  }

  /// The bytes of a token.
  func bytes(of token: TokenID) -> ArraySlice<UInt8> {
    text.bytes[Int(tokens.starts[Int(token)])..<Int(tokens.ends[Int(token)])]
  }

  // MARK: Nodes

  /// A place in the file to which a node can reach back.
  struct Mark: BitwiseCopyable {
    var node: NodeID
    var token: TokenID
  }

  /// The place before the next token.
  @inline(__always)
  func mark() -> Mark {
    Mark(node: NodeID(truncatingIfNeeded: nodes.count), token: position)
  }

  /// Makes a node of all that was read since a mark.
  @inline(__always)
  mutating func finish(_ kind: NodeKind, since mark: Mark) {
    nodes.finish(kind, firstToken: mark.token, endToken: position, since: mark.node)
  }

  /// Makes a node of the next token.
  @inline(__always)
  mutating func leaf(_ kind: NodeKind) {
    nodes.leaf(kind, firstToken: position, endToken: position &+ 1)
    advance()
  }
}

extension SyntaxTree {
  /// Parses a file; what is not Python is told in `diagnostics`.
  public convenience init(parsing text: SourceText) {
    if let problem = text.problem {
      self.init(unreadable: text, Diagnostic(range: problem.range, message: problem.message))
      return
    }
    var diagnostics = DiagnosticList()
    let tokens = TokenTable(lexing: text, &diagnostics)
    diagnostics.addUndecodable(in: text, tokens)

    var parser = Parser(text: text, tokens: tokens, diagnostics: diagnostics)
    parser.module()
    let steps = tokens.count + parser.nodes.count + parser.extraSteps
    let found = parser.diagnostics.sorted()
    self.init(
      text: text, tokens: tokens, nodes: parser.nodes.table(), diagnostics: found, steps: steps)
  }

  /// The tree of a file whose encoding cannot be read: one error token.
  private convenience init(unreadable text: SourceText, _ diagnostic: Diagnostic) {
    var tokens = TokenTableBuilder(capacity: 2)
    if text.count > text.bomLength { tokens.append(.error, text.bomLength, text.count) }
    tokens.append(.endOfFile, text.count, text.count)
    let table = tokens.table()
    var nodes = NodeTableBuilder(capacity: 2)
    nodes.leaf(.module, firstToken: 0, endToken: TokenID(table.count))
    self.init(
      text: text, tokens: table, nodes: nodes.table(), diagnostics: [diagnostic],
      steps: table.count)
  }
}
