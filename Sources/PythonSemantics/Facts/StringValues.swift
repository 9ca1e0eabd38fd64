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

  /// The text that a string begins with, however it goes on: `"a" + b`, `f"a{b}"`, `"a{}".format(b)`;
  /// nil where it begins with something else.
  public func leadingText(of expression: Node) -> String? {
    let node = expression.unparenthesized
    switch node.kind {
    case .string: return text(ofString: node)
    case .concatenatedString: return node.firstChild.flatMap(leadingText)
    case .formattedString:
      var segments = FormattedStringLiteral(unchecked: node).segments
      guard case .text(let token)? = segments.next() else { return nil }
      return String(validating: token.bytes, as: UTF8.self)
    case .binaryOperation: return leadingText(of: BinaryOperation(unchecked: node).left)
    case .call:
      guard let method = Call(unchecked: node).callee.as(Attribute.self),
        text(method.name.range) == "format"
      else { return nil }
      return leadingText(of: method.object)
    default: return nil
    }
  }
}
