public import PythonSyntax
public import SourceText

extension Node {
  /// The edits that call further methods on an expression, shown for `.new()`; nil of expressions
  /// that no method can be called on.
  ///
  /// | before                             | after                                           |
  /// |------------------------------------|-------------------------------------------------|
  /// | `query.all()`, of `query`          | `query.new().all()`                             |
  /// | `(⏎    query.a()⏎    .all()⏎)`      | `(⏎    query.a()⏎    .new()⏎    .all()⏎)`        |
  /// | `query.a() \⏎    .all()`           | `query.a() \⏎    .new() \⏎    .all()`           |
  /// | a line that becomes too long       | a link of the chain a line, as formatters do it |
  public func appendingCalls(_ calls: [String], style: FileStyle) -> [Edit]? {
    let inner = unparenthesized
    let node = inner.isPrimary ? inner : self
    guard node.isPrimary || node.kind == .parenthesized else { return nil }
    let calls = calls.map { Array($0.utf8) }
    if let edit = node.beforeDotOnItsLine(calls, style) ?? node.beforeDotAtLineEnd(calls)
      ?? node.behindDotOnItsLine(calls, style)
    {
      return [edit]
    }
    let edit = Edit(inserting: Array(calls.joined()), at: node.range.upperBound)
    return ChainLayout(of: node, calls, style).edits ?? [edit]
  }

  /// Whether a method can be called on an expression without parentheses round it.
  private var isPrimary: Bool {
    kind == .name || kind == .attribute || kind == .call || kind == .subscript
  }

  /// The edit for an expression whose next link begins a line.
  private func beforeDotOnItsLine(_ calls: [[UInt8]], _ style: FileStyle) -> Edit? {
    let dot = Token(tree: tree, id: tokenRange.upperBound)
    guard dot.kind == .dot, let separator = dot.lineSeparator(style) else { return nil }
    return Edit(inserting: calls.flatMap { $0 + separator }, at: dot.range.lowerBound)
  }

  /// The edit for an expression whose next link is on the next line, while its dot ends this one.
  private func beforeDotAtLineEnd(_ calls: [[UInt8]]) -> Edit? {
    let dot = Token(tree: tree, id: tokenRange.upperBound)
    let name = Token(tree: tree, id: dot.id + 1)
    let gap = tree.text.bytes[name.leadingTrivia]
    guard dot.kind == .dot, gap.contains(where: \.isLineEnd), !gap.contains(UInt8(ascii: "#"))
    else { return nil }
    let new = calls.flatMap { Array($0.dropFirst()) + Array(".".utf8) + Array(gap) }
    return Edit(inserting: new, at: name.range.lowerBound)
  }

  /// The edit for an expression whose own last link begins a line, or stands on the line on which one
  /// begins.
  private func behindDotOnItsLine(_ calls: [[UInt8]], _ style: FileStyle) -> Edit? {
    guard let dot = lastDot, let separator = dot.lineSeparator(style) else { return nil }
    let new = calls.flatMap { separator + $0 }
    let end = range.upperBound
    // A comment behind the last link belongs to it.
    let lineEnd = tree.lineEnd(at: end)
    let rest = tree.text.bytes[end..<lineEnd].drop(while: \.isBlank)
    let isComment = rest.first == UInt8(ascii: "#") && !separator.contains(UInt8(ascii: "\\"))
    return Edit(inserting: new, at: isComment ? lineEnd : end)
  }

  /// The dot before the method that a call calls.
  private var lastDot: Token? {
    guard let method = Call(self)?.callee.as(Attribute.self) else { return nil }
    return Token(tree: tree, id: method.name.id - 1)
  }
}

extension Token {
  /// What stands between two links of which the second begins a line with this dot: a line end, with
  /// a backslash where there is one, and the indentation; nil where the dot begins no line.
  fileprivate func lineSeparator(_ style: FileStyle) -> [UInt8]? {
    guard beginsLine else { return nil }
    let gap = tree.text.bytes[leadingTrivia]
    let hasComment = gap.contains(UInt8(ascii: "#"))
    if !hasComment, gap.contains(UInt8(ascii: "\\")) { return Array(gap) }
    return style.newline + Array(leadingIndentation)
  }
}
