public import PythonSemantics

/// What stands in every file that can have a hazard, so that others need not be parsed.
public struct Mention: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A name that stands where an import names a module, or directly before a dot; one that ends in `(`
  /// stands directly before a parenthesis.
  public let name: String
  /// Words of which one stands somewhere in the file besides; without any, the name is enough.
  public let words: Set<String>

  /// Takes a name and the words that it needs beside it.
  public init(_ name: String, besides words: Set<String> = []) {
    (self.name, self.words) = (name, words)
  }

  /// Takes a name that is enough.
  public init(stringLiteral name: String) { self.init(name) }

  /// What files mention that call some functions or methods of libraries: the library, and the last word
  /// of what is called.
  public static func calls(to callees: some Sequence<QualifiedName>) -> [Mention] {
    let named = callees.compactMap { callee in
      callee.root.map { (library: String($0), word: String(callee.lastWord)) }
    }
    return Dictionary(grouping: named, by: \.library).map { library, callees in
      Mention(library, besides: Set(callees.map(\.word)))
    }.sorted { $0.name < $1.name }
  }
}
