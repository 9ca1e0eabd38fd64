public import PythonSyntax
internal import SourceText

/// An expression that says the same to all code of a process, so that what it makes can be shared.
///
///     psycopg2.connect(DSN, connect_timeout=5)      # DSN = os.environ["DSN"] at the top of the file
///
/// is `psycopg2.connect(os.environ["DSN"], connect_timeout=5)` to everybody. A name of the
/// function that is bound once, `dsn = os.environ["DSN"]` above the call, stands for its value. What
/// depends on a parameter, `self`, the request at hand, or a name that is bound twice is not shared.
public struct SharedExpression: Sendable, Hashable {
  /// What the expression says when every name is told by where it comes from: the same text in all
  /// files that mean the same.
  public let identity: String
  /// How another module writes it; nil where it reads what only its own module has.
  public let portable: PortableCode?
  /// How its own module writes it outside of the function that it stands in, on one line; nil where
  /// that is what is there.
  public let text: String?
  /// The names of the function that it has the values of in that text.
  public let locals: [Symbol]
}

/// Code as any module can write it.
public struct PortableCode: Sendable, Hashable {
  /// The code.
  public let text: String
  /// The imports that the code needs.
  public let imports: Set<PortableImport>

  /// Takes code and the imports that it needs.
  public init(text: String, imports: Set<PortableImport> = []) {
    (self.text, self.imports) = (text, imports)
  }

  /// The code with everything called what it is called where it comes from, whatever a file calls it;
  /// nil where two things would have one name.
  ///
  ///     pg.connect(DSN)  with  import psycopg2 as pg  →  psycopg2.connect(DSN)
  public var withoutAliases: PortableCode? {
    let words = Dictionary(
      imports.compactMap { request in
        request.alias.map { ($0, request.name ?? request.module) }
      }, uniquingKeysWith: { first, _ in first })
    guard !words.isEmpty else { return self }
    let tree = SyntaxTree(parsing: SourceText(Array(text.utf8)))
    let plain = imports.map { PortableImport(module: $0.module, name: $0.name, alias: nil) }
    guard let file = PythonFile(tree), Set(plain.map { $0.name ?? $0.module }).count == plain.count
    else { return nil }
    var edits = EditSet(of: tree.text)
    for node in file.nodes(.name, in: tree.root) {
      guard let word = words[node.source] else { continue }
      _ = edits.insert([Edit(replacing: node.range, with: Array(word.utf8))])
    }
    return PortableCode(
      text: String(decoding: edits.applied().bytes, as: UTF8.self), imports: Set(plain))
  }
}

/// An import that means the same in every module of a project.
public struct PortableImport: Sendable, Hashable {
  /// The module, by its absolute name.
  public let module: String
  /// What is taken from the module; nil where the module itself is imported.
  public let name: String?
  /// The name that it is bound to, where that is another one.
  public let alias: String?
}

extension PythonFile {
  /// What a call says to all code of the process; nil where its callee or an argument may mean
  /// something else elsewhere.
  public func sharedExpression(of call: Call) -> SharedExpression? {
    var reader = SharedExpressionReader(self)
    return reader.read(construction: call)
  }

  /// Whether what a call makes could be shared by all code of the process, were it not for an import
  /// that stands in the function.
  public func isSharedButForImport(_ call: Call) -> Bool {
    isImportedInFunction(call.callee)
      && call.arguments.elements.allSatisfy { element in
        let value = element.as(KeywordArgument.self)?.value ?? element
        return sharedExpression(ofArgument: value) != nil
      }
  }

  /// What an argument says to all code of the process, as what makes something shared is told it; nil
  /// where that is not certain.
  public func sharedExpression(ofArgument value: Node) -> SharedExpression? {
    var reader = SharedExpressionReader(self)
    return reader.read(argument: value)
  }

  /// What an expression says to all code of the process; nil where that is not certain.
  public func sharedExpression(of expression: Node) -> SharedExpression? {
    var reader = SharedExpressionReader(self)
    return reader.read(expression)
  }
}
