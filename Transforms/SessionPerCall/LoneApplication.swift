import PythonSemantics
import PythonSyntax

// Applications that nobody tells of hooks but the file that makes them.

extension PythonFile {
  /// Whether an application gets no other hooks, here or elsewhere: with a lifespan it would run them
  /// no longer.
  func mayGetLifespan(_ application: Call) -> Bool {
    !hasHooks(besidesLifespan: application)
      && importers?.allSatisfy(\.isTest) ?? false
      && isLeftAlone(application.node)
  }

  /// Whether an application or a router may have hooks that are not told by a lifespan.
  func hasHooks(besidesLifespan maker: Call) -> Bool {
    maker.arguments.unpacksMapping || Self.wordsOfOtherHooks.contains(where: mentionsName)
      || maker.arguments.keywords.contains { Self.wordsOfOtherHooks.contains($0.name.text) }
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
