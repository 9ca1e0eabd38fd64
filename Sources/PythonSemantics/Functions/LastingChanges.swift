public import PythonSyntax

extension PythonFile {
  /// Where a function changes what outlives its call in a way that counts each time: `self.n += 1`,
  /// `total += 1` of an outer name, `del table[key]`.
  ///
  /// Assignments do not count: the second time they do what the first one did.
  public func lastingChanges(in function: FunctionDefinition) -> [Node] {
    let own = scope(inside: function.node)
    return [NodeKind.augmentedAssignment, .deleteStatement].flatMap { kind in
      descendants(of: function.body.node.id, kind: kind).map(cursor).filter { statement in
        scope(of: statement) == own && changesWhatLasts(statement)
      }
    }
  }

  private func changesWhatLasts(_ statement: Node) -> Bool {
    guard let target = statement.firstChild?.unparenthesized else { return false }
    switch target.kind {
    case .name: return symbol(of: target).map { $0.scope != scope(of: statement) } ?? true
    case .attribute: return !isMade(Attribute(unchecked: target).object)
    case .subscript: return !isMade(Subscript(unchecked: target).object)
    default: return true
    }
  }

  /// Whether a name of a function holds only what the function made itself, so that whatever is done
  /// to that ends with the call.
  public func isMade(_ expression: Node) -> Bool {
    guard let symbol = symbol(of: expression.unparenthesized), symbol.scope.kind == .function,
      !symbol.isCaptured
    else { return false }
    let bindings = symbol.assignments.filter { $0.kind != .augmentedAssignment }
    return !bindings.isEmpty
      && bindings.allSatisfy { binding in
        guard binding.kind == .assignment, let value = binding.value?.unparenthesized else {
          return false
        }
        return ![.name, .attribute, .subscript, .conditional, .booleanOperation]
          .contains(value.kind)
      }
  }
}
