internal import PythonSyntax
internal import SourceText

/// The lines of a chain that is too long for one when calls are added to it.
///
/// What black and ruff format do: a chain with two links or more behind its first call is put in
/// parentheses, a link a line; a chain with fewer has the brackets opened in which it grew; what
/// stands in other brackets has the outermost of them opened.
struct ChainLayout {
  private let node: Node
  private let calls: [[UInt8]]
  private let style: FileStyle
  private let text: SourceText

  init(of node: Node, _ calls: [[UInt8]], _ style: FileStyle) {
    (self.node, self.calls, self.style) = (node, calls, style)
    text = node.tree.text
  }

  /// The edits; nil where the lines that there are will do, or no other layout is known.
  var edits: [Edit]? {
    let end = node.range.upperBound
    let line = node.tree.lineStart(at: end)..<node.tree.lineEnd(at: end)
    let top = node.wholeChain
    guard line.contains(top.range.lowerBound), top.range.upperBound <= line.upperBound else {
      return spreadingLines(top)
    }
    let before = characters(text.bytes[line.lowerBound..<node.tree.measuredEnd(of: line)])
    let after = before + calls.reduce(0) { $0 + characters($1) }
    guard before <= style.lineLength, after > style.lineLength else { return nil }
    let indentation = Array(text.bytes[line].prefix(while: \.isBlank))
    if top.isAloneOnLines, let lines = links(of: top, at: indentation) {
      return [Edit(replacing: top.range, with: lines)]
    }
    guard top.isAloneOnLines || top.parent?.takesValue(top) ?? false else {
      return linksOfClause(top, line, indentation) ?? openingOutermost(top, line, indentation)
    }
    return split(top, on: line, indentation).map { [$0] }
  }

  /// The links of a chain that has lines already, a link a line, where it becomes long enough for
  /// that: a chain of two has the brackets of one of them opened, a longer one has not.
  private func spreadingLines(_ top: Node) -> [Edit]? {
    let isValue = top.parent?.takesValue(top) ?? false
    let chain = isValue && node.isOnSpine(of: top) ? top : node
    guard chain == top || node.isAloneOnLines else { return nil }
    let pieces = pieces(of: chain.withoutAwaitKeyword)
    guard pieces.count > 2, pieces.count - calls.count <= 2, chain == node || isValue else {
      return nil
    }
    let own = chain.lineIndentation
    let indentation = chain == node ? own : own + style.indentation
    var lines: [[UInt8]] = []
    for piece in pieces {
      guard let text = moved(piece.text, from: own, to: indentation) else { return nil }
      lines.append(text)
    }
    let joined = Array(lines.joined())
    let isOneLine =
      chain != node && !joined.contains(where: \.isLineEnd)
      && characters(indentation + joined) <= style.lineLength
    var body = isOneLine ? joined : Array(lines.joined(separator: style.newline + indentation))
    if chain == node { return [Edit(replacing: chain.range, with: body)] }
    let awaiting = text.bytes[chain.range.lowerBound..<chain.withoutAwaitKeyword.range.lowerBound]
    body = style.newline + indentation + Array(awaiting) + body + style.newline + own
    return [Edit(replacing: chain.range, with: Array("(".utf8) + body + Array(")".utf8))]
  }

