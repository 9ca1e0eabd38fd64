public import PythonSyntax
internal import SourceText

extension PythonFile {
  /// The text of a plain string literal, when it is written without escapes.
  public func text(ofString expression: Node) -> String? {
    let node = expression.unparenthesized
    guard let literal = node.as(StringLiteral.self), !literal.isBytes else { return nil }
    let contents = tree.text.bytes[literal.contents]
    guard literal.isRaw || !contents.contains(UInt8(ascii: "\\")) else { return nil }
    return String(validating: contents, as: UTF8.self)
  }
}
