public import PythonSyntax

/// What an expression stands for, as far as its file tells.
public struct Meaning: Sendable {
  /// Where it comes from.
  public internal(set) var name: QualifiedName
  /// What the answer rests on.
  public internal(set) var evidence: Evidence
  /// The `functools.partial(…)` through which it is called, which may bring arguments of its own.
  public internal(set) var partial: Call?

  init(_ name: QualifiedName, _ evidence: Evidence = []) {
    self.name = name
    self.evidence = evidence
  }

  /// The meaning of an attribute of it.
  func attribute(_ word: String) -> Meaning {
    var meaning = Meaning(name.attribute(word), evidence)
    meaning.partial = partial
    return meaning
  }

  /// The meaning of what a call of it returns.
  var result: Meaning { Meaning(name.result, evidence) }

  /// The meaning with more that it rests on.
  func resting(on more: Evidence) -> Meaning {
    var meaning = self
    meaning.evidence.formUnion(more)
    return meaning
  }
}

/// What a meaning rests on besides imports and assignments that leave no doubt.
public struct Evidence: OptionSet, Sendable, Hashable {
  /// The kinds of evidence as bits.
  public let rawValue: UInt8

  /// Takes the kinds of evidence as bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A type annotation says so, or what stands in for an argument that was not given.
  public static let annotation = Evidence(rawValue: 1)
  /// Nothing in the file explains the name, so it counts as the module of that name.
  public static let unexplained = Evidence(rawValue: 2)
  /// It is an attribute that the class of `self` assigns.
  public static let instance = Evidence(rawValue: 4)
  /// A star import stands behind the binding and might bind the name again.
  public static let starImport = Evidence(rawValue: 8)
  /// The name is imported for type checkers only.
  public static let typeChecking = Evidence(rawValue: 16)
  /// Another binding of the name is `None`.
  public static let optional = Evidence(rawValue: 32)
  /// It is what a `with` bound: what entering the context returned, not the context.
  public static let entered = Evidence(rawValue: 64)
  /// The class of `self` has it from another one, and those derived from it may have it anew.
  public static let inherited = Evidence(rawValue: 128)
}
