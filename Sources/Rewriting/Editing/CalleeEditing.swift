public import PythonSyntax
public import SourceText

extension Call {
  /// The edits that call something else with the same arguments.
  ///
  /// Lines that are aligned with the opening parenthesis stay so.
  ///
  /// | before                        | after `other`             |
  /// |-------------------------------|---------------------------|
  /// | `f(a)`                        | `other(a)`                |
  /// | `f(a,⏎  b)`, `b` below `a`    | `other(a,⏎      b)`       |
  /// | `f(⏎    a,⏎)`                 | `other(⏎    a,⏎)`         |
  public func replacingCallee(with code: String) -> [Edit] {
    [callee.replacing(with: code)] + aligning(by: characters(code.utf8) - characters(callee.bytes))
  }

  /// The edits that move the lines behind the first one to the right, or to the left; none where they
  /// are not aligned, or hold what must stay where it is.
  private func aligning(by columns: Int) -> [Edit] {
    let tree = node.tree
    guard columns != 0, let first = arguments.elements.first,
      let opening = arguments.node.firstToken,
      !first.bytes.isEmpty, first.firstToken?.beginsLine == false,
      !tree.text.bytes[callee.range.lowerBound..<first.range.lowerBound]
        .contains(where: \.isLineEnd)
    else { return [] }
    let column = characters(
      tree.text.bytes[tree.lineStart(at: opening.range.lowerBound)..<first.range.lowerBound])
    var edits: [Edit] = []
    var isAligned = false
    for id in arguments.node.tokenRange {
      let token = Token(tree: tree, id: id)
      // A comment on a line of its own, or a string of several lines, is not moved by its tokens.
      let gap = tree.text.bytes[token.leadingTrivia]
      let lines = gap.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
      if token.bytes.contains(where: \.isLineEnd)
        || lines.dropFirst().contains(where: { $0.contains { !$0.isBlank } })
      {
        return []
      }
      guard token.beginsLine, token.id != opening.id else { continue }
      let indentation = token.leadingIndentation
      guard indentation.allSatisfy({ $0 == UInt8(ascii: " ") }), indentation.count >= column else {
        return []
      }
      isAligned = isAligned || indentation.count == column
      let start = token.range.lowerBound
      edits.append(
        columns > 0
          ? Edit(inserting: Array(repeating: UInt8(ascii: " "), count: columns), at: start)
          : Edit(removing: start + columns..<start))
    }
    return isAligned ? edits : []
  }
}
