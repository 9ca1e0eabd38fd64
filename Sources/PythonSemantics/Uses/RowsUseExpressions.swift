// What calls, comparisons and comprehensions do with the rows that they are given.

internal import PythonSyntax
internal import SourceText

extension RowsUseReader {
  /// A value that is passed to a call.
  mutating func passed(_ node: Node, to parent: Node) {
    guard let call = node.takingCall, let token = call.callee.lastWord else {
      return note(.escaped)
    }
    let word = token.text
    let isBuiltin = call.callee.unparenthesized.kind == .name
    if isBuiltin, let reason = Self.consuming[word] { return note(.consumed(because: reason)) }
    if isBuiltin, word == "len" { return length(call) }
    if isBuiltin, Self.listing.contains(word) { return follow(call.node) }
    if isBuiltin, word == "sorted" {
      return note(.consumed(because: "they are sorted after they are read"))
    }
    if isBuiltin, word == "bool" { return note(.tested) }
    if isBuiltin, word == "print" || word == "repr" || word == "str" || word == "isinstance" {
      return
    }
    if call.isLogging { return }
    if let method = call.callee.as(Attribute.self), ["append", "extend", "insert"].contains(word) {
      return followContainer(method.object)
    }
    if Self.answering.contains(word) { return follow(call.node) }
    note(.escaped)
  }

  private static let consuming: [String: String] = [
    "Counter": "`Counter` counts all of them", "DataFrame": "`DataFrame` is for all of them",
    "all": "`all` asks every one of them", "any": "`any` asks every one of them",
    "defaultdict": "a mapping is made of them", "deque": "a queue is made of them",
    "dict": "a mapping is made of them", "frozenset": "a set is made of them",
    "max": "`max` compares all of them", "min": "`min` compares all of them",
    "set": "a set is made of them", "sum": "`sum` adds up all of them",
    "groupby": "`groupby` is for all of them", "filter": "they are filtered after they are read",
    "reduce": "`reduce` is for all of them", "fsum": "`fsum` adds up all of them",
    "mean": "`mean` is of all of them", "median": "`median` is of all of them",
    "shuffle": "`shuffle` is for all of them", "choice": "one of them is chosen by chance",
    "sample": "some of them are chosen by chance",
  ]

  /// What makes a list with something for each element.
  private static let listing: Set<String> = [
    "enumerate", "iter", "list", "map", "reversed", "tuple",
  ]

  /// What makes an answer of what it is given.
  private static let answering: Set<String> = [
    "HTMLResponse", "JSONResponse", "Response", "jsonify", "jsonable_encoder", "make_response",
    "render_template", "TemplateResponse", "cast",
  ]

  /// `len(rows)` tells how many there are, unless it only tells whether there are any.
  private mutating func length(_ call: Call) {
    guard let parent = call.node.parent else { return }
    if let comparison = parent.as(Comparison.self), comparison.isWithSmallNumber {
      return note(.tested)
    }
    switch parent.kind {
    case .ifStatement, .elifClause, .whileStatement, .unaryOperation: return note(.tested)
    case .replacementField where parent.isLogged: return
    case .argumentList where Call(parent.parent ?? parent)?.isLogging ?? false: return
    default: note(.consumed(because: "`len` counts all of them"))
    }
  }

  /// A method of the rows.
  mutating func method(_ attribute: Attribute) {
    guard let call = attribute.node.parent?.as(Call.self), call.callee == attribute.node else {
      return note(.escaped)
    }
    switch attribute.name.text {
    case "append", "extend", "insert", "remove", "clear": break
    case "copy": follow(call.node)
    case "sort": note(.consumed(because: "they are sorted after they are read"))
    case "count", "index": note(.consumed(because: "all of them are looked through"))
    case "pop": note(.indexed)
    default: note(.escaped)
    }
  }

  mutating func index(_ access: Subscript, _ node: Node) {
    guard access.object == node, !file.isTarget(access.node) else { return note(.escaped) }
    switch access.index.kind {
    case .slice: note(.sliced)
    case .number: note(.indexed)
    case .unaryOperation: note(.consumed(because: "the last of them is asked for"))
    default: note(.consumed(because: "one of them is looked up"))
    }
  }

  mutating func comparison(_ parent: Node, _ node: Node) {
    let comparison = Comparison(unchecked: parent)
    let isMember = comparison.operators.contains { $0 == .contained || $0 == .notContained }
    if isMember { return note(.consumed(because: "something is looked for among all of them")) }
    note(.tested)
  }

  /// `[… for row in rows]` and its like.
  mutating func comprehension(_ clause: Node, _ node: Node) {
    let clause = ComprehensionClause(unchecked: clause)
    guard clause.iterable == node, let whole = clause.node.parent else { return note(.tested) }
    if whole.children.contains(where: \.isChoosing) {
      return note(.consumed(because: "they are filtered after they are read"))
    }
    switch whole.kind {
    case .setComprehension: note(.consumed(because: "a set is made of them"))
    case .dictionaryComprehension: note(.consumed(because: "a mapping is made of them"))
    case .generatorExpression where whole.parent?.kind == .argumentList:
      passed(whole, to: whole.parent ?? whole)
    case .generatorExpression where whole.parent?.kind == .returnStatement:
      note(.consumed(because: "they are handed out one after the other"))
    default: follow(whole)
    }
  }
}

extension Comparison {
  /// Whether a number of elements is compared with 0 or 1 only: there are none, or some.
  fileprivate var isWithSmallNumber: Bool {
    operands.contains { operand in
      operand.kind == .number
        && (operand.bytes.elementsEqual("0".utf8) || operand.bytes.elementsEqual("1".utf8))
    }
  }
}

extension Node {
  /// Whether a clause of a comprehension leaves something out.
  fileprivate var isChoosing: Bool {
    ComprehensionClause(self).map { !$0.conditions.isEmpty } ?? false
  }

  /// Whether a field of a formatted string is written to a log.
  fileprivate var isLogged: Bool {
    var node = self
    while let parent = node.parent, parent.kind != .block {
      if parent.kind == .call { return Call(unchecked: parent).isLogging }
      node = parent
    }
    return false
  }
}
