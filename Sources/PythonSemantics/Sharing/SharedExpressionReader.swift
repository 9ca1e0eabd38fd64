internal import PythonSyntax
internal import SourceText

/// Reads an expression with every name told by where it comes from.
struct SharedExpressionReader {
  private let file: PythonFile
  /// The names that are being looked into: some are bound to each other in a circle.
  private var pending: Set<Symbol> = []

  init(_ file: PythonFile) { self.file = file }

  /// A name of the expression, by how it is told apart and how another module writes it.
  private struct Name {
    let range: Range<Int>
    let identity: String
    let portable: PortableCode?
  }

  /// Reads an expression.
  mutating func read(_ expression: Node) -> SharedExpression? {
    var names: [Name] = []
    guard !file.hasAmbiguousNames, collect(expression, into: &names, depth: 0) else { return nil }
    return joined(expression, names)
  }

  /// Reads a call whose callee may do anything: it is what will be shared.
  mutating func read(construction call: Call) -> SharedExpression? {
    var names: [Name] = []
    guard !file.hasAmbiguousNames, collect(call.callee, into: &names, depth: 0),
      call.arguments.elements.allSatisfy({ collect($0, into: &names, depth: 0) })
    else { return nil }
    return joined(call.node, names)
  }

  // MARK: What may be shared

  /// Collects the names of an expression; false where it is not the same everywhere.
  private mutating func collect(_ node: Node, into names: inout [Name], depth: Int) -> Bool {
    // Nobody writes constants that are nested more deeply.
    guard depth < 64 else { return false }
    switch node.kind {
    case .name:
      guard let name = name(node) else { return false }
      names.append(name)
      return true
    case .call:
      guard isConstant(Call(unchecked: node)) else { return false }
    case .string, .number, .constant, .concatenatedString, .formattedString, .replacementField,
      .formatSpecification, .parenthesized, .tuple, .list, .set, .dictionary, .keyValue, .starred,
      .doubleStarred, .attribute, .subscript, .slice, .argumentList, .keywordArgument,
      .unaryOperation, .binaryOperation, .booleanOperation, .comparison, .conditional:
      break
    default:
      return false
    }
    for child in node.children where !collect(child, into: &names, depth: depth + 1) {
      return false
    }
    return true
  }

  /// Whether a call gives the same each time in one process, as far as anybody can tell by its name.
  private func isConstant(_ call: Call) -> Bool {
    if let name = file.qualifiedName(of: call.callee),
      ConstantCalls.functions.contains(name.text)
    {
      return true
    }
    guard let word = call.callee.lastWord.map({ file.text($0.range) }) else { return false }
    let takesNothing = call.arguments.elements.isEmpty
    return takesNothing && ConstantCalls.isGetterOfSettings(word)
      || call.callee.unparenthesized.kind == .attribute && ConstantCalls.methods.contains(word)
  }

  private mutating func name(_ node: Node) -> Name? {
    guard let symbol = file.symbol(of: node) else { return nil }
    guard symbol.isBound else {
      let isOwn = file.qualifiedName(of: node)?.root == "builtins"
      return isOwn
        ? Name(
          range: node.range, identity: symbol.name,
          portable: PortableCode(text: symbol.name, imports: [])) : nil
    }
    guard symbol.scope == file.moduleScope, let binding = symbol.certainBinding,
      binding.guard == .none, file.occasion(of: binding.node) == .onImport
    else { return nil }
    switch binding.kind {
    case .import, .importFrom: return imported(node, binding)
    case .assignment: return assigned(node, binding)
    case .function, .class: return own(node, symbol)
    default: return nil
    }
  }

  /// A name that an import brings.
  private func imported(_ node: Node, _ binding: Binding) -> Name? {
    guard binding.node.kind == .importAlias, let statement = binding.node.parent,
      let name = file.qualifiedName(of: node), !ConstantCalls.isOfRequest(name)
    else { return nil }
    let absolute = file.context.project.absolute(name, in: file.context.path) ?? name
    var portable: PortableCode?
    if !absolute.isRelative {
      let bound = file.text(node.range)
      if statement.kind == .importFromStatement, let module = absolute.receiver {
        let word = String(absolute.lastWord)
        let request = PortableImport(
          module: module.text, name: word, alias: bound == word ? nil : bound)
        portable = PortableCode(text: bound, imports: [request])
      } else {
        // `import a` and `import a.b` both belong to `a`.
        let requests = binding.symbol.assignments.compactMap { $0.node.as(ImportAlias.self) }.map {
          PortableImport(
            module: file.text($0.name.range), name: nil, alias: $0.alias == nil ? nil : bound)
        }
        portable = PortableCode(text: bound, imports: Set(requests))
      }
    }
    return Name(range: node.range, identity: absolute.text, portable: portable)
  }

  /// A constant of the module: what its value says, where all can read that, else itself.
  private mutating func assigned(_ node: Node, _ binding: Binding) -> Name? {
    guard let value = binding.value, pending.insert(binding.symbol).inserted else { return nil }
    defer { pending.remove(binding.symbol) }
    guard let shared = read(value) else {
      let isChanging = file.qualifiedName(of: value).map(ConstantCalls.isOfRequest) ?? false
      return isChanging ? nil : own(node, binding.symbol)
    }
    let isAtom = [
      .string, .number, .constant, .name, .attribute, .subscript, .call, .list, .set, .dictionary,
    ]
    .contains(value.unparenthesized.kind)
    return Name(
      range: node.range, identity: isAtom ? shared.identity : "(\(shared.identity))",
      portable: shared.portable.map {
        isAtom ? $0 : PortableCode(text: "(\($0.text))", imports: $0.imports)
      })
  }

