internal import SourceText

// Constants and strings as CPython's abstract syntax has them.

extension AbstractSyntaxWriter {
  /// Writes a literal or a part of a string; other nodes are handed on to the next chapter.
  mutating func literal(_ node: Node) {
    switch node.kind {
    case .constant:
      begin("Constant", node.range)
      add("value", .identifier(ConstantLiteral(unchecked: node).token))
    case .number:
      begin("Constant", node.range)
      add("value", .value(describe(NumberLiteral(unchecked: node).token)))
    case .string, .formattedString, .concatenatedString:
      string(node)
    case .replacementField:
      field(ReplacementField(unchecked: node))
    case .formatSpecification:
      begin("JoinedStr", node.range)
      add("values", pieces: FormatSpecification(unchecked: node).pieces())
    default:
      statement(node)
    }
  }

  private func describe(_ number: Token) -> String {
    switch number.kind {
    case .integer: IntegerMeasure(number.bytes).description
    case .float: "float"
    default: "complex"
    }
  }

  /// Writes one literal, or several that are one string.
  private mutating func string(_ node: Node) {
    let literals = node.kind == .concatenatedString ? Array(node.children) : [node]
    if let formatted = literals.lazy.compactMap({ $0.as(FormattedStringLiteral.self) }).first {
      begin(formatted.isTemplate ? "TemplateStr" : "JoinedStr", node.range)
      add("values", pieces: literals.flatMap { $0.pieces() })
      return
    }
    // Without a field it is one piece: that of the first literal, with the length of all.
    let all = literals.lazy.compactMap { $0.as(StringLiteral.self)?.piece }
    guard var whole = all.first else { return }
    whole.range = node.range
    whole.count = all.reduce(0) { $0 + $1.count }
    text(whole)
  }

  /// Writes a piece of text, or a whole string.
  mutating func text(_ piece: StringPiece) {
    begin("Constant", piece.range)
    add("value", .value("\(piece.isBytes ? "bytes" : "str") \(piece.count)"))
    if piece.isMarkedUnicode { add("kind", .value("u")) }
  }

  private mutating func field(_ field: ReplacementField) {
    let isTemplate = field.node.parent?.as(FormattedStringLiteral.self)?.isTemplate ?? false
    begin(isTemplate ? "Interpolation" : "FormattedValue", field.range)
    add("value", field.expression)
    if isTemplate { add("str", .value(field.expressionText)) }
    add("conversion", .value(String(field.conversionCode)))
    add("format_spec", field.specification?.node)
  }

  private mutating func add(_ field: String, pieces: [StringPart]) {
    for part in pieces.merged() {
      switch part {
      case .text(let piece): add(field, .text(piece))
      case .field(let node): add(field, node)
      }
    }
  }
}

extension ReplacementField {
  /// The character behind `!`; `r` for `{x=}` without a specification; else -1.
  fileprivate var conversionCode: Int {
    if let letter = conversion?.bytes.first { return Int(letter) }
    return showsItself && specification == nil ? Int(UInt8(ascii: "r")) : -1
  }
}
