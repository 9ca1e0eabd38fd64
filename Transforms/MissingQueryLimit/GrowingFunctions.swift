import PythonSemantics
import PythonSyntax
import Rewriting

// Whether a function may get one more parameter.

extension PythonFile {
  /// Whether a parameter with a default can be added to a function without changing what its callers,
  /// its framework or its overriding methods mean, in this file and, as far as it is known, in others.
  func mayGrow(_ function: FunctionDefinition, by parameter: String) -> Bool {
    let name = function.name.text
    guard self.function(around: function.node) == nil, roles(of: function).isEmpty,
      !name.hasPrefix("__"), !name.hasPrefix("resolve_"),
      function.decorators.allSatisfy({ passesArguments($0) }),
      usesElsewhere(of: function).allSatisfy({ $0.use.leavesRoom(for: parameter) })
    else { return false }
    if classDefinition(of: function) == nil {
      return binding(of: function.node)?.symbol.reads
        .allSatisfy { leavesRoom($0, for: parameter) } ?? false
    }
    return !isRedefined(function) && !isRedefinedElsewhere(function)
      && attributes(named: name).allSatisfy { leavesRoom($0, for: parameter) }
  }

  /// The function around another one that runs it, or has it run and goes on with what comes back.
  ///
  /// `return pool.run(find)`: what only it can see answers to its callers.
  func functionRunning(_ function: FunctionDefinition) -> FunctionDefinition? {
    guard let outer = self.function(around: function.node),
      function.decorators.allSatisfy({ passesArguments($0) }), roles(of: function).isEmpty,
      let symbol = binding(of: function.node)?.symbol, symbol.onlyBinding != nil
    else { return nil }
    let reads = symbol.reads
    return !reads.isEmpty
      && reads.allSatisfy { read in
        self.function(around: read) == outer && runs(read)
      } ? outer : nil
  }

  /// The calls whose values are what a function makes: its own, and those of what runs it.
  func calls(running function: FunctionDefinition) -> [Call] {
    (binding(of: function.node)?.symbol.reads ?? []).compactMap(call(running:))
  }

  private func call(running read: Node) -> Call? {
    if let call = read.parent?.as(Call.self), call.callee == read { return call }
    return read.takingCall
  }

  private func runs(_ read: Node) -> Bool {
    guard let call = call(running: read), qualifiedName(of: call.callee) != "functools.partial"
    else { return false }
    var value = call.node
    while let parent = value.parent,
      [.awaitExpression, .yieldExpression, .parenthesized].contains(parent.kind)
    {
      value = parent
    }
    return call.callee == read || value.parent?.kind != .expressionStatement
  }

  /// Whether a function or method is called where it is read, and nothing passed by the parameter's
  /// name; `map(self.find, words)` passes it on.
  private func leavesRoom(_ read: Node, for parameter: String) -> Bool {
    guard let call = read.parent?.as(Call.self), call.callee == read else { return false }
    return !call.unpacks && call.arguments[parameter] == nil
  }

  /// Whether a class of the file that derives from that of a method, or a base of it, has one of the
  /// same name.
  private func isRedefined(_ method: FunctionDefinition) -> Bool {
    guard let owner = classDefinition(of: method), let symbol = binding(of: owner.node)?.symbol
    else { return true }
    let derived = symbol.reads.compactMap { $0.parent?.parent?.as(ClassDefinition.self) }
    let bases = owner.baseNodes.compactMap { classDefinition(named: $0) }
    return (derived + bases).contains { other in
      other.body.statements.contains {
        $0.as(FunctionDefinition.self)?.name.text == method.name.text
      }
    }
  }
}

extension NameUse {
  /// Whether the callee may get one more parameter.
  fileprivate func leavesRoom(for parameter: String) -> Bool {
    guard case .called(let keywords) = kind else { return false }
    return !keywords.contains(parameter)
  }
}
