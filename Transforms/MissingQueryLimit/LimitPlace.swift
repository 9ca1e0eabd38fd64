import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// Where the number of rows comes from: a parameter of the function, where one can be added without
/// breaking a caller, else the number itself.
struct LimitPlace {
  /// What is written as the limit.
  let name: String
  /// The number that is the default.
  let number: String
  /// What adds the parameter; nothing where it is there, or the number itself is written.
  let edits: [Edit]

  /// Whether a name is written.
  var isName: Bool { name != number }

  init(for query: Query, in file: PythonFile, default number: String) {
    self.number = number
    let node = query.terminal.node
    guard let function = file.function(around: node),
      file.scope(of: node).function?.node == function.node
    else {
      (name, edits) = (number, [])
      return
    }
    if function.hasUnusedLimit(in: file) {
      (name, edits) = ("limit", [])
      return
    }
    let free = ["limit", "max_rows"].first { name in
      file.scope(inside: function.node).map { !file.isUsed(name, within: $0) } ?? false
    }
    guard let free, file.mayGrow(function),
      let insertion = function.adding(
        parameter: free, annotation: "int", default: Code(number), style: FileStyle(of: file))
    else {
      (name, edits) = (number, [])
      return
    }
    (name, edits) = (free, insertion)
  }
}

extension FunctionDefinition {
  /// Whether the function has a parameter `limit` that is a number unless a caller says otherwise,
  /// and that says nothing but how many rows there may be.
  func hasUnusedLimit(in file: PythonFile) -> Bool {
    guard let parameter = parameters["limit"], parameter.default?.kind == .number,
      let symbol = file.binding(of: parameter.node)?.symbol, symbol.bindings.count == 1
    else { return false }
    return symbol.reads.allSatisfy { read in
      read.parent?.parent?.as(Call.self)?.callee.lastAttribute == "limit"
    }
  }
}

extension PythonFile {
  /// Whether a parameter with a default can be added to a function without changing what its callers,
  /// its framework or its overriding methods mean.
  fileprivate func mayGrow(_ function: FunctionDefinition) -> Bool {
    let name = function.name.text
    guard self.function(around: function.node) == nil, roles(of: function).isEmpty,
      !name.hasPrefix("__"), !name.hasPrefix("resolve_"),
      function.decorators.allSatisfy({ isTransparent($0) })
    else { return false }
    if classDefinition(of: function) == nil {
      return binding(of: function.node)?.symbol.reads.allSatisfy(isCalled) ?? false
    }
    return !isOverridden(function) && !isPassedOn(name)
  }

  /// Whether a decorator leaves the parameters of a function to its callers.
  private func isTransparent(_ decorator: Decorator) -> Bool {
    let transparent: Set<QualifiedName> = [
      "abc.abstractmethod", "builtins.classmethod", "builtins.staticmethod",
      "functools.cache", "functools.lru_cache", "typing.override", "typing_extensions.override",
    ]
    return meaning(of: decorator).map { transparent.contains($0.name) } ?? false
  }

  private func isCalled(_ read: Node) -> Bool {
    read.parent?.as(Call.self)?.callee == read
  }

  /// Whether a class of the file derives from that of a method and has one of the same name.
  private func isOverridden(_ method: FunctionDefinition) -> Bool {
    guard let owner = classDefinition(of: method), let symbol = binding(of: owner.node)?.symbol
    else { return true }
    return symbol.reads.contains { read in
      guard let derived = read.parent?.parent?.as(ClassDefinition.self) else { return false }
      return derived.body.statements.contains {
        $0.as(FunctionDefinition.self)?.name.text == method.name.text
      }
    }
  }

  /// Whether a method is passed on somewhere instead of being called: `map(self.find, words)`.
  private func isPassedOn(_ name: String) -> Bool {
    tree.nodes.kinds.indices.contains { index in
      guard tree.nodes.kinds[index] == .attribute else { return false }
      let node = Node(tree: tree, id: NodeID(index))
      return node.lastAttribute == name && !isCalled(node)
    }
  }
}
