extension Documents {
  /// Documents about arrays (TOML 1.0.0, "Array").
  enum Arrays {
    /// Documents with their values.
    static let valid = [
      Document("a = []", "{a=[]}"),
      Document("a = [ ]", "{a=[]}"),
      Document("a = [1, 2, 3]", "{a=[1,2,3]}"),
      Document("a = [1,]", "{a=[1]}"),
      Document("a = [ 1 , ]", "{a=[1]}"),
      Document("a = [\n]", "{a=[]}"),
      Document("a = [\n  1,\n  2\n]", "{a=[1,2]}"),
      Document("a = [\n  1, # one\n  # two\n  2, # 2\n]", "{a=[1,2]}"),
      Document(#"a = [[1, 2], ['a', "b"]]"#, #"{a=[[1,2],["a","b"]]}"#),
      Document(
        "a = [1, 'a', 1.5, {b = 1}, [], true]",
        #"{a=[1,"a",~3ff8000000000000,{b=1},[],true]}"#),
      Document("a = [# c\n]", "{a=[]}"),
      Document("a = [\r\n1\r\n,\r\n]", "{a=[1]}"),
      Document(#"a = [ """x\#ny""" ]"#, #"{a=["x%0ay"]}"#),
      Document("a = [[[[[]]]]]", "{a=[[[[[]]]]]}"),
      Document("a = ['a', # not the end ]\n'b']", #"{a=["a","b"]}"#),
      Document("a = [{b = 1}, {b = 2}]", "{a=[{b=1},{b=2}]}"),
      Document("a = [\n\t[1],\n\t[2],\n]", "{a=[[1],[2]]}"),
      Document(#"a = ['#', "]"]"#, ##"{a=["#","]"]}"##),
      Document("a = [1\n,2]", "{a=[1,2]}"),
      Document("a=[1,2]#x", "{a=[1,2]}"),
    ]

    /// Documents with their problem.
    static let invalid = [
      Document("a = [", "4..<5: `[` is never closed"),
      Document("a = [1", "4..<5: `[` is never closed"),
      Document("a = [1,", "4..<5: `[` is never closed"),
      Document("a = [,]", "5..<6: expected a value"),
      Document("a = [1,,2]", "7..<8: expected a value"),
      Document("a = [,1]", "5..<6: expected a value"),
      Document("a = [1 2]", "7..<8: expected `,` or `]` in the array"),
      Document("a = [1]]", "7..<8: expected the end of the line"),
      Document("a = ]", "4..<5: expected a value"),
      Document("a = [1, b]", "8..<9: expected a value; a string needs quotes"),
      Document("a = [1 # c ]", "4..<5: `[` is never closed"),
      Document("a = [\r1]", "5..<6: a carriage return without a line feed"),
      Document("a = ['x", "5..<7: the string is never closed"),
      Document("a = [1;2]", "6..<7: expected `,` or `]` in the array"),
      Document("a = [a = 1]", "5..<6: expected a value; a string needs quotes"),
      Document("a = [[1]", "4..<5: `[` is never closed"),
      Document("a = [1}\n", "6..<7: expected `,` or `]` in the array"),
      Document("a = [1] 2", "8..<9: expected the end of the line"),
      Document("a = [1]\na = [2]", "8..<9: `a` is defined twice"),
      Document("a = [{b = 1}]\na.c = 2", "14..<15: `a` is a value, and nothing can be added to it"),
      Document("a = [# \0\n]", "7..<8: a control character"),
      Document("a = [\n1\n2\n]", "8..<9: expected `,` or `]` in the array"),
      Document(#"a = ["b\#nc"]"#, "5..<7: the string is never closed"),
    ]
  }
}
