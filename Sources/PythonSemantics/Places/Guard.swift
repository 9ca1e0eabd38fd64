public import PythonSyntax

/// What decides whether a statement runs at all, the strongest first.
public enum Guard: Sendable, Hashable {
  /// `if TYPE_CHECKING:`: the statement never runs.
  case typeChecking
  /// The statement stands in a `try` that catches `ImportError`, or in what is done then.
  case importError
  /// Something else decides: `if`, `for`, `while`, `except`, `match`, `else` …
  case condition
  /// Nothing does: the statement runs whenever its scope does, unless something before it fails.
  case none
}

extension PythonFile {
  /// What decides whether a node runs when its scope does.
  public func `guard`(of node: Node) -> Guard {
    let owner = scopes[Int(scopeOfNode[Int(node.id)])].node
    var found = Guard.none
    var child = node
    while child.id != owner, let parent = child.parent {
      switch self.guard(of: child, in: parent) {
      case .typeChecking: return .typeChecking
      case .importError: found = .importError
      case .condition where found == .none: found = .condition
      case .condition, .none: break
      }
      child = parent
    }
    return found
  }

  /// Whether a node stands where only type checkers look.
  func isTypeCheckingOnly(_ node: NodeID) -> Bool { self.guard(of: cursor(node)) == .typeChecking }

  private func `guard`(of child: Node, in parent: Node) -> Guard {
    switch parent.kind {
    case .ifStatement, .elifClause:
      guard child.kind == .block else {
        return child.kind == .elseClause ? elseGuard(parent) : .none
      }
      return Self.isTypeCheckingTest(parent.firstChild) ? .typeChecking : .condition
    case .forStatement, .whileStatement:
      return child.kind == .block || child.kind == .elseClause ? .condition : .none
    case .tryStatement:
      let statement = TryStatement(unchecked: parent)
      if child.kind == .finallyClause { return .none }
      if statement.exceptClauses.contains(where: Self.catchesImportError) { return .importError }
      return child.kind == .exceptClause || child.kind == .elseClause ? .condition : .none
    case .caseClause:
      return child.kind == .block ? .condition : .none
    case .conditional, .booleanOperation:
      return child.id == parent.firstChild?.id && parent.kind == .booleanOperation
        ? .none : .condition
    case .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression:
      return .condition
    default:
      return .none
    }
  }

  /// What the `else` of an `if` waits for: of `if not TYPE_CHECKING` it is the type checker.
  private func elseGuard(_ statement: Node) -> Guard {
    guard let condition = statement.firstChild?.unparenthesized,
      let negation = condition.as(UnaryOperation.self), negation.operator.kind == .not
    else { return .condition }
    return Self.isTypeCheckingTest(negation.operand) ? .typeChecking : .condition
  }

  private static func isTypeCheckingTest(_ condition: Node?) -> Bool {
    guard let condition = condition?.unparenthesized, condition.kind != .call,
      let word = condition.lastWord
    else { return false }
    return word.bytes.elementsEqual("TYPE_CHECKING".utf8) || word.bytes.elementsEqual("MYPY".utf8)
  }

  private static func catchesImportError(_ clause: ExceptClause) -> Bool {
    guard let type = clause.type?.unparenthesized else { return true }
    let types = type.kind == .tuple ? Array(type.children) : [type]
    return types.contains { type in
      guard let word = type.lastWord else { return false }
      return ["ImportError", "ModuleNotFoundError", "Exception", "BaseException"].contains {
        word.bytes.elementsEqual($0.utf8)
      }
    }
  }
}

extension Binding {
  /// What decides whether the name is bound here.
  public var `guard`: Guard { file.guard(of: node) }
}
