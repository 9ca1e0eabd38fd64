internal import PythonSyntax
public import SourceText

extension Statement {
  /// The edits that take the statement away; its comments stay.
  ///
  /// | before                     | after                  |
  /// |----------------------------|------------------------|
  /// | `a()⏎b()⏎`, at `a`         | `b()⏎`                 |
  /// | `a()  # why⏎b()⏎`          | `# why⏎b()⏎`           |
  /// | `a(); b(); c()`, at `b`    | `a(); c()`             |
  /// | `if x:⏎    a()⏎`           | `if x:⏎    pass⏎`      |
  /// | `if x: a()`                | `if x: pass`           |
  /// | `a(  # why⏎    b)⏎`        | `# why⏎`               |
  public func removing(style: FileStyle) -> [Edit] {
    if next == nil, previous == nil, node.parent?.kind == .block {
      return [Edit(replacing: range, with: keptComments(style, before: "pass"))]
    }
    if !beginsLine, let previous {
      return [
        Edit(replacing: previous.range.upperBound..<range.upperBound, with: keptBehind(style))
      ]
    }
    if let next, sharesEnd {
      return [
        Edit(
          replacing: range.lowerBound..<next.range.lowerBound,
          with: keptComments(style, before: ""))
      ]
    }
    return [removingLines(through: self, style)]
  }

  /// The edits that take statements of one block away that follow each other; nil where one of them
  /// shares its lines with others, or has a comment that should not stand alone.
  func removing(through last: Statement, style: FileStyle) -> [Edit]? {
    if last.node == node, next == nil, previous == nil { return removing(style: style) }
    let statements = Statement.all(in: node.parent ?? node).filter {
      range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= last.range.upperBound
    }
    guard tree.comments(in: range.lowerBound..<last.lineEnd).isEmpty,
      statements.allSatisfy({ $0.beginsLine && !$0.sharesEnd && !$0.isInOneLineBlock })
    else { return nil }
    return [removingLines(through: last, style)]
  }

  /// Takes the lines of statements that have them to themselves; a comment behind them gets the line.
  private func removingLines(through last: Statement, _ style: FileStyle) -> Edit {
    let lineEnd = last.lineEnd
    let comments = tree.comments(in: range.lowerBound..<lineEnd)
    guard comments.isEmpty else {
      let kept = comments.map { Array(tree.text.bytes[$0]) }
      let separator = style.newline + node.lineIndentation
      return Edit(
        replacing: range.lowerBound..<lineEnd, with: Array(kept.joined(separator: separator)))
    }
    var start = tree.lineStart(at: range.lowerBound)
    var end = tree.nextLine(at: lineEnd)
    // Blank lines that were above and below are one gap now, the larger of the two, and a block or a
    // file begins with none.
    let above = tree.blankLines(above: start)
    let below = tree.blankLines(below: end)
    let isFirst = previous == nil && (node.parent?.kind == .block || start == tree.text.bomLength)
    if isFirst || above.count >= below.count, !above.isEmpty || isFirst {
      end = below.last.map { tree.nextLine(at: $0) } ?? end
    } else if let first = above.first {
      start = first
    }
    return Edit(removing: start..<end)
  }

  /// The comments inside the statement on lines of their own, before something.
  private func keptComments(_ style: FileStyle, before code: String) -> [UInt8] {
    let comments = tree.comments(in: range)
    guard !comments.isEmpty else { return Array(code.utf8) }
    let separator = style.newline + indentation(style)
    let lines = comments.map { Array(tree.text.bytes[$0]) } + [Array(code.utf8)]
    let text = Array(lines.joined(separator: separator))
    return beginsLine ? text : separator + text
  }

  /// The comments inside a statement that is the last on its line.
  private func keptBehind(_ style: FileStyle) -> [UInt8] {
    tree.comments(in: range).reduce([]) { text, comment in
      text + (text.isEmpty ? Array("  ".utf8) : style.newline + indentation(style))
        + tree.text.bytes[comment]
    }
  }
}

extension SyntaxTree {
  func isBlankLine(at start: Int) -> Bool {
    text.bytes[start..<lineEnd(at: start)].allSatisfy(\.isBlank)
  }

  /// The starts of the blank lines directly above the start of a line, from top to bottom.
  fileprivate func blankLines(above start: Int) -> [Int] {
    var starts: [Int] = []
    var line = start
    while line > text.bomLength {
      line = lineStart(at: line - (endsPair(at: line - 1) ? 2 : 1))
      guard isBlankLine(at: line) else { break }
      starts.append(line)
    }
    return starts.reversed()
  }

  /// The starts of the blank lines from the start of a line on.
  func blankLines(below start: Int) -> [Int] {
    var starts: [Int] = []
    var line = start
    while line < text.count, isBlankLine(at: line) {
      starts.append(line)
      line = nextLine(at: line)
    }
    return starts
  }

  /// Whether CR LF ends at an offset.
  private func endsPair(at offset: Int) -> Bool {
    offset > 0 && text.bytes[offset] == UInt8(ascii: "\n")
      && text.bytes[offset - 1] == UInt8(ascii: "\r")
  }
}
