internal import PythonSyntax

/// The number of a binding in its file, in the order of the text.
typealias BindingID = Int32

/// A binding as the tables have it.
struct BindingRecord: BitwiseCopyable, Sendable {
  var kind: BindingKind
  /// Whether the name gets a part of the value only.
  var isUnpacked: Bool
  /// The construct that binds.
  var node: NodeID
  /// The name that is bound.
  var token: TokenID
  /// The mention in the scope where the binding stands.
  var mention: MentionID
  /// The next binding of the same symbol, or `none`.
  var next: BindingID = .none
}

/// What binds a name.
public enum BindingKind: UInt8, Sendable, BitwiseCopyable {
  /// `import a.b`, `import a.b as name`; the node is the `importAlias`.
  case `import`
  /// `from a import name`, `from a import b as name`; the node is the `importAlias`.
  case importFrom
  /// A parameter of a `def` or a `lambda`.
  case parameter
  /// `name = value`, `name: annotation = value`.
  case assignment
  /// `name: annotation` without a value.
  case declaration
  /// `name += value`.
  case augmentedAssignment
  /// `name := value`.
  case namedExpression
  /// `for name in …` as a statement.
  case forTarget
  /// `for name in …` of a comprehension; the node is the `comprehensionClause`.
  case comprehensionTarget
  /// `with context as name`; the node is the `withItem`.
  case withTarget
  /// `except type as name`; the node is the `exceptClause`.
  case exceptTarget
  /// `def name`.
  case function
  /// `class name`.
  case `class`
  /// `type name = value`.
  case typeAlias
  /// A type parameter in brackets.
  case typeParameter
  /// A name in a pattern of `match`; the node is the pattern.
  case capture
  /// `del name`, which unbinds.
  case deletion
}
