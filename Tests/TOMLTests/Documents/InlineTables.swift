extension Documents {
  /// Documents about inline tables (TOML 1.0.0, "Inline Table").
  enum InlineTables {
    /// Documents with their values.
    static let valid = [
      Document("a = {}", "{a={}}"),
      Document("a = { }", "{a={}}"),
      Document("a = {b = 1}", "{a={b=1}}"),
      Document("a = { b = 1, c = 'd' }", #"{a={b=1,c="d"}}"#),
      Document("a = {b.c = 1, b.d = 2}", "{a={b={c=1,d=2}}}"),
      Document("a = {b = {c = {d = {}}}}", "{a={b={c={d={}}}}}"),
      Document(#"a = {"b c" = 1}"#, #"{a={"b c"=1}}"#),
      Document("a = {b = [\n1,\n2\n]}", "{a={b=[1,2]}}"),
      Document(#"a = {b = """\#nx\#n"""}"#, #"{a={b="x%0a"}}"#),
      Document("a = {b=1,c=2}", "{a={b=1,c=2}}"),
      Document("a = {b . c = 1}", "{a={b={c=1}}}"),
      Document("[t]\na = {b = 1}\n[u]", "{t={a={b=1}},u={}}"),
      Document("a = {b.c.d = 1, b.c.e = 2, b.f = 3}", "{a={b={c={d=1,e=2},f=3}}}"),
      Document("a = [{}, {b = {}}]", "{a=[{},{b={}}]}"),
      Document("a = {\tb = 1\t}", "{a={b=1}}"),
      Document("a = {b = [{c = 1}], d = 2}", "{a={b=[{c=1}],d=2}}"),
    ]

    /// Documents with their problem.
    static let invalid = [
      Document("a = {", "5..<5: expected a key"),
      Document("a = {b", "6..<6: expected `=` after the key"),
      Document("a = {b = 1", "4..<5: `{` is never closed"),
      Document("a = {b = 1,", "11..<11: expected a key"),
      Document("a = {b = 1,}", "11..<12: an inline table may not end with a comma"),
      Document("a = {,}", "5..<6: expected a key"),
      Document("a = {,b = 1}", "5..<6: expected a key"),
      Document("a = {b = 1 c = 2}", "11..<12: expected `,` or `}` in the inline table"),
      Document("a = {b = 1\n}", "10..<11: an inline table must stay on one line"),
      Document("a = {\nb = 1}", "5..<6: an inline table must stay on one line"),
      Document("a = {b = 1, # c\nc = 2}", "12..<13: expected a key"),
      Document("a = {b = 1}\na.c = 2", "12..<13: `a` is a value, and nothing can be added to it"),
      Document("a = {b = 1}\n[a]", "13..<14: `a` is defined twice"),
      Document("a = {b = 1}\n[a.c]", "13..<14: `a` is a value, and nothing can be added to it"),
      Document("a = {b = 1}\n[[a]]", "14..<15: `a` is defined twice"),
      Document("a = {b = {}}\n[a.b.c]", "14..<15: `a` is a value, and nothing can be added to it"),
      Document("a = {b = 1, b = 2}", "12..<13: `b` is defined twice"),
      Document("a = {b = 1, b.c = 2}", "12..<13: `b` is a value, and nothing can be added to it"),
      Document("a = {b.c = 1, b = 2}", "14..<15: `b` is defined twice"),
      Document(
        "a = {b = {c = 1}, b.d = 2}",
        "18..<19: `b` is a value, and nothing can be added to it"),
      Document("a = {b.c = 1, b.c = 2}", "16..<17: `c` is defined twice"),
      Document(
        "a = {b = [{}], b.c = 1}",
        "15..<16: `b` is a value, and nothing can be added to it"),
      Document("[t]\na.b = 1\n[t2]\n[t.a.b]", "22..<23: `b` is defined twice"),
      Document("a.b = {}\na.b.c = 1", "11..<12: `b` is a value, and nothing can be added to it"),
      Document("a = {1}", "6..<7: expected `=` after the key"),
      Document("a = {b: 1}", "6..<7: expected `=` after the key"),
      Document("a = {b = 1, , c = 2}", "12..<13: expected a key"),
      Document("a = {b = }", "9..<10: expected a value"),
      Document("a = {b = 1]", "10..<11: expected `,` or `}` in the inline table"),
      Document("a = {}}", "6..<7: expected the end of the line"),
      Document("a.b = 1\na = {}", "8..<9: `a` is defined twice"),
      Document("[a.b]\n[a]\nb = {}", "10..<11: `b` is defined twice"),
      Document("a = {b = 1;c = 2}", "10..<11: expected `,` or `}` in the inline table"),
      Document("a = {# c\n}", "5..<6: expected a key"),
      Document("[[a]]\nb = {}\n[a.b.c]", "16..<17: `b` is a value, and nothing can be added to it"),
      Document(
        "a = {b.c = {d = 1}, b.c.e = 2}",
        "22..<23: `c` is a value, and nothing can be added to it"),
    ]
  }
}
