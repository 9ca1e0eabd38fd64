/// The tables of a document, or of one inline table, while they may still grow.
///
/// This is where TOML's rules stand about what may be defined when (TOML 1.0.0, "Table",
/// "Array of Tables" and "Keys"):
///
/// - A header defines its table once, and the tables on its way are implied: a later header may
///   still define those.
/// - Dotted keys define the tables on their way. They may add to them again, headers may only add
///   tables to them, and no dotted key may reach into what a header defined.
/// - Inline tables and arrays are values: nothing is ever added to them.
struct TableBuilder {
  private var tables: [Table]
  private var arrays: [[Int]] = []
  private var slots: [Name: Slot] = [:]

  /// The number of the table that all others stand in.
  static let root = 0

  private struct Table {
    var form: TOMLTable.Form
    var range: Range<Int>
    let depth: Int
    var entries: [(key: TOMLKey, slot: Slot)] = []

    mutating func extend(to end: Int) {
      range = range.lowerBound..<end
    }
  }

  /// What a key stands for: a finished value, or the number of something that may grow.
  private enum Slot {
    case value(TOMLValue)
    case table(Int)
    case tables(array: Int)
  }

  /// A key of a table, compared by its bytes.
  private struct Name: Hashable {
    let table: Int
    let bytes: [UInt8]
  }

  /// Begins with one table, at the level `depth`.
  init(_ form: TOMLTable.Form, range: Range<Int>, depth: Int) {
    tables = [Table(form: form, range: range, depth: depth)]
  }

  /// The level of a table.
  func depth(of table: Int) -> Int { tables[table].depth }
}

extension TableBuilder {
  /// Defines the table of `[path]`.
  mutating func openTable(at path: DottedKey, header: Range<Int>) throws(TOMLProblem) -> Int {
    let parent = try parent(of: path)
    switch slot(of: path.last, in: parent) {
    case nil:
      let table = try makeTable(.header, range: header, depth: depth(of: parent) + 1)
      append(.table(table), for: path.last, to: parent)
      return table
    case .table(let table) where tables[table].form == .implied:
      tables[table].form = .header
      tables[table].range = header
      return table
    case .table, .tables, .value:
      throw path.last.isDefinedTwice
    }
  }

  /// Appends a table to the array of `[[path]]`.
  mutating func openElement(at path: DottedKey, header: Range<Int>) throws(TOMLProblem) -> Int {
    let parent = try parent(of: path)
    // An array is a level of its own.
    let table = try makeTable(.header, range: header, depth: depth(of: parent) + 2)
    switch slot(of: path.last, in: parent) {
    case nil:
      append(.tables(array: arrays.count), for: path.last, to: parent)
      arrays.append([table])
    case .tables(let array):
      arrays[array].append(table)
    case .table, .value:
      throw path.last.isDefinedTwice
    }
    return table
  }

  /// Adds the pair `path = value` to a table.
  mutating func add(
    _ value: TOMLValue, at path: DottedKey, of table: Int
  ) throws(TOMLProblem) {
    let end = value.range.upperBound
    var parent = table
    tables[parent].extend(to: end)
    for key in path.parents {
      switch slot(of: key, in: parent) {
      case nil:
        let child = try makeTable(.dotted, range: key.range, depth: depth(of: parent) + 1)
        append(.table(child), for: key, to: parent)
        parent = child
      case .table(let child) where tables[child].form == .dotted:
        parent = child
      case .table(let child) where tables[child].form == .implied:
        tables[child].form = .dotted
        tables[child].range = key.range
        parent = child
      case .table, .tables:
        throw key.problem("\(key.mention) is already defined by a header")
      case .value:
        throw key.isNoTable
      }
      tables[parent].extend(to: end)
    }
    guard slot(of: path.last, in: parent) == nil else { throw path.last.isDefinedTwice }
    append(.value(value), for: path.last, to: parent)
  }

  /// The table that the last part of a header stands in; the parts before it are implied.
  private mutating func parent(of path: DottedKey) throws(TOMLProblem) -> Int {
    var parent = Self.root
    for key in path.parents {
      switch slot(of: key, in: parent) {
      case nil:
        let child = try makeTable(.implied, range: key.range, depth: depth(of: parent) + 1)
        append(.table(child), for: key, to: parent)
        parent = child
      case .table(let child): parent = child
      case .tables(let array): parent = arrays[array][arrays[array].count - 1]
      case .value: throw key.isNoTable
      }
    }
    return parent
  }

  private mutating func makeTable(
    _ form: TOMLTable.Form, range: Range<Int>, depth: Int
  ) throws(TOMLProblem) -> Int {
    guard depth <= TOMLDocument.maximumDepth else { throw .tooDeep(range) }
    tables.append(Table(form: form, range: range, depth: depth))
    return tables.count - 1
  }

  private func slot(of key: TOMLKey, in table: Int) -> Slot? {
    slots[Name(table: table, bytes: Array(key.name.utf8))]
  }

  private mutating func append(_ slot: Slot, for key: TOMLKey, to table: Int) {
    slots[Name(table: table, bytes: Array(key.name.utf8))] = slot
    tables[table].entries.append((key, slot))
  }
}

extension TableBuilder {
  /// Ends the table that all others stand in, behind its closing brace.
  mutating func close(at end: Int) {
    tables[Self.root].extend(to: end)
  }

  /// A table as it stands now, with all in it.
  func table(_ number: Int) -> TOMLTable {
    let table = tables[number]
    let entries = table.entries.map { TOMLEntry(key: $0.key, value: value($0.slot)) }
    return TOMLTable(entries: entries, form: table.form, range: table.range)
  }

  private func value(_ slot: Slot) -> TOMLValue {
    switch slot {
    case .value(let value):
      return value
    case .table(let number):
      return value(ofTable: number)
    case .tables(let array):
      let elements = arrays[array].map(value(ofTable:))
      let start = elements[0].range.lowerBound
      let end = elements[elements.count - 1].range.upperBound
      return TOMLValue(
        content: .array(TOMLArray(elements: elements, form: .tables)), range: start..<end)
    }
  }

  private func value(ofTable number: Int) -> TOMLValue {
    TOMLValue(content: .table(table(number)), range: tables[number].range)
  }
}

extension TOMLKey {
  fileprivate func problem(_ message: String) -> TOMLProblem {
    TOMLProblem(range: range, message: message)
  }

  fileprivate var isDefinedTwice: TOMLProblem { problem("\(mention) is defined twice") }

  fileprivate var isNoTable: TOMLProblem {
    problem("\(mention) is a value, and nothing can be added to it")
  }
}
