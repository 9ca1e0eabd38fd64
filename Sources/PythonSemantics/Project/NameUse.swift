public import PythonSyntax
internal import SourceText

/// A place where a file does something with a name that another file defines, or with an attribute of
/// such a name.
public struct NameUse: Sendable, Hashable {
  /// The name where it is defined, whatever the file calls it.
  public let name: String
  /// Where it comes from, as the file names it; nil where the file does not tell.
  public let origin: QualifiedName?
  /// Whether it is looked up on something: `items.find`.
  public let isAttribute: Bool
  /// What is done with it.
  public let kind: Kind
  /// The line, counted from one.
  public let line: Int

  /// What is done with a name.
  public enum Kind: Sendable, Hashable {
    /// It is called, with these keywords.
    case called(keywords: Set<String>)
    /// It is called with arguments that are not written out: `find(*names)`.
    case calledWithUnpacking
    /// It is read in another way: handed to somebody, decorated, stored.
    case passedOn
  }

  /// What it is called with by place, as far as the file tells: an object of a class of the file counts
  /// as one of the first base.
  public let arguments: [QualifiedName?]
  /// The last word of what it is passed to, perhaps by a loop over several: `include_router` of
  /// `app.include_router(users.router)`.
  public let taker: String?
  /// What is done with the rows that a call returns, and is wrong when some are missing.
  public let consumption: String?
  /// What is done with the object that a call returns, as far as the file shows it.
  public let results: Set<ResultUse>

  /// One thing that is done with an object that another file has made.
  public enum ResultUse: Sendable, Hashable {
    /// A method is called.
    case called(String)
    /// An attribute is set.
    case assigned(String)
    /// An attribute is read.
    case read(String)
    /// It is passed to something, here by the last word of its name.
    case passed(String)
    /// A function that uses it changes a connection beyond its transaction, by a statement such as
    /// `SET ROLE`.
    case changed(String)
    /// It is the context of a `with`, as it is returned or by a name that it got.
    case entered(byName: Bool)
    /// It is kept beyond the function.
    case kept
  }

  init?(_ node: Node, name: String, in file: PythonFile, _ lines: LineTable) {
    guard !file.isTarget(node) else { return nil }
    self.name = name
    let meaning = file.meaning(of: node)
    origin = meaning?.evidence.contains(.unexplained) == true ? nil : meaning?.name
    isAttribute = node.kind == .attribute
    line = lines.line(at: node.range.lowerBound)
    taker = (node.takingCall ?? file.call(takingElement: node))?.callee.lastWord
      .map { file.text($0.range) }
    guard let call = node.parent?.as(Call.self), call.callee == node else {
      (kind, consumption, results, arguments) = (.passedOn, nil, [], [])
      return
    }
    kind =
      call.unpacks
      ? .calledWithUnpacking
      : .called(keywords: Set(call.arguments.keywords.map { file.text($0.name.range) }))
    arguments = call.arguments.elements.filter { $0.kind != .keywordArgument }
      .map { file.qualifiedName(of: $0) ?? file.base(ofInstance: $0)?.result }
    consumption = file.uses(ofRows: call.node).lazy.compactMap(\.reasonForAll).first
    results = ResultUse.all(of: call, in: file)
  }
}

extension NameUse.ResultUse {
  fileprivate static func all(of call: Call, in file: PythonFile) -> Set<Self> {
    let uses = file.uses(ofObject: call.node)
    let functions = Set(([call.node] + uses.map(\.node)).compactMap { file.function(around: $0) })
    let closings = uses.compactMap { use in
      if case .closing(let call) = use.kind { call.node } else { nil }
    }
    let changes = functions.compactMap(file.sessionState).map(Self.changed)
    return Set(
      changes
        + uses.compactMap { use in
          switch use.kind {
          case .called(let method, _): .called(method)
          case .read(let attribute): .read(attribute)
          case .passed(let taker): taker.callee.lastWord.map { .passed(file.text($0.range)) }
          case .closing: .called("close")
          case .assigned(let attribute): .assigned(attribute)
          // What `closing` makes of it closes it, whatever its own `with` does.
          case .entered where closings.contains(use.node): nil
          case .entered: .entered(byName: use.node.unparenthesized != call.node)
          case .stored: .kept
          default: nil
          }
        })
  }
}

extension Call {
  /// Whether some arguments are not written out: `f(*a)`, `f(**a)`.
  public var unpacks: Bool {
    arguments.elements.contains { $0.kind == .starred || $0.kind == .doubleStarred }
  }
}

extension PythonFile {
  /// The first base of the class of the file that an expression makes an object of.
  fileprivate func base(ofInstance expression: Node) -> QualifiedName? {
    let made = expression.as(Call.self).flatMap { symbol(of: $0.callee) }?.onlyBinding
    return made?.node.as(ClassDefinition.self).flatMap { bases(of: $0).first ?? nil }
  }

  /// The call that takes each of the elements of a literal, one of which is given: `take(x)` of
  /// `for x in [element]: take(x)`.
  fileprivate func call(takingElement element: Node) -> Call? {
    guard let literal = element.parent, [.list, .tuple].contains(literal.kind),
      let loop = literal.parent?.as(ForStatement.self), loop.iterable == literal,
      let symbol = symbol(of: loop.target), symbol.onlyBinding != nil, symbol.reads.count == 1
    else { return nil }
    return symbol.reads[0].takingCall
  }

  /// What the file does with what others may define by some names, in the order of the text for each.
  func uses(ofNames names: Set<String>) -> [NameUse] {
    guard !names.isEmpty else { return [] }
    let imported = symbols(imported: names)
    let attributes = attributes(named: names)
    guard !imported.isEmpty || !attributes.isEmpty else { return [] }
    let lines = LineTable(tree.text)
    return names.sorted().flatMap { name in
      let reads = (imported[name] ?? []).flatMap(\.reads)
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
      return (reads + (attributes[name] ?? [])).compactMap {
        NameUse($0, name: name, in: self, lines)
      }
    }
  }

  /// What stands for names that are imported, under whatever alias, or may be by a star.
  private func symbols(imported names: Set<String>) -> [String: Set<Symbol>] {
    var symbols: [String: Set<Symbol>] = [:]
    for binding in allBindings where binding.kind == .importFrom {
      guard let alias = binding.node.as(ImportAlias.self) else { continue }
      let name = text(alias.name.range)
      if names.contains(name) { symbols[name, default: []].insert(binding.symbol) }
    }
    guard !starImports.isEmpty else { return symbols }
    for name in names {
      guard let symbol = moduleScope.symbol(named: name), !symbol.isBound else { continue }
      symbols[name, default: []].insert(symbol)
    }
    return symbols
  }

  /// Where an attribute of a name is read or written, whatever it is looked up on.
  public func attributes(named name: String) -> [Node] { attributes(named: [name])[name] ?? [] }

  /// Where attributes of some names are read or written, whatever they are looked up on, by the names.
  private func attributes(named names: Set<String>) -> [String: [Node]] {
    let wanted = Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        self.names.find(name.utf8).map { ($0, name) }
      })
    guard !wanted.isEmpty else { return [:] }
    var attributes: [String: [Node]] = [:]
    for index in tree.nodes.kinds.indices where tree.nodes.kinds[index] == .attribute {
      guard let name = wanted[facts[index]] else { continue }
      attributes[name, default: []].append(Node(tree: tree, id: NodeID(index)))
    }
    return attributes
  }
}
