// Decorators that leave the parameters of a function to its callers.

public import PythonSyntax

/// A function of a module that decorates others, and hands on whatever they are called with.
struct PassingDecorator: Sendable, Hashable {
  /// Its name.
  let name: String
  /// Whether it is called to make the decorator: `@retried(times=3)`.
  let isMaker: Bool
}

extension PythonFile {
  /// Whether the function below a decorator gets the arguments of its callers, as they are, whatever
  /// parameters it has: a library says so, or the definition, in this file or another of the project.
  public func passesArguments(_ decorator: Decorator) -> Bool {
    let expression = decorator.expression.unparenthesized
    let isMade = expression.kind == .call
    let callee = expression.as(Call.self)?.callee ?? expression
    if let binding = symbol(of: callee)?.onlyBinding,
      let function = binding.node.as(FunctionDefinition.self)
    {
      return passingDecorator(function)?.isMaker == isMade
    }
    guard let name = qualifiedName(of: callee) else { return false }
    if Self.passing.contains(name) { return true }
    return context.project.passingDecorator(name, importedBy: context.path)?.isMaker == isMade
  }

  /// The decorators of a function that other files may define, as this file names them.
  func unknownDecorators(of function: FunctionDefinition) -> Set<QualifiedName> {
    Set(
      function.decorators.compactMap { decorator in
        let expression = decorator.expression.unparenthesized
        let callee = expression.as(Call.self)?.callee ?? expression
        guard let name = qualifiedName(of: callee), !Self.passing.contains(name),
          name.root != "builtins", symbol(of: callee)?.onlyBinding?.kind != .function
        else { return nil }
        return name
      })
  }

  /// The decorators at the top level of the module that hand arguments on, in the order of the text.
  var passingDecorators: [PassingDecorator] {
    moduleScope.symbols.compactMap { symbol in
      guard let binding = symbol.onlyBinding, binding.scope == moduleScope else { return nil }
      return binding.node.as(FunctionDefinition.self).flatMap(passingDecorator)
    }
  }

  /// The decorators of libraries that hand arguments on.
  private static let passing: Set<QualifiedName> = [
    "abc.abstractmethod", "backoff.on_exception", "backoff.on_predicate", "builtins.classmethod",
    "builtins.staticmethod", "circuitbreaker.circuit", "contextlib.asynccontextmanager",
    "contextlib.contextmanager", "functools.cache", "functools.lru_cache", "tenacity.retry",
    "typing.final", "typing.no_type_check", "typing.override", "typing_extensions.deprecated",
    "typing_extensions.final", "typing_extensions.override", "warnings.deprecated",
  ]

  /// What a function is as a decorator, if it plainly hands arguments on: it returns functions of its
  /// own that take `*args, **kwargs` and call the decorated one with them; or it returns such a
  /// decorator.
  private func passingDecorator(_ function: FunctionDefinition) -> PassingDecorator? {
    guard function.decorators.isEmpty, !function.isAsync,
      let inner = functionsReturned(by: function)
    else { return nil }
    let name = text(function.name.range)
    if wraps(function, in: inner) { return PassingDecorator(name: name, isMaker: false) }
    guard inner.count == 1, inner[0].decorators.isEmpty,
      let wrappers = functionsReturned(by: inner[0]), wraps(inner[0], in: wrappers)
    else { return nil }
    return PassingDecorator(name: name, isMaker: true)
  }

  /// The functions of its own that a function returns, if it returns nothing else.
  private func functionsReturned(by function: FunctionDefinition) -> [FunctionDefinition]? {
    guard let values = values(returnedInBodyOf: function) else { return nil }
    let functions = values.compactMap { value -> FunctionDefinition? in
      let isCast = value.as(Call.self).map { qualifiedName(of: $0.callee) == "typing.cast" }
      let value = isCast == true ? value.as(Call.self)?.arguments[1] ?? value : value
      guard let binding = symbol(of: value)?.onlyBinding else { return nil }
      return binding.node.as(FunctionDefinition.self)
    }
    guard functions.count == values.count,
      functions.allSatisfy({ self.function(around: $0.node) == function })
    else { return nil }
    return functions
  }

