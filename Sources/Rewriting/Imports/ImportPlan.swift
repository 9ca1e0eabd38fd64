public import PythonSyntax
public import SourceText

/// All the imports that the accepted fixes of a file need, merged and placed once.
///
/// A name from a module that is imported from already joins that import where it stands on one line
/// or has a line for each name; everything else gets a line of its own in the leading import block,
/// in isort's order as far as the block has one. Nothing is ever put into a `try`, under
/// `TYPE_CHECKING`, above a docstring, a `__future__` import, or code that ran before the imports
/// began (monkey patching, changes of `sys.path`).
public struct ImportPlan {
  let tree: SyntaxTree
  let style: FileStyle
  /// The modules of the project itself, by the first words of their names.
  let firstParty: Set<String>
  let statements: [Node]

  /// Prepares the imports of a file.
  public init(_ tree: SyntaxTree, style: FileStyle, firstParty: Set<String> = []) {
    self.tree = tree
    self.style = style
    self.firstParty = firstParty
    statements = Array(tree.root.children)
  }

  /// The edits that make the requests true; nil where there is no safe place for one of them.
  public func edits(for requests: [ImportRequest]) -> [Edit]? {
    var edits: [Edit] = []
    var lines: [ImportRequest] = []
    let wanted = Set(requests).sorted { $0.statement < $1.statement }
    for (host, names) in grouped(wanted, &lines) {
      if let joined = joining(names, to: host) {
        edits += joined
      } else if host.node.parent?.kind == .module {
        lines += names
      } else {
        guard let added = addingLines(names, behind: host) else { return nil }
        edits.append(added)
      }
    }
    guard !lines.isEmpty else { return edits }
    guard let added = addingLines(lines.sorted { $0.statement < $1.statement }) else { return nil }
    return edits + added
  }

  // MARK: Joining an import that is there

  /// The requests by the import statement that they can join; the others go to `rest`.
  private func grouped(
    _ requests: [ImportRequest], _ rest: inout [ImportRequest]
  ) -> [(ImportFromStatement, [ImportRequest])] {
    var groups: [(ImportFromStatement, [ImportRequest])] = []
    for request in requests {
      guard request.name != nil, let host = host(for: request) else {
        rest.append(request)
        continue
      }
      if let index = groups.firstIndex(where: { $0.0 == host }) {
        groups[index].1.append(request)
      } else {
        groups.append((host, [request]))
      }
    }
    return groups
  }

  /// The import that takes names from the same module: the one that is asked for, or one at module
  /// level.
  private func host(for request: ImportRequest) -> ImportFromStatement? {
    if let neighbour = request.neighbour {
      return ImportFromStatement(Node(tree: tree, id: neighbour))
    }
    return statements.lazy.compactMap { ImportFromStatement($0) }.first { host in
      !host.importsAll && !host.isLazy && host.moduleName == request.module
    }
  }

  /// The edit that puts imports on lines of their own behind one in a function.
  private func addingLines(_ requests: [ImportRequest], behind host: ImportFromStatement) -> Edit? {
    let newline = Token(tree: tree, id: host.node.tokenRange.upperBound)
    guard let first = host.node.firstToken, first.beginsLine, newline.kind == .newline,
      !newline.range.isEmpty
    else { return nil }
    let indentation = Array(first.leadingIndentation)
    let lines = requests.flatMap { indentation + Array($0.statement.utf8) + style.newline }
    return Edit(inserting: lines, at: newline.range.upperBound)
  }

