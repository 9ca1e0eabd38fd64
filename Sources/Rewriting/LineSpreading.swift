internal import PythonSyntax
internal import SourceText

extension ArgumentList {
  /// The edits that give a call more lines, when a new argument makes its one line too long; nil
  /// where the line is not too long, was so before, or cannot be broken here.
  ///
  /// What black and ruff format do: the arguments on one indented line if they fit there, else each
  /// on a line of its own with a comma behind the last.
  func spreadingIfTooLong(_ new: [[UInt8]], _ edits: [Edit], _ style: FileStyle) -> [Edit]? {
    let text = node.tree.text
    let lines = LineTable(text)
    let line = lines.line(at: opening.range.lowerBound)
    guard line == lines.line(at: closing.range.lowerBound), !isInsideFormattedString else {
      return nil
    }
    let whole = lines.contents(ofLine: line)
    let before = characters(text.bytes[whole])
    let added = edits.reduce(0) { $0 + characters($1.replacement[...]) - $1.range.count }
    guard before <= style.lineLength, before + added > style.lineLength else { return nil }

    let statementIndentation = Array(
      text.bytes[whole].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    let inner = statementIndentation + style.indentation
    let arguments = elements.map { Array($0.bytes) } + new
    let joined = Array(arguments.joined(separator: Array(", ".utf8)))
    var body: [UInt8]
    if !hasTrailingComma, characters((inner + joined)[...]) <= style.lineLength {
      body = style.newline + inner + joined
    } else {
      body = []
      for argument in arguments { body += style.newline + inner + argument + Array(",".utf8) }
    }
    body += style.newline + statementIndentation
    return [Edit(replacing: opening.range.upperBound..<closing.range.lowerBound, with: body)]
  }

  private var hasTrailingComma: Bool {
    Token(tree: node.tree, id: closing.id - 1).kind == .comma
  }

  /// Whether the call stands in a field of an f-string, where older Pythons allow no line end.
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
}
