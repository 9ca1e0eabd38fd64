internal import PythonSyntax
internal import SourceText

extension ImportPlan {
  /// The edits that put imports on lines of their own; nil where no place is safe.
  func addingLines(_ requests: [ImportRequest]) -> [Edit]? {
    guard !isSortingSwitchedOff else { return nil }
    var byOffset: [Int: (place: Place, requests: [ImportRequest])] = [:]
    for request in requests.sorted(by: { order(of: $0) < order(of: $1) }) {
      guard let place = place(for: request) else { return nil }
      byOffset[place.offset, default: (place, [])].requests.append(request)
      // What comes first is kept apart from the lines above, what comes last from those below.
      byOffset[place.offset]?.place.blankAfter = place.blankAfter
    }
    return byOffset.values.sorted { $0.place.offset < $1.place.offset }.map { place, requests in
      Edit(inserting: place.text(lines(requests), style.newline), at: place.offset)
    }
  }

  /// The lines of sorted imports, with an empty one between two sections.
  private func lines(_ requests: [ImportRequest]) -> [String] {
    var lines: [String] = []
    var above: ImportSection?
    for group in groupedByModule(requests) {
      let section = section(of: group[0].module)
      if let above, above != section { lines.append("") }
      lines += self.lines(importing: group)
      above = section
    }
    return lines
  }

  private func order(of request: ImportRequest) -> (ImportSection, ImportKey, String) {
    (section(of: request.module), ImportKey(request), request.statement)
  }

  private func section(of module: String) -> ImportSection {
    ImportSection(of: module, firstParty: firstParty)
  }

  /// The requests by the statement that makes them true, in their order: names of one module share
  /// one.
  private func groupedByModule(_ requests: [ImportRequest]) -> [[ImportRequest]] {
    var groups: [[ImportRequest]] = []
    for request in requests {
      let index = groups.firstIndex {
        request.name != nil && $0[0].name != nil && $0[0].module == request.module
      }
      if let index { groups[index].append(request) } else { groups.append([request]) }
    }
    return groups
  }

  /// The lines of one import statement; a line for each name where they do not fit on one.
  private func lines(importing group: [ImportRequest]) -> [String] {
    guard group.count > 1 else { return group.map(\.statement) }
    let names = group.map(\.item).sorted { comes(Array($0.utf8), before: Array($1.utf8)) }
    let head = "from \(group[0].module) import "
    let line = head + names.joined(separator: ", ")
    if line.count <= style.lineLength { return [line] }
    let indentation = String(decoding: style.indentation, as: UTF8.self)
    return [head + "("] + names.map { indentation + $0 + "," } + [")"]
  }

  /// Where lines go, and what blank lines keep them apart from their neighbours.
  private struct Place {
    let offset: Int
    /// Whether the line before has no line end yet.
    var endsLine = false
    var blankBefore = 0
    var blankAfter = 0

    func text(_ lines: [String], _ newline: [UInt8]) -> [UInt8] {
      var text: [UInt8] = endsLine ? newline : []
      for _ in 0..<blankBefore { text += newline }
      text += lines.flatMap { Array($0.utf8) + newline }
      for _ in 0..<blankAfter { text += newline }
      return text
    }
  }

  /// The place of an import among those that are there.
  private func place(for request: ImportRequest) -> Place? {
    let block = leadingImports
    guard !block.isEmpty else { return placeWithoutImports() }
    let section = section(of: request.module)
    let key = ImportKey(request)
    // Behind the last import of its section that sorts before it.
    let siblings = siblings(of: request, in: block.filter { $0.section == section })
    let sortsByPath = siblings.map(\.key).areSortedByPath(asOf: block)
    if let before = siblings.last(where: {
      sortsByPath ? $0.key.path <= key.path : $0.key <= key
    }) {
      return behind(before.node)
    }
    if let next = siblings.first { return before(next.node) }
    if let last = block.last(where: { $0.section < section }) {
      return behind(last.node, blankBefore: 1)
    }
    return block.first.flatMap { before($0.node, blankAfter: 1) }
  }

