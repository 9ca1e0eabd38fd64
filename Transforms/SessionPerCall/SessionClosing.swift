import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// Where an application closes what its handlers share.
enum SessionClosing {
  /// Behind the `yield` of a lifespan.
  case behind(Statement)
  /// At the start of a block that runs at the end.
  case atStart(Block)
  /// In a hook that the application has not yet.
  case new(ClosingHook)

  /// The edits that close it.
  func edits(calling close: Code, _ style: FileStyle) -> [Edit] {
    switch self {
    case .behind(let statement): statement.inserting(after: "await \(close)", style: style)
    case .atStart(let block): block.inserting(atStart: "await \(close)", style: style)
    case .new(let hook): hook.registration(style)
    }
  }

  /// The definitions that closing it needs.
  func definitions(calling close: Code) -> [ModuleDefinition] {
    guard case .new(let hook) = self else { return [] }
    return [hook.definition(calling: close)]
  }
}

extension SessionSite {
  /// Where the file's application closes the session; nil where nothing is certain to.
  var closing: SessionClosing? {
    let applications = file.calls(to: ClosingHook.applications)
    guard applications.count == 1, let (application, callee) = applications.first else {
      return nil
    }
    if let lifespan = application.arguments["lifespan"]?.value {
      return file.symbol(of: lifespan)?.onlyBinding?.node.as(FunctionDefinition.self)
        .flatMap(closing(in:))
    }
    if let hook = hooks.first { return .atStart(hook.body) }
    return contexts.lazy.compactMap(closing(in:)).first
      ?? ClosingHook(for: application, madeBy: callee.name, in: file).map { .new($0) }
  }

  /// Behind the only `yield` of a function, or in the `finally` round it.
  private func closing(in context: FunctionDefinition) -> SessionClosing? {
    let yields = file.nodes(.yieldExpression, in: context.node)
    guard context.isAsync, yields.count == 1, let statement = yields[0].parent,
      statement.kind == .expressionStatement
    else { return nil }
    if statement.parent == context.body.node { return Statement(statement).map { .behind($0) } }
    guard let attempt = statement.parent?.parent?.as(TryStatement.self),
      attempt.node.parent == context.body.node, let clause = attempt.finallyClause
    else { return nil }
    return .atStart(clause.body)
  }

  /// The coroutines of the module that run when the application ends.
  private var hooks: [FunctionDefinition] {
    // `on_shutdown` of aiohttp runs while requests are still answered.
    functions(addedTo: "on_cleanup") { decorator, event in
      decorator == "after_serving" || decorator == "on_event" && event == "shutdown"
    }
  }

  /// The functions of the module that run, up to their `yield`, for as long as the application does.
  private var contexts: [FunctionDefinition] {
    functions(addedTo: "cleanup_ctx") { decorator, _ in decorator == "while_serving" }
  }

  /// The coroutines and asynchronous generators of the module that a list of the application has, or
  /// a decorator of it registers.
  private func functions(
    addedTo list: String, orBy registers: (_ decorator: String?, _ event: String?) -> Bool
  ) -> [FunctionDefinition] {
    let added = file.calls(named: "append").compactMap { call -> Node? in
      guard call.callee.as(Attribute.self)?.object.as(Attribute.self)?.name.text == list else {
        return nil
      }
      return call.arguments[0].flatMap(file.symbol)?.onlyBinding?.node
    }
    let functions = file.tree.root.children.compactMap { $0.as(FunctionDefinition.self) }
    return functions.filter { function in
      function.isAsync
        && (added.contains(function.node)
          || function.decorators.contains { decorator in
            let call = decorator.expression.as(Call.self)
            let callee = (call?.callee ?? decorator.expression).as(Attribute.self)
            return registers(
              callee?.name.text, call?.arguments[0].flatMap(file.text(ofString:)))
          })
    }
  }
}

extension PythonFile {
  /// Whether a function runs in the event loop of a server only: it answers requests, or nobody but
  /// such functions calls it.
  func servesRequests(_ function: FunctionDefinition, depth: Int = 0) -> Bool {
    guard function.isAsync, depth < 4 else { return false }
    let isHandler = roles(of: function).contains { role in
      switch role {
      case .route(let framework), .requestHook(let framework):
        [.fastapi, .starlette, .aiohttp, .quart].contains(framework)
      case .dependency: true
      default: false
      }
    }
    if isHandler { return true }
    guard classDefinition(of: function) == nil, function.decorators.isEmpty,
      let symbol = binding(of: function.node)?.symbol, symbol.scope == moduleScope,
      importers?.isEmpty ?? false, !symbol.reads.isEmpty
    else { return false }
    return symbol.reads.allSatisfy { read in
      guard let call = read.parent?.as(Call.self), call.callee == read,
        let caller = self.function(around: read)
      else { return false }
      return servesRequests(caller, depth: depth + 1)
    }
  }
}
