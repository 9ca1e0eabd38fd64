/// Reads the lines of a document (TOML 1.0.0, and its grammar `toml.abnf`).
///
/// Inside the target the first problem is thrown, because nothing behind it can be trusted;
/// `TOMLDocument` makes data of it.
struct Reader: ~Copyable {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// Where the next byte is to be read.
  var offset: Int
  /// The level of the value that is being read: one more than the tables and arrays it stands in.
  var depth = 0

  /// Begins behind the byte order mark, if there is one.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads to the end.
  mutating func readDocument() throws(TOMLProblem) -> TOMLTable {
    try checkEncoding()
    var tables = TableBuilder(.root, range: offset..<offset, depth: 0)
    var current = TableBuilder.root
    repeat {
      skipBlanks()
      if byte == UInt8(ascii: "[") {
        current = try readHeader(into: &tables)
      } else if !isAtEnd, byte != UInt8(ascii: "#"), !isAtLineEnd {
        try readPair(of: current, into: &tables)
      }
    } while try readEndOfLine()
    return tables.table(TableBuilder.root)
  }

  /// Reads `[a.b]` or `[[a.b]]`, and tells the table that the next pairs belong to.
  private mutating func readHeader(into tables: inout TableBuilder) throws(TOMLProblem) -> Int {
    let start = offset
    skip(UInt8(ascii: "["))
    let isElement = skip(UInt8(ascii: "["))
    let path = try readKey()
    guard skip(UInt8(ascii: "]")), !isElement || skip(UInt8(ascii: "]")) else {
      throw unexpected("expected `\(isElement ? "]]" : "]")` at the end of the header")
    }
    return isElement
      ? try tables.openElement(at: path, header: start..<offset)
      : try tables.openTable(at: path, header: start..<offset)
  }

  /// Reads `a.b = value`.
  mutating func readPair(of table: Int, into tables: inout TableBuilder) throws(TOMLProblem) {
    let path = try readKey()
    guard skip(UInt8(ascii: "=")) else { throw unexpected("expected `=` after the key") }
    skipBlanks()
    let outer = depth
    depth = tables.depth(of: table) + path.count
    let value = try readValue()
    depth = outer
    try tables.add(value, at: path, of: table)
  }

  /// Reads what may follow a statement on its line; false at the end of the file.
  private mutating func readEndOfLine() throws(TOMLProblem) -> Bool {
    skipBlanks()
    try skipComment()
    if skipLineEnd() { return true }
    guard isAtEnd else { throw unexpected("expected the end of the line") }
    return false
  }

  /// Reads a key with the blanks around it (TOML 1.0.0, "Keys").
  private mutating func readKey() throws(TOMLProblem) -> DottedKey {
    var parents: [TOMLKey] = []
    var last = try readKeyPart()
    while skip(UInt8(ascii: ".")) {
      parents.append(last)
      last = try readKeyPart()
    }
    return DottedKey(parents: parents, last: last)
  }

  private mutating func readKeyPart() throws(TOMLProblem) -> TOMLKey {
    skipBlanks()
    let start = offset
    let name =
      switch byte {
      case UInt8(ascii: "\""): try readBasicString()
      case UInt8(ascii: "'"): try readLiteralString()
      default: try readBareKey()
      }
    defer { skipBlanks() }
    return TOMLKey(name: name, range: start..<offset)
  }

  private mutating func readBareKey() throws(TOMLProblem) -> String {
    let start = offset
    while byte.isOfBareKey { offset += 1 }
    guard offset > start else { throw unexpected("expected a key") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }
}
