import PythonSemantics
import PythonSyntax
import Rewriting

// Where routers, blueprints and applications of other files close what is shared.

extension Host {
  /// The names of which it matters what other files do with them.
  var names: Set<String> {
    switch self {
    case .router(let symbol):
      PythonFile.wordsOfMounting.union([symbol.factory?.name.text ?? symbol.name])
    case .blueprint, .guest: []
    }
  }
}

extension PythonFile {
  /// Where a host closes what its handlers share.
  func closing(of host: Host) throws(Unclosed) -> SessionClosing {
    switch host {
    case .router(let symbol):
      try requiring("fastapi", "0.112.2", closing(ofRouter: symbol, made(symbol)))
    case .blueprint(let symbol):
      try requiring("quart", "0.15.1", closing(ofBlueprint: symbol, made(symbol)))
    case .guest(let symbol): try closing(ofGuest: symbol)
    }
  }

  /// What makes a host, if that is certain to happen.
  private func made(_ symbol: Symbol) throws(Unclosed) -> Call {
    guard let call = symbol.onlyBinding?.value?.as(Call.self), let block = call.node.parent?.parent,
      block.kind == .module || symbol.factory?.body.node == block
    else {
      throw Unclosed(
        "`\(symbol.name)` is made under a condition; close it in a hook of the application")
    }
    return call
  }

  /// A closing that only newer versions of a package do.
  private func requiring(
    _ package: String, _ minimum: String, _ closing: SessionClosing
  ) throws(Unclosed) -> SessionClosing {
    if context.rulesOut(package, minimum) {
      throw Unclosed(
        "only \(package)>=\(minimum) would close it, which the manifest rules out; close it in a hook "
          + "of the application")
    }
    var closing = closing
    closing.requirement = .package(package, minimum: minimum)
    return closing
  }

  private func closing(ofRouter router: Symbol, _ call: Call) throws(Unclosed) -> SessionClosing {
    if let place = placeOfOtherUse(of: router) {
      throw Unclosed(
        "\(place) does not only include `\(router.name)`, so its `lifespan` may not run; close it in a "
          + "hook of the application")
    }
    if let place = placeOfMounting {
      throw Unclosed(
        "\(place) may mount the application of `\(router.name)`, which then has no end of its own; "
          + "close it in a hook of the other one")
    }
    guard router.reads.allSatisfy({ isHarmless($0, to: router) }) else {
      throw Unclosed(
        "`\(router.name)` is not only included, so its `lifespan` may not run; close it in a hook of "
          + "the application")
    }
    if let lifespan = call.arguments["lifespan"]?.value {
      guard let closing = closing(inLifespan: lifespan) else {
        throw Unclosed("close it in `\(lifespan.source)`, the `lifespan` of `\(router.name)`")
      }
      return closing
    }
    let hooks = functions(addedTo: "on_shutdown", of: router) { decorator, event in
      decorator == "on_event" && event == "shutdown"
    }
    if let hook = hooks.first { return SessionClosing(.atStart(hook.body)) }
    guard !hasHooks(besidesLifespan: call) else {
      throw Unclosed("`\(router.name)` may have hooks of its own; close it in one of them")
    }
    guard let hook = ClosingHook(forRouter: call, in: self) else { throw .nobody }
    return SessionClosing(.new(hook))
  }

  /// Where another file does more with a router, or what a function makes it for, than include it.
  private func placeOfOtherUse(of router: Symbol) -> String? {
    guard let factory = router.factory else {
      return usesElsewhere(ofName: router.name).first { $0.use.taker != "include_router" }?.place
    }
    return usesElsewhere(of: factory).first { $0.use.results != [.passed("include_router")] }?.place
  }

  /// Whether a router is only told of something, or included, where it is read.
  private func isHarmless(_ read: Node, to router: Symbol) -> Bool {
    if let attribute = read.parent?.as(Attribute.self) { return attribute.name.text != "routes" }
    guard read.parent?.kind == .returnStatement, let factory = router.factory else {
      return read.isIncluded
    }
    guard factory.decorators.isEmpty, let function = binding(of: factory.node)?.symbol,
      function.scope == moduleScope
    else { return false }
    return function.reads.allSatisfy { read in
      guard let call = read.parent?.as(Call.self), call.callee == read else { return false }
      return call.node.isIncluded
    }
  }

  private func closing(
    ofBlueprint blueprint: Symbol, _ call: Call
  ) throws(Unclosed) -> SessionClosing {
    let hooks = functions(addedTo: "after_serving_funcs", of: blueprint) { decorator, _ in
      decorator == "after_app_serving"
    }
    if let hook = hooks.first { return SessionClosing(.atStart(hook.body)) }
    let contexts = functions(addedTo: "while_serving_gens", of: blueprint) { decorator, _ in
      decorator == "while_app_serving"
    }
    if let closing = contexts.lazy.compactMap(closing(in:)).first { return closing }
    guard let hook = ClosingHook(forBlueprint: call, in: self) else { throw .nobody }
    return SessionClosing(.new(hook))
  }

  private func closing(ofGuest application: Symbol) throws(Unclosed) -> SessionClosing {
    let hooks = functions(addedTo: "on_cleanup", of: application) { _, _ in false }
    if let hook = hooks.first { return SessionClosing(.atStart(hook.body)) }
    let contexts = functions(addedTo: "cleanup_ctx", of: application) { _, _ in false }
    if let closing = contexts.lazy.compactMap(closing(in:)).first { return closing }
    guard let hook = ClosingHook(forGuest: application, in: self) else { throw .nobody }
    return SessionClosing(.new(hook))
  }
}

extension Symbol {
  /// The function that makes it anew each time.
  fileprivate var factory: FunctionDefinition? { scope.node.as(FunctionDefinition.self) }
}

extension Node {
  /// Whether a router is only included by the call that takes it.
  fileprivate var isIncluded: Bool { takingCall?.callee.lastWord?.text == "include_router" }
}
