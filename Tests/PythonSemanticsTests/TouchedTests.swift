import PythonSemantics
import PythonSyntax
import SourceText
import Testing

/// Which tests replace what a file calls.
@Suite struct TouchedTests {
  @Test(arguments: [
    ("patch('app.client.requests.get')", ["tests/test_client.py:4"]),
    ("patch('app.client.requests')", ["tests/test_client.py:4"]),
    ("patch('requests.get')", ["tests/test_client.py:4"]),
    ("patch('app.client.requests.post')", []),
    ("patch('app.other.requests.get')", []),
    ("patch('app.client.fetch')", []),
  ])
  func functions(patch: String, places: [String]) throws {
    #expect(
      try tests(patch, calling: "requests.get", in: "import requests\nrequests.get(1)\n") == places)
  }

  @Test func methodsOfSessions() throws {
    let source = "import requests\nsession = requests.Session()\nsession.get(1)\n"
    #expect(
      try tests("patch('requests.Session.get')", calling: "session.get", in: source)
        == ["tests/test_client.py:4"])
    #expect(
      try tests("patch('app.client.session')", calling: "session.get", in: source)
        == ["tests/test_client.py:4"])
  }

  @Test func testsOfOtherModulesMayReplaceWhatTheyLike() throws {
    #expect(
      try tests(
        "patch('requests.get')", calling: "requests.get", in: "import requests\nrequests.get(1)\n",
        tested: "app.other") == [])
  }

  @Test func whatOnlyAFunctionKnowsIsNotReplaced() throws {
    let source = "import requests\ndef f(session=None):\n  session.get(1)\n"
    #expect(
      try tests("patch('app.client.session')", calling: "session.get", in: source) == [])
  }

  /// The tests that replace a callee of the module `app.client`.
  private func tests(
    _ patch: String, calling callee: String, in source: String, tested: String = "app.client"
  ) throws -> [String] {
    let test = """
      from unittest.mock import patch
      import \(tested)

      @\(patch)
      def test_it(fake): pass
      """
    var context = FileContext()
    context.path = "app/client.py"
    context.project = Project(
      [FileSummary(path: "tests/test_client.py", try file(test))],
      otherPaths: ["app/__init__.py", "app/other.py", "app/client.py"])
    let tree = SyntaxTree(parsing: SourceText(Array(source.utf8)))
    let file = try #require(PythonFile(tree, in: context))
    let call = try #require(file.allCalls.last)
    #expect(
      String(decoding: call.callee.tree.text.bytes[call.callee.range], as: UTF8.self) == callee)
    let places = file.tests(replacing: call.callee)
    let name = file.touchedName(of: call.callee)
    #expect(places.isEmpty || name.words.contains { test.contains($0) })
    #expect(places.isEmpty == !context.project.concerns(name, inFileAt: context.path))
    return places
  }
}
