internal import SourceText

extension SyntaxTree {
  /// Appends CPython's abstract syntax tree of the file, a line for every node and field.
  ///
  /// The lines are those that `Tests/Oracle/ast_lines.py` prints with CPython 3.13; that they are
  /// equal on large corpora is the proof of the parser. A file with a syntax error has two lines:
  /// `# path`, and `!` with the line of the error.
  public func appendAbstractSyntax(of path: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(contentsOf: "# ".utf8)
    output.append(contentsOf: path)
    output.append("\n")
    var writer = AbstractSyntaxWriter(self, appendingTo: output)
    // The array has one owner, so that appending does not copy it.
    output = []
    if text.problem != nil || text.encoding == .ascii && !text.undecodable.isEmpty {
      // CPython decodes before it counts lines.
      writer.appendError(line: 0)
    } else if let diagnostic = diagnostics.first {
      writer.appendError(at: diagnostic.range.lowerBound)
    } else {
      writer.append(root)
    }
    output = writer.output
  }
}

/// Writes the abstract syntax tree of one file.
///
/// What is still to be written waits on a stack, so the depth of the tree costs no depth of calls:
/// `a.b.c…` is as deep as it is long, and each `elif` is nested in the one before it. The chapters
/// of the grammar have a file each; their methods write the line of a node and leave the lines of
/// its fields on the stack.
struct AbstractSyntaxWriter {
  private(set) var output: [UInt8]
  let tree: SyntaxTree
  private let positions: PositionTable
  private var waiting: [Line] = []
  /// How deep the line is that is being written.
  private var depth = 0

  /// What an expression is there for.
  enum Context: String {
    case load = "Load"
    case store = "Store"
    case delete = "Del"
  }

  /// A line that waits to be written, with all that will hang below it.
  private struct Line {
    let depth: Int
    let field: String
    let content: Content
  }

  enum Content {
    /// A node.
    case node(Node, Context)
    /// Parameters, which have a node even where there are none.
    case arguments(Parameters?)
    /// A piece of a string.
    case text(StringPiece)
    /// A name that is an expression to CPython and a token to us.
    case binding(Token)
    /// A class without position and fields, such as an operator.
    case bare(String)
    /// A plain value.
    case value(String)
    /// An identifier.
    case identifier(Token)
    /// Identifiers with dots between them.
    case dottedName(DottedName)
  }

  init(_ tree: SyntaxTree, appendingTo output: [UInt8]) {
    self.tree = tree
    self.output = output
    positions = PositionTable(tree.text)
  }

  /// Writes a node and all below it.
  mutating func append(_ root: Node) {
    waiting.append(Line(depth: 0, field: "", content: .node(root, .load)))
    while let line = waiting.popLast() {
      depth = line.depth
      let mark = waiting.count
      write(line)
      // The last line on the stack is written first.
      waiting[mark...].reverse()
    }
  }

  /// Writes that there is an error at an offset.
  mutating func appendError(at offset: Int) {
    appendError(line: positions.position(of: offset).line)
  }

  /// Writes that there is an error in a line.
  mutating func appendError(line: Int) {
    write("! \(line)\n")
  }

  private mutating func write(_ line: Line) {
    output.append(contentsOf: repeatElement(" ", count: 2 * line.depth))
    write(line.field)
    switch line.content {
    case .node(let node, let context): expression(node.unparenthesized, context)
    case .arguments(let parameters): arguments(parameters)
    case .text(let piece): text(piece)
    case .binding(let name): binding(name)
    case .bare(let name): begin(name)
    case .value(let value): write(" = \(value)\n")
    case .identifier(let token): identifier([token])
    case .dottedName(let name): identifier(name.words)
    }
  }

  private mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func binding(_ name: Token) {
    begin("Name", name.range)
    add("id", .identifier(name))
    add("ctx", .bare(Context.store.rawValue))
  }

  private mutating func identifier(_ words: some Sequence<Token>) {
    write(" = ")
    let start = output.count
    for word in words {
      if output.count > start { output.append(".") }
      output.append(contentsOf: word.bytes)
    }
    // CPython normalizes names; what is not ASCII even then is told by neither side.
    if output[start...].contains(where: { $0 >= 0x80 }) {
      let name = CompatibilityCharacters.ascii(output[start...])
      output.removeSubrange(start...)
      write(name ?? "?")
    }
    output.append("\n")
  }
}

// MARK: What the chapters say

extension AbstractSyntaxWriter {
  /// Writes the class of the line, and the bytes that it covers where it has a position.
  mutating func begin(_ name: String, _ range: Range<Int>? = nil) {
    if depth > 0 { write(": ") }
    write(name)
    if let range {
      let start = positions.position(of: range.lowerBound)
      let end = positions.position(of: range.upperBound)
      // Numbers are short enough to be strings without an allocation; a whole position is not.
      write(" ")
      write(String(start.line))
      write(":")
      write(String(start.column))
      write("-")
      write(String(end.line))
      write(":")
      write(String(end.column))
    }
    output.append("\n")
  }

  /// Adds a field of the line to those that wait.
  mutating func add(_ field: String, _ content: Content) {
    waiting.append(Line(depth: depth + 1, field: field, content: content))
  }

  /// Adds a field that is a node, when it is there.
  mutating func add(_ field: String, _ node: Node?, _ context: Context = .load) {
    if let node { add(field, .node(node, context)) }
  }

  /// Adds a field for each of some nodes.
  mutating func add(_ field: String, all nodes: some Sequence<Node>, _ context: Context = .load) {
    for node in nodes { add(field, .node(node, context)) }
  }

  /// Adds a field for each of some views.
  mutating func add(_ field: String, all views: some Sequence<some SyntaxView>) {
    for view in views { add(field, .node(view.node, .load)) }
  }

  /// Adds a field for each statement of a block.
  mutating func add(_ field: String, _ block: Block?) {
    if let block { add(field, all: block.statements) }
  }

  /// Adds a field that is an identifier, when it is there.
  mutating func add(_ field: String, _ name: Token?) {
    if let name { add(field, .identifier(name)) }
  }
}
