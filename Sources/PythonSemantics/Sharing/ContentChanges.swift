internal import PythonSyntax

// Where what a name holds is changed under that name.

extension PythonFile {
  /// The places that write into what a name holds: `CONFIG["port"] = 1`, `del config.port`,
  /// `CONFIG.update(…)`.
  func changes(ofWhat symbol: Symbol) -> [Node] {
    symbol.reads.filter { read in
      guard let access = read.parent, access.firstChild == read else { return false }
      switch access.kind {
      case .subscript: return isTarget(access)
      case .attribute:
        if isTarget(access) { return true }
        guard let call = access.parent?.as(Call.self), call.callee == access else { return false }
        return Self.changingMethods.contains(text(Attribute(unchecked: access).name.range))
      default: return false
      }
    }
  }

  /// Methods that change the mapping, the list or the set that they are called on.
  private static let changingMethods: Set<String> = [
    "add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove",
    "setdefault", "update",
  ]
}
