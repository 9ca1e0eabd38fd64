import PythonSemantics
import PythonSyntax
import Rewriting

// Calls that are given keywords in a mapping, among which a deadline may be.

extension DeadlineSite {
  /// What is wrong with a call that has a `**mapping`, if something is.
  var findingOfUnpackedKeywords: Finding? {
    let mappings = call.arguments.elements.compactMap { Starred($0) }.filter(\.isDouble)
      .map(\.expression)
    let literals = mappings.map(file.keys(ofLiteral:))
    if !literals.contains(where: { $0 == nil }) {
      guard !literals.contains(where: { $0?.contains(deadline.keyword) ?? false }) else {
        return nil
      }
      guard var value else { return nil }
      if let shared = mappings.first(where: file.isNameOfModule) {
        value.doubt = value.doubt ?? "another module may add to `\(shared.source)`"
      }
      return appending(value)
    }
    guard mappings.count == 1, let parameter = file.ownKeywords(mappings[0], at: call.node) else {
      return advising(
        "the keywords may hold `\(deadline.keyword)` already; add it where they are made")
    }
    guard !file.mentions(parameter, with: deadline.keyword) else { return nil }
    if file.takes(deadline.keyword, besideKeywordsAt: call.node) { return value.map(appending) }
    if file.isShared(parameter, at: call.node) {
      return advising(
        "`\(parameter.name)` goes elsewhere, too; pass on a copy that has `\(deadline.keyword)`")
    }
    guard let value,
      let insertion = call.node.insertingBefore(defaults(parameter.name, value), style: style)
    else {
      return advising("add `\(parameter.name).setdefault(\"\(deadline.keyword)\", …)` before it")
    }
    return fixing([insertion], value)
  }

  /// The statements that add what is missing to keywords, unless their sender has it there.
  private func defaults(_ keywords: String, _ value: WrittenDeadline) -> String {
    missing(with: value).map {
      "\(keywords).setdefault(\(style.quoted($0.name)), \($0.value))"
    }.joined(separator: "\n")
  }
}

extension PythonFile {
  /// The keys of a dictionary whose keys are all written out, there or where its name is bound for
  /// good; nil of everything else.
  fileprivate func keys(ofLiteral mapping: Node) -> [String]? {
    if let binding = symbol(of: mapping)?.onlyBinding, binding.kind == .assignment,
      binding.symbol.reads.allSatisfy({ $0.parent?.kind == .doubleStarred })
    {
      return binding.value.flatMap { $0.kind == .name ? nil : self.keys(ofLiteral: $0) }
    }
    if let call = mapping.as(Call.self), qualifiedName(of: call.callee) == "builtins.dict" {
      let keywords = call.arguments.elements.map { KeywordArgument($0)?.name.text }
      return keywords.contains(nil) ? nil : keywords.compactMap { $0 }
    }
    guard mapping.kind == .dictionary else { return nil }
    var keys: [String] = []
    for item in mapping.children {
      guard item.kind == .keyValue, let key = item.firstChild.flatMap(text(ofString:)) else {
        return nil
      }
      keys.append(key)
    }
    return keys
  }

  /// Whether an expression is a name of the module, which others can import.
  fileprivate func isNameOfModule(_ expression: Node) -> Bool {
    symbol(of: expression).map { $0.scope == moduleScope } ?? false
  }

  /// The `**` parameter of the function round a node that an expression names.
  fileprivate func ownKeywords(_ mapping: Node, at node: Node) -> Symbol? {
    guard let symbol = symbol(of: mapping),
      let parameter = symbol.onlyBinding?.node.as(Parameter.self), parameter.isDoubleStarred,
      let function = function(around: node), parameter.node.parent?.parent == function.node
    else { return nil }
    return symbol
  }

  /// Whether the function round a node takes a keyword by a parameter, so that none of its `**` has it.
  fileprivate func takes(_ keyword: String, besideKeywordsAt node: Node) -> Bool {
    function(around: node)?.parameters.passing.contains {
      $0.parameter.name.text == keyword
        && ($0.passing == .positionOrKeyword || $0.passing == .keyword)
    } ?? false
  }

  /// Whether a function says something of a key where it uses its `**` parameter.
  fileprivate func mentions(_ parameter: Symbol, with key: String) -> Bool {
    parameter.mentions.contains { $0.parent?.parent?.source.contains(key) ?? false }
  }

  /// Whether a key that is added to a `**` parameter at a node would go elsewhere, too: to another
  /// function, or to what the parameter was kept as.
  fileprivate func isShared(_ parameter: Symbol, at node: Node) -> Bool {
    parameter.reads.contains { read in
      guard let use = read.parent else { return true }
      switch use.kind {
      case .attribute, .subscript, .comparison:
        return false
      case .doubleStarred:
        guard let call = use.parent?.parent.flatMap({ Call($0) }) else { return true }
        if let name = qualifiedName(of: call.callee), Deadline.all[name] != nil { return false }
        // What was called before took a copy.
        return call.range.lowerBound > node.range.lowerBound || !loops(around: node).isEmpty
      default:
        return true
      }
    }
  }
}
