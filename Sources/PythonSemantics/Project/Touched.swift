// Tests that replace what a file calls.

public import PythonSyntax

/// What code calls and a test may replace by a fake.
public struct TouchedName: Sendable, Hashable {
  /// How the module of the code calls it; empty where it begins with a name that only a function knows,
  /// for nobody replaces that from outside.
  fileprivate let spelling: String
  /// What it is called where it comes from, an instance by its class.
  fileprivate let origin: String

  /// Whole words of which one is in every test that replaces it; without any, none does.
  public var words: Set<String> {
    Set([spelling, origin].map(\.firstWord).filter { !$0.isEmpty })
  }
}

extension PythonFile {
  /// What tests may replace of an expression.
  public func touchedName(of expression: Node) -> TouchedName {
    let spelling = text(expression.unparenthesized.range)
    let symbol = symbol(named: spelling.firstWord, at: expression)
    return TouchedName(
      spelling: symbol?.scope.kind == .module ? spelling : "",
      origin: qualifiedName(of: expression)?.text.split(separator: "()").joined() ?? "")
  }

  /// The tests that replace what an expression of the file names by a fake, or say how it must be
  /// called: `tests/test_client.py:12`, in the order of their paths.
  public func tests(replacing expression: Node) -> [String] {
    let project = context.project
    guard project.hasPatches else { return [] }
    return project.tests(replacing: touchedName(of: expression), inFileAt: context.path)
  }
}

extension Project {
  /// The tests that replace what a file calls, or say how it must be called.
  ///
  /// `patch("app.client.requests.get")` and `patch("app.client.requests")` replace it for the module
  /// `app.client` alone, `patch("requests.get")` for all; that counts for modules which the test
  /// imports.
  func tests(replacing name: TouchedName, inFileAt path: String) -> [String] {
    guard hasPatches, let module = moduleName(of: path) else { return [] }
    return tests(
      replacingFor: path,
      own: name.spelling.dottedBeginnings.map { module + "." + $0 },
      others: name.origin.dottedBeginnings.filter { !$0.hasPrefix(module + ".") })
  }

  /// Whether a test replaces a name of a file, or something that it looks up on that.
  public func isReplaced(_ name: String, inFileAt path: String) -> Bool {
    guard hasPatches, let module = moduleName(of: path) else { return false }
    let target = "\(module).\(name)"
    return summaries.contains { file in
      file.patches.contains { ($0.target.text + ".").hasPrefix(target + ".") }
    }
  }

  /// Whether something that a file calls may be another thing than the file alone tells: tests replace
  /// it, or a module of the project hides the library that it comes from.
  public func concerns(_ name: TouchedName, inFileAt path: String) -> Bool {
    let library = name.origin.firstWord
    return !library.isEmpty && shadows(library: library, in: path)
      || !tests(replacing: name, inFileAt: path).isEmpty
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
