import PythonSyntax
import Testing

/// Expressions as CPython 3.13 prints them.
@Suite struct AbstractExpressionTests {
  @Test(
    arguments: [
      (
        "a.b[c:, *d].e",
        """
        body: Expr 1:0-1:13
          value: Attribute 1:0-1:13
            value: Subscript 1:0-1:11
              value: Attribute 1:0-1:3
                value: Name 1:0-1:1
                  id = a
                  ctx: Load
                attr = b
                ctx: Load
              slice: Tuple 1:4-1:10
                elts: Slice 1:4-1:6
                  lower: Name 1:4-1:5
                    id = c
                    ctx: Load
                elts: Starred 1:8-1:10
                  value: Name 1:9-1:10
                    id = d
                    ctx: Load
                  ctx: Load
                ctx: Load
              ctx: Load
            attr = e
            ctx: Load
        """
      ),
      (
        "a[*b]",
        """
        body: Expr 1:0-1:5
          value: Subscript 1:0-1:5
            value: Name 1:0-1:1
              id = a
              ctx: Load
            slice: Tuple 1:2-1:4
              elts: Starred 1:2-1:4
                value: Name 1:3-1:4
                  id = b
                  ctx: Load
                ctx: Load
              ctx: Load
            ctx: Load
        """
      ),
      (
        "del a[::b], (c, d)",
        """
        body: Delete 1:0-1:18
          targets: Subscript 1:4-1:10
            value: Name 1:4-1:5
              id = a
              ctx: Load
            slice: Slice 1:6-1:9
              step: Name 1:8-1:9
                id = b
                ctx: Load
            ctx: Del
          targets: Tuple 1:12-1:18
            elts: Name 1:13-1:14
              id = c
              ctx: Del
            elts: Name 1:16-1:17
              id = d
              ctx: Del
            ctx: Del
        """
      ),
    ])
  func access(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        "f(a, *b, c=d, **e)",
        """
        body: Expr 1:0-1:18
          value: Call 1:0-1:18
            func: Name 1:0-1:1
              id = f
              ctx: Load
            args: Name 1:2-1:3
              id = a
              ctx: Load
            args: Starred 1:5-1:7
              value: Name 1:6-1:7
                id = b
                ctx: Load
              ctx: Load
            keywords: keyword 1:9-1:12
              arg = c
              value: Name 1:11-1:12
                id = d
                ctx: Load
            keywords: keyword 1:14-1:17
              value: Name 1:16-1:17
                id = e
                ctx: Load
        """
      ),
      (
        "f(a for b in c)",
        """
        body: Expr 1:0-1:15
          value: Call 1:0-1:15
            func: Name 1:0-1:1
              id = f
              ctx: Load
            args: GeneratorExp 1:1-1:15
              elt: Name 1:2-1:3
                id = a
                ctx: Load
              generators: comprehension
                target: Name 1:8-1:9
                  id = b
                  ctx: Store
                iter: Name 1:13-1:14
                  id = c
                  ctx: Load
                is_async = 0
        """
      ),
      (
        "f((a for b in c))",
        """
        body: Expr 1:0-1:17
          value: Call 1:0-1:17
            func: Name 1:0-1:1
              id = f
              ctx: Load
            args: GeneratorExp 1:2-1:16
              elt: Name 1:3-1:4
                id = a
                ctx: Load
              generators: comprehension
                target: Name 1:9-1:10
                  id = b
                  ctx: Store
                iter: Name 1:14-1:15
                  id = c
                  ctx: Load
                is_async = 0
        """
      ),
    ])
  func calls(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        "not a < b not in c is not d",
        """
        body: Expr 1:0-1:27
          value: UnaryOp 1:0-1:27
            op: Not
            operand: Compare 1:4-1:27
              left: Name 1:4-1:5
                id = a
                ctx: Load
              ops: Lt
              ops: NotIn
              ops: IsNot
              comparators: Name 1:8-1:9
                id = b
                ctx: Load
              comparators: Name 1:17-1:18
                id = c
                ctx: Load
              comparators: Name 1:26-1:27
                id = d
                ctx: Load
        """
      ),
      (
        "a and b and (c and d) or -e",
        """
        body: Expr 1:0-1:27
          value: BoolOp 1:0-1:27
            op: Or
            values: BoolOp 1:0-1:21
              op: And
              values: Name 1:0-1:1
                id = a
                ctx: Load
              values: Name 1:6-1:7
                id = b
                ctx: Load
              values: BoolOp 1:13-1:20
                op: And
                values: Name 1:13-1:14
                  id = c
                  ctx: Load
                values: Name 1:19-1:20
                  id = d
                  ctx: Load
            values: UnaryOp 1:25-1:27
              op: USub
              operand: Name 1:26-1:27
                id = e
                ctx: Load
        """
      ),
      (
        "a if b else lambda c, /, *d, e=f: g",
        """
        body: Expr 1:0-1:35
          value: IfExp 1:0-1:35
            test: Name 1:5-1:6
              id = b
              ctx: Load
            body: Name 1:0-1:1
              id = a
              ctx: Load
            orelse: Lambda 1:12-1:35
              args: arguments
                posonlyargs: arg 1:19-1:20
                  arg = c
                vararg: arg 1:26-1:27
                  arg = d
                kwonlyargs: arg 1:29-1:30
                  arg = e
                kw_defaults: Name 1:31-1:32
                  id = f
                  ctx: Load
              body: Name 1:34-1:35
                id = g
                ctx: Load
        """
      ),
    ])
  func operators(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        "{**a, b: c}",
        """
        body: Expr 1:0-1:11
          value: Dict 1:0-1:11
            keys = None
            keys: Name 1:6-1:7
              id = b
              ctx: Load
            values: Name 1:3-1:4
              id = a
              ctx: Load
            values: Name 1:9-1:10
              id = c
              ctx: Load
        """
      ),
      (
        "[a async for b in c if d]",
        """
        body: Expr 1:0-1:25
          value: ListComp 1:0-1:25
            elt: Name 1:1-1:2
              id = a
              ctx: Load
            generators: comprehension
              target: Name 1:13-1:14
                id = b
                ctx: Store
              iter: Name 1:18-1:19
                id = c
                ctx: Load
              ifs: Name 1:23-1:24
                id = d
                ctx: Load
              is_async = 1
        """
      ),
      (
        "{a: b for c in d}",
        """
        body: Expr 1:0-1:17
          value: DictComp 1:0-1:17
            key: Name 1:1-1:2
              id = a
              ctx: Load
            value: Name 1:4-1:5
              id = b
              ctx: Load
            generators: comprehension
              target: Name 1:10-1:11
                id = c
                ctx: Store
              iter: Name 1:15-1:16
                id = d
                ctx: Load
              is_async = 0
        """
      ),
      (
        "(yield), ()",
        """
        body: Expr 1:0-1:11
          value: Tuple 1:0-1:11
            elts: Yield 1:1-1:6
            elts: Tuple 1:9-1:11
              ctx: Load
            ctx: Load
        """
      ),
      (
        "(a := {b})",
        """
        body: Expr 1:0-1:10
          value: NamedExpr 1:1-1:9
            target: Name 1:1-1:2
              id = a
              ctx: Store
            value: Set 1:6-1:9
              elts: Name 1:7-1:8
                id = b
                ctx: Load
        """
      ),
    ])
  func displays(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }
}
