import PythonSemantics
import PythonSyntax
import Rewriting

/// What answers requests by handlers of a file that makes no application, and can be told what to do when
/// that ends.
enum Host: Hashable {
  /// A router of FastAPI.
  case router(Symbol)
  /// A blueprint of Quart.
  case blueprint(Symbol)
  /// An application of aiohttp that a function of the file is given.
  case guest(Symbol)
}

/// Why it is not certain that a session would be closed.
struct Unclosed: Error {
  /// What to do about it.
  let advice: String

  init(_ advice: String) { self.advice = advice }

  static let nobody = Unclosed(
    "nothing would close it; give the application a hook for its end, such as a `lifespan`")
  static let onlyRoutes = Unclosed(
    "a list of routes has no end of its own; close it in a hook of the application")

  static func elsewhere(_ name: String, _ place: String) -> Unclosed {
    Unclosed("\(place) uses `\(name)`, too; close it in a hook of the application")
  }
}

/// The search for the hosts of some handlers.
struct HostSearch {
  private let file: PythonFile
  /// What was found, each once.
  private(set) var hosts: [Host] = []
  /// The names of which it matters what other files do with them.
  private(set) var names: Set<String> = []

  init(for handlers: [FunctionDefinition], in file: PythonFile) throws(Unclosed) {
    self.file = file
    for handler in handlers { try add(hostsOf: handler) }
  }

  /// Finds what is told of a handler.
  private mutating func add(hostsOf handler: FunctionDefinition, depth: Int = 0) throws(Unclosed) {
    guard depth < 4 else { throw .nobody }
    let owner = file.classDefinition(of: handler)
    let name = owner?.name.text ?? handler.name.text
    // Who calls it without a server has nothing that ends.
    if let (caller, item) = file.importsElsewhere(of: name).first(where: { !$0.importer.isTest }) {
      throw .elsewhere(name, "\(caller.path):\(item.line)")
    }
    var isFound = false
    for decorator in Array(handler.decorators) + (owner.map { Array($0.decorators) } ?? []) {
      let expression = decorator.expression.unparenthesized
      let callee = (expression.as(Call.self)?.callee ?? expression).as(Attribute.self)
      let isView = owner != nil && callee?.name.text == "view"
      guard isView || file.role(of: decorator)?.isPerRequest ?? false else { continue }
      try add(callee)
      isFound = true
    }
    for read in file.binding(of: owner?.node ?? handler.node)?.symbol.reads ?? [] {
      guard let call = read.takingCall else { continue }
      let isView = owner != nil && call.callee.lastWord?.text == "add_view"
      guard let role = isView ? .route(.aiohttp) : file.role(givenBy: call), role.isPerRequest
      else { continue }
      if role == .dependency {
        try add(hostsOfUserOf: call, asking: handler, depth: depth)
      } else {
        try add(hostsToldBy: call)
      }
      isFound = true
    }
    guard isFound else { throw .nobody }
  }

  /// Finds what has the handler that asks for the result of a function.
  private mutating func add(
    hostsOfUserOf dependency: Call, asking function: FunctionDefinition, depth: Int
  ) throws(Unclosed) {
    try ask(about: function.name.text)
    var user = dependency.node
    while user.kind != .functionDefinition, let parent = user.parent { user = parent }
    guard let user = user.as(FunctionDefinition.self),
      file.function(around: dependency.node)?.node != user.node
    else { throw .nobody }
    try add(hostsOf: user, depth: depth + 1)
  }

  /// Finds what a call tells of the handler among its arguments.
  private mutating func add(hostsToldBy call: Call) throws(Unclosed) {
    let name = file.qualifiedName(of: call.callee)
    if name?.root == "starlette" { throw .onlyRoutes }
    guard name?.receiver == "aiohttp.web" else { return try add(call.callee.as(Attribute.self)) }
    guard let list = call.node.parent, list.kind == .list else { throw .nobody }
    if let taker = list.takingCall { return try add(taker.callee.as(Attribute.self)) }
    guard let assignment = list.parent?.as(Assignment.self), assignment.value == list,
      let table = assignment.target.flatMap(file.symbol)
    else { throw .nobody }
    try add(hostsOfTable: table)
  }

  /// Finds the applications that are told of all routes of a table.
  private mutating func add(hostsOfTable table: Symbol) throws(Unclosed) {
    guard table.onlyBinding != nil else { throw .nobody }
    try ask(about: table.name)
    // What decorates handlers tells the table, not the application.
    let reads = table.reads.filter { $0.parent?.kind != .attribute }
    if reads.isEmpty { throw .onlyRoutes }
    for read in reads { try add(read.takingCall?.callee.as(Attribute.self)) }
  }

  /// Finds whose method is told of a handler.
  private mutating func add(_ method: Attribute?) throws(Unclosed) {
    guard let method else { throw .nobody }
    let receiver = method.object.unparenthesized
    let router = receiver.as(Attribute.self)
    let name = router?.name.text == "router" ? router?.object : receiver
    guard let symbol = name.flatMap(file.symbol), let binding = symbol.onlyBinding else {
      throw Unclosed("nothing tells what `\(receiver.source)` is; close it where that ends")
    }
    switch binding.kind {
    case .import, .importFrom:
      throw Unclosed("`\(symbol.name)` is made in another file; close it there, where it ends")
    case .parameter:
      guard file.isApplicationOfAiohttp(binding, toldBy: method) else { throw .nobody }
      insert(.guest(symbol))
    default:
      let maker = binding.value?.as(Call.self).flatMap { file.meaning(of: $0.callee) }
      switch (maker?.evidence.isEmpty ?? false) && router == nil ? maker?.name : nil {
      case "fastapi.APIRouter", "fastapi.routing.APIRouter":
        insert(.router(symbol))
      case "quart.Blueprint": insert(.blueprint(symbol))
      case "aiohttp.web.RouteTableDef": try add(hostsOfTable: symbol)
      default:
        throw Unclosed("nothing tells what `\(symbol.name)` is; close it where that ends")
      }
    }
  }

  private mutating func insert(_ host: Host) {
    if !hosts.contains(host) { hosts.append(host) }
  }

  /// Makes certain that no other file does anything with what has a name.
  private mutating func ask(about name: String) throws(Unclosed) {
    names.insert(name)
    if let place = file.usesElsewhere(ofName: name).first?.place { throw .elsewhere(name, place) }
  }
}

extension PythonFile {
  /// Whether a parameter is an application of aiohttp, by its annotation or else by what it is told.
  fileprivate func isApplicationOfAiohttp(_ parameter: Binding, toldBy method: Attribute) -> Bool {
    guard parameter.scope.kind == .function else { return false }
    if let annotation = parameter.annotation {
      return instance(ofAnnotation: annotation)?.name == "aiohttp.web.Application()"
    }
    let word = method.name.text
    return method.object.kind == .name
      ? word == "add_routes"
      : ["add_delete", "add_get", "add_head", "add_patch", "add_post", "add_put", "add_view"]
        .contains(word)
  }
}
