internal import PythonSyntax

/// Answers one question about what an expression stands for.
///
/// Every step costs of a fixed budget. What takes longer, such as names that are bound to each
/// other in a circle, is unknown.
struct Resolver {
  let file: PythonFile
  var budget = 160

  init(_ file: PythonFile) { self.file = file }

  /// What an expression stands for; nil when the file does not tell for certain.
  mutating func meaning(of node: NodeID) -> Meaning? {
    guard spend() else { return nil }
    let first = file.links(of: node).firstChild
    switch file.kind(of: node) {
    case .name:
      return meaning(ofSymbol: file.mentions[file.facts[Int(node)]].symbol, at: node)
    case .attribute:
      return meaning(ofAttribute: node)
    case .call:
      return meaning(ofCall: node)
    case .parenthesized, .awaitExpression:
      return meaning(of: first)
    case .namedExpression:
      return meaning(of: file.links(of: first).nextSibling)
    case .conditional:
      // The body and the alternative, with the condition between them.
      let condition = file.links(of: first).nextSibling
      return agreed([first, file.links(of: condition).nextSibling])
    case .booleanOperation:
      return agreed(file.cursor(node).children.map(\.id))
    default:
      return nil
    }
  }

  /// Pays for a step; false when there is nothing left to pay with.
  mutating func spend() -> Bool {
    budget -= 1
    return budget > 0
  }

  // MARK: Access and calls

  private mutating func meaning(ofAttribute node: NodeID) -> Meaning? {
    let word = file.facts[Int(node)]
    let object = file.unparenthesized(file.links(of: node).firstChild)
    if let owner = file.classOfSelf(object) {
      return meaning(ofAttribute: word, in: owner)?.resting(on: .instance)
    }
    return meaning(of: object)?.attribute(file.names.string(of: word))
  }

  private mutating func meaning(ofCall node: NodeID) -> Meaning? {
    let call = Call(unchecked: file.cursor(node))
    guard let callee = meaning(of: call.callee.id) else { return result(of: call) }
    guard let passed = PassingCalls.position(of: callee.name) else { return callee.result }
    guard let argument = call.arguments[passed], var meaning = meaning(of: argument.id) else {
      return callee.name == "functools.partial" ? nil : callee.result
    }
    if callee.name == "functools.partial" { meaning.partial = call }
    return meaning
  }

  // MARK: Alternatives

  /// The meaning that several expressions agree on; `None` has no say.
  mutating func agreed(_ nodes: [NodeID]) -> Meaning? {
    var agreement = Agreement()
    for node in nodes {
      if isNone(node) {
        agreement.add(.nothing)
      } else {
        agreement.add(vote(ofArgument: node) ?? vote(meaning(of: node)))
      }
    }
    return agreement.meaning
  }

  func isNone(_ node: NodeID) -> Bool { file.cursor(node).isNone }

  func vote(_ meaning: Meaning?) -> Agreement.Vote { meaning.map { .meaning($0) } ?? .unknown }
}

/// Calls that return what they are given, and where they are given it.
private enum PassingCalls {
  static func position(of name: QualifiedName) -> Int? { positions[name] }

  private static let positions: [QualifiedName: Int] = [
    "functools.partial": 0,
    "contextlib.closing": 0,
    "contextlib.aclosing": 0,
    "contextlib.nullcontext": 0,
    "contextlib.ExitStack().enter_context": 0,
    "contextlib.AsyncExitStack().enter_context": 0,
    "contextlib.AsyncExitStack().enter_async_context": 0,
    "typing.cast": 1,
  ]
}

/// The meaning of a name that is bound in several places: the one on which all agree.
struct Agreement {
  /// What one binding says.
  enum Vote {
    /// It binds nothing that could be called: `None`.
    case nothing
    /// It binds what a caller gives in the place of the others, which is used like them.
    case argument
    /// It binds something unknown.
    case unknown
    /// It binds this.
    case meaning(Meaning)
  }

  private var found: Meaning?
  private var hasNone = false
  private var hasArgument = false
  private(set) var isUnknown = false

  mutating func add(_ vote: Vote) {
    switch vote {
    case .nothing: hasNone = true
    case .argument: hasArgument = true
    case .unknown: isUnknown = true
    case .meaning(let meaning):
      guard let before = found else {
        found = meaning
        return
      }
      if before.name != meaning.name || before.partial != meaning.partial { isUnknown = true }
      // All of the bindings are needed for the answer, so it rests on what each rests on.
      found = before.resting(on: meaning.evidence)
    }
  }

  var meaning: Meaning? {
    guard !isUnknown, var found else { return nil }
    if hasArgument {
      // Only what has methods is used like what stands in for it; a function may take other things.
      guard found.name.callee != nil || found.name.text == found.name.root ?? "" else { return nil }
      found = found.resting(on: .annotation)
    }
    return hasNone ? found.resting(on: .optional) : found
  }
}
