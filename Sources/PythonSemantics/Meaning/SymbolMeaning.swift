// What names stand for, by all that binds them.

internal import PythonSyntax
internal import SourceText

extension Resolver {
  /// What a name stands for where it is mentioned.
  mutating func meaning(ofSymbol symbol: MentionID, at node: NodeID) -> Meaning? {
    guard spend(), !file.names.isAmbiguous else { return nil }
    let record = file.mentions[symbol]
    guard record.firstBinding >= 0 else { return unexplained(record, at: node) }

    var agreement = Agreement()
    var next = record.firstBinding
    var last = next
    while next >= 0, !agreement.isUnknown {
      guard spend() else { return nil }
      if let vote = vote(ofBinding: next) { agreement.add(vote) }
      last = next
      next = file.bindings[Int(next)].next
    }
    guard let meaning = agreement.meaning else { return nil }
    return record.scope == 0 && hasStarImport(behind: last)
      ? meaning.resting(on: .starImport) : meaning
  }

  /// What a name that nothing binds stands for: a builtin, or the module of that name where the dot
  /// of an access stands directly behind it, which is what files are filtered by.
  private func unexplained(_ record: Mention, at node: NodeID) -> Meaning? {
    guard record.scope == 0, !record.flags.contains(.bound), file.starImports.isEmpty else {
      return nil
    }
    let name = file.names.string(of: record.name)
    if Builtins.names.contains(name) { return Meaning(QualifiedName("builtins." + name)) }
    // `__file__` and its like are the module's own.
    if name.hasPrefix("__") { return nil }
    let text = file.tree.text
    if file.kind(of: node) == .name {
      let end = file.cursor(node).range.upperBound
      guard text.padded[end] == UInt8(ascii: "."), text.padded[end + 1].continuesAccess else {
        return nil
      }
    }
    return Meaning(QualifiedName(name), .unexplained)
  }

  private func hasStarImport(behind binding: BindingID) -> Bool {
    guard let star = file.starImports.last else { return false }
    return file.links(of: star).firstToken > file.bindings[Int(binding)].token
  }

  // MARK: Bindings

  /// What one binding says; nil when it has no say.
  mutating func vote(ofBinding binding: BindingID) -> Agreement.Vote? {
    let record = file.bindings[Int(binding)]
    switch record.kind {
    case .import, .importFrom:
      let name = file.importedName(record)
      if Python2.aloneHas(name) { return nil }
      let isForTypeChecking = file.isTypeCheckingOnly(record.node)
      return .meaning(Meaning(name, isForTypeChecking ? .typeChecking : []))
    case .assignment, .namedExpression, .withTarget:
      return vote(ofValue: Binding(file: file, id: binding))
    case .declaration:
      let annotation = Binding(file: file, id: binding).annotation
      return annotation.flatMap { instance(ofAnnotation: $0.id) }.map { .meaning($0) }
    case .parameter:
      return vote(ofParameter: record)
    case .deletion:
      // What the name meant before it was deleted is not touched.
      return nil
    case .augmentedAssignment, .forTarget, .comprehensionTarget, .exceptTarget, .function, .class,
      .typeAlias, .typeParameter, .capture:
      return .unknown
    }
  }

  private mutating func vote(ofValue binding: Binding) -> Agreement.Vote {
    vote(
      ofValue: binding.value?.id, annotation: binding.annotation?.id,
      isEntered: binding.kind == .withTarget)
  }

  /// What an assignment says; its annotation has the first word.
  mutating func vote(
    ofValue value: NodeID?, annotation: NodeID?, isEntered: Bool
  ) -> Agreement.Vote {
    guard let value else { return .unknown }
    let annotated = annotation.flatMap { instance(ofAnnotation: $0) }
    if isNone(value) { return annotated.map { .meaning($0.resting(on: .optional)) } ?? .nothing }
    let meaning = meaning(of: value)
    if let annotated {
      return .meaning(annotated.name == meaning?.name ? meaning ?? annotated : annotated)
    }
    return vote(isEntered ? meaning?.resting(on: .entered) : meaning)
  }

  private mutating func vote(ofParameter record: BindingRecord) -> Agreement.Vote {
    let parameter = Parameter(unchecked: file.cursor(record.node))
    guard !parameter.isStarred, !parameter.isDoubleStarred else { return .unknown }
    guard let annotation = parameter.annotation else {
      // `def f(session=None)`, where the body makes one if it was given none.
      return parameter.default?.isNone ?? false ? .argument : .unknown
    }
    return vote(instance(ofAnnotation: annotation.id))
  }

  /// What a parameter says that stands in an expression; nil of everything else.
  ///
  /// Of `session = session or requests.Session()` it is what the caller hands over.
  mutating func vote(ofArgument node: NodeID) -> Agreement.Vote? {
    guard file.kind(of: node) == .name else { return nil }
    let symbol = file.mentions[file.mentions[file.facts[Int(node)]].symbol]
    guard symbol.firstBinding >= 0 else { return nil }
    let binding = file.bindings[Int(symbol.firstBinding)]
    guard binding.kind == .parameter else { return nil }
    let parameter = Parameter(unchecked: file.cursor(binding.node))
    if parameter.isStarred || parameter.isDoubleStarred { return .unknown }
    return parameter.annotation == nil ? .argument : vote(ofParameter: binding)
  }
}

extension PythonFile {
  /// What an import binds, from its root: `import a.b` binds `a`, `import a.b as c` binds `a.b`.
  func importedName(_ binding: BindingRecord) -> QualifiedName {
    let alias = ImportAlias(unchecked: cursor(binding.node))
    guard binding.kind == .importFrom, let parent = alias.node.parent else {
      return QualifiedName(text(alias.alias == nil ? alias.boundName.range : alias.name.range))
    }
    let statement = ImportFromStatement(unchecked: parent)
    let dots = String(repeating: ".", count: statement.level)
    let module = statement.module.map { text($0.range) } ?? ""
    return QualifiedName(dots + module).attribute(text(alias.name.range))
  }

  /// The text of dotted names without the blanks that may stand round the dots.
  func text(_ range: Range<Int>) -> String {
    let bytes = tree.text.bytes[range]
    let isPlain = bytes.allSatisfy { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "\\") }
    return String(
      decoding: isPlain
        ? bytes : bytes.filter { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "\\") }[...],
      as: UTF8.self)
  }
}
