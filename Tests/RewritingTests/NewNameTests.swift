import PythonSemantics
import PythonSyntax
import Rewriting
import Testing

/// How new code writes what it takes from libraries: exceptions, caches, modules, several names.
@Suite struct NewNameTests {
  private func at(_ source: String) throws -> (PythonFile, Node) {
    let rewritten = try Rewritten(source)
    return (rewritten.file, try rewritten.node("USE"))
  }

  @Test(arguments: [
    ("USE\n", "requests.Timeout", "requests.Timeout"),
    ("from requests import Timeout\nUSE\n", "requests.Timeout", "Timeout"),
    ("USE\n", "builtins.TimeoutError", "TimeoutError"),
    ("def f(TimeoutError):\n    USE\n", "builtins.TimeoutError", nil),
    ("from errors import TimeoutError\nUSE\n", "builtins.TimeoutError", nil),
  ]) func anExceptionMayBeABuiltin(_ source: String, _ name: String, _ code: String?) throws {
    let (file, node) = try at(source)
    #expect(file.exception(QualifiedName(name), at: node)?.source == code)
  }

  @Test(arguments: [
    ("USE\n", ["requests.Timeout"], "requests.Timeout"),
    ("USE\n", ["requests.Timeout", "builtins.OSError"], "(requests.Timeout, OSError)"),
    ("OSError = IOError\nUSE\n", ["requests.Timeout", "builtins.OSError"], nil),
  ]) func severalExceptionsAreATuple(
    _ source: String, _ names: [String], _ code: String?
  ) throws {
    let (file, node) = try at(source)
    #expect(file.exceptions(names.map { QualifiedName($0) }, at: node)?.source == code)
  }

  @Test(arguments: [
    ("USE\n", PythonVersion(3, 9), "cache"),
    ("import functools\nUSE\n", PythonVersion(3, 12), "functools.cache"),
    ("cache = {}\nUSE\n", PythonVersion(3, 12), "functools.cache"),
    ("USE\n", PythonVersion(3, 8), "lru_cache(maxsize=None)"),
    (
      "from functools import lru_cache as kept\nUSE\n", PythonVersion(3, 8),
      "kept(maxsize=None)"
    ),
  ]) func aCacheIsOneThatThePythonHas(
    _ source: String, _ version: PythonVersion, _ text: String
  ) throws {
    var context = FileContext()
    context.minimumPython = version
    let file = try #require(PythonFile(try at(source).0.tree, in: context))
    #expect(file.spellingOfCache(at: try Rewritten(file).node("USE"))?.text == text)
  }

  @Test(arguments: [
    ("USE\n", "psycopg2", "psycopg2"), ("import psycopg2 as pg\nUSE\n", "psycopg2", "pg"),
    ("from psycopg2 import connect\nUSE\n", "psycopg2", "psycopg2"),
    ("import mysql.connector\nUSE\n", "mysql.connector", "mysql.connector"),
    ("from psycopg2 import connect\ndef psycopg2(): ...\nUSE\n", "psycopg2", nil),
  ]) func aModuleIsHandedOverByItsName(
    _ source: String, _ module: String, _ text: String?
  ) throws {
    let (file, node) = try at(source)
    #expect(file.spelling(ofModule: module, at: node)?.text == text)
  }

  @Test func namesOfAModuleAreWrittenAlike() throws {
    func names(_ source: String) throws -> [String]? {
      let (file, node) = try at(source)
      return ImportedNames(["retry", "wait_random"], of: "tenacity", in: file, at: node).map {
        [$0["retry"].text, $0["wait_random"].text]
      }
    }
    #expect(try names("USE\n") == ["retry", "wait_random"])
    #expect(try names("import tenacity\nUSE\n") == ["tenacity.retry", "tenacity.wait_random"])
    // One name that is taken makes all of them reached through the module.
    #expect(try names("def retry(): ...\nUSE\n") == ["tenacity.retry", "tenacity.wait_random"])
    #expect(try names("def retry(): ...\ntenacity = _tenacity = 1\nUSE\n") == nil)
  }

  @Test(arguments: [
    ("import requests\ndef f(): requests.get(1)\n", nil),
    (
      "import requests\nclass A:\n  def __init__(self): requests.get(1)\n",
      "Python itself calls `__init__`"
    ),
    ("def f():\n  import requests\n  requests.get(1)\n", "its library is imported when it runs"),
    (
      "import requests\ndef f(): yield requests.get(1)\n", "calling a generator runs nothing"
    ),
    (
      "import httpx\ndef f(client: httpx.AsyncClient): return client.get(1)\n",
      "the request is sent when its result is awaited"
    ),
    (
      "import requests\ndef f():\n  try: requests.get(1)\n  except Exception: return None\n",
      "the function catches the exception itself"
    ),
  ]) func whatADecoratorDoesNotSeeIsTold(_ source: String, _ obstacle: String?) throws {
    let function = try #require(try Rewritten(source).file.outboundFunctions.first)
    let told = function.obstacle(to: "a retry")
    #expect(told?.hasPrefix(obstacle ?? "") ?? (obstacle == nil))
    #expect((told == nil) == (obstacle == nil))
  }
}