  /// The imports of one section that a new one is sorted among.
  ///
  /// Where the order begins anew behind a blank line, the lines below are another section to those who
  /// wrote them, such as that of a project whose packages are not all here.
  private func siblings(of request: ImportRequest, in section: [Entry]) -> [Entry] {
    var runs: [[Entry]] = []
    for entry in section {
      if let last = runs.last?.last, entry.key >= last.key || !isBelowBlankLine(entry.node) {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
    let root = request.module.prefix { $0 != "." }
    let own = runs.first { run in run.contains { $0.key.module.prefix { $0 != "." } == root } }
    return own ?? runs.first ?? []
  }

  private func isBelowBlankLine(_ statement: Node) -> Bool {
    guard let first = statement.firstToken else { return false }
    return first.leadingTrivia.lowerBound < first.range.lowerBound
      && !tree.blankLines(below: first.leadingTrivia.lowerBound).isEmpty
  }

  /// An import in the leading block, by what decides its order.
  fileprivate struct Entry {
    let node: Node
    let section: ImportSection
    let key: ImportKey
  }

  /// The plain imports at the head of the module, up to the first statement that is something else.
  ///
  /// Guarded imports and `if TYPE_CHECKING:` are passed over; code that runs between imports
  /// (monkey patching, changes of `sys.path` and `os.environ`) begins the block anew behind it. What a
  /// module says of itself before its imports, such as `__version__`, belongs to its head.
  fileprivate var leadingImports: [Entry] {
    var entries: [Entry] = []
    for statement in statements.dropFirst(headCount) {
      switch statement.kind {
      case .importStatement, .importFromStatement:
        if let entry = Entry(statement, firstParty: firstParty) { entries.append(entry) }
      case .tryStatement, .ifStatement:
        continue
      case .expressionStatement where statement.firstChild?.kind == .call:
        // What runs before an import may be there for its sake.
        guard hasImport(behind: statement, passing: \.setsUpImports) else { return entries }
        entries.removeAll()
      case .assignment where statement.setsUpImports:
        guard hasImport(behind: statement, passing: \.setsUpImports) else { return entries }
        entries.removeAll()
      case .assignment, .annotatedAssignment:
        let isConstant = { [.annotatedAssignment, .assignment].contains(($0 as Node).kind) }
        guard entries.isEmpty, hasImport(behind: statement, passing: isConstant) else {
          return entries
        }
      default:
        return entries
      }
    }
    return entries
  }

  /// The number of statements up to the last of the leading imports, or of those that must stay
  /// first.
  var endOfLeadingImports: Int {
    guard let last = leadingImports.last?.node, let index = statements.firstIndex(of: last) else {
      return headCount
    }
    return index + 1
  }

  /// Whether an import follows a statement, with nothing but some others between.
  private func hasImport(behind statement: Node, passing isPassed: (Node) -> Bool) -> Bool {
    var next = statement.nextSibling
    while let node = next, node.kind.isImport || isPassed(node) {
      if node.kind.isImport { return true }
      next = node.nextSibling
    }
    return false
  }

  /// The number of statements that stay first: a docstring, `__future__` imports, and what the module
  /// says of itself before it imports anything.
  private var headCount: Int {
    var count = 0
    for statement in statements {
      let isDocstring = count == 0 && statement.isDocstring
      let isFuture = ImportFromStatement(statement)?.module?.text == "__future__"
      guard isDocstring || isFuture || statement.isAboutModule else { break }
      count += 1
    }
    return count
  }

  /// A place in a module that imports nothing: behind its head, or before its first statement.
  private func placeWithoutImports() -> Place? {
    if headCount > 0 {
      return behind(statements[headCount - 1], blankBefore: 1, blankAfter: 1)
    }
    guard let first = statements.first else {
      let end = tree.text.count
      let endsLine = end > tree.text.bomLength && !tree.text.bytes[end - 1].isLineEnd
      return Place(offset: end, endsLine: endsLine)
    }
    let isDefinition = first.kind == .functionDefinition || first.kind == .classDefinition
    return before(first, blankAfter: isDefinition ? 2 : 1)
  }

  private func behind(_ node: Node, blankBefore: Int = 0, blankAfter: Int = 0) -> Place? {
    // The whole logical line, whatever else stands on it.
    var token = node.tokenRange.upperBound
    while tree.tokens.kinds[Int(token)] != .newline { token += 1 }
    let newline = Token(tree: tree, id: token).range
    return Place(
      offset: newline.upperBound, endsLine: newline.isEmpty, blankBefore: blankBefore,
      blankAfter: newline.isEmpty ? 0 : blankAfter)
  }

  private func before(_ node: Node, blankAfter: Int = 0) -> Place? {
    guard let first = node.firstToken, first.beginsLine else { return nil }
    return Place(
      offset: first.range.lowerBound - first.leadingIndentation.count, blankAfter: blankAfter)
  }

  /// Whether the file asks import sorters to keep off, which is no place for a tool either.
  private var isSortingSwitchedOff: Bool {
    guard let first = statements.dropFirst(headCount).first(where: { $0.kind.isImport }),
      let token = first.firstToken
    else { return false }
    let trivia = String(decoding: tree.text.bytes[token.leadingTrivia], as: UTF8.self)
    return trivia.contains("isort: off") || trivia.contains("isort:skip_file")
  }
}

extension ImportPlan.Entry {
  fileprivate init?(_ statement: Node, firstParty: Set<String>) {
    if let plain = ImportStatement(statement), let first = plain.aliases.first {
      self.init(
        node: statement, section: ImportSection(of: first.name.text, firstParty: firstParty),
        key: ImportKey(isFrom: false, module: first.name.text))
    } else if let from = ImportFromStatement(statement) {
      self.init(
        node: statement, section: ImportSection(of: from.moduleName, firstParty: firstParty),
        key: ImportKey(
          isFrom: true, module: from.moduleName, name: from.aliases.first?.name.text ?? ""))
    } else {
      return nil
    }
  }
}

extension NodeKind {
  var isImport: Bool { self == .importStatement || self == .importFromStatement }
}

extension Node {
  /// Whether the statement may be there for what is imported below it: it calls something, or sets
  /// a part of something, as in `os.environ["A"] = "1"`.
  fileprivate var setsUpImports: Bool {
    kind == .expressionStatement || kind == .assignment && firstChild?.kind != .name
  }

  /// Whether the statement says something of its module: `__version__ = "1.0"`.
  fileprivate var isAboutModule: Bool {
    guard kind == .assignment || kind == .annotatedAssignment, let target = firstChild,
      target.kind == .name
    else { return false }
    return target.source.hasPrefix("__") && target.source.hasSuffix("__")
  }

  /// Whether the statement is a plain string, which documents what it stands first in.
  var isDocstring: Bool { self.as(ExpressionStatement.self)?.isPlainString ?? false }
}

extension ImportFromStatement {
  /// The module as it is written, with the dots before it.
  var moduleName: String { String(repeating: ".", count: level) + (module?.text ?? "") }
}

extension DottedName {
  /// The name as it is written.
  var text: String {
    words.map(\.text).joined(separator: ".")
  }
}

/// The order of imports within a section: `import a` before `from a import b`, each by its module, and
/// what is further up before what is closer.
struct ImportKey: Comparable {
  let isFrom: Bool
  let module: String
  /// The first name that is imported from the module, which decides only where imports are sorted by
  /// their paths.
  let name: String

  init(isFrom: Bool, module: String, name: String = "") {
    (self.isFrom, self.module, self.name) = (isFrom, module, name)
  }

  private var level: Int { module.prefix { $0 == "." }.count }

  init(_ request: ImportRequest) {
    self.init(isFrom: request.name != nil, module: request.module, name: request.name ?? "")
  }

  /// What is imported, in small letters: `oslo_config.cfg` of `from oslo_config import cfg`.
  var path: String {
    (name.isEmpty || module.hasSuffix(".") ? module + name : "\(module).\(name)").lowercased()
  }

  static func < (left: ImportKey, right: ImportKey) -> Bool {
    if left.isFrom != right.isFrom { return right.isFrom }
    return (right.level, left.module.lowercased()) < (left.level, right.module.lowercased())
  }
}

extension [ImportKey] {
  /// Whether imports of one section are sorted by what they import, whether by `import` or by `from`,
  /// as the styles of OpenStack, Google and others have it; where they may be, another section of the
  /// file tells.
  fileprivate func areSortedByPath(asOf block: [ImportPlan.Entry]) -> Bool {
    guard isSortedByPath else { return false }
    let sections = Dictionary(grouping: block, by: \.section).values.map { $0.map(\.key) }
    return ([self] + sections).contains { keys in
      keys.isSortedByPath && zip(keys, keys.dropFirst()).contains { $0 > $1 }
    }
  }

  private var isSortedByPath: Bool { zip(self, dropFirst()).allSatisfy { $0.path <= $1.path } }
}

/// The sections of a sorted import block.
enum ImportSection: Comparable {
  case standardLibrary
  case thirdParty
  case firstParty
  case relative

  /// Finds the section of a module; those of the project itself are told by their roots.
  init(of module: String, firstParty: Set<String>) {
    let root = String(module.prefix { $0 != "." })
    if root.isEmpty {
      self = .relative
    } else if firstParty.contains(root) {
      self = .firstParty
    } else {
      self = Self.standardModules.contains(root) ? .standardLibrary : .thirdParty
    }
  }

  /// The modules of CPython's standard library, those of 3.8 to 3.15 together.
  private static let standardModules = Set(
    """
    abc aifc antigravity annotationlib argparse array ast asynchat asyncio asyncore atexit audioop \
    base64 bdb binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code \
    codecs codeop collections colorsys compileall compression concurrent configparser contextlib \
    contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis \
    distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput \
    fnmatch formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib \
    grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress \
    itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math \
    mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path \
    numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes \
    pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr \
    pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy \
    sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket \
    socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string \
    stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile \
    telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib \
    trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu \
    uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp \
    zipfile zipimport zlib zoneinfo
    """.split(separator: " ").map(String.init))
}
