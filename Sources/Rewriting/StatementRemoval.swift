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
    return [removingLines(style)]
  }

  /// Takes the lines of a statement that has them to itself; a comment behind it gets the line.
  private func removingLines(_ style: FileStyle) -> Edit {
    let comments = tree.comments(in: range.lowerBound..<lineEnd)
    guard comments.isEmpty else {
      let kept = comments.map { Array(tree.text.bytes[$0]) }
      let separator = style.newline + node.lineIndentation
      return Edit(
        replacing: range.lowerBound..<lineEnd, with: Array(kept.joined(separator: separator)))
    }
    let start = tree.lineStart(at: range.lowerBound)
    var end = tree.nextLine(at: lineEnd)
    // Blank lines that were above and below are one gap now, and a block or a file begins with none.
    let isBlankAbove = start > 0 && tree.isBlankLine(before: start)
    let isFirst = previous == nil && (node.parent?.kind == .block || start == tree.text.bomLength)
    if isBlankAbove || isFirst {
      while end < tree.text.count, tree.isBlankLine(at: end) { end = tree.nextLine(at: end) }
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

  fileprivate func isBlankLine(before start: Int) -> Bool {
    var end = start - 1
    if end > 0, text.bytes[end] == UInt8(ascii: "\n"), text.bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return text.bytes[lineStart(at: end)..<end].allSatisfy(\.isBlank)
  }
}
