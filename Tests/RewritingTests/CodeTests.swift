import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// Literals of Python with embedded parts.
@Suite struct CodeTests {
  @Test func embedsExactSource() throws {
    let rewritten = try Rewritten("if x:\n    connect(\n        'a',  # why\n    )\n")
    let call = try rewritten.node("connect(\n        'a',  # why\n    )")
    let code: Code = """
      def pool():
          return \(call)
      """
    #expect(
      code.source == "def pool():\n    return connect(\n        'a',  # why\n    )")
  }

  @Test func holdsLinesTogetherThatOtherBracketsHeld() throws {
    let rewritten = try Rewritten("x = (\n    a.\n    b(c,\n      d)\n)\ny = e + \\\n    f\n")
    let chain = try rewritten.node("a.\n    b(c,\n      d)")
    let code: Code = "def f():\n    return \(chain)"
    #expect(code.source == "def f():\n    return (a.\n    b(c,\n      d))")
    let sum = try rewritten.node("e + \\\n    f")
    #expect(("\(sum)" as Code).source == "e + \\\n    f")
  }

  @Test func leavesStringsAlone() throws {
    let rewritten = try Rewritten("if x:\n        f('''a\n  b\n''',\n          1)\n")
    let call = try rewritten.node("f('''a\n  b\n''',\n          1)")
    let code: Code = "with y:\n    \(call)"
    #expect(code.source == "with y:\n    f('''a\n  b\n''',\n      1)")
  }

  @Test func bringsImports() throws {
    let rewritten = try Rewritten("def f(): ...\n")
    let retry = try #require(rewritten.file.spelling(of: "tenacity.retry", at: rewritten.tree.root))
    let inner: Code = "\(retry)(reraise=True)"
    let code: Code = "@\(inner)\ndef g(): ..."
    #expect(code.source == "@tenacity.retry(reraise=True)\ndef g(): ...")
    #expect(code.imports == [ImportRequest(module: "tenacity")])
  }

  @Test func indentsEmbeddedCode() {
    let body: Code = "a()\n\nb(\n    1\n)"
    let code: Code = "if x:\n    if y:\n        \(body)\n"
    #expect(
      code.source == "if x:\n    if y:\n        a()\n\n        b(\n            1\n        )\n")
    #expect(Code.lines(["a", "b"]).source == "a\nb")
  }
}