  /// Whether a decorator only has its function called, by wrappers that hand all arguments on.
  private func wraps(_ decorator: FunctionDefinition, in wrappers: [FunctionDefinition]) -> Bool {
    guard let first = decorator.parameters.elements.first,
      decorator.parameters.elements.dropFirst().allSatisfy({ $0.default != nil }),
      let symbol = binding(of: first.node)?.symbol, symbol.bindings.count == 1
    else { return false }
    let calls = symbol.reads.filter { !isLookedAtOnly($0) }
    return wrappers.allSatisfy { wrapper in
      wrapper.decorators.allSatisfy { meaning(of: $0)?.name == "functools.wraps" }
        && calls.contains { wrapper.node.range.contains($0.range.lowerBound) }
    }
      && calls.allSatisfy { read in
        wrappers.contains { wrapper in
          wrapper.node.range.contains(read.range.lowerBound) && handsOn(read, from: wrapper)
        }
      }
  }

  /// Whether a function is called with the rest of the arguments that a wrapper got, or will be.
  private func handsOn(_ function: Node, from wrapper: FunctionDefinition) -> Bool {
    guard let call = function.parent?.as(Call.self) ?? function.takingCall else { return false }
    let isCallee = call.callee == function
    guard
      isCallee
        || call.arguments[0] == function && qualifiedName(of: call.callee) == "functools.partial"
    else { return false }
    let parameters = Array(wrapper.parameters.elements)
    guard parameters.count >= 2, let keywords = parameters.last, keywords.isDoubleStarred,
      let rest = parameters.dropLast().last, rest.isStarred
    else { return false }
    let elements = Array(call.arguments.elements.dropFirst(isCallee ? 0 : 1))
    let arguments = elements.drop { !$0.isUnpacking && $0.kind != .keywordArgument }
    // What stands before them must be what the wrapper was given before them, or more.
    let given = parameters.dropLast(2).compactMap { binding(of: $0.node)?.symbol }
    let handed = elements.prefix(elements.count - arguments.count).compactMap { symbol(of: $0) }
    guard given.allSatisfy(handed.contains), let first = arguments.first,
      let last = arguments.last, first != last
    else { return false }
    let between = arguments.dropFirst().dropLast()
    return isUnpacked(first, rest) && isUnpacked(last, keywords)
      && between.allSatisfy { argument in
        guard let keyword = argument.as(KeywordArgument.self) else { return false }
        return keyword.name.text != "limit" && keyword.name.text != "max_rows"
      }
  }

  /// Whether an argument is all that a starred parameter holds: `*args`.
  private func isUnpacked(_ argument: Node, _ parameter: Parameter) -> Bool {
    guard argument.isUnpacking, let symbol = binding(of: parameter.node)?.symbol,
      symbol.bindings.count == 1
    else { return false }
    return self.symbol(of: Starred(unchecked: argument).expression) == symbol
      && Starred(unchecked: argument).isDouble == parameter.isDoubleStarred
  }

  /// Whether what is read of a function says nothing of its parameters: `function.__name__`,
  /// `wraps(function)`, `iscoroutinefunction(function)`.
  private func isLookedAtOnly(_ read: Node) -> Bool {
    if let attribute = read.parent?.as(Attribute.self) {
      return ["__doc__", "__module__", "__name__", "__qualname__"].contains(attribute.name.text)
    }
    guard let call = read.takingCall, let name = qualifiedName(of: call.callee) else {
      return false
    }
    return [
      "asyncio.iscoroutinefunction", "builtins.callable", "functools.wraps",
      "functools.update_wrapper", "inspect.iscoroutinefunction",
      "inspect.isgeneratorfunction",
    ].contains(name)
  }
}

extension Node {
  /// Whether an argument is unpacked: `*names`, `**names`.
  fileprivate var isUnpacking: Bool { kind == .starred || kind == .doubleStarred }
}
