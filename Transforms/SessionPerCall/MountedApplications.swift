import PythonSemantics
import PythonSyntax
import Rewriting

// Applications that others pass requests on to, and do not tell when they end.

extension PythonFile {
  /// What puts applications of FastAPI and Starlette into others: `app.mount("/v1", v1)`.
  static let wordsOfMounting: Set<String> = ["Mount", "mount"]

  /// Where another file may put an application into one that does not run its `lifespan`.
  var placeOfMounting: String? {
    Self.wordsOfMounting.sorted().lazy.flatMap(usesElsewhere(ofMethod:)).first { _, use in
      guard case .called(let keywords) = use.kind else { return use.kind == .calledWithUnpacking }
      return use.arguments.count > 1
        ? mayHaveLifespan(use.arguments[1]) : keywords.contains("app")
    }?.place
  }

  /// Whether what is mounted may be an application of the project; files and applications of WSGI are
  /// instances of other classes.
  private func mayHaveLifespan(_ name: QualifiedName?) -> Bool {
    guard let name else { return true }
    if ["FastAPI", "Starlette"].contains(name.callee?.lastWord) { return true }
    if name.callee?.lastWord.first?.isUppercase ?? false { return false }
    guard !name.isRelative, let root = name.root, name.text != root else { return true }
    return context.project.topLevelModules.contains(String(root))
  }
}
