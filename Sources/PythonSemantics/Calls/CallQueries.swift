// Calls by what they call.

public import PythonSyntax

extension PythonFile {
  /// The calls of some functions or methods, in the order of the text, each with what is called.
  ///
  /// `file.calls(to: ["requests.get", "requests.Session().get"])` finds them under every alias. Where
  /// the file does not tell for certain what is called, the call is left out; so it is where the
  /// project has a module by the name of the library, which would be imported in its place.
  public func calls(to callees: Callees) -> [(call: Call, callee: Meaning)] {
    candidates(for: callees).compactMap { id in
      let call = Call(unchecked: cursor(id))
      guard let callee = meaning(of: call.callee), callees.contains(callee.name),
        !isHidden(callee.name)
      else { return nil }
      return (call, callee)
    }
  }

  /// Whether a module of the project hides the library that a name comes from.
  private func isHidden(_ name: QualifiedName) -> Bool {
    guard let library = name.root else { return false }
    return context.project.shadows(library: String(library), in: context.path)
  }

  /// The calls whose callee ends in a word, whatever it means: `get` finds `cache.get(key)`.
  public func calls(named word: String) -> [Call] {
    guard let name = names.find(word.utf8) else { return [] }
    return calls[name].map { Call(unchecked: cursor($0)) }.filter {
      $0.callee.unparenthesized.kind != .call
    }
  }

  /// All calls in the order of the text.
  public var allCalls: [Call] { calls.all.map { Call(unchecked: cursor($0)) } }

  /// The calls by a word that callees end in or by an alias of one, in the order of the text.
  private func candidates(for callees: Callees) -> [NodeID] {
    let words = callees.words.compactMap { names.find($0) }
    guard !words.isEmpty else { return [] }
    let candidates = aliases.closure(of: words).flatMap { calls[$0] }
    return candidates.sorted { left, right in
      let (first, second) = (links(of: left), links(of: right))
      // Calls that begin with the same token are nested in each other: the inner one is made first.
      return first.firstToken == second.firstToken
        ? left < right : first.firstToken < second.firstToken
    }
  }
}
