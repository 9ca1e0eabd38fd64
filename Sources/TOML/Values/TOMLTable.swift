/// A table: keys and their values in the order of the file (TOML 1.0.0, "Table").
public struct TOMLTable: Sendable {
  /// The keys and their values, in the order in which the file first mentions them.
  public let entries: [TOMLEntry]
  /// How the table is written.
  public let form: Form
  /// The bytes of the table.
  ///
  /// - Inline: from brace to brace.
  /// - Under a header: from the header to the end of the last pair under it, without its comment.
  /// - Of dotted keys: from the first key that mentions it to the end of the last pair in it.
  /// - Implied: its name in the header that implies it.
  /// - The root: from the first byte to the end of the last pair above all headers.
  public let range: Range<Int>

  /// The ways to write a table.
  public enum Form: Sendable {
    /// The whole document.
    case root
    /// Under a `[header]` or `[[header]]`.
    case header
    /// By dotted keys: `a.b = 1` makes the table `a`.
    case dotted
    /// By the header of a table in it: `[a.b]` makes the table `a`.
    case implied
    /// In braces.
    case inline
  }

  /// The table without entries.
  static let empty = TOMLTable(entries: [], form: .root, range: 0..<0)

  /// The value of a key; nil if there is none.
  public subscript(name: String) -> TOMLValue? { entry(name)?.value }

  /// The key of a name with its value; nil if there is none.
  public func entry(_ name: String) -> TOMLEntry? {
    entries.first { $0.key.isNamed(name) }
  }

  /// The value at the end of a path of keys through tables; nil if there is none.
  public func value(at path: String...) -> TOMLValue? {
    guard let last = path.last else { return nil }
    var table = self
    for name in path.dropLast() {
      guard let next = table[name]?.table else { return nil }
      table = next
    }
    return table[last]
  }
}

extension TOMLTable: Equatable {
  /// Compares the entries with their order, but not the form or the place.
  public static func == (left: TOMLTable, right: TOMLTable) -> Bool {
    left.entries == right.entries
  }
}

/// A key and its value.
public struct TOMLEntry: Sendable, Equatable {
  /// The key; of a dotted key the part that names the value in its table.
  public let key: TOMLKey
  /// The value.
  public let value: TOMLValue
}

/// One part of a key, without the dots (TOML 1.0.0, "Keys").
public struct TOMLKey: Sendable {
  /// The name that the part stands for.
  public let name: String
  /// The bytes of the part with its quotes, where the file first mentions it.
  public let range: Range<Int>

  /// Whether the key has this name, to the byte: `String` holds `é` and `e` with an accent to be equal, TOML does not.
  public func isNamed(_ name: String) -> Bool {
    self.name.utf8.elementsEqual(name.utf8)
  }
}

extension TOMLKey: Equatable {
  /// Compares the names, not the places.
  public static func == (left: TOMLKey, right: TOMLKey) -> Bool { left.isNamed(right.name) }
}
