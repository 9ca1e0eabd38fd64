internal import PythonSyntax
internal import SourceText

/// A name that a module binds at its top level.
public struct Definition: Sendable, Hashable {
  /// The name.
  public let name: String
  /// What binds it.
  public let kind: BindingKind
  /// What the value stands for: `redis.Redis()`; nil of functions, classes and unknown values.
  public let value: QualifiedName?
  /// The arguments of the call that makes the value, as they are written between the parentheses.
  public let arguments: String?
  /// What the value says to all code of a process, or what a function without parameters that is
  /// cached returns; nil where that is not the same everywhere.
  public let identity: String?
  /// What decorates the function or class, from top to bottom, as far as it is known.
  public let decorators: [QualifiedName]
  /// The line, counted from one.
  public let line: Int

  init?(_ binding: Binding, _ lines: LineTable) {
    guard binding.kind != .import, binding.kind != .importFrom else { return nil }
    let file = binding.file
    name = binding.symbol.name
    kind = binding.kind
    let expression = binding.value?.unparenthesized
    value = expression.flatMap { file.qualifiedName(of: $0) }
    arguments = expression?.as(Call.self).map { call in
      let range = call.arguments.range
      let inside = call.arguments.bytes.dropFirst().dropLast()
      return range.count < 2 ? "" : String(decoding: inside, as: UTF8.self)
    }
    let decorators = binding.node.children.compactMap { child in
      child.as(Decorator.self).flatMap { file.meaning(of: $0)?.name }
    }
    self.decorators = decorators
    let made = expression ?? file.cachedResult(of: binding.node, decorators)
    identity = made?.as(Call.self).flatMap { file.sharedExpression(of: $0)?.identity }
    line = lines.line(at: binding.token.range.lowerBound)
  }
}

extension PythonFile {
  /// What a function returns that takes nothing, is cached, and does nothing else.
  fileprivate func cachedResult(of node: Node, _ decorators: [QualifiedName]) -> Node? {
    guard let function = node.as(FunctionDefinition.self), decorators.count == 1,
      ["functools.cache", "functools.lru_cache"].contains(decorators[0].text),
      function.parameters.elements.isEmpty
    else { return nil }
    let statements = function.body.statements.filter { $0.kind != .expressionStatement }
    guard statements.count == 1 else { return nil }
    return statements[0].as(ReturnStatement.self)?.value?.unparenthesized
  }
}
