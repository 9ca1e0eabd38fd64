// Expressions as CPython's abstract syntax has them.

extension AbstractSyntaxWriter {
  /// Writes an expression; other nodes are handed on to the next chapter.
  mutating func expression(_ node: Node, _ context: Context) {
    switch node.kind {
    case .name:
      begin("Name", node.range)
      add("id", Name(unchecked: node).token)
      add("ctx", .bare(context.rawValue))
    case .attribute:
      let attribute = Attribute(unchecked: node)
      begin("Attribute", node.range)
      add("value", attribute.object)
      add("attr", attribute.name)
      add("ctx", .bare(context.rawValue))
    case .subscript:
      let access = Subscript(unchecked: node)
      begin("Subscript", node.range)
      add("value", access.object)
      add("slice", access.index)
      add("ctx", .bare(context.rawValue))
    case .slice:
      let slice = Slice(unchecked: node)
      begin("Slice", node.range)
      add("lower", slice.lower)
      add("upper", slice.upper)
      add("step", slice.step)
    case .call:
      let call = Call(unchecked: node)
      begin("Call", node.range)
      add("func", call.callee)
      arguments(call.arguments, positional: "args")
    case .keywordArgument:
      let argument = KeywordArgument(unchecked: node)
      begin("keyword", node.range)
      add("arg", argument.name)
      add("value", argument.value)
    case .doubleStarred:
      begin("keyword", node.range)
      add("value", Starred(unchecked: node).expression)
    case .starred:
      begin("Starred", node.range)
      add("value", Starred(unchecked: node).expression, context)
      add("ctx", .bare(context.rawValue))
    case .tuple, .list:
      begin(node.kind == .tuple ? "Tuple" : "List", node.range)
      add("elts", all: Display(unchecked: node).elements, context)
      add("ctx", .bare(context.rawValue))
    case .set:
      begin("Set", node.range)
      add("elts", all: Display(unchecked: node).elements)
    case .dictionary:
      dictionary(DictionaryDisplay(unchecked: node))
    case .conditional:
      let conditional = Conditional(unchecked: node)
      begin("IfExp", node.range)
      add("test", conditional.condition)
      add("body", conditional.body)
      add("orelse", conditional.alternative)
    case .lambda:
      let lambda = Lambda(unchecked: node)
      begin("Lambda", node.range)
      add("args", .arguments(lambda.parameters))
      add("body", lambda.body)
    case .namedExpression:
      let named = NamedExpression(unchecked: node)
      begin("NamedExpr", node.range)
      add("target", named.target.node, .store)
      add("value", named.value)
    case .awaitExpression:
      begin("Await", node.range)
      add("value", AwaitExpression(unchecked: node).expression)
    case .yieldExpression, .yieldFromExpression:
      let yield = YieldExpression(unchecked: node)
      begin(yield.delegates ? "YieldFrom" : "Yield", node.range)
      add("value", yield.value)
    default:
      operation(node)
    }
  }

  /// Adds the arguments of a call or a class: those without a name, then those with one.
  mutating func arguments(_ list: ArgumentList, positional field: String) {
    for element in list.elements where !element.isKeyword { add(field, element) }
    for element in list.elements where element.isKeyword { add("keywords", element) }
  }

  private mutating func dictionary(_ dictionary: DictionaryDisplay) {
    begin("Dict", dictionary.range)
    for entry in dictionary.entries {
      if let keyValue = entry.as(KeyValue.self) {
        add("keys", keyValue.key)
      } else {
        add("keys", .value("None"))
      }
    }
    for entry in dictionary.entries {
      add("values", entry.as(KeyValue.self)?.value ?? Starred(unchecked: entry).expression)
    }
  }
}

// MARK: Operations

