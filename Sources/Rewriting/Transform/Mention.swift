public import PythonSemantics

/// What stands in every file that can have a hazard, so that others need not be parsed.
public struct Mention: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A name that stands where an import names a module, or directly before a dot; one that ends in `(`
  /// stands directly before a parenthesis.
  public let name: String
  /// Words of which one stands somewhere in the file besides; without any, the name is enough.
  public let words: Set<String>
  /// What the name leads to, of which the file must have one: `get` and `sessions.Session` of
  /// `requests`; without any, the name is enough.
  public let members: Set<String>

  /// Takes a name and the words that it needs beside it.
  public init(_ name: String, besides words: Set<String> = []) {
    (self.name, self.words, members) = (name, words, [])
  }

  /// Takes the name of a module and what it must lead to.
  public init(_ module: String, leadingTo members: Set<String>) {
    (name, words, self.members) = (module, [], members)
  }

  /// Takes a name that is enough.
  public init(stringLiteral name: String) { self.init(name) }

  /// What files mention that call some functions or methods of libraries: what of each library is
  /// called, or makes the objects whose methods are.
  public static func calls(to callees: some Sequence<QualifiedName>) -> [Mention] {
    var members: [Substring: Set<String>] = [:]
    for callee in callees where !callee.isRelative {
      let (library, member) = callee.libraryAndMember
      members[library, default: []].insert(String(member))
    }
    return members.map { library, members in
      Mention(String(library), leadingTo: members.contains("") ? [] : members)
    }.sorted { $0.name < $1.name }
  }

  /// What files mention that send requests by a library for the web.
  public static let webRequests = calls(to: WebLibrary.callables)

  /// What files mention that call some functions or methods of libraries.
  public static func calls(to callees: Callees...) -> [Mention] {
    calls(to: callees.flatMap(\.names))
  }
}

extension QualifiedName {
  /// The library, and what stands behind it up to the first call: `requests` and `sessions.Session` of
  /// `requests.sessions.Session().get`; the second may be empty.
  fileprivate var libraryAndMember: (Substring, Substring) {
    let end = text.utf8.firstIndex(of: UInt8(ascii: "(")) ?? text.utf8.endIndex
    guard let dot = text.utf8[..<end].firstIndex(of: UInt8(ascii: ".")) else {
      return (text[..<end], "")
    }
    return (text[..<dot], text[text.utf8.index(after: dot)..<end])
  }
}
