internal import PythonSyntax
internal import SourceText

extension CommaList {
  /// The edits that give a call more lines, when a change makes a line of its too long; nil where
  /// the line is not too long, was so before, or cannot be broken here.
  ///
  /// What black and ruff format do: the outermost brackets on the line are opened, what is between
  /// them goes on one indented line if it fits there, else each argument on a line of its own with
  /// a comma behind the last. `arguments` are all that the call has after the change, `edits` the
  /// change on the lines that there are.
  func spreadingIfTooLong(_ arguments: [[UInt8]], _ edits: [Edit], _ style: FileStyle) -> [Edit]? {
    let text = node.tree.text
    let lines = LineTable(text)
    guard !isInsideFormattedString, let start = edits.first?.range.lowerBound else { return nil }
    let line = lines.line(at: start)
    let whole = lines.contents(ofLine: line)
    let before = characters(text.bytes[whole])
    let added = edits.reduce(0) { $0 + characters($1.replacement[...]) - $1.range.count }
    guard before <= style.lineLength, before + added > style.lineLength else { return nil }

    let indentation = Array(text.bytes[whole].prefix(while: \.isBlank))
    if line != lines.line(at: opening.range.lowerBound) {
      return onLinesOfTheirOwn(arguments, below: indentation, style)
    }
    guard line == lines.line(at: closing.range.lowerBound) else { return nil }
    let inner = indentation + style.indentation
    if let outer = outermostBrackets(on: whole, applying: edits) {
      let body = inner + outer.text
      if characters(body[...]) <= style.lineLength {
        let replacement = style.newline + body + style.newline + indentation
        return [Edit(replacing: outer.inside, with: replacement)]
      }
    }
    let inside = opening.range.upperBound..<closing.range.lowerBound
    let joined = inner + Array(arguments.joined(separator: Array(", ".utf8)))
    var body: [UInt8]
    if !hasTrailingComma, characters(joined[...]) <= style.lineLength {
      body = style.newline + joined
    } else {
      body = []
      for argument in arguments { body += style.newline + inner + argument + Array(",".utf8) }
    }
    body += style.newline + indentation
    return [Edit(replacing: inside, with: body)]
  }

  /// `(⏎    a, b⏎)`: arguments that share one line between those of the parentheses each get one.
  private func onLinesOfTheirOwn(
    _ arguments: [[UInt8]], below indentation: [UInt8], _ style: FileStyle
  ) -> [Edit]? {
    let bytes = node.tree.text.bytes
    guard let first = items.first, let last = items.last, first.firstToken.beginsLine,
      closing.beginsLine
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    let head = bytes[opening.range.upperBound..<range.lowerBound]
    let tail = bytes[range.upperBound..<closing.range.lowerBound]
    guard !bytes[range].contains(where: \.isLineEnd), !head.contains(where: \.isVisible),
      !tail.contains(where: \.isVisible)
    else { return nil }
    let separator = Array(",".utf8) + style.newline + indentation
    return [
      Edit(
        replacing: range, with: Array(arguments.joined(separator: separator)) + Array(",".utf8))
    ]
  }

  /// The outermost brackets round it that open and close on a line, and what they hold after
  /// some edits; nil where there are none, or a formatter would do something else.
  private func outermostBrackets(
    on line: Range<Int>, applying edits: [Edit]
  ) -> (inside: Range<Int>, text: [UInt8])? {
    var outermost: Node?
    var ancestor = node.parent?.parent
    while let current = ancestor, line.contains(current.range.lowerBound),
      current.range.upperBound <= line.upperBound
    {
      if current.kind == .parameters { return nil }
      if current.hasBrackets { outermost = current }
      ancestor = current.parent
    }
    guard let outer = outermost, let opening = outer.firstToken, let closing = outer.lastToken,
      Token(tree: node.tree, id: closing.id - 1).kind != .comma
    else { return nil }
    let inside = opening.range.upperBound..<closing.range.lowerBound
    let bytes = node.tree.text.bytes
    var text: [UInt8] = []
    var offset = inside.lowerBound
    for edit in edits {
      text += bytes[offset..<edit.range.lowerBound] + edit.replacement
      offset = edit.range.upperBound
    }
    return (inside, text + bytes[offset..<inside.upperBound])
  }

  private var hasTrailingComma: Bool {
    Token(tree: node.tree, id: closing.id - 1).kind == .comma
  }

  /// Whether it stands in a field of an f-string, where older Pythons allow no line end.
  var isInsideFormattedString: Bool {
    var ancestor = node.parent
    while let current = ancestor {
      if current.kind == .replacementField { return true }
      ancestor = current.parent
    }
    return false
  }

  /// The number of characters, as formatters count them.
  private func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

extension Node {
  /// The exact bytes of the node.
  var bytes: ArraySlice<UInt8> { tree.text.bytes[range] }

  /// Whether the node is something between brackets, which may have line ends.
  fileprivate var hasBrackets: Bool {
    switch kind {
    case .argumentList, .parenthesized, .list, .set, .dictionary, .listComprehension,
      .setComprehension, .dictionaryComprehension:
      true
    default:
      false
    }
  }
}
