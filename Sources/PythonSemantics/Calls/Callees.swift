/// A set of callees to look for, prepared once so that looking in a file is quick.
public struct Callees: Sendable, ExpressibleByArrayLiteral {
  /// What is looked for.
  public let names: Set<QualifiedName>
  /// The last word of each name, once: a file without any of them has no such call.
  let words: [NameTable.Key]

  /// Takes what to look for.
  public init(_ names: some Sequence<QualifiedName>) {
    self.names = Set(names)
    words = Set(self.names.map(\.lastWord)).sorted().map { NameTable.Key($0.utf8) }
  }

  /// Takes what to look for.
  public init(arrayLiteral names: QualifiedName...) { self.init(names) }

  /// Whether a name is looked for.
  public func contains(_ name: QualifiedName) -> Bool { names.contains(name) }
}
