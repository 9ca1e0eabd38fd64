// GENERAL STATEMENTS: statements, blocks, and the choice between them.

extension Parser {
  /// `statements: statement+`, up to a token that ends them.
  mutating func statements(until end: TokenKind) {
    var afterError = false
    while current != end, current != .endOfFile {
      let start = mark()
      switch current {
      case .indent:
        fail("unexpected indent")
        resume()
        orphanedBlock()
        finish(.error, since: start)
      case .else, .elif, .except, .finally:
        // A clause whose statement could not be read is not another mistake.
        if afterError {
          isUnwinding = true
        } else {
          fail("`\(current.spelling ?? "")` without the statement that it belongs to")
        }
      default:
        statement()
      }
      afterError = isUnwinding
      if isUnwinding { recover(since: start) }
    }
  }

  /// An indented block that belongs to nothing, read for the sake of what is in it.
  mutating func orphanedBlock() {
    advance()
    statements(until: .dedent)
    _ = take(.dedent)
  }

  /// `statement: compound_stmt | simple_stmts`.
  @inline(__always)
  private mutating func statement() {
    switch current {
    case .if: ifStatement()
    case .def, .at: definition()
    case .class: definition()
    case .for: forStatement(since: mark())
    case .with: withStatement(since: mark())
    case .try: tryStatement()
    case .while: whileStatement()
    case .async: asyncStatement()
    case .softMatch where beginsMatchStatement(): matchStatement()
    default: simpleStatements()
    }
  }

  /// `simple_stmts: ';'.simple_stmt+ [';'] NEWLINE`.
  mutating func simpleStatements() {
    simpleStatement()
    while take(.semicolon) {
      if current == .newline { break }
      simpleStatement()
    }
    if current == .newline { advance() } else { failAtLineEnd() }
  }

  /// Tells what stands where the line should have ended.
  private mutating func failAtLineEnd() {
    let previous = Int(position) - 1
    if previous >= 0, kinds[previous] == .name, current.beginsExpression {
      let name = bytes(of: TokenID(previous))
      for word in ["print", "exec"] where name.elementsEqual(word.utf8) {
        return fail("`\(word)` is a function in Python 3: its arguments stand in parentheses")
      }
    }
    failExpecting(TokenKind.newline.description)
  }

  /// `block: NEWLINE INDENT statements DEDENT | simple_stmts`, behind the colon of what it belongs
  /// to.
  ///
  /// `owner` is the word that the block belongs to, for the message where there is none.
  mutating func block(of owner: TokenID) {
    expect(.colon)
    let start = mark()
    if take(.newline) {
      if take(.indent) {
        statements(until: .dedent)
        _ = take(.dedent)
      } else {
        missingBlock(of: owner)
      }
    } else {
      simpleStatements()
    }
    finish(.block, since: start)
  }

  /// Tells that a block is missing, and goes on as if it were there.
  private mutating func missingBlock(of owner: TokenID) {
    let word = String(decoding: bytes(of: owner), as: UTF8.self)
    fail("expected an indented block after `\(word)`")
    resume()
  }
}
