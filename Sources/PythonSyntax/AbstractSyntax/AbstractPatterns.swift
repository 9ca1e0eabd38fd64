// Patterns as CPython's abstract syntax has them.

extension AbstractSyntaxWriter {
  /// Writes a pattern; the chapters end here.
  mutating func pattern(_ node: Node) {
    switch node.kind {
    case .literalPattern:
      literalPattern(LiteralPattern(unchecked: node))
    case .valuePattern:
      begin("MatchValue", node.range)
      add("value", ValuePattern(unchecked: node).attribute.node)
    case .capturePattern:
      begin("MatchAs", node.range)
      add("name", CapturePattern(unchecked: node).name)
    case .wildcardPattern:
      begin("MatchAs", node.range)
    case .groupPattern:
      // Parentheses leave no trace; the depth of their nesting is bounded.
      pattern(GroupPattern(unchecked: node).pattern)
    case .sequencePattern:
      begin("MatchSequence", node.range)
      add("patterns", all: SequencePattern(unchecked: node).patterns)
    case .starPattern:
      begin("MatchStar", node.range)
      add("name", StarPattern(unchecked: node).name)
    case .mappingPattern:
      let mapping = MappingPattern(unchecked: node)
      begin("MatchMapping", node.range)
      add("keys", all: mapping.items.lazy.map(\.key))
      add("patterns", all: mapping.items.lazy.map(\.pattern))
      add("rest", mapping.rest?.name)
    case .classPattern:
      let matched = ClassPattern(unchecked: node)
      begin("MatchClass", node.range)
      add("cls", matched.class)
      add("patterns", all: matched.patterns)
      for keyword in matched.keywords { add("kwd_attrs", keyword.name) }
      add("kwd_patterns", all: matched.keywords.lazy.map(\.pattern))
    case .orPattern:
      begin("MatchOr", node.range)
      add("patterns", all: OrPattern(unchecked: node).alternatives)
    case .asPattern:
      let binding = AsPattern(unchecked: node)
      begin("MatchAs", node.range)
      add("pattern", binding.pattern)
      add("name", binding.name)
    default:
      preconditionFailure("\(node.kind) has no line of its own")
    }
  }

  private mutating func literalPattern(_ pattern: LiteralPattern) {
    guard let constant = pattern.expression.as(ConstantLiteral.self) else {
      begin("MatchValue", pattern.range)
      add("value", pattern.expression)
      return
    }
    begin("MatchSingleton", pattern.range)
    // The value None is a field that is not there.
    if constant.token.kind != .None { add("value", .identifier(constant.token)) }
  }
}
