import PythonSyntax
import SourceText
import Testing

/// What is printed of constants, names and errors.
@Suite struct AbstractConstantTests {
  @Test(
    arguments: [
      ("0", "int 0"),
      ("00_0", "int 0"),
      ("1_000", "int 1000"),
      ("0xFf", "int 255"),
      ("0B1_01", "int 5"),
      ("0o17", "int 15"),
      ("18446744073709551615", "int 18446744073709551615"),
      ("18446744073709551616", "int 65 bits"),
      ("0x0000_FFFFFFFFFFFFFFFF", "int 18446744073709551615"),
      ("0x1_0000_0000_0000_0000", "int 65 bits"),
      ("0o1777777777777777777777", "int 18446744073709551615"),
      ("0o2000000000000000000000", "int 65 bits"),
      ("100000000000000000000000000000000000000", "int 127 bits"),
      ("1" + String(repeating: "0", count: 4_000), "int 13288 bits"),
      (String(repeating: "0", count: 400), "int 0"),
      ("1e3", "float"),
      ("1.", "float"),
      ("1_0j", "complex"),
      ("None", "None"),
      ("True", "True"),
      ("...", "..."),
    ])
  func numbersAndConstants(literal: String, value: String) {
    #expect(values(of: literal) == [value])
  }

  @Test(
    arguments: [
      ("''", "str 0"),
      ("'é€😀'", "str 3"),
      (#"'\é'"#, "str 2"),
      (#"'\x41\u0041\U00000041\N{LATIN SMALL LETTER A}'"#, "str 4"),
      (#"'\ud83d\ude00'"#, "str 2"),
      (#"'\0\12\123\1234\8\400'"#, "str 8"),
      (#"'\\\'\"\a\b\f\n\r\t\v\q'"#, "str 12"),
      ("'a\\\nb\\\r\nc\\\rd'", "str 4"),
      ("'''a\nb\r\nc\rd\n\r'''", "str 9"),
      (#"r'\x41\''"#, "str 6"),
      ("R'''\\\r\n'''", "str 2"),
      (#"b'\x41\u0041\N{a}\101'"#, "bytes 13"),
      (#"rb'\x41'"#, "bytes 4"),
      (#"'a' "b" '''c''' r'\d'"#, "str 5"),
      (#"b'a' Rb'\d' b'\x41'"#, "bytes 4"),
    ])
  func strings(literal: String, value: String) {
    #expect(values(of: literal) == [value])
  }

  /// Fields show their own text decoded, except in specifications, and never their comments.
  @Test(
    arguments: [
      (#"f"\N{DASH}\x41\{a}{{}}\{{""#, ["str 3", "str 4"]),
      (#"rf"\N{a}\x41{{""#, ["str 2", "str 5"]),
      (#"f"{'\n'=}""#, ["str 4", "str 1"]),
      (#"rf"{'\n'=}""#, ["str 5", "str 1"]),
      (#"rf"{a:\n{'\n'=}}""#, ["str 6", "str 1"]),
      (##"f"{'#'=}""##, ["str 4", "str 1"]),
      ("f'''{a # }\n= # b\n}'''", ["str 6"]),
      ("f'\\\n{a}\\\n'", []),
    ] as [(String, [String])])
  func formattedStrings(literal: String, expected: [String]) {
    #expect(values(of: literal) == expected)
  }

  @Test(
    arguments: [
      ("match", "match"), ("é", "?"), ("ﬁ", "fi"), ("ｘ1", "x1"), ("𝔘𝟙ª", "U1a"), ("Ⅷ", "VIII"),
      ("\u{212A}elvin", "Kelvin"),
    ])
  func names(name: String, printed: String) {
    #expect(abstractSyntax(name).contains("\n    id = \(printed)\n"))
  }

  /// Columns count bytes of UTF-8, whatever the bytes of the file are.
  @Test(
    arguments: [
      ("\u{FEFF}a\rb\r\nc\n\u{0C}d", false, ["1:0-1:1", "2:0-2:1", "3:0-3:1", "4:1-4:2"]),
      ("'é'; a", false, ["1:0-1:4", "1:6-1:7"]),
      ("#coding:latin-1\n'\u{E9}'; a", true, ["2:0-2:4", "2:6-2:7"]),
      ("#coding:euc-kr\n'\u{B0}\u{A1}'; a", true, ["2:0-2:5", "2:7-2:8"]),
    ])
  func positions(source: String, isBytes: Bool, expected: [String]) {
    let bytes =
      isBytes ? source.unicodeScalars.map { UInt8($0.value) } : Array(source.utf8)
    let statements = abstractSyntax(bytes).split(separator: "\n").filter {
      $0.hasPrefix("  body: ")
    }
    #expect(statements.map { String($0.dropFirst("  body: Expr ".count)) } == expected)
  }

  @Test(
    arguments: [
      ("a\nb c\n", "# path\n! 2\n"),
      ("# coding: nonsense\n", "# path\n! 0\n"),
      ("", "# path\nModule\n"),
    ])
  func files(source: String, expected: String) {
    #expect(abstractSyntax(Array(source.utf8)) == expected)
  }

  private func values(of literal: String) -> [String] {
    abstractSyntax(literal).split(separator: "\n").compactMap { line in
      let words = line.drop { $0 == " " }
      return words.hasPrefix("value = ") ? String(words.dropFirst(8)) : nil
    }
  }
}
