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
    let edits = appendingOnTheLines(new, style)
    return spreadingIfTooLong(elements.map { Array($0.bytes) } + new, edits, style) ?? edits
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
    return spreadingIfTooLong(arguments, [edit], style) ?? [edit]
  }

  /// The edits that keep to the lines that there are, however long these become.
  private func appendingOnTheLines(_ arguments: [[UInt8]], _ style: FileStyle) -> [Edit] {
    let new = Array(arguments.joined(separator: Array(", ".utf8)))
    guard let last = elements.last, let lastToken = last.lastToken else {
      return [fillingEmpty(new, style)]
    }
    let behind = Token(tree: node.tree, id: last.tokenRange.upperBound)
    let comma = behind.kind == .comma ? behind : nil
    if last.kind == .generatorExpression, elements.count == 1, comma == nil, last.isBareGenerator {
      return [
        Edit(inserting: Array("(".utf8), at: last.range.lowerBound),
        Edit(inserting: Array("), ".utf8) + new, at: last.range.upperBound),
      ]
    }
    if let line = ownLine(of: last) {
      let lines = arguments.joined(separator: Array(",".utf8) + style.newline + line)
      return addingLine(Array(lines), after: lastToken, comma, indentation: line, style)
    }
    if let comma {
      let text = Array(" ".utf8) + new + Array(",".utf8)
      return [Edit(inserting: text, at: comma.range.upperBound)]
    }
    return [Edit(inserting: Array(", ".utf8) + new, at: lastToken.range.upperBound)]
  }

  /// Puts the first argument between the parentheses, below what comments stand there.
  private func fillingEmpty(_ new: [UInt8], _ style: FileStyle) -> Edit {
    let inside = opening.range.upperBound..<closing.range.lowerBound
    guard node.tree.text.bytes[inside].contains(UInt8(ascii: "#")) else {
      return Edit(replacing: inside, with: new)
    }
    let outer = Array(closing.leadingIndentation)
    let line = outer + style.indentation + new + Array(",".utf8) + style.newline
    return Edit(inserting: line, at: closing.range.lowerBound - outer.count)
  }

  /// The indentation of an argument that has its line, or its first line, to itself, if every
  /// argument has.
  private func ownLine(of last: Node) -> [UInt8]? {
    guard let first = last.firstToken, first.beginsLine else { return nil }
    // `(⏎    a⏎)` without a comma is a line that a formatter fills while there is room.
    let behind = last.range.upperBound..<closing.range.lowerBound
    if elements.count == 1, !node.tree.text.bytes[behind].contains(where: { $0.isVisible }) {
      return nil
    }
    // An argument that shares the line of another one shows that the author fills lines too.
    var previousEnd: Int?
    let bytes = node.tree.text.bytes
    for element in elements {
      let start = element.range.lowerBound
      if let previousEnd, !bytes[previousEnd..<start].contains(where: \.isLineEnd) { return nil }
      previousEnd = element.range.upperBound
    }
    return Array(first.leadingIndentation)
  }

  /// Adds a line below the last argument and what comment stands behind it.
  private func addingLine(
    _ new: [UInt8], after last: Token, _ comma: Token?, indentation: [UInt8], _ style: FileStyle
  ) -> [Edit] {
    let line = style.newline + indentation + new
    let end = (comma ?? last).range.upperBound
    let lineEnd = endOfLine(from: end)
    // `f(a,⏎  b)`: the closing parenthesis stays on the last line.
    let closesOnItsLine = closing.range.lowerBound <= lineEnd
    if closesOnItsLine {
      let text = comma == nil ? Array(",".utf8) + line : line + Array(",".utf8)
      return [Edit(inserting: text, at: end)]
    }
    if comma != nil { return [Edit(inserting: line + Array(",".utf8), at: lineEnd)] }
    let separator = Edit(inserting: Array(",".utf8), at: end)
    return lineEnd == end
      ? [Edit(inserting: Array(",".utf8) + line, at: end)]
      : [separator, Edit(inserting: line, at: lineEnd)]
  }

  /// The offset of the line end at or behind an offset that no string contains.
  private func endOfLine(from offset: Int) -> Int {
    node.tree.text.bytes[offset...].firstIndex(where: \.isLineEnd) ?? node.tree.text.count
  }

  var opening: Token { Token(tree: node.tree, id: node.tokenRange.lowerBound) }
  var closing: Token { Token(tree: node.tree, id: node.tokenRange.upperBound - 1) }
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
