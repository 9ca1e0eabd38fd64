internal import PythonSemantics
internal import PythonSyntax
internal import SourceText

/// The proof that edits did what they said, and nothing else.
struct Verification {
  private let before: PythonFile
  private let edits: EditSet

  init(of file: PythonFile, after edits: EditSet) {
    before = file
    self.edits = edits
  }

  /// What is wrong with the text after some edits.
  struct Disproof: Error {
    let reason: String
  }

  /// The file after the edits, when all is well.
  func proved() throws(Disproof) -> PythonFile {
    guard !edits.isEmpty else { return before }
    let text = edits.applied()
    if let offset = text.difference(from: before.tree.text, outside: edits.edits) {
      throw Disproof(reason: "bytes outside the edits differ, at \(offset)")
    }
    let tree = SyntaxTree(parsing: text)
    guard let after = PythonFile(tree, in: before.context) else {
      let message = tree.diagnostics.first?.message ?? ""
      throw Disproof(reason: "the result is not Python: \(message)")
    }
    if let problem = missingComment(in: tree) ?? changedName(in: after) {
      throw Disproof(reason: problem)
    }
    return after
  }

  /// Whether all is well.
  var holds: Bool { (try? proved()) != nil }

  /// A comment of the file that the result has less often.
  private func missingComment(in tree: SyntaxTree) -> String? {
    let (old, new) = (before.tree.comments, tree.comments)
    // Most edits leave them as they are.
    if old == new { return nil }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for comment in new { counts[comment, default: 0] += 1 }
    for comment in old {
      counts[comment, default: 0] -= 1
      if counts[comment, default: 0] < 0 {
        return "the comment \(String(quoting: comment)) is lost"
      }
    }
    return nil
  }

  /// A name outside the edits that lives in another scope than before, or a new one that means
  /// nothing.
  private func changedName(in after: PythonFile) -> String? {
    let map = OffsetMap(edits)
    var old: [(range: Range<Int>, scope: Int?, isBound: Bool)] = []
    var unbound: Set<String> = []
    var anchors = ScopeAnchors()
    before.forEachName { node, symbol in
      let isBound = symbol.isBound
      old.append((node.range, anchors[symbol.scope], isBound))
      if !isBound { unbound.insert(symbol.name) }
    }
    // They are handed over in the order of the text, but for those of a few kinds of nodes.
    old.sort { $0.range.lowerBound < $1.range.lowerBound }
    var problem: String?
    var place = 0
    anchors = ScopeAnchors()
    after.forEachName { node, symbol in
      guard problem == nil else { return }
      guard let range = map.oldRange(of: node.range) else {
        if !symbol.isBound, !unbound.contains(symbol.name), !after.isBuiltin(node) {
          problem = "`\(symbol.name)` in the new code means nothing"
        }
        return
      }
      let scope = anchors[symbol.scope].flatMap { map.oldRange(of: $0..<$0 + 1)?.lowerBound }
      // From one name to the next it is mostly one step.
      while place < old.count, old[place].range.lowerBound < range.lowerBound { place += 1 }
      while place > 0, old[place - 1].range.lowerBound >= range.lowerBound { place -= 1 }
      // Outside of edits the same bytes are the same name.
      guard place < old.count, old[place].range == range, old[place].scope == scope,
        old[place].isBound || !symbol.isBound || !PythonFile.isBuiltin(symbol.name)
      else {
        problem = "`\(symbol.name)` no longer means what it meant"
        return
      }
    }
    return problem
  }
}

/// What tells the scopes of a file apart, each looked for once.
private struct ScopeAnchors {
  private var known: [Scope: Int?] = [:]
  /// The scope that was asked for last, as it is for most names once more.
  private var last: (scope: Scope, anchor: Int?)?

  subscript(_ scope: Scope) -> Int? {
    mutating get {
      if let last, last.scope == scope { return last.anchor }
      let anchor = known[scope] ?? scope.anchor
      known[scope] = .some(anchor)
      last = (scope, anchor)
      return anchor
    }
  }
}

extension Scope {
  /// The offset of a byte that tells the scope from all others and that no edit round it moves
  /// away: of its name, of the `for` of a comprehension, or of what stands first in it; nil of the
  /// module.
  fileprivate var anchor: Int? {
    if kind == .module { return nil }
    if let name = binding?.token { return name.range.lowerBound }
    let clause = node.children.first { $0.kind == .comprehensionClause }
    if let keyword = clause?.firstToken { return keyword.range.lowerBound }
    return (node.firstChild ?? node).firstToken?.range.lowerBound
  }
}

extension PythonFile {
  /// Hands over every name that stands as an expression, with what it means.
  fileprivate func forEachName(_ body: (Node, Symbol) -> Void) {
    for (id, kind) in tree.nodes.kinds.enumerated() where kind == .name {
      let node = Node(tree: tree, id: NodeID(id))
      if let symbol = symbol(of: node) { body(node, symbol) }
    }
  }

  /// Whether a name is one of Python's own.
  fileprivate func isBuiltin(_ node: Node) -> Bool { qualifiedName(of: node)?.root == "builtins" }
}

extension SyntaxTree {
  /// The comments of the file, read off the gaps between the tokens: the proof does not ask those who
  /// made the edits.
  fileprivate var comments: [ArraySlice<UInt8>] {
    let bytes = text.bytes
    var comments: [ArraySlice<UInt8>] = []
    var place = 0
    for token in 0..<tokens.count {
      while place < Int(tokens.starts[token]) {
        guard bytes[place] == UInt8(ascii: "#") else {
          place += 1
          continue
        }
        let comment = bytes[place..<Int(tokens.starts[token])].prefix {
          $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
        }
        comments.append(comment)
        place = comment.endIndex
      }
      place = max(place, Int(tokens.ends[token]))
    }
    return comments
  }
}
