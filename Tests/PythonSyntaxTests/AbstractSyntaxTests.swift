import PythonSyntax
import SourceText
import Testing

/// What CPython 3.13 does not know, and what is too deep for it.
@Suite struct AbstractSyntaxTests {
  @Test(
    arguments: [
      (
        #"t"a{b !r:c}" t"{ d = }""#,
        """
        body: Expr 1:0-1:23
          value: TemplateStr 1:0-1:23
            values: Constant 1:2-1:3
              value = str 1
            values: Interpolation 1:3-1:11
              value: Name 1:4-1:5
                id = b
                ctx: Load
              str = b
              conversion = 114
              format_spec: JoinedStr 1:8-1:10
                values: Constant 1:9-1:10
                  value = str 1
            values: Constant 1:16-1:21
              value = str 5
            values: Interpolation 1:15-1:22
              value: Name 1:17-1:18
                id = d
                ctx: Load
              str =  d
              conversion = 114
        """
      ),
      (
        "try: a\nexcept b, c: d",
        """
        body: Try 1:0-2:14
          body: Expr 1:5-1:6
            value: Name 1:5-1:6
              id = a
              ctx: Load
          handlers: ExceptHandler 2:0-2:14
            type: Tuple 2:7-2:11
              elts: Name 2:7-2:8
                id = b
                ctx: Load
              elts: Name 2:10-2:11
                id = c
                ctx: Load
              ctx: Load
            body: Expr 2:13-2:14
              value: Name 2:13-2:14
                id = d
                ctx: Load
        """
      ),
    ])
  func python314(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        "lazy import a",
        """
        body: Import 1:0-1:13
          names: alias 1:12-1:13
            name = a
          is_lazy = 1
        """
      ),
      (
        "lazy from .a import b",
        """
        body: ImportFrom 1:0-1:21
          module = a
          names: alias 1:20-1:21
            name = b
          level = 1
          is_lazy = 1
        """
      ),
      (
        "{**a for b in c}",
        """
        body: Expr 1:0-1:16
          value: DictComp 1:0-1:16
            key: Name 1:3-1:4
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
      (
        "f(*a for b in c)",
        """
        body: Expr 1:0-1:16
          value: Call 1:0-1:16
            func: Name 1:0-1:1
              id = f
              ctx: Load
            args: GeneratorExp 1:1-1:16
              elt: Starred 1:2-1:4
                value: Name 1:3-1:4
                  id = a
                  ctx: Load
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
  func python315(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  /// Every level is indented, so what is printed is quadratic: the depth is no more than it needs.
  @Test(
    arguments: [
      ("attributes", "a", ".b", ""),
      ("calls", "a", "()", ""),
      ("sum", "1", " + 1", ""),
      ("signs", "", "-", "1"),
      ("conditional", "", "a if b else ", "c"),
      ("lambdas", "", "lambda: ", "1"),
      ("elif", "if a: b", "\nelif a: b", ""),
    ])
  func depth(name: String, start: String, level: String, end: String) throws {
    let depth = 1_000
    let tree = tree(start + String(repeating: level, count: depth) + end)
    let count = onSmallStack {
      var lines: [UInt8] = []
      tree.appendAbstractSyntax(of: "path".utf8, to: &lines)
      return lines.count
    }
    #expect(try #require(count) > depth * depth)
  }
}
