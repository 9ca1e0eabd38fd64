// Calls of methods that a class has from a library's class.

public import PythonSyntax

extension PythonFile {
  /// The calls of inherited methods within classes whose only base is a library's class: `self.get(url)`
  /// and `super().get(url)` in a class that is derived from `requests.Session`.
  ///
  /// A method that the class has itself counts as one of its own, and so does one that would run by way
  /// of another of the `deciding` methods which it has.
  public func inheritedCalls(
    to callees: Callees, decidedBy deciding: Set<String> = []
  ) -> [(call: Call, callee: Meaning)] {
    let owners = scopes.indices.filter { scopes[$0].kind == .class }
    return owners.flatMap { index -> [(call: Call, callee: Meaning)] in
      let owner = ClassDefinition(unchecked: cursor(scopes[index].node))
      let bases = bases(of: owner)
      guard bases.count == 1, let base = bases[0], owner.arguments?.elements.count == 1 else {
        return []
      }
      let instance = base.result
      // Most classes are derived from something else.
      let beginning = instance.text + "."
      guard callees.names.contains(where: { $0.text.hasPrefix(beginning) }) else { return [] }
      return descendants(of: owner.node.id, kind: .call).compactMap { id in
        let call = Call(unchecked: cursor(id))
        guard let access = call.callee.as(Attribute.self) else { return nil }
        let word = text(access.name.range)
        let name = instance.attribute(word)
        guard callees.contains(name) else { return nil }
        let isOwn = classOfSelf(access.object.id) == ScopeID(index)
        guard isOwn || isSuper(access.object, in: owner) else { return nil }
        let words = isOwn ? deciding.union([word]) : deciding.subtracting([word])
        return !hasOwn(words, ScopeID(index)) ? (call, Meaning(name, .inherited)) : nil
      }
    }
  }

  /// Whether a class binds one of several names, or gives its instances an attribute of one.
  private func hasOwn(_ words: Set<String>, _ scope: ScopeID) -> Bool {
    words.contains { word in
      guard let name = names.find(word.utf8) else { return false }
      if mentions.find(name, in: scope).map({ mentions[$0].flags.contains(.bound) }) ?? false {
        return true
      }
      return attributeStores[name].contains {
        classOfSelf(links(of: $0).firstChild) == scope
      }
    }
  }

  /// Whether an expression is `super()` in a method of a class.
  private func isSuper(_ object: Node, in owner: ClassDefinition) -> Bool {
    guard let call = object.as(Call.self), call.arguments.elements.isEmpty,
      qualifiedName(of: call.callee) == "builtins.super"
    else { return false }
    return function(around: call.node).flatMap(classDefinition(of:))?.node == owner.node
  }
}