  /// A piece of several lines on one, where it fits, else with its further lines moved; nil where
  /// that could change a string or lose a comment.
  private func moved(
    _ piece: [UInt8], from old: [UInt8], to new: [UInt8]
  ) -> [UInt8]? {
    guard piece.contains(where: \.isLineEnd) else { return piece }
    if piece.contains(UInt8(ascii: "#")) || piece.contains(UInt8(ascii: "\\")) { return nil }
    let quotes = Array("\"\"\"".utf8)
    let hasTripleQuotes = piece.indices.contains { index in
      piece[index...].starts(with: quotes) || piece[index...].starts(with: Array("'''".utf8))
    }
    if hasTripleQuotes { return nil }
    let lines = piece.split(whereSeparator: \.isLineEnd).map { Array($0.drop(while: \.isBlank)) }
    var joined: [UInt8] = []
    for line in lines {
      let isInside = joined.last.map { "([{".utf8.contains($0) } ?? true
      let isClosing = line.first.map { ")]}".utf8.contains($0) } ?? true
      if isClosing, joined.last == UInt8(ascii: ",") { joined = []; break }
      joined += (isInside || isClosing ? [] : [UInt8(ascii: " ")]) + line
    }
    if !joined.isEmpty, characters(new + joined) <= style.lineLength { return joined }
    let further = piece.split(whereSeparator: \.isLineEnd)
    guard further.dropFirst().allSatisfy({ $0.starts(with: old) }) else { return nil }
    return Array(further[0])
      + further.dropFirst().flatMap { style.newline + new + Array($0.dropFirst(old.count)) }
  }

  /// A chain that is a whole value: `return …`, `x = …`.
  private func split(_ top: Node, on line: Range<Int>, _ indentation: [UInt8]) -> Edit? {
    let inner = indentation + style.indentation
    let pieces = pieces(of: top.withoutAwaitKeyword)
    let awaiting = top.range.lowerBound..<top.withoutAwaitKeyword.range.lowerBound
    if pieces.count > 2, !top.isAloneOnLines {
      let whole = Array(text.bytes[awaiting]) + pieces.flatMap(\.text)
      if characters(inner + whole) <= style.lineLength {
        let lines = Array("(".utf8) + style.newline + inner + whole + style.newline + indentation
        return Edit(replacing: top.range, with: lines + Array(")".utf8))
      }
      var lines = Array("(".utf8)
      for (index, piece) in pieces.enumerated() {
        let prefix = index == 0 ? Array(text.bytes[awaiting]) : []
        guard let body = fitting(prefix + piece.text, piece.arguments, at: inner) else {
          return nil
        }
        lines += style.newline + inner + body
      }
      return Edit(replacing: top.range, with: lines + style.newline + indentation + Array(")".utf8))
    }
    // The brackets of the first call hold what grew, or it stands behind them.
    guard let arguments = pieces.first?.arguments, !arguments.isEmpty,
      let body = body(of: arguments, at: inner)
    else { return nil }
    let opened = style.newline + inner + body + style.newline + indentation
    if arguments.contains(node.range.upperBound - 1) {
      return Edit(replacing: arguments, with: opened)
    }
    let rest =
      Array(text.bytes[arguments.upperBound..<top.range.upperBound])
      + pieces.dropFirst()
      .flatMap(\.text)
    guard pieces.count == 2, node == top, characters(indentation + rest) <= style.lineLength else {
      return nil
    }
    return Edit(replacing: arguments.lowerBound..<top.range.upperBound, with: opened + rest)
  }

  /// A part of a chain: the first call with all before it, or one further link.
  private struct Piece {
    var text: [UInt8]
    /// What stands between the parentheses of the call, in the file.
    var arguments: Range<Int>?
  }

  /// The parts of a chain after the change.
  private func pieces(of chain: Node) -> [Piece] {
    let calls = chain.chainedCalls
    guard let first = calls.first, calls.last == chain else { return [] }
    let start = chain.range.lowerBound
    var pieces: [Piece] = []
    var end = start
    if let base = first.chainBase, base.kind == .parenthesized {
      // `(await session.execute(…)).all()`
      end = base.range.upperBound
      pieces.append(
        Piece(text: rendered(start..<end), arguments: base.firstChild.map(\.range)))
    } else if !calls.contains(node), first.range.contains(node.range.upperBound),
      node.range.lowerBound == start
    {
      // `query.all()` begins with the first call that is added.
      end = node.range.upperBound
      pieces = added
      pieces[0].text = text.bytes[start..<end] + pieces[0].text
    }
    for call in calls {
      pieces.append(
        Piece(
          text: rendered(end..<call.range.upperBound),
          arguments: Call(call)?.arguments.inside))
      if call == node { pieces += added }
      end = call.range.upperBound
    }
    return pieces
  }

