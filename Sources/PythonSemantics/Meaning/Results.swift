// What functions of the file return.

internal import PythonSyntax

extension Resolver {
  /// What a call of a function of the file returns.
  mutating func result(of call: Call) -> Meaning? {
    guard let function = file.function(calledBy: call),
      function.decorators.allSatisfy({ decoratorsOfCalls.contains(name(of: $0)) })
    else { return nil }
    return result(of: function)
  }

  /// What an attribute holds that is a `@property`; nil where the binding is none.
  mutating func value(ofProperty binding: BindingRecord) -> Meaning? {
    guard binding.kind == .function else { return nil }
    let function = FunctionDefinition(unchecked: file.cursor(binding.node))
    let names = function.decorators.map { name(of: $0) }
    guard names.count == 1, let only = names.first, properties.contains(only) else { return nil }
    return result(of: function)
  }

  /// What the body of a function returns.
  ///
  /// It may have been set up there, or in a class that overrides the function: that is as good as an
  /// annotation.
  private mutating func result(of function: FunctionDefinition) -> Meaning? {
    guard spend(), let values = file.values(returnedInBodyOf: function) else { return nil }
    return agreed(values.map(\.id))?.resting(on: .annotation)
  }

  private mutating func name(of decorator: Decorator) -> QualifiedName {
    let expression = decorator.expression.unparenthesized
    return meaning(of: (expression.as(Call.self)?.callee ?? expression).id)?.name ?? ""
  }
}

private let decoratorsOfCalls: Set<QualifiedName> = [
  "builtins.classmethod", "builtins.staticmethod", "functools.cache", "functools.lru_cache",
]

private let properties: Set<QualifiedName> = ["builtins.property", "functools.cached_property"]
