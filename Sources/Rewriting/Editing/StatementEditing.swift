internal import PythonSyntax
public import SourceText

extension Statement {
  /// The edits that put statements before this one.
  ///
  /// | before              | after                       |
  /// |---------------------|-----------------------------|
  /// | `    a()  # why`    | `    new⏎    a()  # why`    |
  /// | `a(); b()`, at `b`  | `a()⏎new⏎b()`               |
  /// | `if x: a(); b()`    | `if x:⏎    new⏎    a()⏎    b()` |
  public func inserting(before code: Code, style: FileStyle) -> [Edit] {
    let indentation = indentation(style)
    let new = code.placed(below: indentation, style: style) + style.newline + indentation
    guard !beginsLine else { return [Edit(inserting: new, at: range.lowerBound)] }
    return breakingLines(style) { gap in gap == .before(self) ? new : [] }
  }

  /// The edits that put statements behind this one.
  ///
  /// | before                   | after                           |
  /// |--------------------------|---------------------------------|
  /// | `    a()  # why`         | `    a()  # why⏎    new`        |
  /// | `a(); b()`, at `a`       | `a()⏎new⏎b()`                   |
  /// | `if x:⏎    a()⏎    # of a` | `if x:⏎    a()⏎    # of a⏎new` |
  /// | `if x: a(); b()`, at `b` | `if x:⏎    a()⏎    b()⏎    new` |
  public func inserting(after code: Code, style: FileStyle) -> [Edit] {
    let indentation = indentation(style)
    let new = code.placed(below: indentation, style: style)
    if let next, sharesEnd {
      return next.breakingLines(style) {
        $0 == .before(next) ? new + style.newline + indentation : []
      }
    }
    let edit = Edit(inserting: style.newline + indentation + new, at: endWithComments)
    return isInOneLineBlock ? breakingLines(style) { _ in [] } + [edit] : [edit]
  }

  /// The edits that put statements in the place of this one; nil where a comment inside it would be
  /// lost.
  ///
  /// | before              | after                     |
  /// |---------------------|---------------------------|
  /// | `    a()  # why`    | `    new  # why`          |
  /// | `a(); b()`          | `new; b()`                |
  /// | `if x: a()`         | `if x:⏎    new⏎    more`  |
  public func replacing(with code: Code, style: FileStyle) -> [Edit]? {
    guard code.holds(commentsOf: range, in: tree) else { return nil }
    let isOneLine = !code.bytes.contains(UInt8(ascii: "\n"))
    let edit = Edit(
      replacing: range, with: code.placed(below: indentation(style), style: style))
    if isOneLine || beginsLine && !sharesEnd { return [edit] }
    return breakingLines(style) { _ in [] } + [edit]
  }

  /// The end of the line behind which nothing belongs to the statement: comments below its block that
  /// are indented as the block are a part of it.
  var endWithComments: Int {
    let end = lineEnd
    guard range.contains(where: { tree.text.bytes[$0].isLineEnd }) || node.hasBlock else {
      return end
    }
    let indentation = node.lineIndentation.count
    var last = end
    var offset = tree.nextLine(at: end)
    while offset < tree.text.count {
      let lineEnd = tree.lineEnd(at: offset)
      let line = tree.text.bytes[offset..<lineEnd]
      let blanks = line.prefix(while: \.isBlank).count
      if blanks < line.count {
        guard line[offset + blanks] == UInt8(ascii: "#"), blanks > indentation else { break }
        last = lineEnd
      }
      offset = tree.nextLine(at: lineEnd)
    }
    return node.hasBlock ? last : end
  }

  // MARK: One line, several statements

  /// A place between two statements of one line, or between a header and the first.
  struct Gap: Equatable {
    let next: Int
    static func before(_ statement: Statement) -> Gap { Gap(next: statement.range.lowerBound) }
  }

  /// The edits that give each statement on the line of this one a line of its own, with what is to
  /// stand between them.
  func breakingLines(_ style: FileStyle, inserting: (Gap) -> [UInt8]) -> [Edit] {
    let indentation = indentation(style)
    var first = self
    while !first.beginsLine, let previous = first.previous { first = previous }
    var edits: [Edit] = []
    var current: Statement? = first
    while let statement = current {
      if !statement.beginsLine, let token = statement.node.firstToken {
        // Behind the colon of the header, or behind the statement before and its semicolon.
        let start =
          statement.previous?.range.upperBound
          ?? Token(tree: tree, id: token.id - 1).range.upperBound
        edits.append(
          Edit(
            replacing: start..<token.range.lowerBound,
            with: style.newline + indentation + inserting(.before(statement))))
      }
      current = statement.sharesEnd ? statement.next : nil
    }
    return edits
  }
}

extension Code {
  /// Whether every comment in a range of a file is in the code, too.
  func holds(commentsOf range: Range<Int>, in file: SyntaxTree) -> Bool {
    var own = tree.comments(in: 0..<bytes.count).map { Array(bytes[$0]) }
    for comment in file.comments(in: range) {
      guard let index = own.firstIndex(of: Array(file.text.bytes[comment])) else { return false }
      own.remove(at: index)
    }
    return true
  }
}

extension Node {
  /// Whether it is a statement with a block.
  var hasBlock: Bool { kind == .matchStatement || children.contains { $0.kind == .block } }
}
