import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// A `SELECT` that is given a limit in its text, and its value among the parameters.
struct LimitedText {
  private let query: Query
  private let file: PythonFile
  private let style: FileStyle
  private let literal: SQLLiteral
  private let select: SelectText
  private let place: SQLPlace
  private var execution: Call { place.execution }

  /// Nil where the text is not written out for this call alone, or is more than one `SELECT`.
  init?(_ query: Query, in file: PythonFile, style: FileStyle) {
    guard let literal = SQLLiteral(query.sqlLiteral, in: file),
      let place = SQLPlace(of: query, in: file), place.isUnshared(in: file),
      let select = SelectText(literal), select.isOpen
    else { return nil }
    (self.query, self.file, self.style) = (query, file, style)
    (self.literal, self.select, self.place) = (literal, select, place)
  }

  /// The edits that limit the rows: with a parameter of the query where the limit is a name and the
  /// style of the parameters is known, else with a number in the text.
  func edits(limit: LimitPlace) -> [Edit]? {
    if limit.isName, let placeholder, let changes = passing(limit.name) {
      guard let text = ending(with: "LIMIT \(placeholder)") else { return nil }
      return place.edits(ending: text, passing: changes, style: style) + limit.edits
    }
    guard let text = ending(with: "LIMIT \(limit.number)") else { return nil }
    return place.edits(ending: text, passing: [], style: style)
  }

  /// The insertion at the end of the statement, in front of the `;` and the blanks behind it.
  private func ending(with clause: String) -> Edit? {
    let bytes = file.tree.text.bytes
    let contents = literal.last.contents
    let ending = Self.blanks.union(Self.lineEnds).union([UInt8(ascii: ";")])
    guard let end = bytes[contents].lastIndex(where: { !ending.contains($0) }) else { return nil }
    let lineStart = bytes[contents.lowerBound...end].lastIndex { Self.lineEnds.contains($0) }
    guard let lineStart else {
      return Edit(inserting: Array((" " + clause).utf8), at: end + 1)
    }
    let indentation = bytes[(lineStart + 1)...].prefix { Self.blanks.contains($0) }
    return Edit(
      inserting: style.newline + Array(indentation) + Array(clause.utf8), at: end + 1)
  }

  private static let lineEnds: Set<UInt8> = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
  private static let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C]

  // MARK: Parameters

  /// The place for the value, in the style of the others or of the driver; nil where it is unknown.
  private var placeholder: String? {
    if query.form == .text { return ":limit" }
    guard let first = select.placeholders.first else {
      return select.hasPercentSign ? nil : Driver.placeholder(of: execution, in: file)
    }
    if first == "%s" || first == "?" { return first }
    return first.hasPrefix("%(") ? "%(limit)s" : ":limit"
  }

  /// The change that passes the value; nil where the parameters are not written out at the call.
  private func passing(_ name: String) -> [Edit]? {
    let isNamed = placeholder?.contains("limit") ?? false
    let arguments = execution.arguments
    guard let parameters = arguments[1] ?? arguments["params"]?.value else {
      let elements = Array(arguments.elements)
      guard select.placeholders.isEmpty, elements.count == 1, !arguments.unpacksMapping else {
        return nil
      }
      let value = isNamed ? "{\(style.quoted("limit")): \(name)}" : "(\(name),)"
      return adding(value, behind: elements[0])
    }
    let node = parameters.unparenthesized
    let value = isNamed ? "\(style.quoted("limit")): \(name)" : name
    guard node.kind == .tuple || node.kind == .list || node.kind == .dictionary,
      isNamed == (node.kind == .dictionary), let closing = node.lastToken, !closing.beginsLine,
      let last = node.children.last
    else { return nil }
    // `(a,)` needs its comma no more.
    return [
      Edit(
        replacing: last.range.upperBound..<closing.range.lowerBound,
        with: Array(", \(value)".utf8))
    ]
  }

  /// The edits that add the second argument behind the first, on a line of its own where that is.
  private func adding(_ value: String, behind first: Node) -> [Edit] {
    guard let closing = execution.arguments.node.lastToken else { return [] }
    let last = Token(tree: closing.tree, id: closing.id - 1)
    let end = last.range.upperBound
    let comma = last.kind == .comma ? "" : ","
    guard closing.beginsLine, first.firstToken?.beginsLine ?? false else {
      return [Edit(inserting: Array("\(comma) \(value)".utf8), at: end)]
    }
    let start = lineStart(of: closing.range.lowerBound)
    let indentation = file.tree.text.bytes[
      lineStart(of: first.range.lowerBound)..<first.range.lowerBound]
    let line = Edit(inserting: indentation + Array("\(value),".utf8) + style.newline, at: start)
    return comma.isEmpty ? [line] : [Edit(inserting: Array(comma.utf8), at: end), line]
  }

  private func lineStart(of offset: Int) -> Int {
    file.tree.text.bytes[..<offset].lastIndex { Self.lineEnds.contains($0) }.map { $0 + 1 } ?? 0
  }
}

/// What is known of the drivers of databases.
enum Driver {
  /// The place for a value in the SQL of the driver whose cursor or connection runs it.
  static func placeholder(of execution: Call, in file: PythonFile) -> String? {
    let receiver = execution.callee.unparenthesized.as(Attribute.self)?.object
    if let root = receiver.flatMap(file.qualifiedName)?.root, let style = styles[String(root)] {
      return style
    }
    let found = Set(styles.filter { file.imports(package: $0.key) }.values)
    return found.count == 1 ? found.first : nil
  }

  /// The database, or its driver, that the file uses and whose SQL has no `LIMIT`.
  static func lacksLimit(_ file: PythonFile) -> String? {
    if let driver = drivers.first(where: { file.imports(package: $0) }) { return driver }
    // `oracle+oracledb://…`, or the name of what SQLAlchemy speaks.
    let names = file.nodes(.string, in: file.tree.root).lazy.compactMap(file.text(ofString:))
      .map { $0.prefix { $0.isLetter || $0 == "_" || $0 == "2" }.lowercased() }
    return names.first(where: dialects.contains)
  }

  private static let drivers = ["cx_Oracle", "ibm_db", "oracledb", "pymssql", "pyodbc"]
  private static let dialects: Set<String> = ["db2", "ibm_db_sa", "mssql", "oracle"]

  private static let styles = [
    "MySQLdb": "%s", "aiomysql": "%s", "aiosqlite": "?", "mysql": "%s", "psycopg": "%s",
    "psycopg2": "%s", "pymysql": "%s", "sqlite3": "?",
  ]
}