extension AbstractSyntaxWriter {
  private mutating func operation(_ node: Node) {
    switch node.kind {
    case .unaryOperation:
      let operation = UnaryOperation(unchecked: node)
      begin("UnaryOp", node.range)
      add("op", .bare(operation.operator.kind.unaryClass))
      add("operand", operation.operand)
    case .binaryOperation:
      let operation = BinaryOperation(unchecked: node)
      begin("BinOp", node.range)
      add("left", operation.left)
      add("op", .bare(operation.operator.kind.binaryClass))
      add("right", operation.right)
    case .booleanOperation:
      let operation = BooleanOperation(unchecked: node)
      begin("BoolOp", node.range)
      add("op", .bare(operation.operator.kind == .and ? "And" : "Or"))
      add("values", all: operation.operands)
    case .comparison:
      let comparison = Comparison(unchecked: node)
      begin("Compare", node.range)
      add("left", node.firstChild)
      for comparator in comparison.operators { add("ops", .bare(comparator.abstractClass)) }
      for operand in comparison.operands.dropFirst() { add("comparators", operand) }
    default:
      comprehension(node)
    }
  }

  private mutating func comprehension(_ node: Node) {
    switch node.kind {
    case .listComprehension: begin("ListComp", node.range)
    case .setComprehension: begin("SetComp", node.range)
    case .dictionaryComprehension: begin("DictComp", node.range)
    case .generatorExpression: begin("GeneratorExp", rangeWithParentheses(of: node))
    case .comprehensionClause:
      let clause = ComprehensionClause(unchecked: node)
      begin("comprehension")
      add("target", clause.target, .store)
      add("iter", clause.iterable)
      add("ifs", all: clause.conditions)
      add("is_async", .value(clause.isAsync ? "1" : "0"))
      return
    default:
      return literal(node)
    }
    let comprehension = Comprehension(unchecked: node)
    switch (node.kind, comprehension.element.kind) {
    case (.dictionaryComprehension, .keyValue):
      let element = KeyValue(unchecked: comprehension.element)
      add("key", element.key)
      add("value", element.value)
    case (.dictionaryComprehension, _):
      // `{**mapping for …}` of Python 3.15 has no value.
      add("key", Starred(unchecked: comprehension.element).expression)
    default:
      add("elt", comprehension.element)
    }
    add("generators", all: comprehension.clauses)
  }

  /// The bytes of a generator; as the only argument of a call it has the call's parentheses.
  private func rangeWithParentheses(of node: Node) -> Range<Int> {
    guard let parent = node.parent, parent.kind == .argumentList else { return node.range }
    // `f((x for x in y))` brings its own.
    return node.firstToken?.kind == .leftParenthesis && node.ownsFirstToken
      ? node.range : parent.range
  }
}

extension Node {
  /// Whether the node is an argument that is passed by name.
  fileprivate var isKeyword: Bool { kind == .keywordArgument || kind == .doubleStarred }

  /// Whether the first token is the node's own.
  fileprivate var ownsFirstToken: Bool {
    firstChild?.tokenRange.lowerBound != tokenRange.lowerBound
  }
}

// MARK: Operators

extension TokenKind {
  fileprivate var unaryClass: String {
    switch self {
    case .plus: "UAdd"
    case .minus: "USub"
    case .tilde: "Invert"
    default: "Not"
    }
  }

  /// The class of an operator between two operands, or before the equal sign of an assignment.
  var binaryClass: String {
    switch self {
    case .plus, .plusEqual: "Add"
    case .minus, .minusEqual: "Sub"
    case .star, .starEqual: "Mult"
    case .at, .atEqual: "MatMult"
    case .slash, .slashEqual: "Div"
    case .percent, .percentEqual: "Mod"
    case .doubleStar, .doubleStarEqual: "Pow"
    case .leftShift, .leftShiftEqual: "LShift"
    case .rightShift, .rightShiftEqual: "RShift"
    case .verticalBar, .verticalBarEqual: "BitOr"
    case .caret, .caretEqual: "BitXor"
    case .ampersand, .ampersandEqual: "BitAnd"
    default: "FloorDiv"
    }
  }
}

extension ComparisonOperator {
  fileprivate var abstractClass: String {
    switch self {
    case .equal: "Eq"
    case .notEqual: "NotEq"
    case .less: "Lt"
    case .lessEqual: "LtE"
    case .greater: "Gt"
    case .greaterEqual: "GtE"
    case .identical: "Is"
    case .notIdentical: "IsNot"
    case .contained: "In"
    case .notContained: "NotIn"
    }
  }
}
