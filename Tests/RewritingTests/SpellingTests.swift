import PythonSemantics
import PythonSyntax
import Rewriting
import Testing

/// How names of other modules are written where they are needed.
@Suite struct SpellingTests {
  /// `tenacity.retry` at `USE`.
  static let files: [(source: String, text: String?, imports: [ImportRequest])] = [
    ("USE\n", "tenacity.retry", [ImportRequest(module: "tenacity")]),
    ("import tenacity\nUSE\n", "tenacity.retry", []),
    ("import tenacity as t\nUSE\n", "t.retry", []),
    ("from tenacity import retry as again\nUSE\n", "again", []),
    // IMP-05: what only type checkers see is not there.
    (
      "if TYPE_CHECKING:\n    import tenacity\nUSE\n", "tenacity.retry",
      [ImportRequest(module: "tenacity")]
    ),
    // IMP-06: what may be missing is not imported in another way.
    ("try:\n    import tenacity\nexcept ImportError:\n    tenacity = None\nUSE\n", nil, []),
    // IMP-07: what one function imports, another does not have.
    (
      "def g():\n    import tenacity\ndef f():\n    USE\n", "tenacity.retry",
      [ImportRequest(module: "tenacity")]
    ),
    // IMP-08: never shadow.
    (
      "def tenacity(): ...\nUSE\n", "_tenacity.retry",
      [ImportRequest(module: "tenacity", alias: "_tenacity")]
    ),
    ("tenacity = _tenacity = 1\nUSE\n", nil, []),
    // IMP-09: parameters shadow, and star imports may.
    (
      "def f(tenacity):\n    USE\n", "_tenacity.retry",
      [ImportRequest(module: "tenacity", alias: "_tenacity")]
    ),
    (
      "from helpers import *\nUSE\n", "_tenacity.retry",
      [ImportRequest(module: "tenacity", alias: "_tenacity")]
    ),
    // IMP-11: what is exported is taken.
    ("__all__ = ['_tenacity']\ntenacity = 1\nUSE\n", nil, []),
  ]

  @Test(arguments: files.indices)
  func spellsAName(_ index: Int) throws {
    let (source, text, imports) = Self.files[index]
    let rewritten = try Rewritten(source)
    let spelling = rewritten.file.spelling(of: "tenacity.retry", at: try rewritten.node("USE"))
    #expect(spelling?.text == text)
    #expect(spelling?.imports ?? [] == imports)
  }

  @Test func importsNewModulesOfTheProjectThemselves() throws {
    for (source, text, isImported) in [
      ("import shop\nUSE\n", "again", true), ("import shop.net\nUSE\n", "again", true),
      ("import shop.retries\nUSE\n", "shop.retries.again", false),
      ("from shop import retries\nUSE\n", "retries.again", false),
    ] {
      let rewritten = try Rewritten(source)
      let spelling = rewritten.file.spelling(
        of: "shop.retries.again", at: try rewritten.node("USE"), preferring: .name, ofProject: true)
      #expect(spelling?.text == text, "\(source)")
      #expect(spelling?.imports.isEmpty == !isImported, "\(source)")
    }
  }

  @Test(arguments: [
    ("from requests.exceptions import HTTPError\nUSE\n", "HTTPError"),
    ("from requests.exceptions import HTTPError as E\nUSE\n", "E"),
    ("from requests.models import HTTPError\nUSE\n", "requests.HTTPError"),
    ("from requests.exceptions import Timeout\nUSE\n", "requests.HTTPError"),
  ])
  func usesWhatALibraryShowsByAnotherName(_ source: String, _ text: String) throws {
    let rewritten = try Rewritten(source)
    let use = try rewritten.node("USE")
    #expect(rewritten.file.spelling(of: "requests.HTTPError", at: use)?.text == text)
  }

  @Test func importsANameWhereThatReadsBetter() throws {
    let rewritten = try Rewritten("USE\n")
    let use = try rewritten.node("USE")
    let cache = rewritten.file.spelling(of: "functools.cache", at: use, preferring: .name)
    #expect(
      cache == Spelling("cache", imports: [ImportRequest(from: "functools", name: "cache")]))
  }
}
