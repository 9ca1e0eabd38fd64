// What functions are for.

public import PythonSyntax

extension PythonFile {
  /// What a function is for, by its decorators, its parameters, its class and the calls that it is
  /// passed to; nothing where the file does not tell.
  public func roles(of function: FunctionDefinition) -> [FunctionRole] {
    var roles: [FunctionRole] = []
    let found =
      function.decorators.map { role(of: $0) } + [roleByClass(function), roleBySignature(function)]
      + rolesByRegistration(function)
    for case .some(let role) in found where !roles.contains(role) { roles.append(role) }
    return roles
  }

  /// Whether a function runs for requests.
  public func isPerRequest(_ function: FunctionDefinition) -> Bool {
    roles(of: function).contains { $0.isPerRequest }
  }

  // MARK: Decorators

  /// What a decorator makes of the function below it.
  public func role(of decorator: Decorator) -> FunctionRole? {
    let expression = decorator.expression.unparenthesized
    let callee = (expression.as(Call.self)?.callee ?? expression).unparenthesized
    guard let token = callee.lastWord else { return nil }
    let word = token.text
    let name = qualifiedName(of: callee)
    if let role = name.flatMap({ RoleTable.decorators[$0] }) { return role }
    if word == "scheduled_job" || word == "periodic_task" { return .scheduledJob }
    guard let attribute = callee.as(Attribute.self) else { return nil }
    // The application mostly comes from another module of the project.
    if word == "task", isCelery(attribute.object, name) { return .task(.celery) }
    if let call = expression.as(Call.self), RoleTable.pathWords.contains(word),
      isPath(call.arguments[0]), !isImitation(name)
    {
      return .route(framework)
    }
    return nil
  }

  private func isCelery(_ object: Node, _ name: QualifiedName?) -> Bool {
    let words = [name?.text, object.lastWord.map { text($0.range) }]
    return words.contains { $0?.lowercased().contains("celery") == true }
      || imports(package: "celery")
  }

  private func isPath(_ argument: Node?) -> Bool {
    guard let argument else { return false }
    if let path = text(ofString: argument) { return path.isEmpty || path.hasPrefix("/") }
    guard let formatted = argument.unparenthesized.as(FormattedStringLiteral.self) else {
      return false
    }
    // A path with parts of its own, as in `f"{PREFIX}/users"`.
    return formatted.segments.contains { segment in
      guard case .text(let token) = segment else { return false }
      return token.bytes.contains(UInt8(ascii: "/"))
    }
  }

  private func isImitation(_ name: QualifiedName?) -> Bool {
    name?.root.map { RoleTable.imitations.contains(String($0)) } ?? false
  }

  /// The framework that the file imports.
  private var framework: WebFramework {
    let order: [WebFramework] = [
      .fastapi, .flask, .quart, .sanic, .starlette, .aiohttp, .bottle, .tornado, .django,
    ]
    return order.first { imports(package: $0.rawValue) } ?? .unknown
  }

  // MARK: Classes and signatures

  private func roleByClass(_ function: FunctionDefinition) -> FunctionRole? {
    guard let owner = classDefinition(of: function) else { return nil }
    let name = text(function.name.range)
    for base in basesOfAll(of: owner) {
      switch base.root {
      case "django" where base.text.contains(".views.") && RoleTable.verbs.contains(name):
        return .route(.django)
      case "rest_framework"
      where RoleTable.verbs.contains(name) || RoleTable.actions.contains(name):
        return .route(.django)
      case "aiohttp" where base == "aiohttp.web.View" && RoleTable.verbs.contains(name):
        return .route(.aiohttp)
      case "flask" where base.text.hasPrefix("flask.views.") && RoleTable.verbs.contains(name),
        "flask_restful" where RoleTable.verbs.contains(name),
        "flask_restx" where RoleTable.verbs.contains(name):
        return .route(.flask)
      case "starlette" where base.lastWord == "HTTPEndpoint" && RoleTable.verbs.contains(name):
        return .route(.starlette)
      case "tornado" where base.lastWord == "RequestHandler" && RoleTable.verbs.contains(name):
        return .route(.tornado)
      case "celery" where base.lastWord == "Task" && name == "run":
        return .task(.celery)
      case "airflow"
      where base.lastWord.hasSuffix("Operator") && name == "execute"
        || base.lastWord.hasSuffix("SensorOperator") && name == "poke":
        return .task(.airflow)
      default: continue
      }
    }
    return nil
  }

