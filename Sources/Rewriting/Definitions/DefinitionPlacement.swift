internal import PythonSemantics
internal import PythonSyntax
internal import SourceText

extension DefinitionPlan {
  /// The edit that writes definitions before a statement of the module, with the blank lines that
  /// PEP 8 and formatters want.
  ///
  /// An import that goes to the same place is taken out of `edits` and written above.
  func writing(
    _ definitions: [ModuleDefinition], before index: Int, _ edits: inout [Edit]
  ) -> Edit {
    let offset = offset(before: index)
    var text: [UInt8] = []
    var above = index > 0 ? Neighbour(statements[index - 1]) : nil
    if above == .line, isBelowHeading(index - 1) { above = .other }
    if let position = edits.firstIndex(where: { $0.isInsertion && $0.range.lowerBound == offset }) {
      text = edits.remove(at: position).replacement.droppingBlankLines(style.newline)
      above = .import
    } else if offset > 0, !file.tree.text.bytes[offset - 1].isLineEnd {
      text = style.newline
    }
    for definition in definitions {
      guard let code = definition.code else { continue }
      let kind = Neighbour(code)
      text += blankLines(between: above, and: kind)
      text += code.placed(style: style) + style.newline
      above = kind
    }
    let below = index < statements.count ? Neighbour(statements[index]) : nil
    let isLast = below == nil && file.tree.text.bytes[offset...].allSatisfy { !$0.isVisible }
    if isLast {
      // A final line end that was not there is not added.
      if offset == file.tree.text.count, offset > 0, !file.tree.text.bytes[offset - 1].isLineEnd {
        text.removeLast(style.newline.count)
      }
    } else {
      let wanted = count(between: above, and: below)
      let existing = file.tree.blankLines(below: offset).count
      for _ in 0..<max(0, wanted - existing) { text += style.newline }
    }
    return Edit(inserting: text, at: offset)
  }

  /// What stands above or below, as far as it decides about blank lines.
  private enum Neighbour {
    case `import`
    /// A function, a class, or another statement with a block.
    case block
    /// An assignment on one line.
    case line
    case other

    init(_ statement: Node) {
      switch statement.kind {
      case .importStatement, .importFromStatement: self = .import
      case .functionDefinition, .classDefinition: self = .block
      case .assignment, .annotatedAssignment:
        self = statement.bytes.contains(where: \.isLineEnd) ? .other : .line
      default: self = .other
      }
    }

    init(_ code: Code) {
      let first = code.tree.root.firstChild
      self = first.map { Neighbour($0) } ?? .other
    }
  }

  /// Whether a comment heads the lines that end with a statement, so that it is for those alone.
  private func isBelowHeading(_ index: Int) -> Bool {
    for statement in statements[...index].reversed() {
      guard let first = statement.firstToken else { return false }
      let gap = file.tree.text.bytes[first.leadingTrivia].filter { $0 != UInt8(ascii: "\r") }
      let lines = gap.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      // What begins on the line of the statement above is of that.
      if let above = lines.dropFirst().dropLast().last { return above.contains(where: \.isVisible) }
    }
    return false
  }

  private func blankLines(between above: Neighbour?, and below: Neighbour) -> [UInt8] {
    guard let above else { return [] }
    return (0..<count(between: above, and: below)).flatMap { _ in style.newline }
  }

  private func count(between above: Neighbour?, and below: Neighbour?) -> Int {
    if above == .block || below == .block { return 2 }
    return above == .line && below == .line ? 0 : 1
  }

  /// Where lines before a statement begin: behind the one above it and the comments that belong to
  /// that one.
  private func offset(before index: Int) -> Int {
    let tree = file.tree
    guard index > 0 else {
      return statements.first.map { tree.lineStart(at: $0.range.lowerBound) } ?? tree.text.count
    }
    let previous = statements[index - 1]
    let end =
      index < statements.count
      ? tree.lineStart(at: statements[index].range.lowerBound) : tree.text.count
    let start = min(
      end, tree.nextLine(at: Statement(previous)?.lineEnd ?? previous.range.upperBound))
    return tree.endOfTrailingComments(in: start..<end)
  }

  /// Whether lines can be put before a statement, or behind the last one.
  func isPlace(_ index: Int) -> Bool {
    let beginsLine = index == statements.count || statements[index].firstToken?.beginsLine ?? false
    return beginsLine && !isDocumentation(index) && !isSwitchedOff(at: offset(before: index))
  }

  /// Whether a statement is a string that documents the constant above it.
  func isDocumentation(_ index: Int) -> Bool {
    guard statements.indices.contains(index), index > 0, statements[index].isDocstring else {
      return false
    }
    let above = statements[index - 1].kind
    return above == .assignment || above == .annotatedAssignment
  }

  /// Whether formatters or import sorters are told to keep off here, which is no place for a tool.
  private func isSwitchedOff(at offset: Int) -> Bool {
    let text = file.tree.text
    var isOff = false
    for statement in statements {
      guard let first = statement.firstToken else { continue }
      let trivia = text.bytes[first.leadingTrivia.clamped(to: 0..<max(0, offset))]
      for word in trivia.split(separator: UInt8(ascii: "#")) {
        let words = String(decoding: word, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, words[0] == "fmt:" || words[0] == "isort:" else { continue }
        if words[1] == "off" { isOff = true }
        if words[1] == "on" { isOff = false }
      }
    }
    return isOff
  }
}

extension SyntaxTree {
  /// Where those comment lines of a gap between statements end that belong to the statement above:
  /// they are indented, or follow it without a blank line and do not touch what comes below.
  fileprivate func endOfTrailingComments(in gap: Range<Int>) -> Int {
    var end = gap.lowerBound
    var isAttached = true
    var pending: Int?
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let next = min(nextLine(at: offset), gap.upperBound)
      let line = text.bytes[offset..<next]
      let blanks = line.prefix(while: \.isBlank).count
      if !line.contains(where: \.isVisible) {
        if let comments = pending { end = comments }
        pending = nil
        isAttached = false
      } else if blanks > 0 {
        end = next
        isAttached = true
      } else if isAttached {
        pending = next
      }
      offset = next
    }
    if gap.upperBound == text.count, let comments = pending { end = comments }
    return end
  }
}

extension [UInt8] {
  /// The lines without the blank ones at the end.
  fileprivate func droppingBlankLines(_ newline: [UInt8]) -> [UInt8] {
    guard let last = lastIndex(where: { !$0.isLineEnd }) else { return [] }
    return Array(self[...last]) + newline
  }
}
