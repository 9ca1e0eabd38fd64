internal import PythonSyntax

/// What binds an expression: the construct, how, and whether the expression gets all of the value.
struct Target {
  var construct: NodeID
  var kind: BindingKind
  var isUnpacked = false
}

extension NodeTable {
  /// What binds a name or an attribute; nil where it is only read.
  @inline(__always)
  func target(of node: NodeID) -> Target? {
    switch kinds[Int(links[Int(node)].parent)] {
    case .attribute, .call, .argumentList, .keywordArgument, .binaryOperation, .expressionStatement,
      .block, .subscript:
      nil
    default:
      targetInside(links[Int(node)].parent, of: node)
    }
  }

  private func targetInside(_ parent: NodeID, of node: NodeID) -> Target? {
    var node = node
    var parent = parent
    var isUnpacked = false
    while parent >= 0 {
      switch kinds[Int(parent)] {
      case .tuple, .list, .starred:
        isUnpacked = true
      case .parenthesized:
        break
      default:
        guard let kind = kind(ofTarget: node, in: parent) else { return nil }
        return Target(construct: parent, kind: kind, isUnpacked: isUnpacked)
      }
      node = parent
      parent = links[Int(node)].parent
    }
    return nil
  }

  /// How a construct binds its child; nil when it only reads it.
  private func kind(ofTarget node: NodeID, in parent: NodeID) -> BindingKind? {
    let isFirst = links[Int(parent)].firstChild == node
    switch kinds[Int(parent)] {
    case .assignment: return links[Int(node)].nextSibling >= 0 ? .assignment : nil
    case .withItem: return isFirst ? nil : .withTarget
    case .deleteStatement: return .deletion
    case .augmentedAssignment: return isFirst ? .augmentedAssignment : nil
    case .forStatement: return isFirst ? .forTarget : nil
    case .comprehensionClause: return isFirst ? .comprehensionTarget : nil
    case .namedExpression: return isFirst ? .namedExpression : nil
    case .annotatedAssignment:
      guard isFirst else { return nil }
      let annotation = links[Int(node)].nextSibling
      if links[Int(annotation)].nextSibling >= 0 { return .assignment }
      // `(a): int` declares nothing, it only evaluates the annotation.
      return kinds[Int(node)] == .parenthesized ? nil : .declaration
    default: return nil
    }
  }
}
