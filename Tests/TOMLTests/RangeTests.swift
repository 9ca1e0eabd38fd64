import TOML
import Testing

/// Where keys, values and tables stand in the file.
@Suite struct RangeTests {
  @Test(arguments: Documents.valid)
  func everywhere(document: Document) {
    #expect(TOMLDocument(document.text).misplaced == nil)
  }

  @Test func arraysOfStrings() throws {
    let text = """
      [project]
      dependencies = [
        "requests>=2", # why
        'redis',
      ]
      extra = ["a", "b"]
      none = []
      """
    let document = TOMLDocument(Array(text.utf8))
    let dependencies = try #require(document.root.value(at: "project", "dependencies"))
    let array = try #require(dependencies.array)
    #expect(array.strings == ["requests>=2", "redis"])
    #expect(array.form == .inline(isMultiline: true, endsWithComma: true))
    #expect(
      array.elements.map { document.text($0.range) } == [#""requests>=2""#, "'redis'"])
    #expect(document.text(dependencies.range).hasPrefix("[\n"))
    #expect(document.text(dependencies.range).hasSuffix(",\n]"))
    let extra = try #require(document.root.value(at: "project", "extra")?.array)
    #expect(extra.form == .inline(isMultiline: false, endsWithComma: false))
    let none = try #require(document.root.value(at: "project", "none")?.array)
    #expect(none.form == .inline(isMultiline: false, endsWithComma: false))
  }

  @Test(arguments: [
    ("a = 1 # c\n# d\n[b]", [], TOMLTable.Form.root, "a = 1"),
    ("# c\n\n[b]", [], .root, ""),
    ("[a]\nb = 1 # c\n\nd = [\n2]\n# e\n[f]", ["a"], .header, "[a]\nb = 1 # c\n\nd = [\n2]"),
    ("[ a ] # c", ["a"], .header, "[ a ]"),
    ("[x]\n[a]\nb = 1\n[a.c]\nd = 2", ["a"], .header, "[a]\nb = 1"),
    ("[a]\nb.c = 1\nb.d = 2\ne = 3", ["a", "b"], .dotted, "b.c = 1\nb.d = 2"),
    ("a.b.c = 1", ["a", "b"], .dotted, "b.c = 1"),
    ("[ a . b ]\nc = 1", ["a"], .implied, "a"),
    ("[a.b]\n[a]\nc = 1", ["a"], .header, "[a]\nc = 1"),
    ("a = { b = 1 } # c", ["a"], .inline, "{ b = 1 }"),
    ("a = {b.c = 1, b.d = 2}", ["a", "b"], .dotted, "b.c = 1, b.d = 2"),
  ])
  func tables(text: String, path: [String], form: TOMLTable.Form, range: String) throws {
    let document = TOMLDocument(Array(text.utf8))
    var table = document.root
    for name in path { table = try #require(table[name]?.table) }
    #expect(table.form == form)
    #expect(document.text(table.range) == range)
  }

  @Test func arraysOfTables() throws {
    let text = "[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]] # e\n"
    let document = TOMLDocument(Array(text.utf8))
    let value = try #require(document.root["a"])
    #expect(value.array?.form == .tables)
    #expect(document.text(value.range) == "[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]")
    #expect(
      value.array?.elements.map { document.text($0.range) } == ["[[a]]\nb = 1", "[[a]]"])
  }

  @Test func keysAreComparedByBytes() {
    let document = TOMLDocument(Array("'e\u{301}' = 1\n'\u{E9}' = 2".utf8))
    #expect(document.root["e\u{301}"]?.integer == 1)
    #expect(document.root["\u{E9}"]?.integer == 2)
    #expect(document.root["e"] == nil)
  }
}

extension TOMLDocument {
  /// Some bytes of the file as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension TOMLDocument {
  /// The first key or value that is another one when it is read again from its own bytes alone.
  var misplaced: String? { misplaced(in: root) }

  private func misplaced(in table: TOMLTable) -> String? {
    for entry in table.entries {
      let again = TOMLDocument(bytes[entry.key.range] + Array(" = 0".utf8))
      guard again.root.entries.map(\.key) == [entry.key] else { return text(entry.key.range) }
      if let misplaced = misplaced(in: entry.value) { return misplaced }
    }
    return nil
  }

  private func misplaced(in value: TOMLValue) -> String? {
    switch value.content {
    case .table(let table):
      if let misplaced = misplaced(in: table) { return misplaced }
      guard table.range == value.range else { return text(value.range) }
      if table.form != .inline { return nil }
    case .array(let array):
      for element in array.elements {
        if let misplaced = misplaced(in: element) { return misplaced }
      }
      if array.form == .tables { return nil }
    default: break
    }
    let again = TOMLDocument(Array("v = ".utf8) + bytes[value.range])
    return again.root["v"].map(rendering) == rendering(value) ? nil : text(value.range)
  }
}
