import PythonSyntax
import Testing

/// Strings as CPython 3.13 prints them.
@Suite struct AbstractStringTests {
  @Test(
    arguments: [
      (
        #"f"a{{{b!r:>{c}}}}""#,
        """
        body: Expr 1:0-1:18
          value: JoinedStr 1:0-1:18
            values: Constant 1:2-1:5
              value = str 2
            values: FormattedValue 1:5-1:15
              value: Name 1:6-1:7
                id = b
                ctx: Load
              conversion = 114
              format_spec: JoinedStr 1:9-1:14
                values: Constant 1:10-1:11
                  value = str 1
                values: FormattedValue 1:11-1:14
                  value: Name 1:12-1:13
                    id = c
                    ctx: Load
                  conversion = -1
            values: Constant 1:15-1:17
              value = str 1
        """
      ),
      (
        #"f"{a = }""#,
        """
        body: Expr 1:0-1:9
          value: JoinedStr 1:0-1:9
            values: Constant 1:3-1:7
              value = str 4
            values: FormattedValue 1:2-1:8
              value: Name 1:3-1:4
                id = a
                ctx: Load
              conversion = 114
        """
      ),
      (
        #"f"{a=!s:b}""#,
        """
        body: Expr 1:0-1:11
          value: JoinedStr 1:0-1:11
            values: Constant 1:3-1:5
              value = str 2
            values: FormattedValue 1:2-1:10
              value: Name 1:3-1:4
                id = a
                ctx: Load
              conversion = 115
              format_spec: JoinedStr 1:7-1:9
                values: Constant 1:8-1:9
                  value = str 1
        """
      ),
      (
        #"f"{a:}" f"{b=:}""#,
        """
        body: Expr 1:0-1:16
          value: JoinedStr 1:0-1:16
            values: FormattedValue 1:2-1:6
              value: Name 1:3-1:4
                id = a
                ctx: Load
              conversion = -1
              format_spec: JoinedStr 1:4-1:5
            values: Constant 1:11-1:13
              value = str 2
            values: FormattedValue 1:10-1:15
              value: Name 1:11-1:12
                id = b
                ctx: Load
              conversion = -1
              format_spec: JoinedStr 1:13-1:14
        """
      ),
      (
        #"f"{a:b{c=}d}""#,
        """
        body: Expr 1:0-1:13
          value: JoinedStr 1:0-1:13
            values: FormattedValue 1:2-1:12
              value: Name 1:3-1:4
                id = a
                ctx: Load
              conversion = -1
              format_spec: JoinedStr 1:4-1:11
                values: Constant 1:5-1:9
                  value = str 3
                values: FormattedValue 1:6-1:10
                  value: Name 1:7-1:8
                    id = c
                    ctx: Load
                  conversion = 114
                values: Constant 1:10-1:11
                  value = str 1
        """
      ),
    ])
  func formattedStrings(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        #"u"a" "b""#,
        """
        body: Expr 1:0-1:8
          value: Constant 1:0-1:8
            value = str 2
            kind = u
        """
      ),
      (
        #""a" u"b""#,
        """
        body: Expr 1:0-1:8
          value: Constant 1:0-1:8
            value = str 2
        """
      ),
      (
        #""" f"a{b}" "" u"c""#,
        """
        body: Expr 1:0-1:18
          value: JoinedStr 1:0-1:18
            values: Constant 1:0-1:6
              value = str 1
            values: FormattedValue 1:6-1:9
              value: Name 1:7-1:8
                id = b
                ctx: Load
              conversion = -1
            values: Constant 1:11-1:18
              value = str 1
        """
      ),
      (
        #"f"" "" f"{a}" """#,
        """
        body: Expr 1:0-1:16
          value: JoinedStr 1:0-1:16
            values: FormattedValue 1:9-1:12
              value: Name 1:10-1:11
                id = a
                ctx: Load
              conversion = -1
        """
      ),
      (
        #"b"a" b"\n""#,
        """
        body: Expr 1:0-1:10
          value: Constant 1:0-1:10
            value = bytes 2
        """
      ),
    ])
  func concatenation(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }

  @Test(
    arguments: [
      (
        #"f"""\#r\#n{\#n a # b\#r\#n = }\#r""""#,
        """
        body: Expr 1:0-5:3
          value: JoinedStr 1:0-5:3
            values: Constant 1:4-4:3
              value = str 9
            values: FormattedValue 2:0-4:4
              value: Name 3:1-3:2
                id = a
                ctx: Load
              conversion = 114
            values: Constant 4:4-5:0
              value = str 1
        """
      ),
      (
        #"f"a{{\\#n{b}" "\\#n""#,
        """
        body: Expr 1:0-3:1
          value: JoinedStr 1:0-3:1
            values: Constant 1:2-1:5
              value = str 2
            values: FormattedValue 2:0-2:3
              value: Name 2:1-2:2
                id = b
                ctx: Load
              conversion = -1
        """
      ),
    ])
  func lineEnds(source: String, lines: String) {
    #expect(abstractSyntax(source) == lines)
  }
}
