public import PythonSyntax

/// An import that new code needs.
public struct ImportRequest: Hashable, Sendable {
  /// The module, as it is written: `urllib.request`.
  public let module: String
  /// The name that is taken from the module; nil imports the module itself.
  public let name: String?
  /// The name that it is bound to, where that is another one.
  public let alias: String?

  /// The statement that imports from the same module where the name is needed; its place is the
  /// place of the import.
  public let neighbour: NodeID?

  /// `import module as alias`.
  public init(module: String, alias: String? = nil) {
    (self.module, self.name, self.alias, neighbour) = (module, nil, alias, nil)
  }

  /// `from module import name as alias`.
  public init(from module: String, name: String, alias: String? = nil, beside: Node? = nil) {
    (self.module, self.name, self.alias, neighbour) = (module, name, alias, beside?.id)
  }

  /// The name that the import binds.
  public var boundName: String {
    alias ?? name ?? String(module.prefix { $0 != "." })
  }

  /// What is imported, with its alias.
  var item: String { (name ?? module) + (alias.map { " as \($0)" } ?? "") }

  /// The statement on a line of its own.
  var statement: String {
    name == nil ? "import \(item)" : "from \(module) import \(item)"
  }
}
