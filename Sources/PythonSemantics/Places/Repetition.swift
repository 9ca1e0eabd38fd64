// Whether code runs again and again in one process.

public import PythonSyntax

extension PythonFile {
  /// Whether a node may run many times in one process: in a loop, or in a function that is called
  /// for each request, task or item.
  ///
  /// Functions that are run once by what they are for do not count: those whose result is cached,
  /// hooks of start and end, factories of applications, commands of a command line, tests, and
  /// those that only code of the module calls.
  public func runsRepeatedly(_ node: Node) -> Bool {
    if runsOncePerProcess(node) || runsOnlyAsScript(node) { return false }
    guard let function = function(around: node), loops(around: node).isEmpty else { return true }
    return !runsOnce(function)
  }

  /// Whether a function hands out what it made before: `functools.cache`, `cached_property` and
  /// their like in other libraries.
  public func isCached(_ function: FunctionDefinition) -> Bool {
    function.decorators.contains { decorator in
      words(of: decorator).contains { word in
        ["cache", "cached", "memo", "memoize", "memoized", "singleton", "once", "lru"].contains(
          word)
      }
    }
  }

  private func runsOnce(_ function: FunctionDefinition) -> Bool {
    if isCached(function) || isForTests(function) { return true }
    let isHook = function.decorators.contains { decorator in
      !Self.wordsOfHooks.isDisjoint(with: words(of: decorator))
    }
    let name = text(function.name.range)
    if isHook || Self.namesOfHooks.contains(name) { return true }
    if name == "handle", let owner = classDefinition(of: function),
      bases(of: owner).contains(where: { $0?.lastWord == "BaseCommand" })
    {
      return true
    }
    return isCalledByModuleOnly(function)
  }

  /// Whether nothing in the file mentions a function but code of the module outside loops, which
  /// calls it.
  private func isCalledByModuleOnly(_ function: FunctionDefinition) -> Bool {
    guard classDefinition(of: function) == nil,
      function.decorators.isEmpty,
      let symbol = binding(of: function.node)?.symbol, symbol.scope == moduleScope
    else { return false }
    let reads = symbol.reads
    return !reads.isEmpty
      && reads.allSatisfy { read in
        runsOncePerProcess(read) && read.parent?.as(Call.self)?.callee == read
      }
  }

  /// The words of a decorator's name: `on`, `event` of `@app.on_event("startup")`, with what it is
  /// told as a text.
  private func words(of decorator: Decorator) -> Set<String> {
    let expression = decorator.expression.unparenthesized
    let call = expression.as(Call.self)
    var texts = [(call?.callee ?? expression).lastWord.map { text($0.range) } ?? ""]
    if let object = (call?.callee ?? expression).as(Attribute.self)?.object.lastWord {
      texts.append(text(object.range))
    }
    if let told = call?.arguments[0].flatMap(text(ofString:)) { texts.append(told) }
    return Set(texts.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
  }

  private static let wordsOfHooks: Set<String> = [
    "command", "init", "lifespan", "serving", "setup", "shutdown", "startup",
  ]

  private static let namesOfHooks: Set<String> = [
    "bootstrap", "create_app", "init_app", "lifespan", "main", "make_app", "on_shutdown",
    "on_startup", "ready", "shutdown", "startup",
  ]
}