  /// What only this module has.
  private func own(_ node: Node, _ symbol: Symbol) -> Name {
    let path = file.context.path
    let module = file.context.project.moduleName(of: path) ?? path + ":"
    return Name(range: node.range, identity: "\(module).\(symbol.name)", portable: nil)
  }

  // MARK: Joining

  private func joined(_ expression: Node, _ names: [Name]) -> SharedExpression {
    SharedExpression(
      identity: identity(of: expression, names), portable: portable(expression, names))
  }

  /// The tokens of an expression with no more blanks than they need, its names told by where they
  /// come from and its strings in one spelling.
  private func identity(of expression: Node, _ names: [Name]) -> String {
    let byStart = Dictionary(names.map { ($0.range.lowerBound, $0.identity) }) { first, _ in first }
    var words: [String] = []
    for id in expression.tokenRange {
      let token = Token(tree: file.tree, id: id)
      if let name = byStart[token.range.lowerBound], !token.range.isEmpty {
        words.append(name)
      } else if token.kind == .string {
        words.append(plain(token))
      } else {
        // A comma before a closing bracket says nothing.
        if token.kind == .rightParenthesis, words.last == "," { words.removeLast() }
        words.append(file.text(token.range))
      }
    }
    return words.reduce(into: "") { text, word in
      let touch = (text.last, word.first)
      if touch.0?.isWordLike == true, touch.1?.isWordLike == true { text += " " }
      text += word
    }
  }

  /// A string in double quotes, where it is one without escapes.
  private func plain(_ token: Token) -> String {
    let text = token.text
    guard text.count >= 2, text.first == "'", text.last == "'", !text.hasPrefix("''"),
      !text.contains("\\"), !text.contains("\"")
    else { return text }
    return "\"\(text.dropFirst().dropLast())\""
  }

  private func portable(_ expression: Node, _ names: [Name]) -> PortableCode? {
    var text: [UInt8] = []
    var imports: Set<PortableImport> = []
    var position = expression.range.lowerBound
    for name in names.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let portable = name.portable else { return nil }
      text += file.tree.text.bytes[position..<name.range.lowerBound] + Array(portable.text.utf8)
      imports.formUnion(portable.imports)
      position = name.range.upperBound
    }
    text += file.tree.text.bytes[position..<expression.range.upperBound]
    // Two names for one thing are fine, one name for two things is not.
    let bound = Dictionary(grouping: imports) { $0.alias ?? $0.name ?? $0.module }
    guard bound.values.allSatisfy({ $0.count == 1 }) else { return nil }
    return PortableCode(text: String(decoding: text, as: UTF8.self), imports: imports)
  }
}

/// Calls that constants are made of, and names that are no constants.
private enum ConstantCalls {
  static let functions: Set<String> = [
    "os.getenv", "os.environ.get", "os.path.join", "os.path.expanduser", "os.path.abspath",
    "os.path.dirname", "builtins.str", "builtins.int", "builtins.bool", "builtins.float",
    "builtins.dict", "builtins.list", "builtins.tuple", "builtins.set", "builtins.frozenset",
    "pathlib.Path", "datetime.timedelta", "urllib.parse.quote", "urllib.parse.quote_plus",
    "decouple.config", "environ.Env()",
  ]

  /// Methods that read settings or shape texts.
  static let methods: Set<String> = [
    "get", "getint", "getfloat", "getboolean", "format", "strip", "rstrip", "lstrip", "lower",
    "upper", "replace", "join", "encode", "decode", "get_secret_value", "unicode_string",
    "render_as_string", "removeprefix", "removesuffix",
  ]

  /// Whether a function that takes nothing tells what the process was started with, by its name.
  static func isGetterOfSettings(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: "_")
    return !words.contains(where: ofCallers.contains) && words.contains(where: ofSettings.contains)
  }

  private static let ofSettings: Set<Substring> = [
    "settings", "config", "configuration", "conf", "env", "environment", "options", "dsn", "url",
    "uri", "secret", "secrets", "credentials",
  ]

  private static let ofCallers: Set<Substring> = [
    "current", "request", "tenant", "user", "session", "customer", "account", "my",
  ]

  /// Whether a name stands for something else in every request, task or thread.
  static func isOfRequest(_ name: QualifiedName) -> Bool {
    ofRequests.contains { name.text == $0 || name.text.hasPrefix($0 + ".") }
  }

  private static let ofRequests = [
    "flask.request", "flask.g", "flask.session", "quart.request", "quart.g", "quart.session",
    "bottle.request", "threading.local", "threading.local()", "contextvars.ContextVar",
    "contextvars.ContextVar()", "werkzeug.local.Local", "werkzeug.local.Local()",
    "werkzeug.local.LocalProxy()", "celery.current_task", "flask_login.current_user",
  ]
}

extension Character {
  /// Whether the character and another one like it would be read as one token.
  fileprivate var isWordLike: Bool { isLetter || isNumber || self == "_" || self == "\"" }
}
