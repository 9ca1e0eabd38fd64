internal import SourceText

/// A piece of literal text with the length that it has as a value.
struct StringPiece {
  /// Where it stands.
  var range: Range<Int>
  /// Its length in characters, or in bytes.
  var count: Int
  var isBytes = false
  /// Whether the literal that it begins with has the prefix `u`.
  var isMarkedUnicode = false
}

/// What a formatted string is made of.
enum StringPart {
  case text(StringPiece)
  case field(Node)
}

extension [StringPart] {
  /// The parts as they are once neighbouring texts are one, and empty ones are gone.
  ///
  /// `"a" f"{x=}" ""`: a text begins with its first piece and ends with its last, empty ones
  /// included.
  func merged() -> [StringPart] {
    var result: [StringPart] = []
    var text: StringPiece?
    func end(_ text: inout StringPiece?) {
      if let piece = text, piece.count > 0 { result.append(.text(piece)) }
      text = nil
    }
    for part in self {
      switch part {
      case .field:
        end(&text)
        result.append(part)
      case .text(let next):
        if let first = text {
          text?.range = first.range.lowerBound..<next.range.upperBound
          text?.count += next.count
        } else {
          text = next
        }
      }
    }
    end(&text)
    return result
  }
}

// MARK: From literals to pieces

extension Node {
  /// The texts and fields of one literal.
  func pieces() -> [StringPart] {
    if let literal = self.as(StringLiteral.self) { return [.text(literal.piece)] }
    guard let literal = self.as(FormattedStringLiteral.self) else { return [] }
    return literal.segments.pieces(
      StringMeasure(tree.text, isRaw: literal.isRaw, doublesBraces: true),
      ofFields: StringMeasure(tree.text, isRaw: literal.isRaw))
  }
}

extension FormatSpecification {
  /// The texts and fields.
  func pieces() -> [StringPart] {
    // As in CPython: the prefix `r` of the string does not hold for a specification, and the text
    // that a field in it shows of itself keeps its escapes.
    segments.pieces(
      StringMeasure(node.tree.text, isRaw: false),
      ofFields: StringMeasure(node.tree.text, isRaw: true))
  }
}

extension StringLiteral {
  /// The whole literal with the length of its value.
  var piece: StringPiece {
    let delimiters = token.delimiters
    let measure = StringMeasure(node.tree.text, isRaw: delimiters.isRaw, isBytes: isBytes)
    return StringPiece(
      range: range, count: measure.count(of: delimiters.contents), isBytes: isBytes,
      isMarkedUnicode: delimiters.isMarkedUnicode)
  }
}

extension StringSegments {
  /// The texts and fields, with the texts that fields show of themselves.
  fileprivate func pieces(
    _ measure: StringMeasure, ofFields fieldMeasure: StringMeasure
  ) -> [StringPart] {
    flatMap { segment -> [StringPart] in
      switch segment {
      case .text(let token):
        return measure.pieces(of: token.range).map { .text($0) }
      case .field(let field):
        guard field.showsItself else { return [.field(field.node)] }
        return [.text(field.ownText(fieldMeasure)), .field(field.node)]
      }
    }
  }
}

extension ReplacementField {
  /// The text that `{expression = !r}` shows before the value: all from the brace up to `!`.
  fileprivate func ownText(_ measure: StringMeasure) -> StringPiece {
    let parts = sourceWithoutComments
    return StringPiece(
      range: sourceRange, count: parts.reduce(0) { $0 + measure.count(of: $1) })
  }

  /// The expression as it is written, as `Interpolation` tells it.
  var expressionText: String {
    var bytes = sourceWithoutComments.flatMap { node.tree.text.bytes[$0] }
    while let last = bytes.last, last == "=" || last == " " || last == "\n" || last == "\t" {
      bytes.removeLast()
    }
    return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : "?"
  }

  /// The token that ends the expression: `!`, `:` or `}`.
  private var terminator: Token {
    node.ownToken(.exclamation) ?? specification?.firstToken ?? lastToken
  }

  private var sourceRange: Range<Int> {
    firstToken.range.upperBound..<terminator.range.lowerBound
  }

  /// What stands between the brace and what ends the expression, comment by comment.
  private var sourceWithoutComments: [Range<Int>] {
    let bytes = node.tree.text.bytes
    var parts: [Range<Int>] = []
    var start = firstToken.range.upperBound
    for id in (firstToken.id + 1)...terminator.id {
      var gap = Token(tree: node.tree, id: id).leadingTrivia
      while let hash = bytes[gap].firstIndex(of: "#") {
        parts.append(start..<hash)
        let comment = bytes[hash..<gap.upperBound].prefix { $0 != "\n" && $0 != "\r" }
        start = comment.endIndex
        gap = start..<gap.upperBound
      }
    }
    parts.append(start..<terminator.range.lowerBound)
    return parts
  }
}
