internal import SourceText

/// The columns of the enclosing blocks.
///
/// As in CPython each has two: with tab stops every eight columns and with tabs of one column.
/// Lines whose order differs between the two mix tabs and spaces inconsistently.
struct IndentationStack {
  struct Column: Equatable {
    var wide = 0
    var narrow = 0
  }

  private var columns = [Column()]

  /// The number of blocks that are open.
  var depth: Int { columns.count - 1 }

  /// The column of the innermost block.
  @inline(__always)
  var top: Column { columns[columns.count &- 1] }

  mutating func push(_ column: Column) { columns.append(column) }
  mutating func pop() { columns.removeLast() }

  /// The number of blocks that CPython allows (its `MAXINDENT` counts the file).
  static let limit = 99
}

extension Lexer {
  /// Skips blank lines and comments, and opens or closes blocks before the first token of the next
  /// line.
  ///
  /// Returns the offset of that token, or of the end of the file.
  mutating func startLine(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var position = start
    while true {
      var column = IndentationStack.Column()
      // A line that begins with continuations has the column of the first of them that is not 0.
      var continued = 0
      indentation: while true {
        switch bytes[position] {
        case " ":
          column.wide &+= 1
          column.narrow &+= 1
          position &+= 1
        case "\t":
          column.wide = (column.wide | 7) &+ 1
          column.narrow &+= 1
          position &+= 1
        case Byte.formFeed:
          column = IndentationStack.Column()
          position &+= 1
        case "\\":
          if continued == 0 { continued = column.wide }
          guard bytes[position &+ 1].isLineEnd, lineEnd(bytes, at: position &+ 1) < end else {
            break indentation
          }
          position = lineEnd(bytes, at: position &+ 1)
        default:
          break indentation
        }
      }
      switch bytes[position] {
      case "\n", "\r":
        position = lineEnd(bytes, at: position)
      case "#":
        position = comment(bytes, at: position)
        if position >= end { return end }
      case 0 where position >= end:
        return end
      default:
        if continued != 0 {
          column = IndentationStack.Column(wide: continued, narrow: continued)
        }
        if column == indentation.top { return position }
        return changeIndentation(to: column, at: position)
      }
    }
  }

  /// Opens a block, or closes some, so that the innermost begins at a column.
  private mutating func changeIndentation(
    to column: IndentationStack.Column, at position: Int
  ) -> Int {
    if column.wide > indentation.top.wide {
      if indentation.depth >= IndentationStack.limit {
        return refuse(
          from: position, "more than \(IndentationStack.limit) nested blocks")
      }
      if column.narrow <= indentation.top.narrow { reportTabs(at: position) }
      indentation.push(column)
      tokens.append(.indent, position, position)
      return position
    }
    while column.wide < indentation.top.wide {
      indentation.pop()
      tokens.append(.dedent, position, position)
    }
    if column.wide != indentation.top.wide {
      diagnostics.add(
        position..<position, "unindent does not match any outer indentation level")
    } else if column.narrow != indentation.top.narrow {
      reportTabs(at: position)
    }
    return position
  }

  private mutating func reportTabs(at position: Int) {
    diagnostics.add(position..<position, "inconsistent use of tabs and spaces in indentation")
  }
}
