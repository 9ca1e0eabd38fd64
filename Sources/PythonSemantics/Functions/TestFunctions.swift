// Functions that only tests need.

public import PythonSyntax

extension PythonFile {
  /// Whether a function is a test or a part of one: a fixture, a step, a hook of a test runner, what
  /// a class of tests has, what one of these defines.
  ///
  /// Files of tests are mostly left out by their paths; this tells of those that stand elsewhere, such as
  /// plugins for `pytest`.
  public func isForTests(_ function: FunctionDefinition) -> Bool {
    let name = text(function.name.range)
    // `pytest` calls whatever has such a name in a plugin.
    if name.hasPrefix("test_") || name.hasPrefix("pytest_") { return true }
    let isMarked = function.decorators.contains { decorator in
      meaning(of: decorator)?.name.text.hasPrefix("pytest.mark.") ?? false
    }
    if isMarked || roles(of: function).contains(.fixture) { return true }
    if let outer = self.function(around: function.node), outer != function, isForTests(outer) {
      return true
    }
    guard let owner = classDefinition(around: function.node) else { return false }
    return text(owner.name.range).hasPrefix("Test")
      || bases(of: owner).contains { $0?.lastWord.hasSuffix("TestCase") ?? false }
  }
}
