extension Documents {
  /// Documents about keys (TOML 1.0.0, "Keys").
  enum Keys {
    /// Documents with their values.
    static let valid = [
      Document("key = 1", "{key=1}"),
      Document("bare_key = 1\nbare-key = 2\n1234 = 3", "{bare_key=1,bare-key=2,1234=3}"),
      Document("- = 1\n_ = 2", "{-=1,_=2}"),
      Document(
        #""127.0.0.1" = 1\#n'quoted "value"' = 2"#,
        #"{"127.0.0.1"=1,"quoted %22value%22"=2}"#),
      Document(#""" = 1"#, #"{""=1}"#),
      Document("'' = 1", #"{""=1}"#),
      Document(#""ʎǝʞ" = 1"#, #"{"%ca%8e%c7%9d%ca%9e"=1}"#),
      Document("a.b.c = 1", "{a={b={c=1}}}"),
      Document("a . b\t.c=1", "{a={b={c=1}}}"),
      Document(#"a."b.c".'d' = 1"#, #"{a={"b.c"={d=1}}}"#),
      Document("3.14159 = 'pi'", #"{3={14159="pi"}}"#),
      Document("a.b = 1\na.c = 2", "{a={b=1,c=2}}"),
      Document("a.b = 1\nc.d = 2\na.e = 3", "{a={b=1,e=3},c={d=2}}"),
      Document(#""a\u0062" = 1"#, "{ab=1}"),
      Document("true = 1\nfalse = 2\ninf = 3", "{true=1,false=2,inf=3}"),
      Document("1979-05-27 = 1", "{1979-05-27=1}"),
      Document(#""a b" = 1\#n"a\tb" = 2"#, #"{"a b"=1,"a%09b"=2}"#),
      Document(#"""."" = 1"#, #"{""={""=1}}"#),
      Document("'é'.x = 1", #"{"%c3%a9"={x=1}}"#),
      Document("'e\u{301}' = 1\n'é' = 2", #"{"e%cc%81"=1,"%c3%a9"=2}"#),
      Document("a.b.c = 1\na.d = 2", "{a={b={c=1},d=2}}"),
      Document(#""\\" = 1"#, #"{"%5c"=1}"#),
      Document("' ' = 1", #"{" "=1}"#),
      Document("0x1 = 1\n00 = 2", "{0x1=1,00=2}"),
    ]

    /// Documents with their problem.
    static let invalid = [
      Document("a = 1\na = 2", "6..<7: `a` is defined twice"),
      Document("a.b = 1\na.b = 2", "10..<11: `b` is defined twice"),
      Document("a = 1\na.b = 2", "6..<7: `a` is a value, and nothing can be added to it"),
      Document("a.b = 1\na = 2", "8..<9: `a` is defined twice"),
      Document(#""a" = 1\#na = 2"#, "8..<9: `a` is defined twice"),
      Document(#"'a' = 1\#n"\u0061" = 2"#, "8..<16: `a` is defined twice"),
      Document("a b = 1", "2..<3: expected `=` after the key"),
      Document(".a = 1", "0..<1: expected a key"),
      Document("a. = 1", "3..<4: expected a key"),
      Document("a..b = 1", "2..<3: expected a key"),
      Document("é = 1", "0..<1: expected a key"),
      Document(#""a = 1"#, "0..<6: the string is never closed"),
      Document("'a\nb' = 1", "0..<2: the string is never closed"),
      Document(#" """a""" = 1"#, "3..<4: expected `=` after the key"),
      Document("'''a''' = 1", "2..<3: expected `=` after the key"),
      Document(#""a"b = 1"#, "3..<4: expected `=` after the key"),
      Document(#"a"b" = 1"#, "1..<2: expected `=` after the key"),
      Document("a+b = 1", "1..<2: expected `=` after the key"),
      Document("a.b.c = 1\na.b.c.d = 2", "14..<15: `c` is a value, and nothing can be added to it"),
      Document("a.1.b = 1\na.1 = 2", "12..<13: `1` is defined twice"),
      Document(#""\q" = 1"#, "1..<3: a backslash that begins no escape; write it twice"),
      Document("a,b = 1", "1..<2: expected `=` after the key"),
      Document("[a] = 1", "4..<5: expected the end of the line"),
      Document("{} = 1", "0..<1: expected a key"),
      Document("a.\nb = 1", "2..<3: expected a key"),
      Document("a\n= 1", "1..<2: expected `=` after the key"),
      Document(#""\#0" = 1"#, "1..<2: a control character"),
    ]
  }
}
