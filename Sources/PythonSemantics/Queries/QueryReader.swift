internal import PythonSyntax

/// Reads the chain that ends in one call.
struct QueryReader {
  let file: PythonFile
  /// The symbol whose assignments are being read: what is built upon it adds steps to a chain.
  private var pending: [Symbol] = []
  /// The calls of functions of the file whose results are being read, the innermost last.
  var helpers: [HelperCall] = []
  private var budget = 200

  init(_ file: PythonFile) { self.file = file }

  /// A chain that has not been run.
  struct Chain {
    var form: Query.Form
    var origin: Node
    var entities: [Node]
    var steps: [Query.Step] = []
  }

  /// A chain, and the call that sends it.
  struct Run {
    var chain: Chain
    var execution: Call?
    var steps: [Query.Step] = []
  }

  /// The query whose rows a call asks for.
  mutating func query(endingIn terminal: Call) -> Query? {
    let callee = terminal.callee.unparenthesized
    let source: Node
    if callee.kind == .name {
      // `list(query)`
      guard let argument = terminal.arguments[0], argument.nextSibling == nil else { return nil }
      source = argument
    } else if let attribute = callee.as(Attribute.self) {
      source = attribute.object
    } else {
      return nil
    }
    guard let run = run(source, before: terminal.node) else { return nil }
    // `all()` of Django asks for no rows yet.
    if run.chain.form == .django, QueryWords.djangoSteps.contains(terminal.word) { return nil }
    return Query(run, endingIn: terminal.node, isGoneThrough: false)
  }

  /// The query that something goes through: the iterable of a loop or of a comprehension.
  mutating func query(goneThroughAt node: Node) -> Query? {
    guard let run = run(node, before: node) else { return nil }
    // Others have queries, too, and nothing is called here that only those of a session have.
    let isBare = run.chain.form == .legacy && run.chain.steps.isEmpty
    if isBare, !file.importsSQLAlchemy, !run.chain.origin.isOfSession { return nil }
    return Query(run, endingIn: node, isGoneThrough: true)
  }

  /// What is run where an expression is asked for its rows.
  private mutating func run(_ source: Node, before terminal: Node) -> Run? {
    if let result = result(source) { return result }
    if let chain = legacy(source) ?? django(source) { return Run(chain: chain) }
    return executed(on: source, before: terminal).map { Run(chain: $0, execution: $1) }
  }

  private mutating func spend() -> Bool {
    budget -= 1
    return budget > 0
  }

  // MARK: Results

  /// The statement whose result an expression is.
  private mutating func result(_ node: Node) -> Run? {
    guard spend() else { return nil }
    let node = node.withoutAwait
    if node.kind == .name {
      guard let values = values(of: node), values.count == 1 else { return nil }
      return result(values[0])
    }
    guard let call = node.as(Call.self), let method = call.callee.as(Attribute.self) else {
      return nil
    }
    let word = method.name.text
    if QueryWords.resultSteps.contains(word), var inner = result(method.object) {
      inner.steps.append(Query.Step(name: word, call: call))
      return inner
    }
    guard QueryWords.executions.contains(word),
      let argument = call.arguments[0] ?? call.arguments["statement"]?.value,
      let chain = statement(argument)
    else { return nil }
    return Run(chain: chain, execution: call)
  }

  // MARK: Chains

  /// The chain of `session.query(User)` or `User.query` that an expression is.
  mutating func legacy(_ node: Node) -> Chain? {
    chain(node, QueryWords.steps) { $0.legacyOrigin($1) }
  }

  /// The chain of `User.objects` that an expression is.
  private mutating func django(_ node: Node) -> Chain? {
    chain(node, QueryWords.djangoSteps) { reader, node in
      guard let attribute = node.as(Attribute.self), attribute.name.text == "objects",
        attribute.object.unparenthesized.isNamedLikeAClass
      else { return nil }
      return Chain(form: .django, origin: node, entities: [attribute.object])
    }
  }

  /// The statement that an expression is: `select(User)`, `text("…")`, the text of SQL.
  mutating func statement(_ node: Node) -> Chain? {
    chain(node, QueryWords.steps) { $0.statementOrigin($1) } ?? passed(node)
  }

  /// The statement that a function is handed.
  private func passed(_ node: Node) -> Chain? {
    guard file.importsSQLAlchemy, file.symbol(of: node)?.onlyBinding?.kind == .parameter else {
      return nil
    }
    return Chain(form: .passed, origin: node, entities: [])
  }

