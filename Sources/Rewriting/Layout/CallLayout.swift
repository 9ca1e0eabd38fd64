internal import PythonSyntax
internal import SourceText

extension Code {
  /// A call as formatters lay it out behind what its line begins with: on one line where it fits,
  /// else its arguments on one indented line, else each of them on a line of its own.
  ///
  /// A comma behind the last argument keeps each on its line, and comments keep the call as it is.
  /// The prefix is what stands before it on its line, with four spaces a level, and the suffix what
  /// stands behind it.
  public func laidOut(
    behind prefix: String, before suffix: String = "", style: FileStyle
  ) -> Code {
    let tree = tree
    guard let statement = tree.root.firstChild?.as(ExpressionStatement.self),
      let call = statement.expression.as(Call.self), !hasComments,
      call.arguments.elements.allSatisfy({ !$0.bytes.contains(where: \.isLineEnd) }),
      !call.callee.bytes.contains(where: \.isLineEnd)
    else { return self }
    let arguments = call.arguments.elements.map { part($0.range) }
    let callee = part(call.callee.range)
    guard !arguments.isEmpty else { return "\(callee)()" }
    let lastToken = Token(tree: tree, id: call.node.tokenRange.upperBound - 2)
    let isExploded = lastToken.kind == .comma
    let levels = prefix.prefix { $0 == " " }.count / 4
    let column = levels * style.indentation.count + prefix.drop { $0 == " " }.count
    let joined = arguments.joined(", ")
    func fits(_ start: Int, _ code: Code, _ more: Int) -> Bool {
      start + code.source.count + more <= style.lineLength
    }
    let flat: Code = "\(callee)(\(joined))"
    if !isExploded, fits(column, flat, suffix.count) { return flat }
    if !isExploded, fits((levels + 1) * style.indentation.count, joined, 0) {
      return "\(callee)(\n    \(joined)\n)"
    }
    return "\(callee)(\n    \(Code.lines(arguments.map { "\($0)," }))\n)"
  }

  private var hasComments: Bool { !tree.comments(in: 0..<bytes.count).isEmpty }

  /// A part of the code, with all its imports.
  private func part(_ range: Range<Int>) -> Code {
    var code = Code("", imports: imports)
    code.bytes = Array(bytes[range])
    code.verbatim = verbatim.compactMap { kept in
      let common = kept.clamped(to: range)
      return common.isEmpty
        ? nil : common.lowerBound - range.lowerBound..<common.upperBound - range.lowerBound
    }
    return code
  }
}

extension [Code] {
  fileprivate func joined(_ separator: String) -> Code {
    dropFirst().reduce(first ?? "") { "\($0)\(Code(separator))\($1)" }
  }
}
