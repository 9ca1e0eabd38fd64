extension Documents {
  /// Documents about what lines are made of (TOML 1.0.0, "Spec" and "Comment").
  enum Lines {
    /// Documents with their values.
    static let valid = [
      Document("", "{}"),
      Document("\n", "{}"),
      Document(" \t ", "{}"),
      Document("# only a comment", "{}"),
      Document("# a comment\n", "{}"),
      Document("a = 1 # behind\n", "{a=1}"),
      Document("a = 1\r\nb = 2\r\n", "{a=1,b=2}"),
      Document("a = 1\n\n\n\tb = 2", "{a=1,b=2}"),
      Document("\r\n\r\n", "{}"),
      Document("# tab\there, é and \u{2028}\n", "{}"),
      Document("a=1", "{a=1}"),
      Document("a\t=\t1\t", "{a=1}"),
      Document(#"# "a" = [\#n"#, "{}"),
      Document("#\r\n", "{}"),
      Document("a = 1#b", "{a=1}"),
      Document("# 🐍\na = 1", "{a=1}"),
    ]

    /// Documents with their problem.
    static let invalid = [
      Document("a = 1\rb = 2", "5..<6: a carriage return without a line feed"),
      Document("a = 1 b = 2", "6..<7: expected the end of the line"),
      Document("# nul \0", "6..<7: a control character"),
      Document("# bell \u{7}", "7..<8: a control character"),
      Document("# delete \u{7F}", "9..<10: a control character"),
      Document("# return \r alone", "9..<10: a carriage return without a line feed"),
      Document("\u{C}", "0..<1: a control character"),
      Document("a = 1\u{B}", "5..<6: a control character"),
      Document("= 1", "0..<1: expected a key"),
      Document("a", "1..<1: expected `=` after the key"),
      Document("a =", "3..<3: expected a value"),
      Document("a = # nothing", "4..<5: expected a value"),
      Document("a =\n1", "3..<4: expected a value"),
      Document("?", "0..<1: expected a key"),
      Document("!a = 1", "0..<1: expected a key"),
      Document("a = 1,", "5..<6: expected the end of the line"),
      Document("a == 1", "3..<4: expected a value"),
      Document("a : 1", "2..<3: expected `=` after the key"),
      Document("\u{A0}a = 1", "0..<1: expected a key"),
      Document("a = 1\u{2028}b = 2", "5..<6: expected the end of the line"),
    ]
  }
}
