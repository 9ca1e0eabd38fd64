import PythonSyntax
import SourceText
import Testing

/// One mistake gives one diagnostic, where it is and as what it is.
@Suite struct RecoveryTests {
  static let mistakes: [(source: String, diagnostics: [String])] = [
    ("x = (1,\ny = 2\nz = 3\n", ["1:5 `(` was never closed"]),
    ("x = (1]\ny = 2\n", ["1:7 `]` does not match the opening `(`"]),
    ("f(a, (b])\nx = 1\n", ["1:8 `]` does not match the opening `(`"]),
    ("x = 1)\n", ["1:6 unmatched `)`"]),
    ("if x y:\n  a\nelse:\n  b\nc\n", ["1:6 expected `:`, found `y`"]),
    ("if x:\nelse:\n  b\n", ["2:1 expected an indented block after `if`"]),
    ("def f(:\n  pass\n", ["1:6 `(` was never closed"]),
    ("def f(a b):\n  pass\nx = 1\n", ["1:9 expected `)`, found `b`"]),
    ("class A\n  x = 1\n", ["1:8 expected `:`, found the end of the line"]),
    ("try:\n  a\nb\n", ["3:1 expected `except` or `finally`, found `b`"]),
    (
      "a b\nc d\n",
      [
        "1:3 expected the end of the line, found `b`",
        "2:3 expected the end of the line, found `d`",
      ]
    ),
    (
      "x = \nprint 'a'\n",
      [
        "1:5 expected an expression, found the end of the line",
        "2:7 `print` is a function in Python 3: its arguments stand in parentheses",
      ]
    ),
    ("  x = 1\n", ["1:3 unexpected indent"]),
    ("if x:\n    a\n  b\nc\n", ["3:3 unindent does not match any outer indentation level"]),
    ("if x:\n\tif y:\n        z\n", ["3:9 inconsistent use of tabs and spaces in indentation"]),
    ("x = 'abc\ny = 1\n", ["1:5 the string is not closed on its line"]),
    ("x = '''abc\ny = 1\n", ["1:5 the triple-quoted string is never closed"]),
    ("x = f'{a'\ny = 1\n", ["1:7 `{` was never closed"]),
    ("x = f'{a b}'\ny = 1\n", ["1:10 expected `}`, found `b`"]),
    (
      "x = f'{a:{b:{c:{d}}}}'\ny = 1\n",
      ["1:16 more than 3 fields in each other's format specifications"]
    ),
    ("x = f'{}'\n", ["1:8 expected an expression, found `}`"]),
    (
      "match x:\n  case 1:\n    a\n  case 1 2:\n    b\n  case 3:\n    c\n",
      [
        "4:10 expected `:`, found `2`"
      ]
    ),
    ("1 + = 2\n", ["1:5 expected an expression, found `=`"]),
    ("f(a=b for b in c)\n", ["1:7 only a positional argument can be a generator expression"]),
    ("f(**a for a in b)\n", ["1:7 only a positional argument can be a generator expression"]),
    ("f() = 1\n", ["1:1 cannot assign to a call"]),
    ("x = $\n", ["1:5 invalid character `$`"]),
    ("x = 0777\n", ["1:5 leading zeros are not permitted; octal integers begin with `0o`"]),
    ("raise E, 'm'\n", ["1:8 expected the end of the line, found `,`"]),
    (
      "exec 'a' in b\n",
      ["1:6 `exec` is a function in Python 3: its arguments stand in parentheses"]
    ),
    ("async x\n", ["1:7 expected `def`, `for` or `with` behind `async`, found `x`"]),
    ("@a\nx = 1\n", ["2:1 expected `def` or `class` behind a decorator, found `x`"]),
    ("x = 1 if y\n", ["1:11 expected `else`, found the end of the line"]),
    ("\u{FEFF}x = $\n", ["1:5 invalid character `$`"]),
  ]

  @Test(arguments: mistakes.indices)
  func isToldOnce(_ index: Int) {
    let (source, expected) = Self.mistakes[index]
    let read = tree(source)
    let lines = LineTable(read.text)
    let found = read.diagnostics.map { diagnostic in
      let position = lines.position(at: diagnostic.range.lowerBound)
      return "\(position.line):\(position.column) \(diagnostic.message)"
    }
    #expect(found == expected, "\(source)")
  }

  /// What can be read round a mistake is read.
  @Test func readsOnBehindAMistake() {
    let dump = TreeDump(tree("a b\nc\n"), showsTrivia: false)
    #expect(
      dump.text == """
        module
          error
            expressionStatement
              name "a"
            name "b"
            newline "\\n"
          expressionStatement
            name "c"
          newline "\\n"
          endOfFile

        """)
  }
}
