import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// Where a file closes what its handlers share.
struct SessionClosing {
  let place: Place
  /// Without what it would not be closed there.
  var requirement: Requirement?

  enum Place {
    /// Behind the `yield` of a lifespan.
    case behind(Statement)
    /// At the start of a block that runs at the end.
    case atStart(Block)
    /// In a hook that is not there yet.
    case new(ClosingHook)
  }

  init(_ place: Place) { self.place = place }

  /// Where the file names what is closed.
  var node: Node {
    switch place {
    case .behind(let statement): statement.node
    case .atStart(let block): block.node
    // A new hook stands above what is told of it, and what it closes above that.
    case .new(let hook): hook.place
    }
  }

  /// The edits that close it, unless it is closed there already.
  func edits(calling close: Code, in file: PythonFile) -> [Edit] {
    let style = FileStyle(of: file)
    if case .new(let hook) = place { return hook.registration(style) }
    let function = file.function(around: node)
    let isThere = file.calls(named: "close").contains { call in
      call.node.source == close.source && file.function(around: call.node)?.node == function?.node
    }
    switch place {
    case .behind(let statement) where !isThere:
      return statement.inserting(after: "await \(close)", style: style)
    case .atStart(let block) where !isThere:
      return block.inserting(atStart: "await \(close)", style: style)
    default: return []
    }
  }

  /// The definitions that closing it needs.
  func definitions(calling close: Code) -> [ModuleDefinition] {
    guard case .new(let hook) = place else { return [] }
    return [hook.definition(calling: close)]
  }
}

/// All places where a file closes what its handlers share.
struct SessionClosings {
  var all: [SessionClosing] = []
  /// What other files must say before that is certain.
  var inquiry = Inquiry(importers: true)

  /// Without what it would not be closed.
  var requirements: [Requirement] { all.compactMap(\.requirement).joined }

  /// Looks where a file closes what some of its handlers share.
  init(for handlers: RequestHandlers, in file: PythonFile) throws(Unclosed) {
    inquiry.formUnion(Inquiry(names: Set(handlers.helpers.map(\.name.text))))
    let applications = file.calls(to: ClosingHook.applications)
    if let (application, callee) = applications.first {
      guard applications.count == 1,
        let closing = file.closing(ofApplication: application, madeBy: callee.name)
      else { throw .nobody }
      all = [closing]
      return
    }
    let search = try HostSearch(for: handlers.all, in: file)
    for host in search.hosts { all.append(try file.closing(of: host)) }
    inquiry.formUnion(Inquiry(names: search.hosts.reduce(search.names) { $0.union($1.names) }))
  }
}

extension PythonFile {
  /// Where the only application of the file closes the session; nil where nothing is certain to.
  fileprivate func closing(
    ofApplication application: Call, madeBy constructor: QualifiedName
  ) -> SessionClosing? {
    if let lifespan = application.arguments["lifespan"]?.value {
      return closing(inLifespan: lifespan)
    }
    // `on_shutdown` of aiohttp runs while requests are still answered.
    let hooks = functions(addedTo: "on_cleanup") { decorator, event in
      decorator == "after_serving" || decorator == "on_event" && event == "shutdown"
    }
    if let hook = hooks.first { return SessionClosing(.atStart(hook.body)) }
    let contexts = functions(addedTo: "cleanup_ctx") { name, _ in name == "while_serving" }
    return contexts.lazy.compactMap(closing(in:)).first
      ?? ClosingHook(for: application, madeBy: constructor, in: self)
      .map { SessionClosing(.new($0)) }
  }

  /// Where the function closes it that a `lifespan` names.
  func closing(inLifespan lifespan: Node) -> SessionClosing? {
    symbol(of: lifespan)?.onlyBinding?.node.as(FunctionDefinition.self).flatMap(closing(in:))
  }

  /// Behind the only `yield` of a function, or in the `finally` round it.
  func closing(in context: FunctionDefinition) -> SessionClosing? {
    let yields = nodes(.yieldExpression, in: context.node)
    guard context.isAsync, yields.count == 1, let statement = yields[0].parent,
      statement.kind == .expressionStatement
    else { return nil }
    if statement.parent == context.body.node {
      return Statement(statement).map { SessionClosing(.behind($0)) }
    }
    guard let attempt = statement.parent?.parent?.as(TryStatement.self),
      attempt.node.parent == context.body.node, let clause = attempt.finallyClause
    else { return nil }
    return SessionClosing(.atStart(clause.body))
  }

  /// The coroutines and asynchronous generators of the module that a list of the owner has, or a
  /// decorator of it registers; without an owner, of anything.
  func functions(
    addedTo list: String, of owner: Symbol? = nil,
    orBy registers: (_ decorator: String?, _ event: String?) -> Bool
  ) -> [FunctionDefinition] {
    func isOwner(_ object: Node?) -> Bool { owner == nil || object.flatMap(symbol) == owner }
    let added = calls(named: "append").compactMap { call -> Node? in
      guard let attribute = call.callee.as(Attribute.self)?.object.as(Attribute.self),
        attribute.name.text == list, isOwner(attribute.object)
      else { return nil }
      return call.arguments[0].flatMap(symbol)?.onlyBinding?.node
    }
    let functions = tree.root.children.compactMap { $0.as(FunctionDefinition.self) }
    return functions.filter { function in
      function.isAsync
        && (added.contains(function.node)
          || function.decorators.contains { decorator in
            let call = decorator.expression.as(Call.self)
            let callee = (call?.callee ?? decorator.expression).as(Attribute.self)
            return isOwner(callee?.object)
              && registers(callee?.name.text, call?.arguments[0].flatMap(text(ofString:)))
          })
    }
  }
}
