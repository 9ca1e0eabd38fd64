import PythonSyntax
import Testing

/// Definitions and patterns as CPython 3.13 prints them.
@Suite struct AbstractDefinitionTests {
  @Test(
    arguments: [
      (
        "@a\n\nasync def b(c, /, d: e = f, *g: *h, i, j=k, **l) -> m: n\n",
        """
        body: AsyncFunctionDef 3:0-3:56
          name = b
          args: arguments
            posonlyargs: arg 3:12-3:13
              arg = c
            args: arg 3:18-3:22
              arg = d
              annotation: Name 3:21-3:22
                id = e
                ctx: Load
            vararg: arg 3:29-3:34
              arg = g
              annotation: Starred 3:32-3:34
                value: Name 3:33-3:34
                  id = h
                  ctx: Load
                ctx: Load
            kwonlyargs: arg 3:36-3:37
              arg = i
            kwonlyargs: arg 3:39-3:40
              arg = j
            kw_defaults = None
            kw_defaults: Name 3:41-3:42
              id = k
              ctx: Load
            kwarg: arg 3:46-3:47
              arg = l
            defaults: Name 3:25-3:26
              id = f
              ctx: Load
          body: Expr 3:55-3:56
            value: Name 3:55-3:56
              id = n
              ctx: Load
          decorator_list: Name 1:1-1:2
            id = a
            ctx: Load
          returns: Name 3:52-3:53
            id = m
            ctx: Load
        """
      ),
      (
        "@a\nclass B[T: c = d, *Ts = *e, **P](f, *g, h=i): j\n",
        """
        body: ClassDef 2:0-2:47
          name = B
          bases: Name 2:33-2:34
            id = f
            ctx: Load
          bases: Starred 2:36-2:38
            value: Name 2:37-2:38
              id = g
              ctx: Load
            ctx: Load
          keywords: keyword 2:40-2:43
            arg = h
            value: Name 2:42-2:43
              id = i
              ctx: Load
          body: Expr 2:46-2:47
            value: Name 2:46-2:47
              id = j
              ctx: Load
          decorator_list: Name 1:1-1:2
            id = a
            ctx: Load
          type_params: TypeVar 2:8-2:16
            name = T
            bound: Name 2:11-2:12
              id = c
              ctx: Load
            default_value: Name 2:15-2:16
              id = d
              ctx: Load
          type_params: TypeVarTuple 2:18-2:26
            name = Ts
            default_value: Starred 2:24-2:26
              value: Name 2:25-2:26
                id = e
                ctx: Load
              ctx: Load
          type_params: ParamSpec 2:28-2:31
            name = P
        """
      ),
    ])
  func definitions(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        #"match a,:\#n case -1 | None | True: b\#n case {c.d: (e), **f} if g: h\#n case a.B(_, c=[*_, *d]) as e: f\#n case "a" "b",: g\#n"#,
        """
        body: Match 1:0-5:17
          subject: Tuple 1:6-1:8
            elts: Name 1:6-1:7
              id = a
              ctx: Load
            ctx: Load
          cases: match_case
            pattern: MatchOr 2:6-2:22
              patterns: MatchValue 2:6-2:8
                value: UnaryOp 2:6-2:8
                  op: USub
                  operand: Constant 2:7-2:8
                    value = int 1
              patterns: MatchSingleton 2:11-2:15
              patterns: MatchSingleton 2:18-2:22
                value = True
            body: Expr 2:24-2:25
              value: Name 2:24-2:25
                id = b
                ctx: Load
          cases: match_case
            pattern: MatchMapping 3:6-3:21
              keys: Attribute 3:7-3:10
                value: Name 3:7-3:8
                  id = c
                  ctx: Load
                attr = d
                ctx: Load
              patterns: MatchAs 3:13-3:14
                name = e
              rest = f
            guard: Name 3:25-3:26
              id = g
              ctx: Load
            body: Expr 3:28-3:29
              value: Name 3:28-3:29
                id = h
                ctx: Load
          cases: match_case
            pattern: MatchAs 4:6-4:29
              pattern: MatchClass 4:6-4:24
                cls: Attribute 4:6-4:9
                  value: Name 4:6-4:7
                    id = a
                    ctx: Load
                  attr = B
                  ctx: Load
                patterns: MatchAs 4:10-4:11
                kwd_attrs = c
                kwd_patterns: MatchSequence 4:15-4:23
                  patterns: MatchStar 4:16-4:18
                  patterns: MatchStar 4:20-4:22
                    name = d
              name = e
            body: Expr 4:31-4:32
              value: Name 4:31-4:32
                id = f
                ctx: Load
          cases: match_case
            pattern: MatchSequence 5:6-5:14
              patterns: MatchValue 5:6-5:13
                value: Constant 5:6-5:13
                  value = str 2
            body: Expr 5:16-5:17
              value: Name 5:16-5:17
                id = g
                ctx: Load
        """
      )
    ])
  func patterns(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }
}
