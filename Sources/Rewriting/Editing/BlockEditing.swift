public import PythonSyntax
public import SourceText

extension WithStatement {
  /// The edits that take the `with` away, or put other code in its place, and move its body to the
  /// left; comments of the header stay.
  ///
  /// | before                           | code       | after                 |
  /// |----------------------------------|------------|-----------------------|
  /// | `with a() as b:⏎    b.c()`       |            | `b.c()`               |
  /// | `with a() as b:  # why⏎    b.c()`| `b = new()`| `b = new()  # why⏎b.c()` |
  /// | `with a() as b: b.c()`           | `b = new()`| `b = new()⏎b.c()`     |
  /// | `with a:  # why⏎    """x⏎    y"""` |          | `# why⏎"""x⏎    y"""` |
  public func unwrapped(into code: Code? = nil, style: FileStyle) -> [Edit] {
    guard let statement = Statement(node), let first = body.statements.first
    else { return [] }
    let tree = node.tree
    let indentation = node.lineIndentation
    let headerEnd = tree.lineEnd(
      at: Token(tree: tree, id: body.node.tokenRange.lowerBound - 1).range.lowerBound)
    let comments = tree.comments(in: range.lowerBound..<min(headerEnd, first.range.lowerBound))
    var lines = comments.map { Array(tree.text.bytes[$0]) }
    if let code {
      var placed = code.placed(below: indentation, style: style)
      if let comment = lines.first, lines.count == 1, !placed.contains(where: \.isLineEnd) {
        placed += Array("  ".utf8) + comment
        lines.removeAll()
      }
      lines.append(placed)
    }
    guard body.isIndented else {
      let head = lines.flatMap { $0 + style.newline + indentation }
      return [Edit(replacing: range.lowerBound..<first.range.lowerBound, with: head)]
    }
    let start = tree.lineStart(at: range.lowerBound)
    let behind = tree.nextLine(at: headerEnd)
    let head = lines.flatMap { indentation + $0 + style.newline }
    return [Edit(replacing: start..<behind, with: head)]
      + tree.moving(
        behind..<statement.endWithComments, from: first.lineIndentation, to: indentation)
  }
}

extension WithStatement {
  /// The edits that take the first of several items away; nil where a comment would be lost.
  ///
  /// | before                                   | after               |
  /// |------------------------------------------|---------------------|
  /// | `with a as b, c as d: e()`               | `with c as d: e()`  |
  /// | `with (⏎    a,⏎    c as d,⏎):⏎    e()`   | `with c as d:⏎    e()` |
  /// | `with (⏎    a,⏎    c,⏎    d,⏎):⏎    e()` | `with (⏎    c,⏎    d,⏎):⏎    e()` |
  public func removingFirstItem() -> [Edit]? {
    let tree = node.tree
    let items = Array(items)
    guard items.count > 1, let first = items.first, let last = items.last else { return nil }
    let next = items[1]
    // Parentheses that hold one item only need not stand.
    let opening = items.count == 2 ? node.ownToken(.leftParenthesis) : nil
    let start = opening?.range.lowerBound ?? first.range.lowerBound
    var gaps = [start..<next.range.lowerBound]
    if opening != nil, let closing = node.ownToken(.rightParenthesis) {
      gaps.append(last.range.upperBound..<closing.range.upperBound)
    }
    guard gaps.allSatisfy({ tree.comments(in: $0).isEmpty }) else { return nil }
    // An item of several lines is held together by them.
    if opening != nil, next.node.bytes.contains(where: \.isLineEnd) {
      return [Edit(removing: first.range.lowerBound..<next.range.lowerBound)]
    }
    return gaps.map { Edit(removing: $0) }
  }
}

