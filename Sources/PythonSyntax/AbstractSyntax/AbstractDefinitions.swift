// Functions, classes and parameters as CPython's abstract syntax has them.

extension AbstractSyntaxWriter {
  /// Writes a definition or a part of one; other nodes are handed on to the next chapter.
  mutating func definition(_ node: Node) {
    switch node.kind {
    case .functionDefinition:
      let function = FunctionDefinition(unchecked: node)
      begin(
        function.isAsync ? "AsyncFunctionDef" : "FunctionDef",
        function.keyword.range.lowerBound..<node.range.upperBound)
      add("name", function.name)
      add("args", .arguments(function.parameters))
      add("body", function.body)
      add("decorator_list", all: function.decorators.lazy.map(\.expression))
      add("returns", function.returns)
      typeParameters(function.typeParameters)
    case .classDefinition:
      let definition = ClassDefinition(unchecked: node)
      begin("ClassDef", definition.keyword.range.lowerBound..<node.range.upperBound)
      add("name", definition.name)
      if let list = definition.arguments { arguments(list, positional: "bases") }
      add("body", definition.body)
      add("decorator_list", all: definition.decorators.lazy.map(\.expression))
      typeParameters(definition.typeParameters)
    case .parameter:
      let parameter = Parameter(unchecked: node)
      // The stars and the default stand outside.
      let end = parameter.annotation?.range ?? parameter.name.range
      begin("arg", parameter.name.range.lowerBound..<end.upperBound)
      add("arg", parameter.name)
      add("annotation", parameter.annotation)
    case .typeParameter:
      let parameter = TypeParameter(unchecked: node)
      begin(parameter.abstractClass, node.range)
      add("name", parameter.name)
      add("bound", parameter.bound)
      add("default_value", parameter.default)
    default:
      pattern(node)
    }
  }

  /// Writes the parameters of a function, sorted by how they are passed.
  mutating func arguments(_ parameters: Parameters?) {
    begin("arguments")
    guard let parameters else { return }
    let all = parameters.passing
    let keywords = all.lazy.filter { $0.passing == .keyword }.map(\.parameter)
    add("posonlyargs", all: all.lazy.filter { $0.passing == .position }.map(\.parameter))
    add("args", all: all.lazy.filter { $0.passing == .positionOrKeyword }.map(\.parameter))
    add("vararg", all: all.lazy.filter { $0.passing == .remainingPositions }.map(\.parameter))
    add("kwonlyargs", all: keywords)
    for parameter in keywords {
      if let value = parameter.default {
        add("kw_defaults", value)
      } else {
        add("kw_defaults", .value("None"))
      }
    }
    add("kwarg", all: all.lazy.filter { $0.passing == .remainingKeywords }.map(\.parameter))
    for (parameter, passing) in all where passing != .keyword {
      add("defaults", parameter.default)
    }
  }

  /// Adds the type parameters, when there are any.
  mutating func typeParameters(_ parameters: TypeParameters?) {
    if let parameters { add("type_params", all: parameters.elements) }
  }
}

extension TypeParameter {
  fileprivate var abstractClass: String {
    isStarred ? "TypeVarTuple" : isDoubleStarred ? "ParamSpec" : "TypeVar"
  }
}