  private var added: [Piece] { calls.map { Piece(text: $0) } }

  /// The bytes of a range after the change; what is added at its end is another piece.
  private func rendered(_ range: Range<Int>) -> [UInt8] {
    let place = node.range.upperBound
    guard range.lowerBound < place, place < range.upperBound else {
      return Array(text.bytes[range])
    }
    return text.bytes[range.lowerBound..<place] + Array(calls.joined())
      + text.bytes[place..<range.upperBound]
  }

  /// What stands between brackets after the change, what is added at its end included.
  private func rendered(inside range: Range<Int>) -> [UInt8] {
    rendered(range) + (range.upperBound == node.range.upperBound ? Array(calls.joined()) : [])
  }

  /// A piece as it is when it fits on a line, else with its parentheses opened.
  private func fitting(
    _ piece: [UInt8], _ arguments: Range<Int>?, at indentation: [UInt8]
  ) -> [UInt8]? {
    if characters(indentation + piece) <= style.lineLength { return piece }
    guard let arguments, !arguments.isEmpty else { return nil }
    let inner = indentation + style.indentation
    let closing = piece.count - 1
    let opening = closing - rendered(inside: arguments).count
    guard opening > 0, let body = body(of: arguments, at: inner) else { return nil }
    return piece[..<opening] + style.newline + inner + body + style.newline + indentation
      + piece[closing...]
  }

  /// What stands in opened parentheses: on one line, or one argument or link a line.
  private func body(of arguments: Range<Int>, at indentation: [UInt8]) -> [UInt8]? {
    let body = rendered(inside: arguments)
    if characters(indentation + body) <= style.lineLength { return body }
    return node.range == arguments ? links(of: node, at: indentation) : nil
  }

  /// The links of a chain that ends with the change, each on a line.
  private func links(of chain: Node, at indentation: [UInt8]) -> [UInt8]? {
    let pieces = pieces(of: chain)
    guard pieces.count > 2,
      pieces.allSatisfy({ characters(indentation + $0.text) <= style.lineLength })
    else { return nil }
    return Array(pieces.map(\.text).joined(separator: style.newline + indentation))
  }

  /// The links of a chain that a clause of a comprehension goes through, on lines of its own; what
  /// stands in the brackets of the comprehension needs none for the chain.
  private func linksOfClause(
    _ top: Node, _ line: Range<Int>, _ indentation: [UInt8]
  ) -> [Edit]? {
    guard top.parent?.kind == .comprehensionClause, top.parent?.firstToken?.beginsLine ?? false,
      !text.bytes[top.range.upperBound..<line.upperBound].contains(where: \.isVisible),
      let lines = links(of: top, at: indentation)
    else { return nil }
    let first = text.bytes[line.lowerBound..<top.range.lowerBound] + lines.prefix { !$0.isLineEnd }
    return characters(first) > style.lineLength
      ? nil : [Edit(replacing: top.range, with: lines)]
  }

  /// The outermost brackets on the line that hold the chain, opened.
  private func openingOutermost(
    _ top: Node, _ line: Range<Int>, _ indentation: [UInt8]
  ) -> [Edit]? {
    var outermost: Node?
    var ancestor = node.parent
    while let current = ancestor, line.contains(current.range.lowerBound),
      current.range.upperBound <= line.upperBound
    {
      if current.kind == .replacementField { return nil }
      if current.hasBrackets, current.kind != .tuple { outermost = current }
      ancestor = current.parent
    }
    guard let outermost, let opening = outermost.firstToken, let closing = outermost.lastToken,
      Token(tree: node.tree, id: closing.id - 1).kind != .comma
    else { return nil }
    let inside = opening.range.upperBound..<closing.range.lowerBound
    let inner = indentation + style.indentation
    var body = rendered(inside: inside)
    if characters(inner + body) > style.lineLength {
      let lines =
        inside == top.range ? links(of: top, at: inner) : comprehension(outermost, at: inner)
      guard let lines else { return nil }
      body = lines
    }
    return [
      Edit(replacing: inside, with: style.newline + inner + body + style.newline + indentation)
    ]
  }

