// Queries that another function of the file begins or goes on with.

internal import PythonSyntax

/// A call of a function of the file that returns a query.
struct HelperCall {
  let function: FunctionDefinition
  let call: Call
}

extension QueryReader {
  /// The chain that a function of the file returns, such as `def active(): return select(User)`.
  mutating func chain(
    returnedBy call: Call, _ steps: Set<String>, origin: (inout Self, Node) -> Chain?
  ) -> Chain? {
    guard let function = file.function(calledBy: call),
      !helpers.contains(where: { $0.function == function }),
      let values = file.values(returnedBy: function)
    else { return nil }
    helpers.append(HelperCall(function: function, call: call))
    defer { helpers.removeLast() }
    let isAlone = values.count == 1
    let found = chain(ofAll: values, isCertain: { _ in isAlone }, steps, origin: origin)
    // Text is made for more than queries.
    guard var found, found.form != .sql else { return nil }
    found.entities = found.entities.map { argument(for: $0) ?? $0 }
    return found
  }

  /// The chain that a function is handed as one of its parameters.
  mutating func chain(
    handedAs parameter: Symbol, _ steps: Set<String>, origin: (inout Self, Node) -> Chain?
  ) -> Chain? {
    guard let argument = parameter.onlyBinding.flatMap({ argument(for: $0) }),
      let last = helpers.popLast()
    else { return nil }
    defer { helpers.append(last) }
    return chain(argument, steps, origin: origin)
  }

  /// What the innermost call hands its function for an entity that is a parameter.
  private func argument(for entity: Node) -> Node? {
    file.symbol(of: entity.as(Starred.self)?.expression ?? entity)?.onlyBinding
      .flatMap { argument(for: $0) }
  }

  private func argument(for binding: Binding) -> Node? {
    guard let helper = helpers.last, binding.kind == .parameter else { return nil }
    return file.argument(of: helper.call, forParameter: binding, of: helper.function)
  }
}

extension PythonFile {
  /// What a call hands a function for a parameter, or the first thing for a starred one; nil where
  /// that is not written out.
  fileprivate func argument(
    of call: Call, forParameter binding: Binding, of function: FunctionDefinition
  ) -> Node? {
    let parameters = Array(function.parameters.elements)
    guard !call.arguments.unpacksIterable, !call.arguments.unpacksMapping,
      let index = parameters.firstIndex(where: { $0.node == binding.node })
    else { return nil }
    let parameter = parameters[index]
    if parameter.isDoubleStarred { return nil }
    let keyword = parameter.isStarred ? nil : call.arguments[parameter.name.text]?.value
    return keyword ?? call.arguments[index - (isBound(call, to: function) ? 1 : 0)]
  }
}
