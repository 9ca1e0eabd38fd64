/// An f- or t-string that is open (PEP 701, PEP 750).
struct FormattedString {
  let start: Int
  let quote: UInt8
  let isTriple: Bool
  let isRaw: Bool
  /// The number of its fields that are open: above zero, the literal text is that of a format
  /// specification.
  var openFields = 0

  /// The number of fields that may be open in each other's specifications: CPython's
  /// `MAX_EXPR_NESTING`.
  static let fieldLimit = 3
}

extension Lexer {
  /// Whether a `:` or `!` here ends the expression of a field, because no bracket is open inside
  /// the field.
  var endsFieldExpression: Bool { brackets.last?.kind == .field }

  /// `:` behind the expression of a field, and the literal text that follows.
  mutating func specification(_ bytes: Span<UInt8>, at position: Int) -> Int {
    tokens.append(.colon, position, position + 1)
    return stringMiddle(bytes, at: position + 1)
  }

  /// What follows the `}` of a field.
  mutating func closeField(_ bytes: Span<UInt8>, at position: Int) -> Int {
    formattedStrings[formattedStrings.count - 1].openFields -= 1
    return stringMiddle(bytes, at: position)
  }

  /// The literal text from an offset up to the next field, the end of the field, or the end of the
  /// string.
  ///
  /// Inside a field the main loop reads tokens as everywhere; `closeField` and `specification` lead
  /// back here.
  mutating func stringMiddle(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard let string = formattedStrings.last else { return start }
    let isSpecification = string.openFields > 0
    var isName = false  // Inside the braces of `\N{…}`.
    var hasBackslash = false
    var position = start
    while true {
      let byte = bytes[position]
      guard stringBytes[Int(byte)] else {
        position &+= 1
        continue
      }
      switch byte {
      case string.quote:
        guard
          !string.isTriple
            || bytes[position &+ 1] == byte && bytes[position &+ 2] == byte
        else {
          position &+= 1
          continue
        }
        middle(bytes, start..<position, hasBackslash && !string.isRaw)
        let next = position &+ (string.isTriple ? 3 : 1)
        tokens.append(.stringEnd, position, next)
        close(string)
        return next
      case "{":
        if !isSpecification, bytes[position &+ 1] == "{" {
          position &+= 2
          continue
        }
        middle(bytes, start..<position, hasBackslash && !string.isRaw)
        if string.openFields == FormattedString.fieldLimit { reportNesting(at: position) }
        let next = open(.field, .leftBrace, at: position)
        if !formattedStrings.isEmpty {
          formattedStrings[formattedStrings.count - 1].openFields += 1
        }
        return next
      case "}":
        if isName {
          isName = false
          position &+= 1
        } else if isSpecification {
          middle(bytes, start..<position, hasBackslash && !string.isRaw)
          return position
        } else if bytes[position &+ 1] == "}" {
          position &+= 2
        } else {
          diagnostics.add(position..<position + 1, "a single `}` is not allowed in an f-string")
          position &+= 1
        }
      case "\\":
        hasBackslash = true
        let next = bytes[position &+ 1]
        if next == "{" || next == "}" {
          position &+= 1
        } else if next == "N", !string.isRaw, bytes[position &+ 2] == "{" {
          isName = true
          position &+= 3
        } else {
          position = escaped(bytes, at: position)
        }
      case "\n", "\r":
        if string.isTriple {
          position &+= 1
          continue
        }
        middle(bytes, start..<position, hasBackslash && !string.isRaw)
        // As CPython 3.12 and 3.13 have it, the line end behind a specification belongs to the
        // field; 3.14 refuses it.
        if isSpecification { return position }
        return unterminated(string, at: position)
      case 0 where position >= end:
        middle(bytes, start..<position, hasBackslash && !string.isRaw)
        return unterminated(string, at: position)
      case 0:
        reportNull(at: position)
        position &+= 1
      default:
        position &+= 1
      }
    }
  }

  @inline(__always)
  private mutating func middle(_ bytes: Span<UInt8>, _ range: Range<Int>, _ hasEscapes: Bool) {
    guard !range.isEmpty else { return }
    if hasEscapes { checkEscapes(bytes, range, isBytes: false) }
    tokens.append(.stringMiddle, range.lowerBound, range.upperBound)
  }

  private mutating func reportNesting(at position: Int) {
    diagnostics.add(
      position..<position + 1,
      "more than \(FormattedString.fieldLimit) fields in each other's format specifications")
  }

  /// Ends a string, and with it those of its fields that were not closed.
  private mutating func close(_ string: FormattedString) {
    formattedStrings.removeLast()
    guard string.openFields > 0 else { return }
    if let field = brackets.last {
      diagnostics.add(field.position..<field.position + 1, "`{` was never closed")
    }
    brackets.removeLast(string.openFields)
  }

  private mutating func unterminated(_ string: FormattedString, at position: Int) -> Int {
    diagnostics.add(
      string.start..<position,
      string.isTriple
        ? "the triple-quoted string is never closed" : "the string is not closed on its line")
    if string.isTriple { diagnostics.unclosed = min(string.start, diagnostics.unclosed) }
    tokens.append(.stringEnd, position, position)
    formattedStrings.removeLast()
    brackets.removeLast(string.openFields)
    return position
  }
}
