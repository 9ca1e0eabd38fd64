// Which model an object is a row of.

public import PythonSyntax

extension PythonFile {
  /// The name of the imported model that an object is a row of, by the annotation of a parameter or the
  /// query that it comes from: `user: User`, `user = session.get(User, key)`.
  public func importedModel(ofRow object: Node) -> Node? {
    guard !imports(package: "django"), let binding = symbol(of: object.unparenthesized)?.onlyBinding
    else { return nil }
    let model: Node?
    switch binding.kind {
    case .parameter: model = binding.annotation.map(withoutNone)
    case .assignment: model = binding.value.flatMap(modelOfRow)
    default: model = nil
    }
    guard let model, model.isNamedLikeAClass, classDefinition(named: model) == nil,
      qualifiedName(of: model) != nil
    else { return nil }
    return model
  }

  /// The model of the row that an expression asks for: `session.get(User, key)`, `User.query.first()`.
  private func modelOfRow(_ value: Node) -> Node? {
    guard let call = value.withoutAwait.as(Call.self),
      let method = call.callee.as(Attribute.self)
    else { return nil }
    let word = method.name.text
    if word == "get", let model = call.arguments[0], model.isNamedLikeAClass { return model }
    guard Self.oneRow.contains(word) else { return nil }
    var reader = QueryReader(self)
    return reader.legacy(method.object)?.entities.first
  }

  /// `User` of `User | None` and of `Optional[User]`.
  private func withoutNone(_ annotation: Node) -> Node {
    if let access = annotation.as(Subscript.self) {
      return access.object.lastWord?.bytes.elementsEqual("Optional".utf8) ?? false
        ? access.index : annotation
    }
    guard annotation.kind == .binaryOperation else { return annotation }
    return annotation.children.first { $0.isNamedLikeAClass } ?? annotation
  }

  /// What asks a query for one of its rows.
  private static let oneRow: Set<String> = [
    "first", "first_or_404", "get", "get_or_404", "one", "one_or_404", "one_or_none",
  ]
}
