// What type annotations say of a value.

internal import PythonSyntax
internal import SourceText

extension Resolver {
  /// The instance that an annotation promises: of `requests.Session | None` it is
  /// `requests.Session()`.
  mutating func instance(ofAnnotation node: NodeID) -> Meaning? {
    guard spend() else { return nil }
    let first = file.links(of: node).firstChild
    switch file.kind(of: node) {
    case .name, .attribute:
      if let alias = aliasedAnnotation(node) { return instance(ofAnnotation: alias) }
      return instance(of: meaning(of: node))
    case .parenthesized:
      return instance(ofAnnotation: first)
    case .string:
      let contents = StringLiteral(unchecked: file.cursor(node)).contents
      return instance(ofText: file.tree.text.bytes[contents], at: node)
    case .binaryOperation:
      let operation = BinaryOperation(unchecked: file.cursor(node))
      guard operation.operator.kind == .verticalBar else { return nil }
      return union([operation.left.id, operation.right.id])
    case .subscript:
      let arguments = arguments(of: file.links(of: first).nextSibling)
      guard let generic = meaning(of: first) else { return nil }
      switch Generic(generic.name) {
      case .optional:
        return arguments.first.flatMap { instance(ofAnnotation: $0) }?.resting(on: .optional)
      case .union: return union(arguments)
      case .first: return arguments.first.flatMap { instance(ofAnnotation: $0) }
      case .type: return nil
      case .other: return instance(of: generic)
      }
    default:
      return nil
    }
  }

  /// The instance of a class that an annotation names.
  private func instance(of meaning: Meaning?) -> Meaning? {
    guard let meaning, meaning.name != "typing.Any", meaning.name != "builtins.object",
      meaning.name.callee == nil
    else { return nil }
    return meaning.result.resting(on: .annotation)
  }

  /// The annotation that a name is bound to: `Db` in `Db = Annotated[Session, Depends(get_db)]`.
  private func aliasedAnnotation(_ node: NodeID) -> NodeID? {
    guard file.kind(of: node) == .name else { return nil }
    let symbol = Symbol(file: file, id: file.mentions[file.facts[Int(node)]].symbol)
    guard let binding = symbol.onlyBinding else { return nil }
    if let alias = binding.node.as(TypeAlias.self) { return alias.value.id }
    guard binding.kind == .assignment, let value = binding.value?.unparenthesized else {
      return nil
    }
    return value.kind == .subscript || value.kind == .binaryOperation ? value.id : nil
  }

  private func arguments(of index: NodeID) -> [NodeID] {
    file.kind(of: index) == .tuple ? file.cursor(index).children.map(\.id) : [index]
  }

  private mutating func union(_ members: [NodeID]) -> Meaning? {
    var agreement = Agreement()
    for member in members {
      agreement.add(isNone(member) ? .nothing : vote(instance(ofAnnotation: member)))
    }
    return agreement.meaning
  }

  // MARK: Annotations in quotes

  /// The same, where the annotation is the text of a string.
  private mutating func instance(ofText text: ArraySlice<UInt8>, at node: NodeID) -> Meaning? {
    guard spend() else { return nil }
    let members = split(text, at: UInt8(ascii: "|"))
    if members.count > 1 { return union(members, at: node) }
    guard let member = members.first, let bracket = member.firstIndex(of: UInt8(ascii: "[")) else {
      return instance(of: meaning(ofText: members.first ?? [], at: node))
    }
    guard member.last == UInt8(ascii: "]"),
      let generic = meaning(ofText: member[..<bracket], at: node)
    else { return nil }
    let arguments = split(member[(bracket + 1)...].dropLast(), at: UInt8(ascii: ","))
    switch Generic(generic.name) {
    case .optional:
      return arguments.first.flatMap { instance(ofText: $0, at: node) }?.resting(on: .optional)
    case .union: return union(arguments, at: node)
    case .first: return arguments.first.flatMap { instance(ofText: $0, at: node) }
    case .type: return nil
    case .other: return instance(of: generic)
    }
  }

  private mutating func union(_ members: [ArraySlice<UInt8>], at node: NodeID) -> Meaning? {
    var agreement = Agreement()
    for member in members {
      let isNone = member.elementsEqual("None".utf8)
      agreement.add(isNone ? .nothing : vote(instance(ofText: member, at: node)))
    }
    return agreement.meaning
  }

  /// What a dotted name in a string means where the string stands.
  private mutating func meaning(ofText text: ArraySlice<UInt8>, at node: NodeID) -> Meaning? {
    let words = trimmed(text).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let first = words.first, let name = file.names.find(first),
      let symbol = file.symbol(named: name, from: file.scopeOfNode[Int(node)])
    else { return nil }
    var meaning = meaning(ofSymbol: symbol.id, at: node)
    for word in words.dropFirst() {
      meaning = meaning?.attribute(String(decoding: word, as: UTF8.self))
    }
    return meaning
  }

  /// The parts of a text between separators that stand in no brackets.
  private func split(_ text: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case separator where depth == 0:
        parts.append(trimmed(text[start..<index]))
        start = index + 1
      default: break
      }
    }
    parts.append(trimmed(text[start...]))
    return parts
  }

  private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let blank: (UInt8) -> Bool = { $0 <= UInt8(ascii: " ") }
    guard let last = text.lastIndex(where: { !blank($0) }) else { return [] }
    return text[...last].drop(while: blank)
  }
}

/// What a subscripted name in an annotation makes of its arguments.
private enum Generic {
  /// `Optional[X]` is `X` or nothing.
  case optional
  /// `Union[X, Y]` is one of them.
  case union
  /// `Annotated[X, …]`, `Final[X]` and the like are `X`.
  case first
  /// `type[X]` is a class and no instance.
  case type
  /// `Queue[X]` is a `Queue`.
  case other

  init(_ name: QualifiedName) {
    switch name {
    case "builtins.type", "typing.Type": self = .type
    default:
      guard name.root == "typing" || name.root == "typing_extensions" else {
        self = .other
        return
      }
      switch name.lastWord {
      case "Optional": self = .optional
      case "Union": self = .union
      case "Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly": self = .first
      default: self = .other
      }
    }
  }
}
