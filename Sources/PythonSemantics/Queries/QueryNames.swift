// What names in a chain hold.

public import PythonSyntax
internal import SourceText

extension QueryReader {
  /// The values that a name may hold where it is read, in the order of the text; nil where one of
  /// them is not told.
  ///
  /// They begin with the last one that is given anew whenever the name is read, so that a name that
  /// is used for one query after the other means the last.
  func values(of name: Node) -> [Node]? {
    guard let symbol = file.symbol(of: name) else { return nil }
    let isRepeated = !file.loops(around: name).isEmpty
    let bindings = symbol.bindings.filter { binding in
      binding.kind != .declaration
        && (isRepeated || binding.token.range.upperBound <= name.range.lowerBound)
    }
    var values: [Node] = []
    for binding in bindings.reversed() {
      guard binding.scope == symbol.scope, let value = binding.value else { return nil }
      guard binding.kind == .assignment || binding.kind == .namedExpression else { return nil }
      values.append(value)
      let isFresh = !symbol.reads.contains { value.range.contains($0.range.lowerBound) }
      if isFresh, !isRepeated, binding.node.runsBefore(name) { break }
    }
    return values.isEmpty ? nil : values.reversed()
  }

  /// What a cursor ran last before its rows are asked for: `cursor.execute(…)` in a statement above.
  mutating func executed(on cursor: Node, before terminal: Node) -> (Chain, Call)? {
    let cursor = cursor.unparenthesized
    guard cursor.kind == .name || cursor.kind == .attribute else { return nil }
    let bytes = cursor.bytes
    let scope = file.scope(of: terminal).function
    let executions = ["execute", "executemany", "callproc", "executescript"].flatMap {
      file.calls(named: $0)
    }.filter { call in
      call.callee.as(Attribute.self)?.object.bytes.elementsEqual(bytes) ?? false
        && file.scope(of: call.node).function == scope
        && call.range.upperBound <= terminal.range.lowerBound
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard let last = executions.last, last.node.runsBefore(terminal),
      let method = last.callee.as(Attribute.self), method.name.text == "execute",
      let argument = last.arguments[0], let chain = statement(argument)
    else { return nil }
    return (chain, last)
  }
}

extension PythonFile {
  /// Whether an expression names a class that queries may be of, though it is not written as one:
  /// `cls`, `self.model`.
  func isModelClass(_ node: Node) -> Bool {
    guard importsSQLAlchemy, let word = node.lastWord?.text else {
      return false
    }
    return node.unparenthesized.kind != .call
      && (word == "cls" || word.split(separator: "_").contains("model"))
  }

  /// Whether a function is one of `db = SQLAlchemy()` of Flask, which mostly comes from another file.
  func isOfExtension(_ callee: Node, _ word: String) -> Bool {
    guard let method = callee.unparenthesized.as(Attribute.self),
      method.name.text == word
    else { return false }
    if qualifiedName(of: method.object) == "flask_sqlalchemy.SQLAlchemy()" { return true }
    return method.object.lastWord?.text == "db"
  }
}

extension Node {
  /// The expression without `await` and parentheses round it.
  var withoutAwait: Node {
    var node = unparenthesized
    while let inner = node.as(AwaitExpression.self)?.expression { node = inner.unparenthesized }
    return node
  }

  /// Whether a call is one of a method of something that is called like a session.
  var isOfSession: Bool {
    guard let object = self.as(Call.self)?.callee.as(Attribute.self)?.object,
      let word = object.lastWord?.text.lowercased()
    else { return false }
    return word.hasSuffix("session") || ["db", "s", "sess"].contains(word)
  }

  /// Whether a name, or the last word of an access, begins with a capital as classes do.
  var isNamedLikeAClass: Bool {
    guard kind == .name || kind == .attribute, let word = lastWord else { return false }
    let bytes = word.bytes.drop { $0 == UInt8(ascii: "_") }
    guard let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else {
      return false
    }
    // A constant is written in capitals alone.
    return bytes.count == 1
      || bytes.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// Whether some word of an access or of what is called on it is named like a class: `User.id`.
  var mentionsClass: Bool {
    var node = unparenthesized
    while true {
      if node.isNamedLikeAClass { return true }
      if let attribute = node.as(Attribute.self) {
        if attribute.name.text == "func" { return true }
        node = attribute.object.unparenthesized
      } else if let call = node.as(Call.self) {
        if call.arguments.elements.contains(where: {
          $0.kind != .keywordArgument && $0.mentionsClass
        }) {
          return true
        }
        node = call.callee.unparenthesized
      } else {
        return false
      }
    }
  }

  /// Whether the statement that the node is in has always run when another node of the same
  /// function runs: its block is round the other, and it stands before it.
  public func runsBefore(_ other: Node) -> Bool {
    guard range.lowerBound < other.range.lowerBound else { return false }
    var block = self
    while let parent = block.parent, block.kind != .block, block.kind != .module { block = parent }
    // A `try` or `with` always begins with its block.
    while let statement = block.parent,
      statement.kind == .withStatement
        || statement.kind == .tryStatement
          && statement.firstChild == block,
      let outer = statement.parent
    {
      block = outer
    }
    return block.range.lowerBound <= other.range.lowerBound
      && other.range.upperBound <= block.range.upperBound
  }
}
