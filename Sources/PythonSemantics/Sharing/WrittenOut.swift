internal import PythonSyntax
internal import SourceText

/// An expression with the values of some of its names in their places.
///
/// | expression              | name     | value               | written out                      |
/// |-------------------------|----------|---------------------|----------------------------------|
/// | `connect(dsn)`          | `dsn`    | `os.environ["DSN"]` | `connect(os.environ["DSN"])`     |
/// | `connect(**options)`    | `options`| `{"port": 5}`       | `connect(port=5)`                |
/// | `from_url(f"//{host}")` | `host`   | `"a"`               | `from_url("//a")`                |
/// | `from_url(f"//{host}")` | `host`   | `os.environ["H"]`   | `from_url(f"//{os.environ['H']}")` |
struct WrittenOut {
  private let expression: Node
  private var parts: [Part] = []
  /// The fields of formatted strings that became literal text.
  private var literalFields: [Node: Int] = [:]
  private var isPossible = true

  private struct Part {
    let range: Range<Int>
    let text: String
  }

  init(_ expression: Node) { self.expression = expression }

  // MARK: Putting values in

  /// Puts the text of a value in the place of a name.
  mutating func put(_ text: String, of value: Node, at name: Node) {
    let strings = formattedStrings(around: name)
    guard let string = strings.first else {
      let isWhole = [.argumentList, .keywordArgument].contains(name.parent?.kind)
      return put(isWhole || value.isAtom ? text : "(\(text))", at: name.range)
    }
    guard strings.count == 1 else { return isPossible = false }
    let field = name.parent?.as(ReplacementField.self)
    if field?.showsItself ?? false { return isPossible = false }
    if let field, field.conversion == nil, field.specification == nil,
      let literal = value.literalText
    {
      literalFields[string.node, default: 0] += 1
      return put(literal, at: field.node.range)
    }
    guard let fitting = fitting(text, in: string) else { return isPossible = false }
    put(value.isAtom ? fitting : "(\(fitting))", at: name.range)
  }

  /// Puts arguments in the place of a mapping that is unpacked; false where it is not, or where one of
  /// them is given already.
  mutating func put(arguments: [(name: String, text: String?)], at name: Node) -> Bool {
    guard let starred = name.parent, starred.kind == .doubleStarred,
      let list = starred.parent?.as(ArgumentList.self)
    else { return false }
    let texts = arguments.compactMap { argument in argument.text.map { "\(argument.name)=\($0)" } }
    let given = Set(list.keywords.map(\.name.text))
    guard texts.count == arguments.count, given.isDisjoint(with: arguments.map(\.name)) else {
      return false
    }
    put(texts.joined(separator: ", "), at: starred.range)
    return true
  }

  private mutating func put(_ text: String, at range: Range<Int>) {
    parts.append(Part(range: range, text: text))
  }

  private func formattedStrings(around name: Node) -> [FormattedStringLiteral] {
    var strings: [FormattedStringLiteral] = []
    var node = name
    while node != expression, let parent = node.parent {
      if let string = parent.as(FormattedStringLiteral.self) { strings.append(string) }
      node = parent
    }
    return strings
  }

  /// A text as it can stand in a field of a string on any Python: with other quotes, without a
  /// backslash; nil where it cannot.
  private func fitting(_ text: String, in string: FormattedStringLiteral) -> String? {
    guard let quote = string.opening.text.last, !text.contains("\\"), !text.hasPrefix("{") else {
      return nil
    }
    guard text.contains(quote) else { return text }
    let other: Character = quote == "\"" ? "'" : "\""
    return text.contains(other) ? nil : String(text.map { $0 == quote ? other : $0 })
  }

