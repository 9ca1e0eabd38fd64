internal import PythonSyntax
internal import SourceText

/// What stands between parentheses with commas: the arguments of a call, the parameters of a
/// function, the names of an import.
struct CommaList {
  /// The construct with its parentheses.
  let node: Node
  /// What the commas separate.
  let items: [Item]

  /// One of the things between the commas.
  struct Item {
    let tree: SyntaxTree
    let tokenRange: Range<TokenID>

    var firstToken: Token { Token(tree: tree, id: tokenRange.lowerBound) }
    var lastToken: Token { Token(tree: tree, id: tokenRange.upperBound - 1) }
    var range: Range<Int> { firstToken.range.lowerBound..<lastToken.range.upperBound }
    var bytes: ArraySlice<UInt8> { tree.text.bytes[range] }
    var spansLines: Bool { bytes.contains(where: \.isLineEnd) }
  }

  /// The arguments of a call.
  init(_ arguments: ArgumentList) { self.init(arguments.node) }

  /// The parameters of a function, with `/` and `*`.
  init(_ parameters: Parameters) {
    let marks = parameters.node.ownTokens.filter { $0.kind == .slash || $0.kind == .star }
    self.init(parameters.node, marks: marks.map { $0.id..<$0.id + 1 })
  }

  /// The names of an import.
  init(namesOf statement: Node) { self.init(statement) }

  private init(_ node: Node, marks: [Range<TokenID>] = []) {
    self.node = node
    items = (node.children.map(\.tokenRange) + marks)
      .sorted { $0.lowerBound < $1.lowerBound }
      .map { Item(tree: node.tree, tokenRange: $0) }
  }

  var opening: Token { Token(tree: node.tree, id: node.tokenRange.lowerBound) }
  var closing: Token { Token(tree: node.tree, id: node.tokenRange.upperBound - 1) }
}

extension CommaList {
  /// The edits that add items behind the others.
  func appending(_ new: [[UInt8]], _ style: FileStyle) -> [Edit] {
    let edits = appendingOnTheLines(new, style)
    return spreadingIfTooLong(items.map { Array($0.bytes) } + new, edits, style) ?? edits
  }

  /// The edits that add an item before the one at a place.
  func inserting(_ new: [UInt8], at index: Int, _ style: FileStyle) -> [Edit] {
    guard index < items.count, let last = items.last else { return appending([new], style) }
    // What shares the line of the opening bracket stays there.
    if let indentation = ownLine(of: last), index > 0 || items[0].firstToken.beginsLine {
      // Behind the line of the one before; comments above the next one stay with that one.
      let previous = index == 0 ? opening : behind(items[index - 1])
      let line = style.newline + indentation + new + Array(",".utf8)
      return [Edit(inserting: line, at: node.tree.lineEnd(at: previous.range.upperBound))]
    }
    let edit = Edit(inserting: new + Array(", ".utf8), at: items[index].range.lowerBound)
    var all = items.map { Array($0.bytes) }
    all.insert(new, at: index)
    return spreadingIfTooLong(all, [edit], style) ?? [edit]
  }

  /// The edits that take the item at a place away; nil where a comment would be lost.
  func removing(at index: Int) -> [Edit]? {
    let item = items[index]
    let tree = node.tree
    guard tree.comments(in: item.range).isEmpty else { return nil }
    let comma = behind(item).kind == .comma ? behind(item) : nil
    let end = comma?.range.upperBound ?? item.range.upperBound
    let lineEnd = tree.lineEnd(at: end)
    let behindIt = tree.text.bytes[end..<lineEnd]
    if item.firstToken.beginsLine,
      behindIt.first(where: { !$0.isBlank }) ?? UInt8(ascii: "#") == UInt8(ascii: "#")
    {
      if let comment = tree.comments(in: end..<lineEnd).first {
        return [Edit(removing: item.range.lowerBound..<comment.lowerBound)]
      }
      return [
        Edit(removing: tree.lineStart(at: item.range.lowerBound)..<tree.nextLine(at: lineEnd))
      ]
    }
    let gap: Range<Int>
    if index + 1 < items.count {
      gap = item.range.lowerBound..<items[index + 1].range.lowerBound
    } else if index > 0 {
      gap = items[index - 1].range.upperBound..<item.range.upperBound
    } else {
      gap = item.range.lowerBound..<end
    }
    return tree.comments(in: gap).isEmpty ? [Edit(removing: gap)] : nil
  }

  private func behind(_ item: Item) -> Token {
    Token(tree: node.tree, id: item.tokenRange.upperBound)
  }

  /// The edits that keep to the lines that there are, however long these become.
  private func appendingOnTheLines(_ arguments: [[UInt8]], _ style: FileStyle) -> [Edit] {
    let new = Array(arguments.joined(separator: Array(", ".utf8)))
    guard let last = items.last else { return [fillingEmpty(arguments, style)] }
    let behind = Token(tree: node.tree, id: last.tokenRange.upperBound)
    let comma = behind.kind == .comma ? behind : nil
    let lastToken = last.lastToken
    if let line = ownLine(of: last) {
      var lines = Array(arguments.joined(separator: Array(",".utf8) + style.newline + line))
      // An item that is alone has no comma, however many lines it has; one of several has.
      if items.count == 1, last.spansLines, comma == nil, closing.beginsLine {
        lines.append(UInt8(ascii: ","))
      }
      return addingLine(lines, after: lastToken, comma, indentation: line, style)
    }
    if let comma {
      let text = Array(" ".utf8) + new + Array(",".utf8)
      return [Edit(inserting: text, at: comma.range.upperBound)]
    }
    return [Edit(inserting: Array(", ".utf8) + new, at: lastToken.range.upperBound)]
  }

  /// Puts the first items between the parentheses, below what comments stand there.
  private func fillingEmpty(_ new: [[UInt8]], _ style: FileStyle) -> Edit {
    let inside = opening.range.upperBound..<closing.range.lowerBound
    guard node.tree.text.bytes[inside].contains(UInt8(ascii: "#")) else {
      return Edit(replacing: inside, with: Array(new.joined(separator: Array(", ".utf8))))
    }
    let outer = Array(closing.leadingIndentation)
    let lines = new.flatMap {
      outer + style.indentation + $0 + Array(",".utf8) + style.newline
    }
    return Edit(inserting: lines, at: closing.range.lowerBound - outer.count)
  }

  /// The indentation of an item that has its line, or its first line, to itself, if every
  /// one has.
  private func ownLine(of last: Item) -> [UInt8]? {
    let first = last.firstToken
    guard first.beginsLine else { return nil }
    // `(⏎    a⏎)` without a comma is a line that a formatter fills while there is room.
    let behind = last.range.upperBound..<closing.range.lowerBound
    if items.count == 1, !last.spansLines,
      !node.tree.text.bytes[behind].contains(where: { $0.isVisible })
    {
      return nil
    }
    // An item that shares the line of another one shows that the author fills lines too.
    var previousEnd: Int?
    let bytes = node.tree.text.bytes
    for element in items {
      let start = element.range.lowerBound
      if let previousEnd, !bytes[previousEnd..<start].contains(where: \.isLineEnd) { return nil }
      previousEnd = element.range.upperBound
    }
    return Array(first.leadingIndentation)
  }

  /// Adds a line below the last item and what comment stands behind it.
  private func addingLine(
    _ new: [UInt8], after last: Token, _ comma: Token?, indentation: [UInt8], _ style: FileStyle
  ) -> [Edit] {
    let line = style.newline + indentation + new
    let end = (comma ?? last).range.upperBound
    let lineEnd = node.tree.lineEnd(at: end)
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
}
