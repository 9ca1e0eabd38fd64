extension Documents {
  /// Documents about arrays of tables (TOML 1.0.0, "Array of Tables").
  enum ArraysOfTables {
    /// Documents with their values.
    static let valid = [
      Document("[[a]]", "{a=[{}]}"),
      Document("[[a]]\nb = 1\n[[a]]\n[[a]]\nb = 2", "{a=[{b=1},{},{b=2}]}"),
      Document(
        "[[a]]\nb = 1\n[a.c]\nd = 2\n[[a.e]]\nb = 3\n[[a.e]]\nb = 4\n[[a]]\nb = 5\n[[a.e]]\nb = 6",
        "{a=[{b=1,c={d=2},e=[{b=3},{b=4}]},{b=5,e=[{b=6}]}]}"),
      Document("[[ a . b ]]\nc = 1", "{a={b=[{c=1}]}}"),
      Document("[[a.b]]\n[a]\nc = 1", "{a={b=[{}],c=1}}"),
      Document("[[a]]\n[a.b]\n[[a]]\n[a.b]", "{a=[{b={}},{b={}}]}"),
      Document("[[a]]\nb.c = 1\n[[a]]\nb.c = 2", "{a=[{b={c=1}},{b={c=2}}]}"),
      Document("[[a.b]]\n[[a.b]]\n[a.c]", "{a={b=[{},{}],c={}}}"),
      Document("[[a]]\n[[a.b]]\n[[a.b.c]]\n[[a]]\n[[a.b]]", "{a=[{b=[{c=[{}]}]},{b=[{}]}]}"),
      Document("[a]\n[[a.b]]\nc = 1", "{a={b=[{c=1}]}}"),
      Document("[[a]]\n[a.b.c]\n[a.b]", "{a=[{b={c={}}}]}"),
      Document("[[a]]\n[[b]]\n[[a]]", "{a=[{},{}],b=[{}]}"),
      Document("[[a]]\n[a.b]\n[[a.c]]\n[a.c.d]", "{a=[{b={},c=[{d={}}]}]}"),
      Document("a.b = 1\n[[a.c]]\nd = 1", "{a={b=1,c=[{d=1}]}}"),
      Document("[[a]]\n[b]\n[a.c]", "{a=[{c={}}],b={}}"),
      Document("[[ 'a b' ]]#c", #"{"a b"=[{}]}"#),
    ]

    /// Documents with their problem.
    static let invalid = [
      Document("a = []\n[[a]]", "9..<10: `a` is defined twice"),
      Document("a = 1\n[[a]]", "8..<9: `a` is defined twice"),
      Document("[a]\n[[a]]", "6..<7: `a` is defined twice"),
      Document("[[a]]\n[a]", "7..<8: `a` is defined twice"),
      Document("[a.b]\n[[a]]", "8..<9: `a` is defined twice"),
      Document("[a.b]\n[[a.b]]", "10..<11: `b` is defined twice"),
      Document("[fruit.physical]\ncolor = 'red'\n[[fruit]]", "33..<38: `fruit` is defined twice"),
      Document("[[fruits]]\n[[fruits.v]]\n[fruits.v]", "32..<33: `v` is defined twice"),
      Document("[[fruits]]\n[fruits.p]\n[[fruits.p]]", "31..<32: `p` is defined twice"),
      Document("[[a.b]]\n[a]\nb.c = 1", "12..<13: `b` is already defined by a header"),
      Document("[[a.b]]\n[a]\nb = 1", "12..<13: `b` is defined twice"),
      Document("[[a]]\n[a.b]\n[a.b]", "15..<16: `b` is defined twice"),
      Document("[[a]]\nb = 1\nb = 2", "12..<13: `b` is defined twice"),
      Document("[[a]]\nb = [1]\n[[a.b]]", "18..<19: `b` is defined twice"),
      Document("[[]]", "2..<3: expected a key"),
      Document("[[a.b", "5..<5: expected `]]` at the end of the header"),
      Document("[[a]]b", "5..<6: expected the end of the line"),
      Document("a.b = 1\n[[a]]", "10..<11: `a` is defined twice"),
      Document("a = [{b = 1}]\n[a.c]", "15..<16: `a` is a value, and nothing can be added to it"),
      Document("a = [{b = 1}]\n[[a]]", "16..<17: `a` is defined twice"),
      Document("[[a]]\nb.c = 1\n[a.b]", "17..<18: `b` is defined twice"),
      Document("[[a]]\nb.c = 1\n[[a.b]]", "18..<19: `b` is defined twice"),
      Document("[[a]]]", "5..<6: expected the end of the line"),
      Document("[[a\n]]", "3..<4: expected `]]` at the end of the header"),
      Document("[[a.b]]\n[[a]]", "10..<11: `a` is defined twice"),
      Document("[[a]]\n[a.b.c]\n[[a.b]]", "18..<19: `b` is defined twice"),
      Document("a = {b = []}\n[[a.b]]", "15..<16: `a` is a value, and nothing can be added to it"),
    ]
  }
}
