public import PythonSyntax

/// One thing that is done with an object in the file that makes it: with a client, a connection.
public struct ObjectUse: Sendable, Hashable {
  /// What is done.
  public let kind: Kind
  /// The expression that is the object there.
  public let node: Node

  /// What can be done with an object.
  public enum Kind: Sendable, Hashable {
    /// A method is called: `connection.cursor()`.
    case called(method: String, Call)
    /// An attribute is read: `connection.autocommit`.
    case read(attribute: String)
    /// An attribute is set: `connection.autocommit = True`.
    case assigned(attribute: String)
    /// It is the context of a `with`, perhaps by way of `closing`.
    case entered(WithItem)
    /// It is passed to `contextlib.closing`.
    case closing(Call)
    /// It is passed to something that the file does not show.
    case passed(to: Call)
    /// It is returned to the callers of its function, which may stand in other files.
    case returned
    /// It is handed out by `yield`.
    case yielded
    /// It is kept beyond the function: `self.connection = …`, a global.
    case stored(Node)
    /// It is only asked whether there is one.
    case tested
    /// It is gone through at once, by a loop or into a list.
    case iterated
    /// It goes where this file does not show what is done with it.
    case escaped
  }
}

extension PythonFile {
  /// What is done in the file with the object that an expression makes: under every name that holds
  /// it, in the functions that it is passed to, and by the callers that it is returned to.
  public func uses(ofObject expression: Node) -> [ObjectUse] {
    var reader = ObjectUseReader(self)
    reader.follow(expression)
    return reader.uses
  }

  /// Whether a name holds one object, or nothing: it is assigned once besides `None`, and is no
  /// parameter.
  public func isOnlyObject(_ name: Node) -> Bool {
    guard let symbol = symbol(of: name) else { return false }
    let others = symbol.assignments.filter { binding in
      binding.kind != .assignment || binding.value?.isNone != true
    }
    return others.count == 1 && others.first?.kind != .parameter
  }
}

/// Follows an object from where it is made to where it is used.
private struct ObjectUseReader {
  let file: PythonFile
  private(set) var uses: [ObjectUse] = []
  /// The names, attributes and functions that have been followed.
  private var followed: Set<Node> = []
  private var budget = 400

  init(_ file: PythonFile) { self.file = file }

  private mutating func note(_ kind: ObjectUse.Kind, _ node: Node) {
    let use = ObjectUse(kind: kind, node: node)
    if !uses.contains(use) { uses.append(use) }
  }

  /// Looks at what stands round an expression that is the object.
  mutating func follow(_ node: Node) {
    budget -= 1
    guard budget > 0, let parent = node.parent else { return note(.escaped, node) }
    switch parent.kind {
    case .parenthesized, .awaitExpression, .booleanOperation:
      follow(parent)
    case .conditional:
      Conditional(unchecked: parent).condition == node ? note(.tested, node) : follow(parent)
    case .attribute:
      accessed(Attribute(unchecked: parent), node)
    case .argumentList, .keywordArgument:
      passed(node, parent)
    case .withItem:
      let item = WithItem(unchecked: parent)
      note(.entered(item), node)
      if let target = item.target { bound(target, node) }
    case .assignment:
      for target in Assignment(unchecked: parent).targets { bound(target, node) }
    case .annotatedAssignment:
      bound(AnnotatedAssignment(unchecked: parent).target, node)
    case .namedExpression:
      bound(NamedExpression(unchecked: parent).target.node, node)
      follow(parent)
    case .returnStatement, .lambda:
      note(.returned, node)
      if parent.kind == .returnStatement { returned(node) }
    case .yieldExpression:
      note(.yielded, node)
      returned(node)
    case .comparison, .ifStatement, .elifClause, .whileStatement, .unaryOperation,
      .assertStatement:
      note(.tested, node)
    case .forStatement:
      note(.iterated, node)
    case .comprehensionClause where parent.parent?.kind != .generatorExpression:
      note(.iterated, node)
    case .expressionStatement:
      break
    default:
      note(.escaped, node)
    }
  }

  private mutating func accessed(_ attribute: Attribute, _ node: Node) {
    let word = file.text(attribute.name.range)
    if file.isTarget(attribute.node) { return note(.assigned(attribute: word), node) }
    guard let call = attribute.node.parent?.as(Call.self), call.callee == attribute.node else {
      return note(.read(attribute: word), node)
    }
    note(.called(method: word, call), node)
  }

  // MARK: Names

  /// Follows what now holds the object.
  private mutating func bound(_ target: Node, _ node: Node) {
    let target = target.unparenthesized
    if target.kind == .name, let symbol = file.symbol(of: target) {
      if !symbol.scope.kind.isFunction { note(.stored(target), node) }
      guard let first = symbol.mentions.first, followed.insert(first).inserted else { return }
      for read in symbol.reads { follow(read) }
      return
    }
    note(.stored(target), node)
    guard let attribute = target.as(Attribute.self), followed.insert(target).inserted,
      let owner = file.classOfSelf(file.unparenthesized(attribute.object.id))
    else { return }
    let word = file.text(attribute.name.range)
    let body = file.cursor(file.scopes[Int(owner)].node)
    for id in file.descendants(of: body.id, kind: .attribute) {
      let access = Attribute(unchecked: file.cursor(id))
      if file.text(access.name.range) == word, !file.isTarget(access.node),
        file.classOfSelf(file.unparenthesized(access.object.id)) == owner
      {
        follow(access.node)
      }
    }
  }

  // MARK: Functions

  private mutating func passed(_ node: Node, _ parent: Node) {
    guard let call = node.takingCall else { return note(.escaped, node) }
    if file.qualifiedName(of: call.callee) == "contextlib.closing" {
      note(.closing(call), node)
      return follow(call.node)
    }
    guard let parameter = parameter(for: node, parent, of: call) else {
      return note(.passed(to: call), node)
    }
    guard followed.insert(parameter.node).inserted else { return }
    for read in file.binding(of: parameter.node)?.symbol.reads ?? [] { follow(read) }
  }

  /// The parameter of a function of the file that gets an argument; nil where that is not certain.
  private func parameter(for node: Node, _ parent: Node, of call: Call) -> Parameter? {
    guard !call.arguments.unpacksIterable, let function = file.function(calledBy: call),
      function.decorators.isEmpty
    else { return nil }
    let parameters = Array(function.parameters.elements)
    if let keyword = parent.as(KeywordArgument.self) {
      let name = file.text(keyword.name.range)
      return parameters.first {
        file.text($0.name.range) == name && !$0.isStarred && !$0.isDoubleStarred
      }
    }
    let positional = parameters.dropFirst(file.isBound(call, to: function) ? 1 : 0)
    for (index, parameter) in positional.enumerated() {
      if parameter.isStarred || parameter.isDoubleStarred { return nil }
      if call.arguments[index] == node { return parameter }
    }
    return nil
  }

  /// Follows the object to the callers of the function that returns or yields it.
  private mutating func returned(_ node: Node) {
    guard let function = file.function(around: node), followed.insert(function.node).inserted else {
      return
    }
    for call in file.calls(of: function) { follow(call.node) }
  }
}
