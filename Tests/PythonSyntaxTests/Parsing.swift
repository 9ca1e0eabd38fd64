import PythonSyntax
import SourceText
import Testing

/// The tree of a snippet.
func tree(_ source: String) -> SyntaxTree { tree(Array(source.utf8)) }

/// The tree of a file, which must give back its bytes whatever the test is about.
func tree(_ bytes: [UInt8]) -> SyntaxTree {
  let tree = SyntaxTree(parsing: SourceText(bytes))
  #expect(tree.inconsistencies().isEmpty)
  return tree
}

/// The first construct of a kind in a snippet, from the outside in and from left to right.
func first<View: SyntaxView>(_ type: View.Type, in source: String) -> View? {
  var waiting = [tree(source).root]
  while let node = waiting.popLast() {
    if let view = node.as(View.self) { return view }
    waiting += node.children.reversed()
  }
  return nil
}

extension Node {
  /// The node as it is written.
  var source: String { String(decoding: tree.text.bytes[range], as: UTF8.self) }
}

extension SyntaxView {
  /// The construct as it is written.
  var source: String { node.source }
}

extension Token {
  /// The token as it is written.
  var source: String { String(decoding: bytes, as: UTF8.self) }
}

/// What the file is in CPython's abstract syntax: the lines below that of the module.
func abstractSyntax(_ source: String) -> String {
  abstractSyntax(Array(source.utf8)).split(separator: "\n").dropFirst(2)
    .map { $0.dropFirst(2) }.joined(separator: "\n")
}

/// All lines of a file in CPython's abstract syntax.
func abstractSyntax(_ bytes: [UInt8]) -> String {
  var lines: [UInt8] = []
  tree(bytes).appendAbstractSyntax(of: "path".utf8, to: &lines)
  return String(decoding: lines, as: UTF8.self)
}
