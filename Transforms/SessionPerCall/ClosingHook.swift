import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// A coroutine that closes what is shared, told to an application that has nothing of the kind yet.
struct ClosingHook {
  /// What makes the application.
  let application: Call
  private let name: String
  /// How the coroutine begins, up to where it closes.
  private let head: Code
  private let way: Way

  /// How the application is told.
  private enum Way {
    /// By an argument of its constructor.
    case argument
    /// By a statement behind the one that makes it.
    case statement(Statement, Code)
    /// By the decorator of the coroutine, which stands below the application.
    case decorator
  }

  /// What makes applications.
  static let applications: Callees = [
    "fastapi.FastAPI", "starlette.applications.Starlette", "aiohttp.web.Application",
    "quart.Quart",
  ]

  /// Nil where it is not certain that the application would run it, and all else that it ran.
  init?(for application: Call, madeBy constructor: QualifiedName, in file: PythonFile) {
    guard let statement = Statement(around: application.node) else { return nil }
    let isOfModule = statement.node.parent?.kind == .module
    let names =
      constructor.root == "fastapi" || constructor.root == "starlette"
      ? ["lifespan", "close_clients"] : ["close_clients", "close_sessions"]
    guard let name = file.freeName(names, at: [application.node]) else { return nil }
    (self.application, self.name) = (application, name)
    switch constructor.root {
    case "aiohttp":
      guard let target = application.assignedTarget else { return nil }
      head = "async def \(name)(app):"
      way = .statement(statement, "\(target).on_cleanup.append(\(name))")
    case "quart":
      guard let target = application.assignedTarget else { return nil }
      if isOfModule, target.kind == .name, file.symbol(of: target)?.onlyBinding != nil {
        head = "@\(target).after_serving\nasync def \(name)():"
        way = .decorator
      } else {
        head = "async def \(name)():"
        way = .statement(statement, "\(target).after_serving(\(name))")
      }
    default:
      guard
        let manager = file.spelling(
          of: "contextlib.asynccontextmanager", at: file.tree.root, preferring: .name),
        file.mayGetLifespan(application)
      else { return nil }
      head = "@\(manager)\nasync def \(name)(app):\n    yield"
      way = .argument
    }
  }

  /// The edits that tell the application.
  func registration(_ style: FileStyle) -> [Edit] {
    switch way {
    case .argument: application.arguments.appending("lifespan=\(name)", style: style)
    case .statement(let statement, let code): statement.inserting(after: code, style: style)
    case .decorator: []
    }
  }

  /// The coroutine.
  func definition(calling close: Code) -> ModuleDefinition {
    let code: Code = "\(head)\n    await \(close)"
    if case .decorator = way { return ModuleDefinition(name, usedAt: [], code) }
    return ModuleDefinition(name, usedAt: [application.node], code)
  }
}

extension Call {
  /// The only name or attribute that what it makes is assigned to.
  fileprivate var assignedTarget: Node? {
    let target: Node?
    if let assignment = node.parent?.as(Assignment.self) {
      target = assignment.target
    } else if let assignment = node.parent?.as(AnnotatedAssignment.self) {
      target = assignment.target
    } else {
      target = nil
    }
    return target.flatMap { [.name, .attribute].contains($0.kind) ? $0 : nil }
  }
}

extension PythonFile {
  /// Whether an application gets no other hooks, here or elsewhere: with a lifespan it would run them
  /// no longer.
  fileprivate func mayGetLifespan(_ application: Call) -> Bool {
    !application.arguments.unpacksMapping
      && !Self.wordsOfOtherHooks.contains(where: mentionsName)
      && !application.arguments.keywords.contains { Self.wordsOfOtherHooks.contains($0.name.text) }
      && importers?.allSatisfy(\.isTest) ?? false
      && isLeftAlone(application.node)
  }

  private static let wordsOfOtherHooks = [
    "add_event_handler", "lifespan_context", "on_event", "on_shutdown", "on_startup",
  ]

  /// Whether nobody gets hold of an application, or of what it is made of, but those who serve it.
  private func isLeftAlone(_ application: Node, depth: Int = 0) -> Bool {
    guard depth < 4, let parent = application.parent else { return false }
    switch parent.kind {
    case .assignment, .annotatedAssignment:
      guard let target = application.as(Call.self)?.assignedTarget,
        let symbol = symbol(of: target), symbol.onlyBinding != nil
      else { return false }
      return symbol.reads.allSatisfy { isLeftAlone($0, depth: depth + 1) }
    case .attribute:
      switch Attribute(unchecked: parent).name.text {
      case "router": return isLeftAlone(parent, depth: depth)
      case "include_router": return parent.parent?.as(Call.self).map(includesPlainRouter) ?? false
      default: return true
      }
    case .argumentList, .keywordArgument:
      return application.takingCall.flatMap { qualifiedName(of: $0.callee) }
        .map(Self.servers.contains) ?? false
    case .returnStatement:
      guard let factory = function(around: application), classDefinition(of: factory) == nil,
        factory.decorators.isEmpty, let symbol = binding(of: factory.node)?.symbol
      else { return false }
      return symbol.reads.allSatisfy { read in
        guard let call = read.parent?.as(Call.self), call.callee == read else { return false }
        return isLeftAlone(call.node, depth: depth + 1)
      }
    default: return false
    }
  }

  /// Whether a router that is included is one of the file, which has no hooks of its own.
  private func includesPlainRouter(_ call: Call) -> Bool {
    guard let router = call.arguments[0].flatMap(symbol)?.onlyBinding?.value?.as(Call.self) else {
      return false
    }
    return qualifiedName(of: router.callee)?.lastWord == "APIRouter"
      && !router.arguments.unpacksMapping
      && !router.arguments.keywords.contains { Self.wordsOfOtherHooks.contains($0.name.text) }
  }

  private static let servers: Set<QualifiedName> = [
    "fastapi.testclient.TestClient", "hypercorn.asyncio.serve", "starlette.testclient.TestClient",
    "uvicorn.Config", "uvicorn.run",
  ]
}
