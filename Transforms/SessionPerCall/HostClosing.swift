import PythonSemantics
import PythonSyntax
import Rewriting

// Where routers, blueprints and applications of other files close what is shared.

extension Host {
  /// The names of which it matters what other files do with them.
  var names: Set<String> {
    switch self {
    case .router(let symbol): PythonFile.wordsOfMounting.union([symbol.name])
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
    guard let call = symbol.onlyBinding?.value?.as(Call.self),
      call.node.parent?.parent?.kind == .module
    else {
      throw Unclosed(
        "`\(symbol.name)` is not made once for all; close it in a hook of the application")
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
    for (place, use) in usesElsewhere(ofName: router.name) where use.taker != "include_router" {
      throw Unclosed(
        "\(place) does not only include `\(router.name)`, so its `lifespan` may not run; close it in a "
          + "hook of the application")
    }
    if let place = placeOfMounting {
      throw Unclosed(
        "\(place) may mount the application of `\(router.name)`, which then has no end of its own; "
          + "close it in a hook of the other one")
    }
    let other = router.reads.first { read in
      if let attribute = read.parent?.as(Attribute.self) { return attribute.name.text == "routes" }
      return read.takingCall?.callee.lastWord?.text != "include_router"
    }
    if other != nil {
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
