// Tests that replace what a file calls.

public import PythonSyntax

extension PythonFile {
  /// The tests that replace what an expression of the file names by a fake, or say how it must be
  /// called: `tests/test_client.py:12`, in the order of their paths.
  ///
  /// `patch("app.client.requests.get")` and `patch("app.client.requests")` replace it for the module
  /// `app.client` alone, `patch("requests.get")` for all; that counts for modules which the test
  /// imports.
  public func tests(replacing expression: Node) -> [String] {
    let project = context.project
    guard project.hasPatches, let module = project.moduleName(of: context.path) else { return [] }
    return project.tests(
      replacingFor: context.path,
      own: spelling(inModuleOf: expression).dottedBeginnings.map { module + "." + $0 },
      others: name(of: expression).dottedBeginnings.filter { !$0.hasPrefix(module + ".") })
  }

  /// Words of which one is in every test that replaces what an expression of the file names.
  public func words(ofTestsReplacing expression: Node) -> Set<String> {
    let names = [spelling(inModuleOf: expression), name(of: expression)]
    return Set(names.map(\.firstWord).filter { !$0.isEmpty })
  }

  /// How the module calls what an expression names; empty where it begins with a name that only a
  /// function knows, for nobody replaces that from outside.
  private func spelling(inModuleOf expression: Node) -> String {
    let spelling = text(expression.unparenthesized.range)
    let symbol = symbol(named: spelling.firstWord, at: expression)
    return symbol?.scope.kind == .module ? spelling : ""
  }

  /// What an expression is called where it comes from, an instance by its class.
  private func name(of expression: Node) -> String {
    qualifiedName(of: expression)?.text.split(separator: "()").joined() ?? ""
  }
}

extension String {
  /// What stands before each of the dots, and all of it: `a`, `a.b` and `a.b.c` of `a.b.c`.
  fileprivate var dottedBeginnings: [String] {
    if isEmpty { return [] }
    return utf8.indices.filter { utf8[$0] == UInt8(ascii: ".") }.map { String(self[..<$0]) } + [
      self
    ]
  }

  /// The first word of a dotted name, which may be relative.
  fileprivate var firstWord: String {
    String(drop { $0 == "." }.prefix { $0 == "_" || $0.isLetter || $0.isNumber })
  }
}