  /// The bases of a class, and of those of its bases that the file defines.
  private func basesOfAll(of owner: ClassDefinition) -> [QualifiedName] {
    var classes = [owner]
    var index = 0
    while index < classes.count {
      let bases = classes[index].baseNodes.compactMap { classDefinition(named: $0) }
      classes += bases.filter { base in !classes.contains { $0.node == base.node } }
      index += 1
    }
    return classes.flatMap { bases(of: $0).compactMap { $0 } }
  }

  /// The role that the first parameter tells: Django's and aiohttp's views take the request first.
  private func roleBySignature(_ function: FunctionDefinition) -> FunctionRole? {
    let parameters = Array(function.parameters.elements)
    if classDefinition(of: function) != nil {
      // What a method of an application's class takes behind `self`.
      let second = parameters.dropFirst().first?.annotation.flatMap { instance(ofAnnotation: $0) }
      return second?.name == "aiohttp.web.Request()" ? .route(.aiohttp) : nil
    }
    guard let first = parameters.first else { return nil }
    switch first.annotation.flatMap({ instance(ofAnnotation: $0) })?.name {
    case "aiohttp.web.Request()": return .route(.aiohttp)
    case "django.http.HttpRequest()", "django.http.request.HttpRequest()",
      "rest_framework.request.Request()":
      return .route(.django)
    default: break
    }
    guard text(first.name.range) == "request" else { return nil }
    let isDecorated = function.decorators.contains { meaning(of: $0)?.name.root == "django" }
    return isDecorated || returnsDjangoResponse(function) ? .route(.django) : nil
  }

  private func returnsDjangoResponse(_ function: FunctionDefinition) -> Bool {
    let scope = scope(inside: function.node)
    return descendants(of: function.node.id, kind: .returnStatement).contains { id in
      guard self.scope(of: cursor(id)) == scope,
        let value = ReturnStatement(unchecked: cursor(id)).value,
        let name = qualifiedName(of: value)
      else { return false }
      return name.text.hasPrefix("django.http.") || name.text.hasPrefix("django.shortcuts.")
        || name.text.hasPrefix("rest_framework.response.")
    }
  }

  // MARK: Registrations

  /// The roles that calls give a function that is passed to them.
  private func rolesByRegistration(_ function: FunctionDefinition) -> [FunctionRole?] {
    if let owner = classDefinition(of: function) {
      return rolesByRegistration(ofMethod: function, of: owner)
    }
    guard let symbol = binding(of: function.node)?.symbol else { return [] }
    return symbol.reads.map { read in read.takingCall.flatMap(role(givenBy:)) }
  }

  /// The roles of a method that its class registers: `app.router.add_get("/", self.index)`.
  private func rolesByRegistration(
    ofMethod method: FunctionDefinition, of owner: ClassDefinition
  ) -> [FunctionRole?] {
    guard imports(package: "aiohttp") else { return [] }
    let name = text(method.name.range)
    return RoleTable.registrationsOfMethods.flatMap { calls(named: $0) }.map { call in
      guard classDefinition(around: call.node)?.node == owner.node,
        call.arguments.elements.contains(where: { argument in
          let value = argument.as(KeywordArgument.self)?.value ?? argument
          guard let attribute = value.as(Attribute.self), text(attribute.name.range) == name else {
            return false
          }
          return ["cls", "self"].contains(attribute.object.source)
        })
      else { return nil }
      return role(givenBy: call)
    }
  }

  /// The role that a call gives the functions that are passed to it.
  public func role(givenBy call: Call) -> FunctionRole? {
    guard let token = call.callee.lastWord else { return nil }
    if let name = qualifiedName(of: call.callee), let role = RoleTable.registrations[name] {
      return role
    }
    let word = text(token.range)
    return word == "add_route" ? .route(framework) : RoleTable.registrationWords[word]
  }
}

extension PythonFile {
  /// Whether a function hands out values with `yield`; with `async` it is an asynchronous generator.
  public func isGenerator(_ function: FunctionDefinition) -> Bool {
    let scope = facts[Int(function.node.id)]
    return [.yieldExpression, .yieldFromExpression].contains { kind in
      descendants(of: function.node.id, kind: kind).contains { scopeOfNode[Int($0)] == scope }
    }
  }

  /// Whether a node runs in a coroutine or an asynchronous generator, where blocking stops the loop.
  public func isInCoroutine(_ node: Node) -> Bool {
    guard let scope = scope(of: node).function, scope.kind == .function else { return false }
    return FunctionDefinition(unchecked: scope.node).isAsync
  }
}
