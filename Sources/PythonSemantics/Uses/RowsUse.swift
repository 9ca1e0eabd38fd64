public import PythonSyntax

/// What becomes of a list of rows in the function that reads it.
public enum RowsUse: Sendable, Hashable {
  /// It is returned as it is, or as a list with something for each of its elements.
  case returned
  /// It is only asked whether there is anything in it.
  case tested
  /// One element is taken from an end: `rows[0]`.
  case indexed
  /// A part of it is taken: `rows[:10]`.
  case sliced
  /// Its number or its order tells something that is wrong when elements are missing, and this is
  /// how: "`sum` adds up all of them".
  case consumed(because: String)
  /// It goes where this file does not show what is done with it.
  case escaped
}

extension RowsUse {
  /// What is done with the rows, or may be, that is wrong when some are missing.
  public var reasonForAll: String? {
    switch self {
    case .consumed(let reason): reason
    case .escaped: "they are handed on, perhaps to what needs all of them"
    case .returned, .tested, .indexed, .sliced: nil
    }
  }
}

extension PythonFile {
  /// What becomes of the value of an expression, in the order of the text.
  public func uses(ofRows expression: Node) -> [RowsUse] {
    var reader = RowsUseReader(self)
    reader.follow(expression)
    return reader.uses
  }
}

/// Follows a value from where it is made to where it ends.
struct RowsUseReader {
  let file: PythonFile
  private(set) var uses: [RowsUse] = []
  /// The names that have been followed.
  private var followed: Set<Symbol> = []
  private var budget = 200

  init(_ file: PythonFile) { self.file = file }

  mutating func note(_ use: RowsUse) {
    if !uses.contains(use) { uses.append(use) }
  }

  /// Looks at what stands round an expression that has the value.
  mutating func follow(_ node: Node) {
    budget -= 1
    guard budget > 0, let parent = node.parent else { return note(.escaped) }
    switch parent.kind {
    case .parenthesized, .awaitExpression, .keyValue, .dictionary, .tuple, .list:
      follow(parent)
    case .booleanOperation:
      // `rows or []` is the rows, if there are any.
      parent.firstChild == node || parent.isTestedAlone ? followTested(parent) : follow(parent)
    case .conditional:
      Conditional(unchecked: parent).condition == node ? note(.tested) : follow(parent)
    case .returnStatement:
      note(.returned)
    case .yieldExpression where parent.parent?.kind != .expressionStatement:
      // `rows = yield fetch()` waits for them in coroutines of Twisted and their like.
      follow(parent)
    case .yieldExpression, .yieldFromExpression:
      note(.consumed(because: "they are handed out one after the other"))
    case .ifStatement, .elifClause, .whileStatement, .unaryOperation, .assertStatement:
      note(.tested)
    case .expressionStatement:
      break
    case .assignment, .annotatedAssignment, .namedExpression:
      assigned(parent, node)
    case .argumentList, .keywordArgument:
      passed(node, to: parent)
    case .attribute:
      method(Attribute(unchecked: parent))
    case .subscript:
      index(Subscript(unchecked: parent), node)
    case .comparison:
      comparison(parent, node)
    case .binaryOperation:
      follow(parent)
    case .augmentedAssignment:
      followNames(in: AugmentedAssignment(unchecked: parent).target)
    case .forStatement:
      loop(ForStatement(unchecked: parent))
    case .comprehensionClause:
      comprehension(parent, node)
    case .starred:
      // `[*rows]` is a list of them; an argument each is something else.
      parent.parent?.kind == .list ? follow(parent) : note(.escaped)
    default:
      note(.escaped)
    }
  }

  private mutating func followTested(_ parent: Node) {
    if parent.isTestedAlone { return note(.tested) }
    follow(parent)
  }

  // MARK: Names

  private mutating func assigned(_ construct: Node, _ value: Node) {
    if construct.kind == .namedExpression {
      followNames(in: NamedExpression(unchecked: construct).target.node)
      return follow(construct)
    }
    let targets = construct.children.filter { $0 != value && file.isTarget($0) }
    for target in targets {
      switch target.unparenthesized.kind {
      case .name: followNames(in: target)
      case .subscript: followContainer(Subscript(unchecked: target.unparenthesized).object)
      case .tuple, .list:
        note(.consumed(because: "each of them is given a name"))
      default: note(.escaped)
      }
    }
  }

  /// Follows a container that now holds the value; one that a caller has handed over is the caller's.
  mutating func followContainer(_ container: Node) {
    let symbol = file.symbol(of: container.unparenthesized)
    if symbol?.bindings.contains(where: { $0.kind == .parameter }) ?? false { note(.escaped) }
    followNames(in: container)
  }

  /// Follows a name that now holds the value, or a container that holds it.
  mutating func followNames(in target: Node) {
    let target = target.unparenthesized
    guard target.kind == .name, let symbol = file.symbol(of: target),
      symbol.scope.kind == .function, !symbol.isCaptured
    else { return note(.escaped) }
    guard followed.insert(symbol).inserted else { return }
    let isRepeated = !file.loops(around: target).isEmpty
    for read in symbol.reads where isRepeated || read.range.lowerBound >= target.range.upperBound {
      // What holds rows since then may have been given something else before it is read.
      if let again = symbol.bindings.last(where: {
        $0.token.range.lowerBound > target.range.lowerBound
          && $0.token.range.upperBound <= read.range.lowerBound
      }), again.node.runsBefore(read), again.kind == .assignment,
        !isRepeated, !(again.value?.range.contains(read.range.lowerBound) ?? false)
      {
        continue
      }
      follow(read)
    }
  }
}

extension Node {
  /// Whether an expression only decides: the condition of an `if` or its like.
  fileprivate var isTestedAlone: Bool {
    switch parent?.kind {
    case .ifStatement, .elifClause, .whileStatement, .assertStatement, .unaryOperation: true
    case .booleanOperation, .parenthesized: parent?.isTestedAlone ?? false
    case .conditional: parent.map { Conditional(unchecked: $0).condition == self } ?? false
    default: false
    }
  }
}
