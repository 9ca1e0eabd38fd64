/// A dotted name that says the same everywhere: where something comes from.
///
/// `requests.get` is what `from requests import get as g` calls `g`. What a call returns is written as
/// Python would: `requests.Session().get` is the method of an instance. Names of relative imports
/// keep their dots (`..utils.requests`), and builtins stand in `builtins`.
public struct QualifiedName: Sendable, Hashable {
  /// The name as Python would write it.
  public let text: String

  /// Takes a name as Python would write it.
  public init(_ text: String) { self.text = text }

  /// Whether the name starts at the package of the file.
  public var isRelative: Bool { text.utf8.first == UInt8(ascii: ".") }

  /// The number of dots at the start: how many packages the name goes up.
  public var level: Int { text.utf8.prefix { $0 == UInt8(ascii: ".") }.count }

  /// The last word: `get` of `requests.Session().get`; of `requests.Session()` it is `Session`.
  public var lastWord: Substring {
    let callable = text.hasSuffix("()") ? text.dropLast(2) : text[...]
    guard let dot = callable.utf8.lastIndex(of: UInt8(ascii: ".")) else { return callable }
    return callable[callable.utf8.index(after: dot)...]
  }

  /// The module that the name begins with: `requests`; nil of a relative name.
  public var root: Substring? {
    guard !isRelative else { return nil }
    // Asked of every name that is looked up, so bytes are compared, not characters.
    let end = text.utf8.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "(") }
    return text[..<(end ?? text.endIndex)]
  }

  /// What the last word is looked up on: `requests.Session()` of `requests.Session().get`.
  public var receiver: QualifiedName? {
    let word = lastWord
    guard word.startIndex > text.startIndex else { return nil }
    let rest = text[..<text.utf8.index(before: word.startIndex)]
    return rest.utf8.allSatisfy { $0 == UInt8(ascii: ".") } ? nil : QualifiedName(String(rest))
  }

  /// The class or function that made the value: `requests.Session` of `requests.Session()`.
  public var callee: QualifiedName? {
    text.hasSuffix("()") ? QualifiedName(String(text.dropLast(2))) : nil
  }

  /// The name of an attribute of it.
  public func attribute(_ word: String) -> QualifiedName {
    QualifiedName(text.utf8.last == UInt8(ascii: ".") ? text + word : text + "." + word)
  }

  /// The name of what a call of it returns.
  public var result: QualifiedName { QualifiedName(text + "()") }
}

extension QualifiedName: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Takes a name as Python would write it.
  public init(stringLiteral text: String) { self.init(text) }

  /// The name as Python would write it.
  public var description: String { text }
}
