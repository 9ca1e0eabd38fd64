import PythonSemantics
import PythonSyntax
import Testing

/// Which decorators hand arguments on: each row asks about the first one of its function `f`.
@Suite struct PassingDecoratorTests {
  @Test(arguments: table) func knows(_ row: Row) throws {
    let file = try file(row.text)
    let functions = file.allScopes.compactMap { FunctionDefinition($0.node) }
    let function = try #require(functions.first { $0.name.bytes.elementsEqual("f".utf8) })
    let decorator = try #require(function.decorators.first)
    #expect((file.passesArguments(decorator) ? "passes" : "may not") == row.answer)
  }

  static let table = rows(
    """
    ## of a library -> passes
    from functools import lru_cache
    @lru_cache(maxsize=None)
    def f(): pass
    ## of another -> may not
    from click import command
    @command()
    def f(): pass
    ## all arguments -> passes
    def d(g):
        def w(*args, **kwargs): return g(*args, **kwargs)
        return w
    @d
    def f(): pass
    ## all, and the instance before them -> passes
    def d(g):
        def w(self, *a, **k): return g(self, *a, **k)
        return w
    @d
    def f(self): pass
    ## by a partial -> passes
    from functools import partial
    def d(g):
        async def w(*args, **kwargs): return await run(partial(g, *args, **kwargs))
        return w
    @d
    def f(): pass
    ## made by a call -> passes
    def d(times):
        def inner(g):
            def w(*args, **kwargs): return g(*args, **kwargs)
            return w
        return inner
    @d(3)
    def f(): pass
    ## made by a call, and not called -> may not
    def d(times):
        def inner(g):
            def w(*args, **kwargs): return g(*args, **kwargs)
            return w
        return inner
    @d
    def f(): pass
    ## without keywords -> may not
    def d(g):
        def w(*args): return g(*args)
        return w
    @d
    def f(): pass
    ## without one of them -> may not
    def d(g):
        def w(first, *args, **kwargs): return g(*args, **kwargs)
        return w
    @d
    def f(): pass
    ## one that it brings itself -> passes
    def d(g):
        def w(*args, **kwargs): return g(*args, session=None, **kwargs)
        return w
    @d
    def f(session=None): pass
    ## one that is called like the new one -> may not
    def d(g):
        def w(*args, **kwargs): return g(*args, limit=3, **kwargs)
        return w
    @d
    def f(): pass
    ## changed on the way -> may not
    def d(g):
        def w(*args, **kwargs):
            args = args[1:]
            return g(*args, **kwargs)
        return w
    @d
    def f(): pass
    ## looked at -> may not
    from inspect import signature
    def d(g):
        s = signature(g)
        def w(*args, **kwargs): return g(*args, **kwargs)
        return w
    @d
    def f(): pass
    ## itself -> may not
    def d(g): return g
    @d
    def f(): pass
    ## now and then itself -> may not
    def d(g):
        def w(*args, **kwargs): return g(*args, **kwargs)
        if DEBUG: return w
        return g
    @d
    def f(): pass
    """)
}
