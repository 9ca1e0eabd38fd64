public import PythonSyntax
internal import SourceText

/// A place where a file does something with a name that another file defines, or with an attribute of
/// such a name.
public struct NameUse: Sendable, Hashable {
  /// The name where it is defined, whatever the file calls it.
  public let name: String
  /// Where it comes from, as the file names it; nil where the file does not tell.
  public let origin: QualifiedName?
  /// Whether it is looked up on something: `items.find`.
  public let isAttribute: Bool
  /// What is done with it.
  public let kind: Kind
  /// The line, counted from one.
  public let line: Int

  /// What is done with a name.
  public enum Kind: Sendable, Hashable {
    /// It is called, with these keywords.
    case called(keywords: Set<String>)
    /// It is called with arguments that are not written out: `find(*names)`.
    case calledWithUnpacking
    /// It is read in another way: handed to somebody, decorated, stored.
    case passedOn
  }

  /// What is done with the rows that a call returns, and is wrong when some are missing.
  public let consumption: String?

  init?(_ node: Node, name: String, in file: PythonFile, _ lines: LineTable) {
    guard !file.isTarget(node) else { return nil }
    self.name = name
    let meaning = file.meaning(of: node)
    origin = meaning?.evidence.contains(.unexplained) == true ? nil : meaning?.name
    isAttribute = node.kind == .attribute
    line = lines.line(at: node.range.lowerBound)
    guard let call = node.parent?.as(Call.self), call.callee == node else {
      (kind, consumption) = (.passedOn, nil)
      return
    }
    kind =
      call.unpacks
      ? .calledWithUnpacking
      : .called(keywords: Set(call.arguments.keywords.map { file.text($0.name.range) }))
    consumption =
      file.uses(ofRows: call.node).lazy.compactMap { use in
        if case .consumed(let reason) = use { reason } else { nil }
      }.first
  }
}

extension Call {
  /// Whether some arguments are not written out: `f(*a)`, `f(**a)`.
  public var unpacks: Bool {
    arguments.elements.contains { $0.kind == .starred || $0.kind == .doubleStarred }
  }
}

extension PythonFile {
  /// What the file does with what others may define by some names, in the order of the text for each.
  func uses(ofNames names: Set<String>) -> [NameUse] {
    let lines = LineTable(tree.text)
    return names.sorted().flatMap { name in
      (reads(ofImported: name) + attributes(named: name)).compactMap {
        NameUse($0, name: name, in: self, lines)
      }
    }
  }

  /// Where a name is read that is imported, under whatever alias; or may be by a star.
  private func reads(ofImported name: String) -> [Node] {
    let imported = allBindings.filter { binding in
      binding.kind == .importFrom
        && binding.node.as(ImportAlias.self).map { text($0.name.range) == name } ?? false
    }.map(\.symbol)
    let starred =
      starImports.isEmpty ? nil : moduleScope.symbol(named: name).flatMap { $0.isBound ? nil : $0 }
    return Set(imported + [starred].compactMap(\.self)).flatMap(\.reads)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where an attribute of a name is read or written, whatever it is looked up on.
  public func attributes(named name: String) -> [Node] {
    guard let wanted = self.names.find(name.utf8) else { return [] }
    return tree.nodes.kinds.indices.compactMap { index in
      guard tree.nodes.kinds[index] == .attribute, facts[index] == wanted else { return nil }
      return Node(tree: tree, id: NodeID(index))
    }
  }
}
