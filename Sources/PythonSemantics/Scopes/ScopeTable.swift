internal import PythonSyntax

/// The number of a scope in its file; an outer scope has a smaller one, the module's is 0.
typealias ScopeID = Int32

/// A scope as the tables have it.
struct ScopeRecord: BitwiseCopyable, Sendable {
  var kind: ScopeKind
  /// The node whose scope it is.
  var node: NodeID
  /// The scope around it, or `none`.
  var parent: ScopeID
  /// The innermost class scope that it is or stands in, whose name mangles private names; or `none`.
  var enclosingClass: ScopeID
  /// How the name of the function or class is bound, or `none`.
  var binding: BindingID = .none
}

/// What a scope belongs to.
public enum ScopeKind: UInt8, Sendable, BitwiseCopyable {
  /// The file.
  case module
  /// A class body; the functions inside do not see its names.
  case `class`
  /// A `def`.
  case function
  /// A `lambda`.
  case lambda
  /// A comprehension or generator expression.
  case comprehension
  /// The type parameters of a function or a class, or a type alias with its value (PEP 695).
  case typeParameters

  /// Whether its statements and expressions run when it is called, not where they stand.
  public var isFunction: Bool { self == .function || self == .lambda }
}
