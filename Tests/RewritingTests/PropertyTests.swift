import Foundation
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import TestSupport
import Testing

/// Each helper at random places of real files: the result is Python, every comment and every string
/// is still there, and bytes outside the edits are as they were.
@Suite(.enabled(if: CPython.newest(in: 8...13) != nil, "no CPython was found"))
struct PropertyTests {
  /// A helper, at a node where it can be used.
  private typealias Helper = @Sendable (Rewritten, Node) -> [Edit]?

  private static let helpers: [(name: String, kinds: Set<NodeKind>, apply: Helper)] = [
    (
      "inserting before", statementKinds,
      { Statement($1)?.inserting(before: block, style: $0.style) }
    ),
    (
      "inserting after", statementKinds, { Statement($1)?.inserting(after: block, style: $0.style) }
    ),
    ("removing", simpleKinds, { Statement($1)?.removing(style: $0.style) }),
    ("replacing", simpleKinds, { Statement($1)?.replacing(with: block, style: $0.style) }),
    (
      "wrapping", statementKinds,
      { rewritten, node in
        Statement(node).map {
          $0.wrapped(
            through: $0, in: "try:", footer: "finally:\n    pass", style: rewritten.style)
        }
      }
    ),
    (
      "unwrapping", [.withStatement],
      { $1.as(WithStatement.self)?.unwrapped(into: "new()", style: $0.style) }
    ),
    (
      "starting", [.functionDefinition],
      { $1.as(FunctionDefinition.self)?.body.inserting(atStart: block, style: $0.style) }
    ),
    (
      "decorating", [.functionDefinition],
      {
        [$1.as(FunctionDefinition.self)?.decorated(with: "@new", style: $0.style)].compactMap(
          \.self)
      }
    ),
    (
      "a parameter", [.functionDefinition],
      {
        $1.as(FunctionDefinition.self)?.adding(
          parameter: "new_one", annotation: "int", default: "1", style: $0.style)
      }
    ),
    (
      "appending", [.argumentList],
      { $1.as(ArgumentList.self)?.appending("new=1", style: $0.style) }
    ),
    (
      "prepending", [.argumentList],
      { $1.as(ArgumentList.self)?.prepending("*new", style: $0.style) }
    ),
    (
      "removing an argument", [.argumentList],
      { rewritten, node in
        let arguments = node.as(ArgumentList.self)
        return arguments?.elements.reversed().first.flatMap {
          arguments?.removing($0, style: rewritten.style)
        }
      }
    ),
    (
      "renaming", [.name],
      { rewritten, node in
        rewritten.file.symbol(of: node).flatMap { rewritten.file.renaming($0, to: "new_name") }
      }
    ),
    (
      "defining", [.call],
      { rewritten, node in
        let definition = ModuleDefinition(
          "new_pool", usedAt: [node], "def new_pool():\n    return \(node)")
        return DefinitionPlan(rewritten.file, style: rewritten.style)
          .edits(for: [definition], besides: [])
      }
    ),
  ]

  /// What the helpers take away, strings and all.
  private static let removed: [String: @Sendable (Node) -> Range<Int>?] = [
    "removing": \.range,
    "replacing": \.range,
    "removing an argument": { $0.children.reversed().first?.range },
    // Behind the items of the header comes what stays.
    "unwrapping": { node in
      node.children.first { $0.kind == .block }.map {
        node.range.lowerBound..<$0.range.lowerBound
      }
    },
  ]

  private static let block: Code = "if new:\n    other()"
  private static let simpleKinds: Set<NodeKind> = [
    .expressionStatement, .assignment, .passStatement, .importFromStatement,
  ]
  private static let statementKinds = simpleKinds.union([
    .ifStatement, .forStatement, .withStatement, .tryStatement, .functionDefinition,
    .classDefinition, .returnStatement,
  ])

  @Test func keepsFilesWhole() throws {
    let python = try #require(CPython.newest(in: 8...13))
    let files = try CPython.sample(of: python.standardLibrary(), every: 90)
    var random = SeededGenerator(state: 7)
    var tried = 0
    for path in files {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
      guard bytes.count < 60_000,
        let file = PythonFile(SyntaxTree(parsing: SourceText(bytes)))
      else { continue }
      let rewritten = Rewritten(file)
      for (name, kinds, apply) in Self.helpers {
        let nodes = file.tree.nodes.kinds.indices.map { Node(tree: file.tree, id: NodeID($0)) }
          .filter { kinds.contains($0.kind) }
        for node in nodes.shuffled(using: &random).prefix(3) {
          guard let edits = apply(rewritten, node) else { continue }
          tried += 1
          let gone = Self.removed[name]?(node)
          let problem = rewritten.problem(after: edits, without: gone)
          #expect(problem == nil, "\(name) at \(path):\(node.range.lowerBound)")
        }
      }
    }
    #expect(tried > 200)
  }
}

extension Rewritten {
  /// What is wrong after some edits, which may take away the strings in a range.
  fileprivate func problem(after edits: [Edit], without gone: Range<Int>?) -> String? {
    var set = EditSet(of: tree.text)
    if let refusal = set.insert(edits) { return "\(refusal)" }
    let text = set.applied()
    if let offset = text.difference(from: tree.text, outside: set.edits) {
      return "bytes outside the edits differ, at \(offset)"
    }
    let after = SyntaxTree(parsing: text)
    if let diagnostic = after.diagnostics.first { return diagnostic.message }
    var comments = comments(in: after)
    for comment in self.comments(in: tree) {
      guard let index = comments.firstIndex(of: comment) else { return "\(comment) is lost" }
      comments.remove(at: index)
    }
    let kept = strings(in: tree, outside: gone ?? 0..<0)
    return kept.isSubset(of: strings(in: after)) ? nil : "a string is changed"
  }

  private func strings(in tree: SyntaxTree, outside gone: Range<Int> = 0..<0) -> Set<[UInt8]> {
    let kinds: Set<TokenKind> = [.string, .stringMiddle]
    return Set(
      tree.tokens.kinds.indices.filter { kinds.contains(tree.tokens.kinds[$0]) }
        .map { Token(tree: tree, id: TokenID($0)) }
        .filter { !gone.overlaps($0.range) }.map { Array($0.bytes) })
  }
}