extension Statement {
  /// The edits that indent this statement, and those behind it up to another one, below a header;
  /// what follows them as a footer stands as deep as the header.
  ///
  /// | before          | header, footer                 | after                                  |
  /// |-----------------|--------------------------------|----------------------------------------|
  /// | `a()⏎b()`, at `b` | `try:`, `finally:⏎    c()`   | `a()⏎try:⏎    b()⏎finally:⏎    c()`    |
  /// | `if x: a()`     | `with y:`                      | `if x:⏎    with y:⏎        a()`        |
  /// | `a(); b()`, at `a` | `with y:`                   | `with y:⏎    a()⏎b()`                  |
  public func wrapped(
    through last: Statement, in header: Code, footer: Code? = nil, style: FileStyle
  ) -> [Edit] {
    let indentation = indentation(style)
    let inner = indentation + style.indentation
    let head = header.placed(below: indentation, style: style) + style.newline + inner
    let foot = footer.map { $0.placed(below: indentation, style: style) } ?? []
    let run = range.lowerBound..<last.range.upperBound

    var edits: [Edit] = beginsLine ? [Edit(inserting: head, at: range.lowerBound)] : []
    // What shares a line with others gets one of its own first.
    let sharing = (beginsLine ? [] : [self]) + (last.sharesEnd ? [last] : [])
    for statement in sharing {
      edits += statement.breakingLines(style) { gap in
        if gap == .before(self) { return Array(head) }
        if gap.next > run.upperBound, last.next.map({ gap == .before($0) }) ?? false {
          return foot.isEmpty ? [] : foot + style.newline + indentation
        }
        return run.contains(gap.next) ? style.indentation : []
      }
    }
    let end = last.sharesEnd ? run.upperBound : last.endWithComments
    edits += tree.indenting(run.lowerBound + 1..<end, by: style.indentation)
    if !foot.isEmpty, !last.sharesEnd {
      edits.append(Edit(inserting: style.newline + indentation + foot, at: end))
    }
    return Array(Set(edits)).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Statement {
  /// The edits that put this statement, and the comments right above it, below a header.
  ///
  /// Blank lines above them go. The statement begins a line.
  ///
  /// | before                 | header     | after                            |
  /// |------------------------|------------|----------------------------------|
  /// | `a()⏎⏎b()`, at `b`     | `finally:` | `a()⏎finally:⏎    b()`           |
  /// | `a()⏎⏎# why⏎b()`       | `finally:` | `a()⏎finally:⏎    # why⏎    b()` |
  public func continuing(in header: String, style: FileStyle) -> [Edit] {
    let bytes = tree.text.bytes
    let indentation = indentation(style)
    func isBlank(_ line: Int) -> Bool {
      !bytes[line..<tree.lineEnd(at: line)].contains(where: \.isVisible)
    }
    var start = tree.lineStart(at: range.lowerBound)
    // What stands above belongs to others, be it in a string.
    let floor = node.firstToken.map { tree.endOfTokens(above: $0) } ?? start
    while let above = tree.lineAbove(start), above >= floor, !isBlank(above),
      tree.indentation(at: above) == indentation
    {
      start = above
    }
    var first = start
    while let above = tree.lineAbove(first), above >= floor, isBlank(above) { first = above }
    let head = indentation + Array(header.utf8) + style.newline + style.indentation
    return [Edit(replacing: first..<start, with: head)]
      + tree.indenting(start + 1..<range.upperBound, by: style.indentation)
  }
}

extension Block {
  /// The edits that put statements at the start of a body, behind its docstring.
  ///
  /// | before                         | after                              |
  /// |--------------------------------|------------------------------------|
  /// | `def f():⏎    a()`             | `def f():⏎    new⏎    a()`         |
  /// | `def f():⏎    """D."""⏎    a()`| `def f():⏎    """D."""⏎    new⏎    a()` |
  /// | `def f(): a()`                 | `def f():⏎    new⏎    a()`         |
  public func inserting(atStart code: Code, style: FileStyle) -> [Edit] {
    let statements = Statement.all(in: node)
    guard let first = statements.first else { return [] }
    let isDefinition = [.functionDefinition, .classDefinition].contains(node.parent?.kind)
    guard isDefinition, first.node.isDocstring else {
      return first.inserting(before: code, style: style)
    }
    return first.inserting(after: code, style: style)
  }
}

extension SyntaxTree {
  /// The end of the last token above another one that is more than the end of a line or of a block.
  fileprivate func endOfTokens(above token: Token) -> Int {
    var id = token.id
    while id > 0 {
      id -= 1
      let above = Token(tree: self, id: id)
      if above.kind != .newline, !above.range.isEmpty { return above.range.upperBound }
    }
    return text.bomLength
  }

  /// The edits that put blanks before every line that begins in a range and is no part of a string.
  fileprivate func indenting(_ range: Range<Int>, by blanks: [UInt8]) -> [Edit] {
    lineStartsOutsideStrings(in: range).filter { !isBlankLine(at: $0) }.map {
      Edit(inserting: blanks, at: $0)
    }
  }

  /// The edits that move every line that begins in a range, and is no part of a string, from one
  /// indentation to a smaller one.
  func moving(_ range: Range<Int>, from old: [UInt8], to new: [UInt8]) -> [Edit] {
    let isUniform = Set(old).count <= 1
    return lineStartsOutsideStrings(in: range).compactMap { start in
      let blanks = text.bytes[start...].prefix(while: \.isBlank)
      guard !isBlankLine(at: start) else { return nil }
      // A line that is less deep, within brackets, goes as far as it can.
      guard isUniform else {
        guard blanks.starts(with: old) else { return nil }
        return Edit(replacing: start..<start + old.count, with: new)
      }
      return Edit(removing: start..<start + min(old.count - new.count, blanks.count))
    }
  }
}
