public import PythonSyntax
public import SourceText

/// One occurrence of a hazard.
public struct Finding: Sendable {
  /// The bytes that are reported.
  public let range: Range<Int>
  /// What is wrong, as one sentence without a full stop.
  public let message: String
  /// The repair; nil where there is only advice.
  public let fix: Fix?
  /// Why nothing is rewritten and what to do instead; nil where there is a fix.
  public let advice: String?

  /// A finding that can be repaired.
  public init(at node: Node, _ message: String, fix: Fix) {
    self.init(range: node.range, message, fix: fix, advice: nil)
  }

  /// A finding that is left to the reader.
  public init(at node: Node, _ message: String, advice: String) {
    self.init(range: node.range, message, fix: nil, advice: advice)
  }

  private init(range: Range<Int>, _ message: String, fix: Fix?, advice: String?) {
    self.range = range
    self.message = message
    self.fix = fix
    self.advice = advice
  }
}

/// An atomic repair: edits that stand or fall together, and what they need.
public struct Fix: Sendable {
  /// The changes of the text.
  public var edits: [Edit]
  /// The imports that the new code needs.
  public var imports: [ImportRequest]
  /// The definitions at module level that the new code uses, those that it uses of each other first.
  public var definitions: [ModuleDefinition]
  /// What the new code needs beyond the file.
  public var requirements: [Requirement]
  /// How much of the behaviour stays.
  public var safety: Safety

  /// Makes a repair of edits.
  public init(
    _ edits: [Edit], _ safety: Safety, imports: [ImportRequest] = [],
    definitions: [ModuleDefinition] = [], requirements: [Requirement] = []
  ) {
    self.edits = edits
    self.imports = imports
    self.definitions = definitions
    self.requirements = requirements
    self.safety = safety
  }
}
