import PythonSemantics
import PythonSyntax
import Testing

/// Where code stands: each row asks about its only call of `here`.
@Suite struct PlaceTests {
  @Test(arguments: table) func describes(_ row: Row) throws {
    let file = try file(row.text)
    let call = try #require(file.calls(named: "here").first).node
    var words: [String] = []
    if let function = file.function(around: call) { words.append(text(function.name)) }
    if let owner = file.classDefinition(around: call) { words.append(text(owner.name)) }
    words += file.loops(around: call).map { "in \($0.kind)" }
    words += file.withStatements(around: call).map { _ in "with" }
    words += file.tryStatements(around: call).map { _ in "try" }
    if file.isInCoroutine(call) { words.append("coroutine") }
    if file.runsOncePerProcess(call) { words.append("once") }
    if file.occasion(of: call) == .asScript { words.append("script") }
    if file.runsOnlyAsScript(call), file.occasion(of: call) == .whenCalled {
      words.append("reached from script")
    }
    if file.runsOnceAsScript(call), file.occasion(of: call) == .whenCalled {
      words.append("at most once")
    }
    #expect(words.joined(separator: ", ") == row.answer)
  }

  private func text(_ token: Token) -> String { String(decoding: token.bytes, as: UTF8.self) }

  static let table = rows(
    """
    ## module -> once
    here()
    ## function -> f
    def f(): here()
    ## coroutine -> f, coroutine
    async def f(): here()
    ## function in a coroutine -> g
    async def f():
      def g(): here()
    ## lambda in a coroutine -> f
    async def f(): lambda: here()
    ## generator expression in a coroutine -> f, in generatorExpression, coroutine
    async def f(): (here() for x in y)
    ## method -> f, A
    class A:
      def f(self): here()
    ## class body -> A, once
    class A:
      here()
    ## default -> once
    def f(x=here()): pass
    ## default in a loop -> in forStatement
    for x in y:
      def f(x=here()): pass
    ## decorator -> once
    @here()
    def f(): pass
    ## base -> once
    class A(here()): pass
    ## for -> in forStatement
    for x in y: here()
    ## iterable of for -> once
    for x in here(): pass
    ## target of for -> in forStatement
    for here().x in y: pass
    ## else of for -> once
    for x in y: pass
    else: here()
    ## while and its condition -> in whileStatement
    while here(): pass
    ## two loops -> in whileStatement, in forStatement
    for x in y:
      while z: here()
    ## function in a loop -> f
    for x in y:
      def f(): here()
    ## comprehension -> in listComprehension
    [here() for x in y]
    ## condition of a comprehension -> in listComprehension
    [x for x in y if here()]
    ## first iterable -> once
    [x for x in here()]
    ## second iterable -> in setComprehension
    {x for a in b for x in here()}
    ## with -> with, once
    with a: here()
    ## context of with -> once
    with here(): pass
    ## try -> try, once
    try: here()
    except E: pass
    ## except, else and finally are not caught -> once
    try: pass
    except E: pass
    else: here()
    ## handler -> once
    try: pass
    except E: here()
    ## main guard -> once, script
    if __name__ == "__main__": here()
    ## main guard, the other way round -> once, script
    if "__main__" == __name__: here()
    ## else of the main guard -> once
    if __name__ == "__main__": pass
    else: here()
    ## main -> main, reached from script, at most once
    def main(): here()
    if __name__ == "__main__": main()
    ## main through another -> f, reached from script, at most once
    def f(): here()
    def main(): f()
    if __name__ == "__main__": main()
    ## answers requests to a server that a script starts -> f, coroutine
    from aiohttp import web
    async def f(request): here()
    def main(): web.run_app(web.Application().add_routes([web.get("/", f)]))
    if __name__ == "__main__": main()
    ## main in a loop -> main, reached from script
    def main(): here()
    if __name__ == "__main__":
      while True: main()
    ## tried again -> f, at most once
    @retry(stop=3)
    def f(): here()
    if __name__ == "__main__": f()
    ## called by itself and by main -> f, reached from script
    def f(): here(); f()
    if __name__ == "__main__": f()
    ## called by something else, too -> f
    def f(): here()
    def g(): f()
    if __name__ == "__main__": f()
    ## called by nothing -> f
    def f(): here()
    ## exported -> f
    __all__ = ["f"]
    def f(): here()
    if __name__ == "__main__": f()
    """)

  @Test(arguments: guards) func guardsAreFound(_ row: Row) throws {
    let file = try file(row.text)
    let call = try #require(file.calls(named: "here").first)
    #expect("\(file.guard(of: call.node))" == row.answer)
  }

  static let guards = rows(
    """
    ## module -> none
    here()
    ## function under if -> none
    if a:
      def f(): here()
    ## if -> condition
    if a: here()
    ## condition of if -> none
    if here(): pass
    ## else -> condition
    if a: pass
    else: here()
    ## for type checkers -> typeChecking
    if typing.TYPE_CHECKING: here()
    ## not for type checkers -> condition
    if not TYPE_CHECKING: here()
    ## else of that -> typeChecking
    if not TYPE_CHECKING: pass
    else: here()
    ## try -> none
    try: here()
    except KeyError: pass
    ## try with ImportError -> importError
    try: here()
    except ImportError: pass
    ## handler of ImportError -> importError
    try: pass
    except (KeyError, ModuleNotFoundError): here()
    ## handler of another -> condition
    try: pass
    except KeyError: here()
    ## finally -> none
    try: pass
    finally: here()
    ## with -> none
    with a: here()
    ## match -> condition
    match a:
      case 1: here()
    """)
}
