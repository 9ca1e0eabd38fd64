public import PythonSyntax
public import SourceText

extension WithStatement {
  /// Edits of the items, with what puts each on a line of its own where they make the header too long, as
  /// black and ruff format do.
  ///
  /// | before       | after                        |
  /// |--------------|------------------------------|
  /// | `with a, b:` | `with (⏎    a,⏎    b1,⏎):`   |
  ///
  /// They stay as they are where the oldest Python knows no such parentheses, or the header has lines
  /// already.
  public func spreadingItems(_ edits: [Edit], style: FileStyle) -> [Edit] {
    let text = node.tree.text
    let items = Array(items)
    let own = edits.filter { node.range.contains($0.range.lowerBound) && isInItem($0) }
    guard style.putsItemsInParentheses, items.count > 1, !own.isEmpty,
      let first = items.first, let last = items.last,
      node.ownToken(.leftParenthesis) == nil
    else { return edits }
    let range = first.range.lowerBound..<last.range.upperBound
    let line = node.tree.lineStart(at: range.lowerBound)..<node.tree.lineEnd(at: range.lowerBound)
    let added = own.reduce(0) {
      $0 + characters($1.replacement) - characters(text.bytes[$1.range])
    }
    let length = characters(text.bytes[line])
    guard range.upperBound <= line.upperBound, body.isIndented, length <= style.lineLength,
      length + added > style.lineLength
    else { return edits }
    let indentation = node.lineIndentation
    let inner = indentation + style.indentation
    let lines = items.map { inner + $0.node.changed(by: own) + Array(",".utf8) }
    guard !lines.joined().contains(where: \.isLineEnd),
      lines.allSatisfy({ characters($0) <= style.lineLength })
    else { return edits }
    let body = lines.flatMap { $0 + style.newline }
    return edits.filter { !own.contains($0) } + [
      Edit(
        replacing: range,
        with: Array("(".utf8) + style.newline + body + indentation + Array(")".utf8))
    ]
  }

  private func isInItem(_ edit: Edit) -> Bool {
    items.contains {
      $0.range.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= $0.range.upperBound
    }
  }
}

extension Node {
  /// The `with` of several items in whose header it stands.
  var withStatementOfItem: WithStatement? {
    var node = self
    while let parent = node.parent {
      if node.kind == .withItem { return parent.as(WithStatement.self) }
      if node.kind == .block { return nil }
      node = parent
    }
    return nil
  }

  /// The text after edits, those that are in it.
  fileprivate func changed(by edits: [Edit]) -> [UInt8] {
    let bytes = tree.text.bytes
    var text: [UInt8] = []
    var offset = range.lowerBound
    let own = edits.filter {
      range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
    }
    for edit in own.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      text += bytes[offset..<edit.range.lowerBound] + edit.replacement
      offset = edit.range.upperBound
    }
    return text + bytes[offset..<range.upperBound]
  }
}
