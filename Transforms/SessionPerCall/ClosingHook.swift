import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// A coroutine that closes what is shared, told to what has nothing of the kind yet.
struct ClosingHook {
  /// Where it is told.
  let place: Node
  private let name: String
  /// How the coroutine begins, up to where it closes.
  private let head: Code
  private let way: Way

  /// How it is told.
  private enum Way {
    /// By an argument of a constructor.
    case argument(Call)
    /// By a statement behind another one.
    case behind(Statement, Code)
    /// By a statement before another one.
    case before(Statement, Code)
    /// By the decorator of the coroutine, which stands below what is told.
    case decorator
  }

  private init(at place: Node, named name: String, _ head: Code, _ way: Way) {
    (self.place, self.name, self.head, self.way) = (place, name, head, way)
  }

  /// The edits that tell of it.
  func registration(_ style: FileStyle) -> [Edit] {
    switch way {
    case .argument(let call): call.arguments.appending("lifespan=\(name)", style: style)
    case .behind(let statement, let code): statement.inserting(after: code, style: style)
    case .before(let statement, let code): statement.inserting(before: code, style: style)
    case .decorator: []
    }
  }

  /// The coroutine.
  func definition(calling close: Code) -> ModuleDefinition {
    let code: Code = "\(head)\n    await \(close)"
    if case .decorator = way { return ModuleDefinition(name, usedAt: [], code) }
    return ModuleDefinition(name, usedAt: [place], code)
  }

  /// The first of some names for it that is free; a private one where others take all public ones.
  private static func name(_ names: [String], at place: Node, in file: PythonFile) -> String? {
    let isSpread = !file.importsElsewhere(of: "*").isEmpty
    return file.freeName(isSpread ? names.map { "_" + $0 } : names, at: [place])
  }

  private static let names = ["close_clients", "close_sessions"]
}

// MARK: Applications

extension ClosingHook {
  /// What makes applications.
  static let applications: Callees = [
    "fastapi.FastAPI", "starlette.applications.Starlette", "aiohttp.web.Application",
    "quart.Quart",
  ]

  /// Nil where it is not certain that the application would run it, and all else that it ran.
  init?(for application: Call, madeBy constructor: QualifiedName, in file: PythonFile) {
    guard let statement = Statement(around: application.node) else { return nil }
    let place = application.node
    switch constructor.root {
    case "aiohttp":
      guard let target = application.assignedTarget,
        let name = Self.name(Self.names, at: place, in: file)
      else { return nil }
      self.init(
        at: place, named: name, "async def \(name)(app):",
        .behind(statement, "\(target).on_cleanup.append(\(name))"))
    case "quart":
      guard let target = application.assignedTarget,
        let name = Self.name(Self.names, at: place, in: file)
      else { return nil }
      if statement.node.parent?.kind == .module, target.kind == .name,
        file.symbol(of: target)?.onlyBinding != nil
      {
        self.init(
          at: place, named: name, "@\(target).after_serving\nasync def \(name)():", .decorator)
      } else {
        self.init(
          at: place, named: name, "async def \(name)():",
          .behind(statement, "\(target).after_serving(\(name))"))
      }
    default:
      guard file.mayGetLifespan(application) else { return nil }
      self.init(byLifespanOf: application, in: file)
    }
  }

  /// A lifespan of what a call makes.
  private init?(byLifespanOf maker: Call, in file: PythonFile) {
    guard
      let manager = file.spelling(
        of: "contextlib.asynccontextmanager", at: file.tree.root, preferring: .name),
      let name = Self.name(["lifespan", Self.names[0]], at: maker.node, in: file)
    else { return nil }
    self.init(
      at: maker.node, named: name, "@\(manager)\nasync def \(name)(app):\n    yield",
      .argument(maker))
  }
}

// MARK: Hosts

extension ClosingHook {
  /// A lifespan, which an application runs that includes the router.
  init?(forRouter maker: Call, in file: PythonFile) {
    self.init(byLifespanOf: maker, in: file)
  }

  /// A coroutine that runs when the application of a blueprint ends.
  init?(forBlueprint maker: Call, in file: PythonFile) {
    guard let target = maker.assignedTarget, file.scope(of: maker.node).kind == .module,
      let name = Self.name(Self.names, at: maker.node, in: file)
    else { return nil }
    self.init(
      at: maker.node, named: name, "@\(target).after_app_serving\nasync def \(name)():", .decorator)
  }

  /// A coroutine that a function tells an application of aiohttp where it has told it of handlers.
  init?(forGuest application: Symbol, in file: PythonFile) {
    guard let function = application.scope.node.as(FunctionDefinition.self),
      let first = application.reads.first(where: \.tellsOfHandlers),
      file.function(around: first)?.node == function.node,
      let statement = Statement.all(in: function.body.node).first(where: {
        $0.node.range.contains(first.range.lowerBound)
      }),
      let name = Self.name(Self.names, at: statement.node, in: file)
    else { return nil }
    let code: Code = "\(application.name).on_cleanup.append(\(name))"
    // Behind all that nothing leads away from; before what may return.
    let told = sequence(first: statement.node) { $0.nextSibling }.prefix { node in
      node.kind == .expressionStatement
        && application.reads.contains {
          $0.tellsOfHandlers && node.range.contains($0.range.lowerBound)
        }
    }
    let last = Array(told).last.flatMap { Statement($0) }
    self.init(
      at: statement.node, named: name, "async def \(name)(app):",
      last.map { .behind($0, code) } ?? .before(statement, code))
  }
}

extension Node {
  /// Whether an application of aiohttp is told of handlers: `app.add_routes(…)`,
  /// `app.router.add_get(…)`.
  fileprivate var tellsOfHandlers: Bool {
    guard let attribute = parent?.as(Attribute.self), attribute.object == self else { return false }
    if attribute.name.text == "add_routes" { return true }
    let method = attribute.node.parent?.as(Attribute.self)
    return attribute.name.text == "router" && method?.name.text.hasPrefix("add_") ?? false
  }
}

extension Call {
  /// The only name or attribute that what it makes is assigned to.
  var assignedTarget: Node? {
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
