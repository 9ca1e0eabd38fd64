import PythonSemantics
import PythonSyntax
import Testing

/// Which calls are found when some callees are looked for.
@Suite struct CallTests {
  @Test(arguments: table) func finds(_ row: Row) throws {
    let file = try file(row.text)
    let found = file.calls(to: ["requests.get", "requests.Session().get", "builtins.open"])
    let lines = found.map { call, callee in
      "\(String(decoding: call.bytes, as: UTF8.self)) \(callee.name)"
    }
    #expect(lines.joined(separator: "; ") == row.answer)
  }

  static let table = rows(
    """
    ## nothing -> \("")
    x = {}.get(1)
    ## in the order of the text -> requests.get(1) requests.get; open(2) builtins.open; requests.get(3) requests.get
    import requests
    requests.get(1); open(2); requests.get(3)
    ## nested, the inner one behind -> requests.get(open(1)) requests.get; open(1) builtins.open
    import requests
    requests.get(open(1))
    ## alias of an import -> g(1) requests.get
    from requests import get as g
    g(1)
    ## alias of an alias -> h(1) requests.get
    from requests import get as g
    h = g
    h(1)
    ## partial -> g(1) requests.get
    from functools import partial
    import requests
    g = partial(requests.get, timeout=1)
    g(1)
    ## attribute of self -> self.fetch(1) requests.get
    import requests
    class A:
      def __init__(self): self.fetch = requests.get
      def f(self): self.fetch(1)
    ## other receivers -> \("")
    cache.get(1)
    def f(session): session.get(2)
    ## in an f-string -> requests.get(1) requests.get
    import requests
    f"{requests.get(1)}"
    ## decorator -> open(1) builtins.open
    @open(1)
    def f(): pass
    ## in a string -> \("")
    "requests.get(1)"
    """)

  @Test func evidenceIsTold() throws {
    func evidence(_ text: String) throws -> Evidence? {
      let file = try file(text)
      return file.calls(to: ["requests.Session().get", "requests.get"]).last?.callee.evidence
    }
    #expect(try evidence("import requests\nrequests.get()") == [])
    #expect(try evidence("requests.get()") == .unexplained)
    #expect(try evidence("import requests\nfrom a import *\nrequests.get()") == .starImport)
    #expect(try evidence("import requests\ndef f(s: requests.Session): s.get()") == .annotation)
    #expect(
      try evidence("import requests\ndef f(s: requests.Session | None): s.get()")
        == [.annotation, .optional])
    #expect(
      try evidence("import requests\ndef f(s=None):\n s = s or requests.Session()\n s.get()")
        == .annotation)
    #expect(try evidence("import requests\ndef f(s): (s or requests).get()") == .annotation)
    #expect(try evidence("import requests\ndef f(g=None):\n g = g or requests.get\n g()") == nil)
    #expect(try evidence("import requests\nwith requests.Session() as s: s.get()") == .entered)
    #expect(
      try evidence("try: import requests\nexcept ImportError: requests = None\nrequests.get()")
        == .optional)
    #expect(
      try evidence("if TYPE_CHECKING: import requests\nrequests.get()") == .typeChecking)
    #expect(
      try evidence("import requests\nclass A:\n s = requests.Session()\n def f(self): self.s.get()")
        == .instance)
  }

  @Test func partialIsTold() throws {
    let file = try file("import functools, requests\nfunctools.partial(requests.get, a=1)(2)")
    let callee = try #require(file.calls(to: ["requests.get"]).first?.callee)
    #expect(callee.partial?.arguments["a"] != nil)
  }

  @Test func qualifiedNamesComeApart() {
    let method: QualifiedName = "requests.Session().get"
    #expect(method.lastWord == "get")
    #expect(method.receiver == "requests.Session()")
    #expect(method.receiver?.callee == "requests.Session")
    #expect(method.root == "requests")
    let relative: QualifiedName = "..utils.get"
    #expect(relative.level == 2 && relative.root == nil && relative.receiver == "..utils")
    #expect(QualifiedName(".a").receiver == nil)
    #expect(QualifiedName("requests").receiver == nil)
    #expect(QualifiedName("a.b()").lastWord == "b")
  }

  @Test(arguments: inherited) func findsInheritedMethods(_ row: Row) throws {
    let found = try file(row.text).inheritedCalls(
      to: ["requests.Session().get", "requests.Session().request"], decidedBy: ["request"])
    let lines = found.map { String(decoding: $0.call.bytes, as: UTF8.self) }
    #expect(lines.joined(separator: "; ") == row.answer)
    #expect(found.allSatisfy { $0.callee.evidence == .inherited })
  }

  static let inherited = rows(
    """
    ## of self -> self.get(1)
    from requests import Session
    class A(Session):
      def f(self): self.get(1)
    ## of super -> super().request(1)
    import requests
    class A(requests.Session):
      def request(self, x): return super().request(1)
    ## its own -> \("")
    import requests
    class A(requests.Session):
      def get(self, x): pass
      def f(self): self.get(1)
    ## by way of its own -> \("")
    import requests
    class A(requests.Session):
      def request(self, x): pass
      def f(self): self.get(1); super().get(2)
    ## replaced in its instances -> \("")
    import requests
    class A(requests.Session):
      def __init__(self): self.request = other
      def f(self): self.get(1)
    ## of two classes -> \("")
    import requests
    class A(Mixin, requests.Session):
      def f(self): self.get(1)
    ## of another class -> \("")
    import requests
    class A(dict):
      def f(self): self.get(1)
    ## not the instance -> \("")
    import requests
    class A(requests.Session):
      @staticmethod
      def f(other): other.get(1)
    """)
}
