internal import PythonSyntax
internal import SourceText

/// Reads an expression with every name told by where it comes from.
struct SharedExpressionReader {
  private let file: PythonFile
  /// The names that are being looked into: some are bound to each other in a circle.
  private var pending: Set<Symbol> = []
  /// Whether the values of local names are read, too.
  private var readsLocals = false

  init(_ file: PythonFile) { self.file = file }

  /// A name of the expression, by how it is told apart and how another module writes it.
  private struct Name {
    let node: Node
    let identity: String
    let portable: PortableCode?
    /// What the name is bound to; nil where every module writes the name.
    var value: Value?
  }

  /// What a name is bound to, where it can be read.
  private struct Value {
    let node: Node
    let expression: SharedExpression
    /// The name, where it is one of the function.
    var local: Symbol?
    /// What a mapping says by its keys, where all of them could be names of arguments.
    var entries: [(name: String, node: Node, expression: SharedExpression)]?
  }

  /// Reads an expression.
  mutating func read(_ expression: Node) -> SharedExpression? {
    var names: [Name] = []
    guard !file.hasAmbiguousNames, collect(expression, into: &names, depth: 0) else { return nil }
    return joined(expression, names)
  }

  /// Reads an argument of a call that makes something shared.
  mutating func read(argument value: Node) -> SharedExpression? {
    readsLocals = true
    defer { readsLocals = false }
    return read(value)
  }

  /// Reads a call whose callee may do anything: it is what will be shared.
  mutating func read(construction call: Call) -> SharedExpression? {
    var names: [Name] = []
    guard !file.hasAmbiguousNames, collect(call.callee, into: &names, depth: 0) else { return nil }
    readsLocals = true
    defer { readsLocals = false }
    guard call.arguments.elements.allSatisfy({ collect($0, into: &names, depth: 0) }) else {
      return nil
    }
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
          node: node, identity: symbol.name,
          portable: PortableCode(text: symbol.name, imports: [])) : nil
    }
    if symbol.scope != file.moduleScope { return readsLocals ? local(node, symbol) : nil }
    guard let binding = symbol.certainBinding,
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
    return Name(node: node, identity: absolute.text, portable: portable)
  }

  /// A constant of the module: what its value says, where all can read that, else itself.
  private mutating func assigned(_ node: Node, _ binding: Binding) -> Name? {
    guard let value = binding.value, pending.insert(binding.symbol).inserted else { return nil }
    defer { pending.remove(binding.symbol) }
    let changes = file.changes(ofWhat: binding.symbol)
    guard changes.allSatisfy({ file.occasion(of: $0) == .onImport }) else { return nil }
    guard changes.isEmpty, let shared = read(value) else {
      let isChanging = file.qualifiedName(of: value).map(ConstantCalls.isOfRequest) ?? false
      return isChanging ? nil : own(node, binding.symbol)
    }
    return Name(
      node: node, identity: shared.identity(inPlaceOf: value), portable: shared.portable,
      value: Value(node: value, expression: shared))
  }

  /// A name of the function: what its value says, which stands in its place where the function is
  /// not around it.
  private mutating func local(_ node: Node, _ symbol: Symbol) -> Name? {
    guard let value = file.valueOfLocal(symbol, at: node), pending.insert(symbol).inserted,
      let shared = read(value)
    else { return nil }
    defer { pending.remove(symbol) }
    return Name(
      node: node, identity: shared.identity(inPlaceOf: value), portable: shared.portable,
      value: Value(
        node: value, expression: shared, local: symbol,
        entries: value.as(DictionaryDisplay.self).flatMap { entries(of: $0) }))
  }

  /// The entries of a mapping, where its keys could be names of arguments.
  private mutating func entries(
    of mapping: DictionaryDisplay
  ) -> [(name: String, node: Node, expression: SharedExpression)]? {
    var entries: [(name: String, node: Node, expression: SharedExpression)] = []
    for entry in mapping.entries {
      guard let entry = entry.as(KeyValue.self), let name = file.text(ofString: entry.key),
        name.isArgumentName, let expression = read(entry.value),
        !entries.contains(where: { $0.name == name })
      else { return nil }
      entries.append((name, entry.value, expression))
    }
    return entries.isEmpty ? nil : entries
  }

  /// What only this module has.
  private func own(_ node: Node, _ symbol: Symbol) -> Name {
    let path = file.context.path
    let module = file.context.project.moduleName(of: path) ?? path + ":"
    return Name(node: node, identity: "\(module).\(symbol.name)", portable: nil)
  }

  // MARK: Joining

  private func joined(_ expression: Node, _ names: [Name]) -> SharedExpression? {
    let values = names.compactMap(\.value).filter { $0.local != nil }
    var locals: [Symbol] = []
    for local in values.flatMap({ [$0.local].compactMap(\.self) + $0.expression.locals })
    where !locals.contains(local) {
      locals.append(local)
    }
    var text: String?
    if !values.isEmpty {
      text =
        writtenOut(expression, values: names.filter { $0.value?.local != nil }) { node, value in
          value.text ?? WrittenOut(node).line
        }?.line
      guard text != nil else { return nil }
    }
    return SharedExpression(
      identity: identity(of: expression, names), portable: portable(expression, names), text: text,
      locals: locals)
  }

  /// The tokens of an expression with no more blanks than they need, its names told by where they
  /// come from and its strings in one spelling.
  private func identity(of expression: Node, _ names: [Name]) -> String {
    let byStart = Dictionary(names.map { ($0.node.range.lowerBound, $0.identity) }) { first, _ in
      first
    }
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

  /// The expression as another module writes it.
  private func portable(_ expression: Node, _ names: [Name]) -> PortableCode? {
    guard names.allSatisfy({ $0.portable != nil }) else { return nil }
    let imports = names.reduce(into: Set()) { $0.formUnion($1.portable?.imports ?? []) }
    // Two names for one thing are fine, one name for two things is not.
    let bound = Dictionary(grouping: imports) { $0.alias ?? $0.name ?? $0.module }
    guard bound.values.allSatisfy({ $0.count == 1 }) else { return nil }
    let writing = writtenOut(expression, values: names) { $1.portable?.text }
    let text = writing.flatMap { $0.line ?? $0.verbatim }
    return text.map { PortableCode(text: $0, imports: imports) }
  }

  /// The expression with values in the places of names; nil where one cannot be written.
  private func writtenOut(
    _ expression: Node, values names: [Name], _ text: (Node, SharedExpression) -> String?
  ) -> WrittenOut? {
    var writing = WrittenOut(expression)
    for name in names {
      guard let value = name.value else { continue }
      let entries = value.entries?.map { ($0.name, text($0.node, $0.expression)) }
      if let entries, writing.put(arguments: entries, at: name.node) { continue }
      guard let text = text(value.node, value.expression) else { return nil }
      writing.put(text, of: value.node, at: name.node)
    }
    return writing
  }
}

extension SharedExpression {
  /// What tells it apart where it stands in the place of a name.
  fileprivate func identity(inPlaceOf value: Node) -> String {
    value.isAtom ? identity : "(\(identity))"
  }
}

extension String {
  /// Whether a keyword argument can have the name.
  fileprivate var isArgumentName: Bool {
    let tokens = SyntaxTree(parsing: SourceText(Array(utf8))).tokens
    return tokens.kinds.first?.isName == true && tokens.ends.first.map(Int.init) == utf8.count
  }
}

extension Character {
  /// Whether the character and another one like it would be read as one token.
  fileprivate var isWordLike: Bool { isLetter || isNumber || self == "_" || self == "\"" }
}
