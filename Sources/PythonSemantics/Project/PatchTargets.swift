// What tests replace, and what they say of calls.

internal import PythonSyntax
internal import SourceText

extension PythonFile {
  /// What the file replaces by fakes and says of their calls, in the order of the text.
  public var patches: [Patch] {
    var found: [(target: QualifiedName, kind: Patch.Kind, offset: Int)] = []
    for call in (Self.replacements + Self.assertions).flatMap(calls(named:)) {
      if let target = patchTarget(of: call) {
        found.append((target, .replaced, call.range.lowerBound))
      } else if let target = assertedTarget(of: call) {
        found.append((target, .asserted, call.range.lowerBound))
      }
    }
    for store in attributeStores.all {
      guard let target = assignedTarget(store) else { continue }
      found.append((target, .replaced, cursor(store).range.lowerBound))
    }
    if found.isEmpty { return [] }
    let lines = LineTable(tree.text)
    return found.sorted { $0.offset < $1.offset }.map {
      Patch(target: $0.target, kind: $0.kind, line: lines.line(at: $0.offset))
    }
  }

  /// Whether the file puts something else in the place of what a name means, which may be the method of
  /// an instance.
  public func replaces(_ name: QualifiedName) -> Bool {
    let name = QualifiedName(name.text.split(separator: "()").joined())
    func means(_ target: QualifiedName?) -> Bool {
      target.map { Patch(target: $0, kind: .replaced, line: 1).concerns(name) } ?? false
    }
    let word = names.find(Array(name.lastWord.utf8)[...])
    return word.map { attributeStores[$0].contains { means(assignedTarget($0)) } } ?? false
      || Self.replacements.flatMap(calls(named:)).contains { means(patchTarget(of: $0)) }
  }

  // MARK: Replaced

  /// The last words of what puts a fake in a place.
  private static let replacements = ["patch", "object", "setattr", "setitem", "delattr"]

  /// Words of which one is in what replaces something by a call, says how it is called, or assigns a
  /// fake of `unittest.mock`.
  static let wordsOfPatches =
    replacements.filter { $0 != "object" } + assertions + ["AsyncMock", "MagicMock", "Mock("]

  /// What a call of `patch`, `patch.object`, `setattr` and the like replaces.
  private func patchTarget(of call: Call) -> QualifiedName? {
    switch patching(call.callee) {
    case .byPath:
      return call.arguments[0].flatMap(text(ofString:)).map { QualifiedName($0) }
    case .byObject:
      guard let object = call.arguments[0] else { return nil }
      if let path = text(ofString: object) { return QualifiedName(path) }
      guard let word = call.arguments[1].flatMap(text(ofString:)) else { return nil }
      return qualifiedName(of: object)?.attribute(word)
    case nil:
      return nil
    }
  }

  /// What an assignment to an attribute of a module or a class replaces: `requests.get = fake`.
  private func assignedTarget(_ store: NodeID) -> QualifiedName? {
    guard let target = tree.nodes.target(of: store), target.kind == .assignment else { return nil }
    let attribute = Attribute(unchecked: cursor(store))
    guard let owner = qualifiedName(of: attribute.object), owner.root != "builtins",
      !owner.text.contains("(")
    else { return nil }
    return owner.attribute(text(attribute.name.range))
  }

  /// How a call says what it replaces: by a dotted path, or by an object and the name of an attribute.
  private enum Patching {
    case byPath
    case byObject
  }

  private func patching(_ callee: Node) -> Patching? {
    guard let word = callee.lastWord else { return nil }
    let object = callee.unparenthesized.as(Attribute.self)?.object
    switch text(word.range) {
    case "patch" where isMock(callee): return .byPath
    case "object" where object.map(isPatch) == true: return .byObject
    case "setattr", "setitem", "delattr":
      return object.map { isFixture($0, "monkeypatch", "pytest.MonkeyPatch()") } == true
        ? .byObject : nil
    default: return nil
    }
  }

  private func isPatch(_ expression: Node) -> Bool {
    expression.lastWord?.bytes.elementsEqual("patch".utf8) == true && isMock(expression)
  }

  /// Whether a `patch` is that of `unittest.mock`, or of the fixture `mocker`.
  private func isMock(_ patch: Node) -> Bool {
    if let name = qualifiedName(of: patch), name == "unittest.mock.patch" || name == "mock.patch" {
      return true
    }
    guard let object = patch.unparenthesized.as(Attribute.self)?.object else { return false }
    return isFixture(object, "mocker", "pytest_mock.MockerFixture()")
  }

  /// Whether an expression is a fixture of pytest, by the name of the parameter or its annotation.
  private func isFixture(_ expression: Node, _ name: String, _ type: QualifiedName) -> Bool {
    if qualifiedName(of: expression) == type { return true }
    guard let symbol = symbol(of: expression), symbol.name.hasSuffix(name) else { return false }
    return symbol.bindings.contains { $0.kind == .parameter }
  }

  // MARK: Asserted

  /// What a call such as `fetch.assert_called_once_with(…)` is about.
  private func assertedTarget(of call: Call) -> QualifiedName? {
    guard let attribute = call.callee.unparenthesized.as(Attribute.self),
      Self.assertions.contains(text(attribute.name.range))
    else { return nil }
    let fake = attribute.object.unparenthesized
    if let symbol = symbol(of: fake), let binding = symbol.onlyBinding {
      if let made = binding.value?.unparenthesized.as(Call.self) { return patchTarget(of: made) }
      if binding.kind == .parameter { return target(ofParameter: binding) }
    }
    return qualifiedName(of: fake)
  }

  private static let assertions = [
    "assert_any_await", "assert_any_call", "assert_awaited_once_with", "assert_awaited_with",
    "assert_called_once_with", "assert_called_with", "assert_has_awaits", "assert_has_calls",
  ]

  /// What the decorator replaces whose fake a parameter gets: the lowest decorator's comes first.
  private func target(ofParameter binding: Binding) -> QualifiedName? {
    let definition = binding.scope.node.as(FunctionDefinition.self)
    guard let definition else { return nil }
    let parameters = definition.parameters.elements.map(\.node)
    let first = classDefinition(of: definition) == nil ? 0 : 1
    guard let place = parameters.firstIndex(of: binding.node), place >= first else { return nil }
    let calls = definition.decorators.reversed().compactMap { decorator in
      decorator.expression.unparenthesized.as(Call.self)
    }.filter { call in
      // A decorator that brings its own fake passes none.
      switch patching(call.callee) {
      case .byPath: call.arguments[1] == nil && call.arguments["new"] == nil
      case .byObject: call.arguments[2] == nil && call.arguments["new"] == nil
      case nil: false
      }
    }
    let index = place - first
    return index < calls.count ? patchTarget(of: calls[index]) : nil
  }
}