  /// The edits that add names to an import; nil where its layout leaves no good place.
  private func joining(_ requests: [ImportRequest], to host: ImportFromStatement) -> [Edit]? {
    let aliases = Array(host.aliases)
    guard let last = aliases.last else { return nil }
    let text = tree.text
    let isOneLine = !text.bytes[host.range].contains { $0.isLineEnd || $0 == UInt8(ascii: "\\") }
    let isLineEach = aliases.allSatisfy { $0.node.firstToken?.beginsLine ?? false }
    guard isOneLine || isLineEach else { return nil }
    var edits: [Edit] = []
    for request in requests {
      let item = Array(request.item.utf8)
      let next = aliases.first { comes(item, before: Array($0.bytes)) }
      if isOneLine {
        edits.append(
          next.map { Edit(inserting: item + Array(", ".utf8), at: $0.range.lowerBound) }
            ?? Edit(inserting: Array(", ".utf8) + item, at: last.range.upperBound))
      } else {
        guard let line = addingName(item, before: next, behind: last) else { return nil }
        edits.append(line)
      }
    }
    // Two names at one place would contradict each other; they get lines of their own instead.
    let isClear = Set(edits.map(\.range.lowerBound)).count == edits.count
    if isOneLine { return isClear && fits(edits, in: host) ? edits : renewing(requests, in: host) }
    return isClear ? edits : nil
  }

  /// The edit that writes the names of an import on one line anew, each on a line of its own where
  /// one is too short; nil where a comment or parentheses stand there.
  private func renewing(_ requests: [ImportRequest], in host: ImportFromStatement) -> [Edit]? {
    let aliases = Array(host.aliases)
    let lines = LineTable(tree.text)
    let line = lines.contents(ofLine: lines.line(at: host.range.lowerBound))
    guard let first = aliases.first, let last = aliases.last, let token = host.node.firstToken,
      !tree.text.bytes[line].contains(where: {
        [UInt8(ascii: "#"), UInt8(ascii: "(")].contains($0)
      })
    else { return nil }
    let names = (aliases.map { Array($0.bytes) } + requests.map { Array($0.item.utf8) })
      .sorted { comes($0, before: $1) }
    let range = first.range.lowerBound..<last.range.upperBound
    let joined = Array(names.joined(separator: Array(", ".utf8)))
    if line.count - range.count + joined.count <= style.lineLength {
      return [Edit(replacing: range, with: joined)]
    }
    let outer = Array(token.leadingIndentation)
    var text = Array("(".utf8) + style.newline
    for name in names { text += outer + style.indentation + name + Array(",".utf8) + style.newline }
    return [Edit(replacing: range, with: text + outer + Array(")".utf8))]
  }

  private func addingName(
    _ item: [UInt8], before next: ImportAlias?, behind last: ImportAlias
  ) -> Edit? {
    let neighbour = next ?? last
    guard let first = neighbour.node.firstToken else { return nil }
    let indentation = Array(first.leadingIndentation)
    if next != nil {
      return Edit(
        inserting: item + Array(",".utf8) + style.newline + indentation,
        at: neighbour.range.lowerBound)
    }
    let comma = Token(tree: tree, id: last.node.tokenRange.upperBound)
    guard comma.kind == .comma else { return nil }
    // A comment behind the comma belongs to the name before it.
    return Edit(
      inserting: style.newline + indentation + item + Array(",".utf8),
      at: tree.lineEnd(at: comma.range.upperBound))
  }

  /// isort's default order within an import: constants, classes, functions, each by its letters in
  /// lower case.
  func comes(_ item: [UInt8], before other: [UInt8]) -> Bool {
    func rank(_ name: [UInt8]) -> Int {
      let letters = name.filter { $0 != UInt8(ascii: "_") }
      let isUpper = letters.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      if isUpper, letters.count > 1 { return 0 }
      guard let first = letters.first else { return 2 }
      return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) ? 1 : 2
    }
    return (rank(item), String(decoding: item, as: UTF8.self).lowercased())
      < (rank(other), String(decoding: other, as: UTF8.self).lowercased())
  }

  private func fits(_ edits: [Edit], in host: ImportFromStatement) -> Bool {
    let lines = LineTable(tree.text)
    let line = lines.contents(ofLine: lines.line(at: host.range.lowerBound))
    return line.count + edits.reduce(0) { $0 + $1.replacement.count } <= style.lineLength
  }
}
