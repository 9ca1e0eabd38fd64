// What `self.name` stands for, by all that the class assigns to it.

public import PythonSyntax

extension Resolver {
  /// What an attribute of the instances of a class stands for.
  mutating func meaning(ofAttribute word: NameID, in owner: ScopeID) -> Meaning? {
    var agreement = Agreement()
    addVotes(ofAttribute: word, in: owner, to: &agreement)
    return agreement.meaning
  }

  private mutating func addVotes(
    ofAttribute word: NameID, in owner: ScopeID, to agreement: inout Agreement
  ) {
    guard spend(), !file.names.isAmbiguous else { return agreement.add(.unknown) }
    let inside = file.descendants(of: file.scopes[Int(owner)].node)
    for store in file.attributeStores[word] {
      let object = file.links(of: store).firstChild
      // Looking up `self` is only worth it in the class; the class itself may be named anywhere.
      let found =
        (inside.contains(store) ? file.classOfSelf(object) : nil) ?? file.localClass(object)
      guard found == owner else { continue }
      guard spend() else { return agreement.add(.unknown) }
      if let vote = vote(ofStore: store) { agreement.add(vote) }
      if agreement.isUnknown { return }
    }
    if let name = file.nameInClassBody(word, owner),
      let found = file.mentions.find(name, in: owner),
      file.mentions[found].symbol == found, file.mentions[found].flags.contains(.bound)
    {
      var next = file.mentions[found].firstBinding
      while next >= 0, !agreement.isUnknown {
        guard spend() else { return agreement.add(.unknown) }
        if let value = value(ofProperty: file.bindings[Int(next)]) {
          agreement.add(.meaning(value))
        } else if let vote = vote(ofBinding: next) {
          agreement.add(vote)
        }
        next = file.bindings[Int(next)].next
      }
    }
    for base in file.localBases(of: owner) where !agreement.isUnknown {
      addVotes(ofAttribute: word, in: base, to: &agreement)
    }
  }

  private mutating func vote(ofStore attribute: NodeID) -> Agreement.Vote? {
    guard let target = file.tree.nodes.target(of: attribute), !target.isUnpacked else {
      return .unknown
    }
    let construct = file.cursor(target.construct)
    switch (target.kind, construct.kind) {
    case (.deletion, _):
      return nil
    case (.assignment, .assignment):
      let value = Assignment(unchecked: construct).value
      return vote(ofValue: value.id, annotation: nil, isEntered: false)
    case (.assignment, _):
      let assignment = AnnotatedAssignment(unchecked: construct)
      return vote(
        ofValue: assignment.value?.id, annotation: assignment.annotation.id, isEntered: false)
    case (.declaration, _):
      let annotation = AnnotatedAssignment(unchecked: construct).annotation
      return instance(ofAnnotation: annotation.id).map { .meaning($0) }
    case (.withTarget, _):
      let context = WithItem(unchecked: construct).context
      return vote(ofValue: context.id, annotation: nil, isEntered: true)
    default:
      return .unknown
    }
  }
}

extension PythonFile {
  /// The class whose instance (or which itself) a name is: the first parameter of a method.
  func classOfSelf(_ name: NodeID) -> ScopeID? {
    guard kind(of: name) == .name else { return nil }
    let symbol = mentions[mentions[facts[Int(name)]].symbol]
    guard symbol.firstBinding >= 0 else { return nil }
    let binding = bindings[Int(symbol.firstBinding)]
    guard binding.kind == .parameter, binding.next < 0 else { return nil }
    let parameters = links(of: binding.node).parent
    let function = scopes[Int(symbol.scope)]
    guard links(of: parameters).firstChild == binding.node, function.kind == .function,
      let owner = owningClass(of: symbol.scope)
    else { return nil }
    let definition = FunctionDefinition(unchecked: cursor(function.node))
    let parameter = Parameter(unchecked: cursor(binding.node))
    if parameter.isStarred || parameter.isDoubleStarred { return nil }
    let isStatic = definition.decorators.contains { decorator in
      decorator.expression.lastWord.map { $0.bytes.elementsEqual("staticmethod".utf8) } ?? false
    }
    return isStatic ? nil : owner
  }

  /// The class in whose body a function stands.
  func owningClass(of function: ScopeID) -> ScopeID? {
    var outer = scopes[Int(function)].parent
    while outer >= 0, scopes[Int(outer)].kind == .typeParameters {
      outer = scopes[Int(outer)].parent
    }
    return outer >= 0 && scopes[Int(outer)].kind == .class ? outer : nil
  }

  /// The class of this file that a name means.
  func localClass(_ name: NodeID) -> ScopeID? {
    guard kind(of: name) == .name else { return nil }
    let symbol = mentions[mentions[facts[Int(name)]].symbol]
    guard symbol.firstBinding >= 0 else { return nil }
    let binding = bindings[Int(symbol.firstBinding)]
    return binding.kind == .class && binding.next < 0 ? facts[Int(binding.node)] : nil
  }

  /// The classes of this file that a class is derived from.
  func localBases(of owner: ScopeID) -> [ScopeID] {
    let definition = ClassDefinition(unchecked: cursor(scopes[Int(owner)].node))
    return definition.arguments?.elements.compactMap { localClass($0.id) } ?? []
  }

  /// The name that an attribute has in the body of a class, where private names are mangled.
  func nameInClassBody(_ word: NameID, _ owner: ScopeID) -> NameID? {
    let bytes = names.bytes(of: word)
    guard bytes.starts(with: "__".utf8), !bytes.reversed().starts(with: "__".utf8) else {
      return word
    }
    let definition = ClassDefinition(unchecked: cursor(scopes[Int(owner)].node))
    let className = definition.name.bytes.drop { $0 == UInt8(ascii: "_") }
    return names.find([UInt8(ascii: "_")] + Array(className) + Array(bytes))
  }

  func unparenthesized(_ node: NodeID) -> NodeID {
    var node = node
    while kind(of: node) == .parenthesized { node = links(of: node).firstChild }
    return node
  }
}

extension Node {
  /// The last word of a name, an access such as `a.b`, or a call of either.
  public var lastWord: Token? {
    var node = unparenthesized
    while node.kind == .call { node = Call(unchecked: node).callee.unparenthesized }
    switch node.kind {
    case .name: return node.firstToken
    case .attribute: return Attribute(unchecked: node).name
    default: return nil
    }
  }
}
