public import PythonSyntax
public import SourceText

extension FunctionDefinition {
  /// The edits that give a function one more parameter, which no caller has to pass; nil where it
  /// has one of that name.
  ///
  /// It stands behind all others but `**keywords`, where it changes no call: behind `*positions` it
  /// can only be passed by its name.
  ///
  /// | before                              | after                                         |
  /// |-------------------------------------|-----------------------------------------------|
  /// | `def f(): …`                        | `def f(new=1): …`                             |
  /// | `def f(a, b=2) -> int: …`           | `def f(a, b=2, new: int = 1) -> int: …`       |
  /// | `def f(*args, **kwargs): …`         | `def f(*args, new=1, **kwargs): …`            |
  /// | `def f(⏎    self,  # me⏎    **kwargs,⏎): …` | `def f(⏎    self,  # me⏎    new=1,⏎    **kwargs,⏎): …` |
  public func adding(
    parameter name: String, annotation: Code? = nil, default value: Code, style: FileStyle
  ) -> [Edit]? {
    guard parameters[name] == nil else { return nil }
    let list = CommaList(parameters)
    var new = Array(name.utf8)
    if let annotation, isAnnotated {
      new += Array(": ".utf8) + annotation.placed(style: style) + Array(" = ".utf8)
    } else {
      new += Array("=".utf8)
    }
    new += value.placed(style: style)
    let hasKeywords = parameters.elements.contains { $0.isDoubleStarred }
    return list.inserting(new, at: list.items.count - (hasKeywords ? 1 : 0), style)
  }

  /// Whether the author annotates.
  private var isAnnotated: Bool {
    returns != nil || parameters.elements.contains { $0.annotation != nil }
  }
}
