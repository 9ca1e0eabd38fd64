internal import PythonSyntax
internal import SourceText

extension CommaList {
  /// The edits that give a call more lines, when a change makes a line of its too long; nil where
  /// the line is not too long, was so before, or cannot be broken here.
  ///
  /// What black and ruff format do, see `BracketLayout`. `arguments` are all that the call has after
  /// the change, `edits` the change on the lines that there are.
  func spreadingIfTooLong(_ arguments: [[UInt8]], _ edits: [Edit], _ style: FileStyle) -> [Edit]? {
    let text = node.tree.text
    let lines = LineTable(text)
    guard !isInsideFormattedString, let start = edits.first?.range.lowerBound else { return nil }
    let line = lines.line(at: start)
    let whole = lines.contents(ofLine: line)
    let before = characters(text.bytes[whole])
    let added = edits.reduce(0) { $0 + characters($1.replacement) - $1.range.count }
    guard before + added > style.lineLength else { return nil }

    let indentation = Array(text.bytes[whole].prefix(while: \.isBlank))
    if line != lines.line(at: opening.range.lowerBound) {
      return onLinesOfTheirOwn(arguments, below: indentation, style)
    }
    guard before <= style.lineLength, line == lines.line(at: closing.range.lowerBound) else {
      return nil
    }
    if let statement = node.withStatementOfItem {
      let spread = statement.spreadingItems(edits, style: style)
      if spread != edits { return spread }
    }
    let brackets = brackets(on: whole)
    let layout = BracketLayout(brackets: brackets, arguments: arguments, edits: edits, style: style)
    guard let outermost = brackets.first, let contents = layout.contents(indentation) else {
      return nil
    }
    return [Edit(replacing: outermost.insideOfBrackets, with: contents)]
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

  /// The brackets round the arguments that open and close on a line, from the outermost to those of
  /// the call; the latter alone where a formatter would do something else with the others.
  private func brackets(on line: Range<Int>) -> [Node] {
    var brackets = [node]
    var ancestor = node.parent?.parent
    while let current = ancestor, line.contains(current.range.lowerBound),
      current.range.upperBound <= line.upperBound
    {
      if current.kind == .parameters { return [node] }
      if current.hasBrackets { brackets.insert(current, at: 0) }
      ancestor = current.parent
    }
    return brackets.dropLast().contains(where: \.hasTrailingComma) ? [node] : brackets
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
}

/// The number of characters, as formatters count them.
public func characters(_ bytes: some Sequence<UInt8>) -> Int {
  bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
}

extension Node {
  /// Whether the node is something between brackets, which may have line ends.
  var hasBrackets: Bool {
    switch kind {
    case .argumentList, .parenthesized, .list, .set, .dictionary, .listComprehension,
      .setComprehension, .dictionaryComprehension:
      true
    case .tuple:
      // `a, b` has no brackets of its own.
      firstToken?.id != firstChild?.firstToken?.id && firstToken?.kind == .leftParenthesis
    default:
      false
    }
  }

  /// What stands between the brackets of the node.
  var insideOfBrackets: Range<Int> {
    (firstToken?.range.upperBound ?? range.lowerBound)..<(lastToken?.range.lowerBound
      ?? range.upperBound)
  }

  /// Whether a comma stands before the closing bracket.
  var hasTrailingComma: Bool {
    Token(tree: tree, id: tokenRange.upperBound - 2).kind == .comma
  }

  /// Whether the brackets hold a comprehension.
  var isComprehension: Bool {
    switch kind {
    case .listComprehension, .setComprehension, .dictionaryComprehension: true
    default:
      firstChild?.kind == .generatorExpression && firstChild?.range.lowerBound == range.lowerBound
    }
  }
}
