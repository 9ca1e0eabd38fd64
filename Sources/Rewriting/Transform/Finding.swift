public import PythonSemantics
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
  /// What other files of the project must say before the finding is final.
  public private(set) var inquiry = Inquiry()

  /// A finding that can be repaired.
  public init(at node: Node, _ message: String, fix: Fix) {
    self.init(range: node.range, message, fix: fix, advice: nil)
  }

  /// A finding that is left to the reader.
  public init(at node: Node, _ message: String, advice: String) {
    self.init(range: node.range, message, fix: nil, advice: advice)
  }

  /// The finding that is final only when other files of the project have answered.
  public func asking(_ inquiry: Inquiry) -> Finding {
    var finding = self
    finding.inquiry.formUnion(inquiry)
    return finding
  }

  /// The finding with a fix that others may speak against by what they do with some functions; advice
  /// stays what it is, and asks nothing.
  public func asking(about functions: [FunctionDefinition], in file: PythonFile) -> Finding {
    fix == nil ? self : functions.reduce(self) { $0.asking(file.inquiry(about: $1)) }
  }

  /// The finding with a fix that counts as less safe.
  public func lowered(to safety: Safety) -> Finding {
    var fix = fix
    fix?.safety = safety
    return Finding(range: range, message, fix: fix, advice: advice, inquiry)
  }

  /// The finding at another place, where its text stood before it was changed.
  public func moved(to range: Range<Int>) -> Finding {
    Finding(range: range, message, fix: fix, advice: advice, inquiry)
  }

  /// The finding with advice in the place of its fix.
  public func advising(_ advice: String) -> Finding {
    Finding(range: range, message, fix: nil, advice: advice, inquiry)
  }

  /// The finding without what ties it to its tree, which it would keep in memory.
  public var settled: Finding {
    var fix = fix
    fix?.uses = []
    fix?.touched = []
    fix?.awaitingDeadlines = []
    fix?.definitions = []
    fix?.released = []
    return Finding(range: range, message, fix: fix, advice: advice)
  }

  private init(
    range: Range<Int>, _ message: String, fix: Fix?, advice: String?, _ inquiry: Inquiry = Inquiry()
  ) {
    self.range = range
    self.message = message
    self.fix = fix
    self.advice = advice
    self.inquiry = inquiry
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
  /// The definitions of the project that the new code uses.
  public var uses: [SharedUse]
  /// What is called in another way than before, as the file names it: tests that replace it by a fake
  /// may fail.
  public var touched: [Node]
  /// The names of a function whose values the new code has elsewhere.
  ///
  /// Of two fixes that release one, the second is made on the text of the first, which shows whether
  /// anything still uses the name.
  public var released: [Symbol]
  /// The calls that must have a deadline before the fix is made: it does more harm than good to those
  /// that may wait for ever.
  public var awaitingDeadlines: [Node]
  /// What the new code needs beyond the file.
  public var requirements: [Requirement]
  /// How much of the behaviour stays.
  public var safety: Safety
  private let ownResets: [String]

  /// What makes a process forget what the new code keeps, such as `get_redis.cache_clear()`: tests that
  /// replace what is kept must run it, for else they would get what another one made.
  public var resets: [String] {
    let all = ownResets + definitions.compactMap(\.reset) + uses.flatMap(\.resets)
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// Makes a repair of edits.
  public init(
    _ edits: [Edit], _ safety: Safety, imports: [ImportRequest] = [],
    definitions: [ModuleDefinition] = [], using uses: [SharedUse] = [],
    touching touched: [Node] = [], releasing released: [Symbol] = [],
    awaitingDeadlines: [Node] = [], requirements: [Requirement] = [], resets: [String] = []
  ) {
    self.edits = edits
    self.imports = imports + uses.flatMap(\.name.imports)
    self.definitions = uses.flatMap(\.definitions) + definitions
    self.uses = uses + uses.flatMap(\.helpers)
    self.touched = touched
    self.released = released
    self.awaitingDeadlines = awaitingDeadlines
    self.requirements = requirements
    self.safety = safety
    ownResets = resets
  }
}
