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
  /// In a new lifespan of an application that has none.
  case newLifespan(Call, name: String, manager: Spelling)

  /// The edits that close it.
  func edits(calling close: Code, _ style: FileStyle) -> [Edit] {
    switch self {
    case .behind(let statement): statement.inserting(after: "await \(close)", style: style)
    case .atStart(let block): block.inserting(atStart: "await \(close)", style: style)
    case .newLifespan(let application, let name, _):
      application.arguments.appending("lifespan=\(name)", style: style)
    }
  }

  /// The definitions that closing it needs.
  func definitions(calling close: Code) -> [ModuleDefinition] {
    guard case .newLifespan(let application, let name, let manager) = self else { return [] }
    return [
      ModuleDefinition(
        name, usedAt: [application.node],
        """
        @\(manager)
        async def \(name)(app):
            yield
            await \(close)
        """)
    ]
  }

}

extension SessionSite {
  /// Where the file's application closes the session; nil where nothing is certain to.
  var closing: SessionClosing? {
    let applications = file.calls(to: [
      "fastapi.FastAPI", "starlette.applications.Starlette", "aiohttp.web.Application",
      "quart.Quart",
    ])
    guard applications.count == 1, let (application, _) = applications.first else { return nil }
    if let lifespan = application.arguments["lifespan"]?.value {
      return file.symbol(of: lifespan)?.onlyBinding?.node.as(FunctionDefinition.self)
        .flatMap(closing(in:))
    }
    return hooks.first.map { .atStart($0.body) } ?? newLifespan(of: application)
  }

  /// Behind the only `yield` of a lifespan, or in the `finally` round it.
  private func closing(in lifespan: FunctionDefinition) -> SessionClosing? {
    let yields = file.nodes(.yieldExpression, in: lifespan.node)
    guard lifespan.isAsync, yields.count == 1, let statement = yields[0].parent,
      statement.kind == .expressionStatement
    else { return nil }
    if statement.parent == lifespan.body.node { return Statement(statement).map { .behind($0) } }
    guard let attempt = statement.parent?.parent?.as(TryStatement.self),
      attempt.node.parent == lifespan.body.node, let clause = attempt.finallyClause
    else { return nil }
    return .atStart(clause.body)
  }

  /// The coroutines of the module that run when the application ends.
  private var hooks: [FunctionDefinition] {
    let functions = file.tree.root.children.compactMap { $0.as(FunctionDefinition.self) }
    let registered = file.calls(named: "append").compactMap { call -> Node? in
      guard let list = call.callee.as(Attribute.self)?.object.as(Attribute.self),
        // `on_shutdown` runs while requests are still answered.
        list.name.text == "on_cleanup"
      else { return nil }
      return call.arguments[0].flatMap(file.symbol)?.onlyBinding?.node
    }
    return functions.filter { function in
      function.isAsync
        && (registered.contains(function.node)
          || function.decorators.contains { decorator in
            let call = decorator.expression.as(Call.self)
            let callee = (call?.callee ?? decorator.expression).as(Attribute.self)?.name.text
            return callee == "after_serving"
              || callee == "on_event"
                && call?.arguments[0].flatMap(file.text(ofString:)) == "shutdown"
          })
    }
  }

  /// A lifespan for an application of FastAPI that has nothing of the kind, here or elsewhere: its
  /// other hooks would no longer run.
  private func newLifespan(of application: Call) -> SessionClosing? {
    guard file.qualifiedName(of: application.callee) == "fastapi.FastAPI",
      application.node.parent?.parent?.kind == .module, !application.arguments.unpacksMapping,
      application.arguments["on_startup"] == nil, application.arguments["on_shutdown"] == nil,
      !["add_event_handler", "include_router", "mount", "on_event"].contains(
        where: file.mentionsName),
      file.context.project.importers(of: file.context.path).isEmpty,
      let name = file.freeName(["lifespan", "close_clients"], at: [application.node]),
      let manager = file.spelling(
        of: "contextlib.asynccontextmanager", at: file.tree.root, preferring: .name)
    else { return nil }
    return .newLifespan(application, name: name, manager: manager)
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
      context.project.importers(of: context.path).isEmpty, !symbol.reads.isEmpty
    else { return false }
    return symbol.reads.allSatisfy { read in
      guard let call = read.parent?.as(Call.self), call.callee == read,
        let caller = self.function(around: read)
      else { return false }
      return servesRequests(caller, depth: depth + 1)
    }
  }
}