  /// The parts, with the `f` of a string that has no fields any more; nil where that cannot go.
  private var allParts: [Part]? {
    guard isPossible else { return nil }
    var all = parts
    for (node, count) in literalFields {
      let string = FormattedStringLiteral(unchecked: node)
      guard count == Array(string.fields).count else { continue }
      let source = node.source
      guard !source.contains("{{"), !source.contains("}}"),
        node.parent?.kind != .concatenatedString
      else { return nil }
      let opening = string.opening
      all.append(
        Part(range: opening.range, text: opening.text.filter { $0 != "f" && $0 != "F" }))
    }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: The text

  /// The expression as it is laid out, but for the values; nil where it cannot be written.
  var verbatim: String? {
    guard let allParts else { return nil }
    var text: [UInt8] = []
    var position = expression.range.lowerBound
    let bytes = expression.tree.text.bytes
    for part in allParts {
      text += bytes[position..<part.range.lowerBound] + Array(part.text.utf8)
      position = part.range.upperBound
    }
    text += bytes[position..<expression.range.upperBound]
    return String(decoding: text, as: UTF8.self)
  }

  /// The expression on one line; nil where that would lose a comment, or change a string.
  var line: String? {
    guard let allParts else { return nil }
    var line = JoinedLine(expression)
    for id in expression.tokenRange {
      let token = Token(tree: expression.tree, id: id)
      guard let part = allParts.first(where: { $0.range.contains(token.range.lowerBound) }) else {
        guard line.append(token, writtenAs: token.text) else { return nil }
        continue
      }
      let isFirst = token.range.lowerBound == part.range.lowerBound
      guard line.append(token, writtenAs: isFirst ? part.text : nil) else { return nil }
    }
    return line.text
  }
}

/// The tokens of an expression on one line.
private struct JoinedLine {
  private(set) var text = ""
  private let expression: Node
  private var previous: Token?
  /// The prefix and the quotes of the last formatted string.
  private var opening = ""

  init(_ expression: Node) { self.expression = expression }

  /// Adds a token, or what stands in its place, or nothing where that stands there already; false
  /// where no line can hold it.
  mutating func append(_ token: Token, writtenAs written: String?) -> Bool {
    defer {
      previous = token
      if token.kind == .fStringStart || token.kind == .tStringStart { opening = token.text }
    }
    guard let written else { return true }
    guard !written.contains(where: \.isNewline) else { return false }
    guard let previous else {
      text = written
      return true
    }
    let gap = expression.tree.text.bytes[previous.range.upperBound..<token.range.lowerBound]
    guard gap.contains(where: \.isLineEnd) else {
      text += String(decoding: gap, as: UTF8.self) + written
      return true
    }
    guard !gap.contains(UInt8(ascii: "#")) else { return false }
    switch (previous.kind, token.kind) {
    case (.string, .string), (.string, .fStringStart), (.stringEnd, _):
      return join(previous, token, written)
    case _ where previous.kind.opensBracket:
      text += written
    case _ where token.kind.closesBracket:
      // Formatters put a comma behind the last element on a line of its own; those of the outermost
      // brackets are the layout's, and a tuple needs it.
      if previous.kind == .comma, token.range.upperBound < expression.range.upperBound {
        guard token.kind != .rightParenthesis else { return false }
        text.removeLast()
      }
      text += written
    default:
      text += " " + written
    }
    return true
  }

  /// Joins two strings on two lines to one, where they are of one kind.
  private mutating func join(_ first: Token, _ second: Token, _ written: String) -> Bool {
    guard let quote = text.last, text.count < 60 else { return false }
    if first.kind == .string, second.kind == .string {
      guard first.text.first == quote, second.text.first == quote, !first.isTripleQuoted,
        !second.isTripleQuoted
      else { return false }
      text.removeLast()
      text += written.dropFirst()
      return true
    }
    guard first.kind == .stringEnd, second.kind == .fStringStart, second.text == opening,
      second.text == written, written == "f\(quote)"
    else { return false }
    text.removeLast()
    return true
  }
}

extension Token {
  fileprivate var isTripleQuoted: Bool { text.hasPrefix("\"\"\"") || text.hasPrefix("'''") }
}

extension Node {
  /// Whether it stands in the place of a name without parentheses round it.
  var isAtom: Bool {
    [
      .string, .number, .constant, .name, .attribute, .subscript, .call, .list, .set, .dictionary,
    ].contains(unparenthesized.kind)
  }

  /// What a formatted string has in the place of a field with this value: of plain strings and whole
  /// numbers what they say.
  fileprivate var literalText: String? {
    let source = source
    switch kind {
    case .number:
      let isPlain = source.allSatisfy { $0.isASCII && $0.isNumber } && !source.hasPrefix("0")
      return isPlain ? source : nil
    case .string:
      guard let quote = source.first, quote == "'" || quote == "\"" else { return nil }
      let contents = source.dropFirst().dropLast()
      let isPlain = contents.allSatisfy { $0.isASCII && !"{}\\'\"".contains($0) && !$0.isNewline }
      return isPlain ? String(contents) : nil
    default:
      return nil
    }
  }
}
