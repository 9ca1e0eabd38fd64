import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// A file as the helpers see it, with what the tests look for in it.
struct Rewritten {
  let file: PythonFile

  /// Takes a file.
  init(_ file: PythonFile) { self.file = file }

  /// Reads Python, which must be without mistakes.
  init(_ source: String) throws {
    file = try #require(
      PythonFile(SyntaxTree(parsing: SourceText(Array(source.utf8)))), "not Python: \(source)")
  }

  var tree: SyntaxTree { file.tree }
  var style: FileStyle { FileStyle(of: file) }

  /// The first node that is written so, the outermost of several.
  func node(_ source: String) throws -> Node {
    let found = tree.nodes.kinds.indices.map { Node(tree: tree, id: NodeID($0)) }
      .filter { $0.source == source && $0.kind != .module && $0.kind != .block }
    let first = try #require(found.map(\.range.lowerBound).min(), "nothing is written \(source)")
    return try #require(found.last { $0.range.lowerBound == first })
  }

  /// The first node of a kind.
  func first<View: SyntaxView>(_ view: View.Type) throws -> View {
    let all = tree.nodes.kinds.indices.compactMap { View(Node(tree: tree, id: NodeID($0))) }
    return try #require(all.min { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// The text after some edits, which must be Python and keep every comment.
  func applying(_ edits: [Edit], sourceLocation: SourceLocation = #_sourceLocation) throws -> String
  {
    var set = EditSet(of: tree.text)
    let refusal = set.insert(edits)
    #expect(refusal == nil, sourceLocation: sourceLocation)
    let text = set.applied()
    let after = SyntaxTree(parsing: text)
    let source = String(decoding: text.bytes, as: UTF8.self)
    #expect(after.diagnostics.isEmpty, "not Python: \(source)", sourceLocation: sourceLocation)
    #expect(
      comments(in: after) == comments(in: tree), "comments of: \(source)",
      sourceLocation: sourceLocation)
    return source
  }

  /// The comments of a tree in the order of their letters, for some may be moved.
  func comments(in tree: SyntaxTree) -> [String] {
    var comments: [String] = []
    for id in 0..<tree.tokens.count {
      let gap = tree.text.bytes[Token(tree: tree, id: TokenID(id)).leadingTrivia]
      for line in gap.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        guard let start = line.firstIndex(of: UInt8(ascii: "#")) else { continue }
        comments.append(String(decoding: line[start...], as: UTF8.self))
      }
    }
    return comments.sorted()
  }
}
