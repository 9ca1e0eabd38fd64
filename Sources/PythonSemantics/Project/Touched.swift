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
    let spelled = text(expression.unparenthesized.range)
    let name = qualifiedName(of: expression)?.text.split(separator: "()").joined()
    func isPrefix(_ prefix: Substring, of whole: String) -> Bool {
      whole == prefix || whole.hasPrefix(prefix + ".")
    }
    return project.files.flatMap { test in
      let replaced = test.patches.filter { patch in
        let target = patch.target.text
        if target.hasPrefix(module + ".") {
          return isPrefix(target.dropFirst(module.count + 1), of: spelled)
        }
        return name.map { isPrefix(target[...], of: $0) } ?? false
          && project.imports(of: test.path).contains { $0.path == context.path }
      }
      return Set(replaced.map(\.line)).sorted().map { "\(test.path):\($0)" }
    }
  }
}
