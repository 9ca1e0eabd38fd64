/// What a node of the tree is, named by Python's own grammar words.
///
/// Each case shows its children in order (`x?` at most one, `x*` any number, `x+` at least one).
/// Keywords, operators, punctuation and the names that a construct binds are tokens of the node
/// itself. In a tree without errors the children are exactly these.
public enum NodeKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  // MARK: The file

  /// The file: `statement*`. Owns every token that no other node has.
  case module
  /// The body of a compound statement, on its line or indented: `statement+`.
  case block
  /// What the parser could not read: whatever was finished before it gave up.
  case error

  // MARK: Simple statements

  /// `expression`.
  case expressionStatement
  /// `a = b = value`: `target+ value`.
  case assignment
  /// `a += value`: `target value`.
  case augmentedAssignment
  /// `a: annotation = value`: `target annotation value?`.
  case annotatedAssignment
  /// `return value`: `value?`.
  case returnStatement
  /// `raise exception from cause`: `exception? cause?`.
  case raiseStatement
  /// `pass`.
  case passStatement
  /// `break`.
  case breakStatement
  /// `continue`.
  case continueStatement
  /// `global a, b`.
  case globalStatement
  /// `nonlocal a, b`.
  case nonlocalStatement
  /// `del a, b`: `target+`.
  case deleteStatement
  /// `assert test, message`: `test message?`.
  case assertStatement
  /// `import a.b as c, d`, `lazy import a`: `importAlias+`.
  case importStatement
  /// `from ..a import b as c, d`, `from a import *`: `importAlias+`.
  case importFromStatement
  /// `a.b as c`, `a as b`, `*`.
  case importAlias
  /// `type Name[T] = value`: `typeParameters? value`.
  case typeAlias

  // MARK: Compound statements

  /// `if`: `condition block elifClause* elseClause?`.
  case ifStatement
  /// `elif`: `condition block`.
  case elifClause
  /// `else:` of `if`, `while`, `for`, `try`: `block`.
  case elseClause
  /// `while`: `condition block elseClause?`.
  case whileStatement
  /// `for`, `async for`: `target iterable block elseClause?`.
  case forStatement
  /// `with`, `async with`, with or without parentheses round the items: `withItem+ block`.
  case withStatement
  /// `context as target`: `context target?`.
  case withItem
  /// `try`: `block exceptClause* elseClause? finallyClause?`.
  case tryStatement
  /// `except type as name:`, `except* type:`, `except:`: `type? block`.
  case exceptClause
  /// `finally`: `block`.
  case finallyClause
  /// `match`: `subject caseClause+`.
  case matchStatement
  /// `case pattern if guard:`: `pattern guard? block`.
  case caseClause

  // MARK: Definitions

  /// `def`, `async def`: `decorator* typeParameters? parameters returns? block`.
  case functionDefinition
  /// `class`: `decorator* typeParameters? argumentList? block`.
  case classDefinition
  /// `@expression`: `expression`.
  case decorator
  /// Of a `def` (with the parentheses) or a `lambda` (without): `parameter*`; `/` and a lone `*`
  /// are tokens.
  case parameters
  /// `name: annotation = default`, `*name`, `**name`: `annotation? default?`.
  case parameter
  /// `[T, *Ts, **P]`: `typeParameter+`.
  case typeParameters
  /// `T: bound = default`, `*Ts = default`, `**P = default`: `bound? default?`.
  case typeParameter

  // MARK: Expressions

  /// A name that is read, bound or deleted as an expression.
  case name
  /// `None`, `True`, `False`, `...`.
  case constant
  /// An integer, float or imaginary literal.
  case number
  /// One `str` or `bytes` literal.
  case string
  /// One f-string or t-string: `replacementField*`; its literal parts are tokens.
  case formattedString
  /// Adjacent literals: `(string | formattedString)+`, at least two.
  case concatenatedString
  /// `{expression = !r : specification}`: `expression formatSpecification?`.
  case replacementField
  /// `:` and what follows it in a field: `replacementField*`; its literal parts are tokens.
  case formatSpecification
  /// `(expression)`: `expression`.
  case parenthesized
  /// `a, b`, `(a, b)`, `()`: `expression*`.
  case tuple
  /// `[a, b]`: `expression*`.
  case list
  /// `{a, b}`: `expression+`.
  case set
  /// `{key: value, **mapping}`: `(keyValue | doubleStarred)*`.
  case dictionary
  /// `key: value`: `key value`.
  case keyValue
  /// `[element for …]`: `element comprehensionClause+`.
  case listComprehension
  /// `{element for …}`: `element comprehensionClause+`.
  case setComprehension
  /// `{key: value for …}`, `{**mapping for …}`: `(keyValue | doubleStarred) comprehensionClause+`.
  case dictionaryComprehension
  /// `(element for …)`, or without parentheses as the only argument of a call: `element
  /// comprehensionClause+`.
  case generatorExpression
  /// `for target in iterable if condition`, `async for …`: `target iterable condition*`.
  case comprehensionClause
  /// `*expression`: `expression`.
  case starred
  /// `**expression` in a call or a dictionary: `expression`.
  case doubleStarred
  /// `object.name`: `object`.
  case attribute
  /// `object[index]`: `object index`; several indexes are one `tuple` without parentheses.
  case `subscript`
  /// `lower:upper:step`: `lower? upper? step?`.
  case slice
  /// `callee(arguments)`: `callee argumentList`.
  case call
  /// `(a, *b, c=d, **e)`: `(expression | starred | keywordArgument | doubleStarred)*`.
  case argumentList
  /// `name=value`: `value`.
  case keywordArgument
  /// `await expression`: `expression`.
  case awaitExpression
  /// `+a`, `-a`, `~a`, `not a`: `operand`.
  case unaryOperation
  /// `a + b` and the like: `left right`.
  case binaryOperation
  /// `a and b and c`, `a or b`: `operand+`, at least two.
  case booleanOperation
  /// `a < b not in c`: `operand+`, at least two.
  case comparison
  /// `body if condition else alternative`: `body condition alternative`.
  case conditional
  /// `lambda parameters: body`: `parameters? body`.
  case lambda
  /// `name := value`: `name value`.
  case namedExpression
  /// `yield value`: `value?`.
  case yieldExpression
  /// `yield from value`: `value`.
  case yieldFromExpression

  // MARK: Patterns

  /// A number, string or constant as a pattern: `expression`.
  case literalPattern
  /// `a.b` as a pattern: `attribute`.
  case valuePattern
  /// A name that is bound.
  case capturePattern
  /// `_`.
  case wildcardPattern
  /// `(pattern)`: `pattern`.
  case groupPattern
  /// `[a, b]`, `(a, b)`, `a, b`: `pattern*`.
  case sequencePattern
  /// `*name`, `*_`.
  case starPattern
  /// `{key: pattern, **rest}`: `mappingPatternItem* doubleStarPattern?`.
  case mappingPattern
  /// `key: pattern`: `expression pattern`.
  case mappingPatternItem
  /// `**name`.
  case doubleStarPattern
  /// `Class(pattern, name=pattern)`: `expression pattern* keywordPattern*`.
  case classPattern
  /// `name=pattern`: `pattern`.
  case keywordPattern
  /// `a | b`: `pattern+`, at least two.
  case orPattern
  /// `pattern as name`: `pattern`.
  case asPattern
}