  /// Walks a chain down to where it begins, through names that its function assigns.
  mutating func chain(
    _ node: Node, _ steps: Set<String>, origin: (inout Self, Node) -> Chain?
  ) -> Chain? {
    guard spend() else { return nil }
    let node = node.withoutAwait
    if let chain = origin(&self, node) { return chain }
    if let call = node.as(Call.self), let method = call.callee.as(Attribute.self) {
      let word = method.name.text
      if steps.contains(word), var chain = chain(method.object, steps, origin: origin) {
        chain.steps.append(Query.Step(name: word, call: call))
        return chain
      }
    }
    if let call = node.as(Call.self) { return chain(returnedBy: call, steps, origin: origin) }
    if let conditional = node.as(Conditional.self) {
      return chain(
        ofAll: [conditional.body, conditional.alternative], isCertain: { _ in false }, steps,
        origin: origin)
    }
    guard node.kind == .name, let symbol = file.symbol(of: node) else { return nil }
    // What the name held before is in the chain already.
    if pending.contains(symbol) { return Chain(form: .legacy, origin: node, entities: []) }
    if symbol.onlyBinding?.kind == .parameter {
      return chain(handedAs: symbol, steps, origin: origin)
    }
    guard let values = values(of: node) else { return nil }
    pending.append(symbol)
    defer { pending.removeLast() }
    let whole = chain(
      ofAll: values, isCertain: { values.count == 1 || $0.runsBefore(node) }, steps, origin: origin)
    return whole?.origin.kind == .name ? nil : whole
  }

  /// One chain that has the steps of several expressions, each of which may be what is run.
  mutating func chain(
    ofAll nodes: [Node], isCertain: (Node) -> Bool, _ steps: Set<String>,
    origin: (inout Self, Node) -> Chain?
  ) -> Chain? {
    var whole: Chain?
    for node in nodes {
      guard var part = chain(node, steps, origin: origin) else { return nil }
      if !isCertain(node) {
        for index in part.steps.indices { part.steps[index].isCertain = false }
      }
      let before = whole?.steps ?? []
      if whole?.entities.isEmpty ?? true { whole = part }
      whole?.steps = before + part.steps
    }
    return whole
  }

  private func legacyOrigin(_ node: Node) -> Chain? {
    if let attribute = node.as(Attribute.self), attribute.name.text == "query" {
      let model = attribute.object.unparenthesized
      guard model.isNamedLikeAClass || file.isModelClass(model) else { return nil }
      return Chain(form: .legacy, origin: node, entities: [model])
    }
    guard let call = node.as(Call.self), let method = call.callee.as(Attribute.self),
      method.name.text == "query"
    else { return nil }
    let entities = call.arguments.elements.filter { $0.kind != .keywordArgument }
    guard !entities.isEmpty, entities.allSatisfy(isEntity) else { return nil }
    return Chain(form: .legacy, origin: node, entities: entities)
  }

  private func statementOrigin(_ node: Node) -> Chain? {
    if node.kind == .string || node.kind == .concatenatedString || node.kind == .formattedString {
      return Chain(form: .sql, origin: node, entities: [node])
    }
    guard let call = node.as(Call.self) else { return nil }
    let name = file.qualifiedName(of: call.callee)
    let arguments = Array(call.arguments.elements)
    if name.map(QueryWords.text.contains) ?? file.isOfExtension(call.callee, "text") {
      guard let text = call.arguments[0] else { return nil }
      return Chain(form: .text, origin: node, entities: [text])
    }
    if name.map(QueryWords.select.contains) ?? false || file.isOfExtension(call.callee, "select") {
      guard let first = arguments.first else { return nil }
      // `select([users.c.id])` of SQLAlchemy 1.3
      let entities = first.kind == .list ? Array(first.children) : arguments
      return Chain(form: .statement, origin: node, entities: entities)
    }
    // `users.select()`, the statement of a table.
    if let method = call.callee.as(Attribute.self), method.name.text == "select",
      arguments.isEmpty, file.importsSQLAlchemy
    {
      return Chain(form: .statement, origin: node, entities: [method.object])
    }
    return nil
  }

  /// Whether an argument of `query(…)` is a model, a column or a function, and no text or condition.
  private func isEntity(_ node: Node) -> Bool {
    switch node.unparenthesized.kind {
    case .name, .attribute:
      return node.mentionsClass || file.importsSQLAlchemy || file.isModelClass(node)
    case .call:
      return node.mentionsClass || file.importsSQLAlchemy
    case .starred:
      return file.importsSQLAlchemy
    default:
      return false
    }
  }
}

extension Query {
  fileprivate init(
    _ run: QueryReader.Run, endingIn terminal: Node, isGoneThrough: Bool
  ) {
    form = run.chain.form
    origin = run.chain.origin
    entities = run.chain.entities
    steps = run.chain.steps
    execution = run.execution
    resultSteps = run.steps
    self.terminal = terminal
    self.isGoneThrough = isGoneThrough
  }
}
