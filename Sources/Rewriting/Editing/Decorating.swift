public import PythonSemantics
public import PythonSyntax
public import SourceText

/// A definition that can have decorators: a function or a class.
public protocol Decorated: SyntaxView {
  /// The decorators from top to bottom.
  var decorators: Views<Decorator> { get }
  /// Where the definition begins when its decorators are left out.
  var keyword: Token { get }
}

extension FunctionDefinition: Decorated {}
extension ClassDefinition: Decorated {}

/// Where a new decorator goes among those that are there.
public enum DecoratorPlace: Sendable {
  /// Directly above the definition: it decorates first.
  case innermost
  /// Above all others: what it makes is what everybody sees.
  case outermost
  /// Directly above one of the decorators.
  case above(Decorator)
}

extension Decorated {
  /// The edit that adds a decorator, which is given with or without its `@`.
  ///
  /// | before                             | place       | after                                      |
  /// |------------------------------------|-------------|--------------------------------------------|
  /// | `def f(): ...`                     | `innermost` | `@new⏎def f(): ...`                        |
  /// | `@a⏎# why b⏎@b  # tail⏎def f(): …` | `innermost` | `@a⏎# why b⏎@b  # tail⏎@new⏎def f(): …`    |
  /// | `@a⏎# why b⏎@b  # tail⏎def f(): …` | `outermost` | `@new⏎@a⏎# why b⏎@b  # tail⏎def f(): …`    |
  /// | `@a⏎# why b⏎@b  # tail⏎def f(): …` | `above(b)`  | `@a⏎# why b⏎@new⏎@b  # tail⏎def f(): …`    |
  /// | `    async def f(self): …`         | `innermost` | `    @new⏎    async def f(self): …`        |
  public func decorated(
    with decorator: Code, at place: DecoratorPlace = .innermost, style: FileStyle
  ) -> Edit {
    let below: Token =
      switch place {
      case .innermost: keyword
      case .outermost: node.firstToken ?? keyword
      case .above(let decorator): decorator.node.firstToken ?? keyword
      }
    let indentation = Array(keyword.leadingIndentation)
    let sign = decorator.bytes.first == UInt8(ascii: "@") ? [] : [UInt8(ascii: "@")]
    let line = sign + decorator.placed(below: indentation, style: style)
    return Edit(inserting: line + style.newline + indentation, at: below.range.lowerBound)
  }
}

extension PythonFile {
  /// The decorators of a definition from top to bottom, each with what it stands for: of
  /// `@app.route("/")` what `app.route` does.
  public func decorators(
    of definition: some Decorated
  ) -> [(decorator: Decorator, meaning: Meaning?)] {
    definition.decorators.map { ($0, meaning(of: $0)) }
  }
}
