import PythonSyntax
import Testing

/// Statements as CPython 3.13 prints them.
@Suite struct AbstractStatementTests {
  @Test(
    arguments: [
      (
        "*a, b = c = d",
        """
        body: Assign 1:0-1:13
          targets: Tuple 1:0-1:5
            elts: Starred 1:0-1:2
              value: Name 1:1-1:2
                id = a
                ctx: Store
              ctx: Store
            elts: Name 1:4-1:5
              id = b
              ctx: Store
            ctx: Store
          targets: Name 1:8-1:9
            id = c
            ctx: Store
          value: Name 1:12-1:13
            id = d
            ctx: Load
        """
      ),
      (
        "(a): b",
        """
        body: AnnAssign 1:0-1:6
          target: Name 1:1-1:2
            id = a
            ctx: Store
          annotation: Name 1:5-1:6
            id = b
            ctx: Load
          simple = 0
        """
      ),
      (
        "a: b = c",
        """
        body: AnnAssign 1:0-1:8
          target: Name 1:0-1:1
            id = a
            ctx: Store
          annotation: Name 1:3-1:4
            id = b
            ctx: Load
          value: Name 1:7-1:8
            id = c
            ctx: Load
          simple = 1
        """
      ),
      (
        "a @= b",
        """
        body: AugAssign 1:0-1:6
          target: Name 1:0-1:1
            id = a
            ctx: Store
          op: MatMult
          value: Name 1:5-1:6
            id = b
            ctx: Load
        """
      ),
      (
        "global a, b",
        """
        body: Global 1:0-1:11
          names = a
          names = b
        """
      ),
      (
        "raise a from b",
        """
        body: Raise 1:0-1:14
          exc: Name 1:6-1:7
            id = a
            ctx: Load
          cause: Name 1:13-1:14
            id = b
            ctx: Load
        """
      ),
      (
        "type A[T] = b",
        """
        body: TypeAlias 1:0-1:13
          name: Name 1:5-1:6
            id = A
            ctx: Store
          type_params: TypeVar 1:7-1:8
            name = T
          value: Name 1:12-1:13
            id = b
            ctx: Load
        """
      ),
      (
        "assert a, b",
        """
        body: Assert 1:0-1:11
          test: Name 1:7-1:8
            id = a
            ctx: Load
          msg: Name 1:10-1:11
            id = b
            ctx: Load
        """
      ),
    ])
  func simpleStatements(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        "import a.b as c, d",
        """
        body: Import 1:0-1:18
          names: alias 1:7-1:15
            name = a.b
            asname = c
          names: alias 1:17-1:18
            name = d
        """
      ),
      (
        "from ... import (a, b as c)",
        """
        body: ImportFrom 1:0-1:27
          names: alias 1:17-1:18
            name = a
          names: alias 1:20-1:26
            name = b
            asname = c
          level = 3
        """
      ),
      (
        "from a.b import *",
        """
        body: ImportFrom 1:0-1:17
          module = a.b
          names: alias 1:16-1:17
            name = *
          level = 0
        """
      ),
    ])
  func imports(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        "if a: b;\nelif c: d\nelse: e\n",
        """
        body: If 1:0-3:7
          test: Name 1:3-1:4
            id = a
            ctx: Load
          body: Expr 1:6-1:7
            value: Name 1:6-1:7
              id = b
              ctx: Load
          orelse: If 2:0-3:7
            test: Name 2:5-2:6
              id = c
              ctx: Load
            body: Expr 2:8-2:9
              value: Name 2:8-2:9
                id = d
                ctx: Load
            orelse: Expr 3:6-3:7
              value: Name 3:6-3:7
                id = e
                ctx: Load
        """
      ),
      (
        "while a: break\nelse: continue\n",
        """
        body: While 1:0-2:14
          test: Name 1:6-1:7
            id = a
            ctx: Load
          body: Break 1:9-1:14
          orelse: Continue 2:6-2:14
        """
      ),
      (
        "async def f():\n  async for a in b: c\n",
        """
        body: AsyncFunctionDef 1:0-2:21
          name = f
          args: arguments
          body: AsyncFor 2:2-2:21
            target: Name 2:12-2:13
              id = a
              ctx: Store
            iter: Name 2:17-2:18
              id = b
              ctx: Load
            body: Expr 2:20-2:21
              value: Name 2:20-2:21
                id = c
                ctx: Load
        """
      ),
      (
        "with (a as b, c): d",
        """
        body: With 1:0-1:19
          items: withitem
            context_expr: Name 1:6-1:7
              id = a
              ctx: Load
            optional_vars: Name 1:11-1:12
              id = b
              ctx: Store
          items: withitem
            context_expr: Name 1:14-1:15
              id = c
              ctx: Load
          body: Expr 1:18-1:19
            value: Name 1:18-1:19
              id = d
              ctx: Load
        """
      ),
      (
        "with (a, b) as c: d",
        """
        body: With 1:0-1:19
          items: withitem
            context_expr: Tuple 1:5-1:11
              elts: Name 1:6-1:7
                id = a
                ctx: Load
              elts: Name 1:9-1:10
                id = b
                ctx: Load
              ctx: Load
            optional_vars: Name 1:15-1:16
              id = c
              ctx: Store
          body: Expr 1:18-1:19
            value: Name 1:18-1:19
              id = d
              ctx: Load
        """
      ),
      (
        "try: a\nexcept* b as c: d\nelse: e\nfinally: f\n",
        """
        body: TryStar 1:0-4:10
          body: Expr 1:5-1:6
            value: Name 1:5-1:6
              id = a
              ctx: Load
          handlers: ExceptHandler 2:0-2:17
            type: Name 2:8-2:9
              id = b
              ctx: Load
            name = c
            body: Expr 2:16-2:17
              value: Name 2:16-2:17
                id = d
                ctx: Load
          orelse: Expr 3:6-3:7
            value: Name 3:6-3:7
              id = e
              ctx: Load
          finalbody: Expr 4:9-4:10
            value: Name 4:9-4:10
              id = f
              ctx: Load
        """
      ),
    ])
  func compoundStatements(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }
}
