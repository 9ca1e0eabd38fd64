// Where classes come from that a file imports, and what they are made of.

extension Project {
  /// Where a class comes from that a file imports by a name, through modules that pass it on.
  public func origin(
    ofClass name: QualifiedName, importedBy path: String
  ) -> DeclarationOrigin<ClassSummary> {
    origin(of: name, importedBy: path) { file, word in file.classes?.last { $0.name == word } }
  }

  /// The files that must be read to know what a file imports by a name, with the bases of a class.
  public func unreadFiles(of name: QualifiedName, importedBy path: String) -> Set<String> {
    var unread: Set<String> = []
    var visited: Set<String> = []
    var pending = [(name, path)]
    while let (name, path) = pending.popLast() {
      guard visited.insert("\(path) \(name)").inserted else { continue }
      switch origin(ofClass: name, importedBy: path) {
      case .found(let found, let home):
        pending += origins(ofBasesOf: found, in: home)
        pending += (found.columns?.aliases ?? []).map { ($0.alias, home) }
      case .unread(let file): unread.insert(file)
      case .outside, .unknown: continue
      }
    }
    return unread
  }

  /// The bases, in other files, of all classes that have a method by one of some names.
  public func bases(
    ofClassesWith methods: Set<String>
  ) -> [(name: QualifiedName, path: String)] {
    summaries.flatMap { file in
      (file.classes ?? []).filter { !methods.isDisjoint(with: $0.methods) }
        .flatMap { origins(ofBasesOf: $0, in: file.path) }
    }
  }

  /// Where the bases of a class come from, by classes of its own file.
  private func origins(
    ofBasesOf summary: ClassSummary, in path: String
  ) -> [(name: QualifiedName, path: String)] {
    var found: [(QualifiedName, String)] = []
    var visited: Set<String> = [summary.name]
    var pending = [summary]
    while let next = pending.popLast() {
      for base in next.bases {
        if let origin = base.origin {
          found.append((origin, path))
        } else if visited.insert(base.word).inserted,
          let other = classOfFile(base.word, in: path)
        {
          pending.append(other)
        }
      }
    }
    return found
  }

  // MARK: Bases

  /// Whether some class has a method by the name of a class's own that may stand in its place, or
  /// whose place it takes: one that derives from it, a base that has it, too, or a protocol.
  func isRedefined(_ method: String, of owner: String, in path: String) -> Bool {
    (classesByMethod[method] ?? []).contains { home, other in
      guard other.name != owner || home != path else { return false }
      return other.isProtocol
        || mayDerive(other, in: home, from: owner, in: path)
        || classOfFile(owner, in: path).map {
          mayDerive($0, in: path, from: other.name, in: home)
        } ?? false
    }
  }

  /// Whether a class derives from another, or it is not known of all its bases what they are.
  func mayDerive(
    _ derived: ClassSummary, in path: String, from name: String, in home: String
  ) -> Bool {
    let wanted = ClassPlace(name: name, path: home)
    var visited: Set<ClassPlace> = []
    var pending = [(derived, path)]
    while let (next, path) = pending.popLast() {
      for base in next.bases {
        switch origin(of: base, in: path) {
        case .found(let found, let place):
          let candidate = ClassPlace(name: found.name, path: place)
          if candidate == wanted { return true }
          if visited.insert(candidate).inserted { pending.append((found, place)) }
        case .outside: continue
        case .unread, .unknown: return true
        }
      }
    }
    return false
  }

  /// Where a base of a class comes from.
  func origin(of base: ClassSummary.Base, in path: String) -> DeclarationOrigin<ClassSummary> {
    if let origin = base.origin { return self.origin(ofClass: origin, importedBy: path) }
    // What the file makes at run time is no class of another file, as far as anybody can tell.
    return classOfFile(base.word, in: path).map { .found($0, path: path) } ?? .outside
  }

  func classOfFile(_ name: String, in path: String) -> ClassSummary? {
    summary(of: path)?.classes?.last { $0.name == name }
  }
}

/// A class by its name and the path of its file.
struct ClassPlace: Hashable {
  var name: String
  var path: String
}
