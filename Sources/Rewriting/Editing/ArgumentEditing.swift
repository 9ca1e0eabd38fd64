public import PythonSyntax
public import SourceText

extension ArgumentList {
  /// The edits that add arguments behind the others, shown for one.
  ///
  /// | before                       | after                                   |
  /// |------------------------------|-----------------------------------------|
  /// | `f()`                        | `f(new)`                                |
  /// | `f(a)`                       | `f(a, new)`                             |
  /// | `f(a,)`                      | `f(a, new,)`                            |
  /// | `f(x for x in y)`            | `f((x for x in y), new)`                |
  /// | `f(⏎    a,  # why⏎)`          | `f(⏎    a,  # why⏎    new,⏎)`            |
  /// | `f(⏎    a  # why⏎)`           | `f(⏎    a,  # why⏎    new⏎)`             |
  /// | `f(⏎    # defaults⏎)`         | `f(⏎    # defaults⏎    new,⏎)`           |
  /// | `f(a,⏎  b)`                   | `f(a,⏎  b,⏎  new)`                       |
  /// | a line that becomes too long | one argument a line, as formatters do it |
  public func appending(_ arguments: String..., style: FileStyle) -> [Edit] {
    appending(arguments, style: style)
  }

  /// The edits that add arguments behind the others.
  public func appending(_ arguments: [String], style: FileStyle) -> [Edit] {
    let new = arguments.map { Array($0.utf8) }
    if let edits = appendingBehindGenerator(new) { return edits }
    return CommaList(self).appending(new, style)
  }

  /// The edits that put an expression in the place of an argument's value, or of a part of it.
  public func replacing(_ value: Node, with code: String, style: FileStyle) -> [Edit] {
    let edit = value.replacing(with: code)
    let arguments = elements.map { element in
      guard element.range.contains(value.range.lowerBound) else { return Array(element.bytes) }
      let bytes = node.tree.text.bytes
      return bytes[element.range.lowerBound..<value.range.lowerBound] + Array(code.utf8)
        + bytes[value.range.upperBound..<element.range.upperBound]
    }
    return CommaList(self).spreadingIfTooLong(arguments, [edit], style) ?? [edit]
  }

  /// The edits that make changes inside arguments or behind the last, in the order of the text, with
  /// more lines where one becomes too long.
  public func changing(_ edits: [Edit], style: FileStyle) -> [Edit] {
    let bytes = node.tree.text.bytes
    var arguments: [[UInt8]] = []
    for element in elements {
      var text: [UInt8] = []
      var offset = element.range.lowerBound
      for edit in edits where element.range.contains(edit.range.lowerBound) {
        text += bytes[offset..<edit.range.lowerBound] + edit.replacement
        offset = edit.range.upperBound
      }
      arguments.append(text + bytes[offset..<element.range.upperBound])
    }
    let end = elements.last?.range.upperBound ?? node.range.lowerBound
    for edit in edits where edit.range.lowerBound >= end {
      arguments.append(Array(edit.replacement.drop { $0 == UInt8(ascii: ",") || $0.isBlank }))
    }
    return CommaList(self).spreadingIfTooLong(arguments, edits, style) ?? edits
  }

  /// The edits that put an argument before all others: `f(a)` becomes `f(new, a)`.
  public func prepending(_ argument: Code, style: FileStyle) -> [Edit] {
    let list = CommaList(self)
    if let edits = parenthesizingGenerator(before: argument.bytes + Array(", ".utf8)) {
      return edits
    }
    return list.inserting(argument.placed(style: style), at: 0, style)
  }

  /// The edits that take an argument away; nil where a comment would be lost.
  ///
  /// | before                     | after                  |
  /// |----------------------------|------------------------|
  /// | `f(a, b)`, `b`             | `f(a)`                 |
  /// | `f(a, b,)`, `a`            | `f(b,)`                |
  /// | `f(⏎    a,⏎    b,⏎)`, `b`   | `f(⏎    a,⏎)`          |
  /// | `f(⏎    a,  # why⏎    b,⏎)`, `a` | `f(⏎    # why⏎    b,⏎)` |
  public func removing(_ argument: Node, style: FileStyle) -> [Edit]? {
    let list = CommaList(self)
    return list.items.firstIndex { $0.range == argument.range }.flatMap(list.removing)
  }

  /// `f(x for x in y)`: the generator needs parentheses before there can be a second argument.
  private func appendingBehindGenerator(_ new: [[UInt8]]) -> [Edit]? {
    let text = Array(new.joined(separator: Array(", ".utf8)))
    return parenthesizingGenerator(behind: Array(", ".utf8) + text)
  }

  private func parenthesizingGenerator(
    before: [UInt8] = [], behind: [UInt8] = []
  ) -> [Edit]? {
    guard let only = elements.first, only.nextSibling == nil,
      only.kind == .generatorExpression, only.isBareGenerator,
      Token(tree: node.tree, id: only.tokenRange.upperBound).kind != .comma
    else { return nil }
    return [
      Edit(inserting: before + Array("(".utf8), at: only.range.lowerBound),
      Edit(inserting: Array(")".utf8) + behind, at: only.range.upperBound),
    ]
  }
}

extension Node {
  /// Whether the node is a generator expression whose parentheses are those of the call.
  fileprivate var isBareGenerator: Bool { firstChild?.firstToken?.id == firstToken?.id }
}

extension Children {
  /// The number of children.
  var count: Int { reduce(0) { count, _ in count + 1 } }
  /// The last child.
  var last: Node? { reduce(nil as Node?) { $1 } }
}