  /// `element`, and each `for … in …` below it.
  private func comprehension(_ node: Node, at indentation: [UInt8]) -> [UInt8]? {
    guard Comprehension(node) != nil else { return nil }
    let parts = node.children.map { rendered(inside: $0.range) }
    guard parts.allSatisfy({ characters(indentation + $0) <= style.lineLength }) else {
      return nil
    }
    return Array(parts.joined(separator: style.newline + indentation))
  }
}

extension SyntaxTree {
  /// Where a line ends for a formatter, which does not count comments that steer tools.
  fileprivate func measuredEnd(of line: Range<Int>) -> Int {
    guard let comment = comments(in: line).last else { return line.upperBound }
    let text = String(decoding: text.bytes[comment], as: UTF8.self)
    let steers = ["# noqa", "# type:", "# pylint:", "# pyright:", "# nosec"].contains {
      text.hasPrefix($0)
    }
    guard steers else { return line.upperBound }
    return self.text.bytes[line.lowerBound..<comment.lowerBound]
      .lastIndex(where: \.isVisible).map { $0 + 1 } ?? line.upperBound
  }
}

extension Node {
  /// The calls of a chain, the first one first: of `a.b(c).d()` they are `a.b(c)` and the whole.
  fileprivate var chainedCalls: [Node] {
    var calls: [Node] = []
    var node = self
    while [.call, .attribute, .subscript].contains(node.kind), let object = node.firstChild {
      if node.kind == .call { calls.append(node) }
      node = object
    }
    return calls.reversed()
  }

  /// What the first call of a chain is called on.
  fileprivate var chainBase: Node? {
    var node = self
    while [.call, .attribute, .subscript].contains(node.kind), let object = node.firstChild {
      node = object
    }
    return node
  }
}

extension ArgumentList {
  /// The bytes between the parentheses.
  fileprivate var inside: Range<Int> { range.lowerBound + 1..<range.upperBound - 1 }
}

extension Node {
  /// The whole chain that an expression is a part of, with `await`.
  fileprivate var wholeChain: Node {
    var node = self
    while let parent = node.parent {
      switch parent.kind {
      case .attribute: node = parent
      case .call where parent.firstChild == node: node = parent
      case .subscript where parent.firstChild == node: node = parent
      case .awaitExpression: node = parent
      case .parenthesized where node.kind == .awaitExpression: node = parent
      case .argumentList where node == self || node.isChainOnly(to: self):
        // A statement grows inside the call that sends it.
        guard let call = parent.parent, call.kind == .call, !parent.hasOtherLines,
          parent.firstChild == node
        else { return node }
        node = call
      default: return node
      }
    }
    return node
  }

  private func isChainOnly(to inner: Node) -> Bool { range == inner.range }
  private var hasOtherLines: Bool { tree.text.bytes[range].contains(where: \.isLineEnd) }

  fileprivate var withoutAwaitKeyword: Node { AwaitExpression(self)?.expression ?? self }

  /// Whether an expression is the beginning of a chain, and not in the brackets of a link.
  fileprivate func isOnSpine(of chain: Node) -> Bool {
    range.lowerBound == chain.withoutAwaitKeyword.range.lowerBound
  }

  /// Whether nothing else stands on the lines of an expression.
  fileprivate var isAloneOnLines: Bool {
    guard let first = firstToken, first.beginsLine else { return false }
    let rest = tree.text.bytes[range.upperBound..<tree.lineEnd(at: range.upperBound)]
    return !rest.contains(where: \.isVisible) && parent?.kind != .expressionStatement
  }

  /// Whether a statement has an expression as its whole value, or goes through it.
  fileprivate func takesValue(_ value: Node) -> Bool {
    switch kind {
    case .returnStatement, .assignment: true
    case .annotatedAssignment: AnnotatedAssignment(unchecked: self).value == value
    case .forStatement: ForStatement(unchecked: self).iterable == value
    default: false
    }
  }
}
