import PythonSemantics
import PythonSyntax
import Rewriting

/// The rounds of a loop: what differs between them, and whether there are many.
struct Rounds {
  let file: PythonFile
  /// The `for`, the `while` or the comprehension.
  let loop: Node
  /// The names that get a value in a round.
  private let bindings: [Symbol: [Binding]]

  init(of loop: Node, in file: PythonFile) {
    (self.file, self.loop) = (file, loop)
    bindings = Dictionary(grouping: file.bindings(in: loop), by: \.symbol)
  }

  /// Whether the rounds send different requests by a call: one that is only tried again needs no
  /// session, nor does one that ends the loop.
  func repeats(_ call: Call) -> Bool {
    guard !isEndless, !waitsLong, !isLastOfRound(call) else { return false }
    let told = call.arguments.elements.filter { argument in
      let keyword = argument.as(KeywordArgument.self)?.name.text
      return keyword.map { Self.keywordsOfRequests.contains($0) } ?? true
    }
    return told.contains { differs($0) } && !goesToOtherHosts(call)
  }

  private static let keywordsOfRequests: Set<String> = [
    "content", "data", "files", "headers", "json", "params", "url",
  ]

  /// Whether an expression may have another value in the next round.
  func differs(_ expression: Node) -> Bool { differs(expression, depth: 0) }

  private func differs(_ expression: Node, depth: Int) -> Bool {
    file.nodes(.name, in: expression).contains { name in
      guard let symbol = file.symbol(of: name), let bindings = bindings[symbol] else {
        return false
      }
      return depth > 3
        || bindings.contains { binding in
          guard let value = binding.value, binding.kind == .assignment else { return true }
          return !file.nodes(.call, .awaitExpression, in: value).isEmpty
            || differs(value, depth: depth + 1)
        }
    }
  }

  /// Whether the loop is meant to run as long as the process: `while True` without a way out.
  private var isEndless: Bool {
    guard let condition = loop.as(WhileStatement.self)?.condition else { return false }
    let isAlwaysTrue = ["True", "1"].contains(condition.unparenthesized.source)
    return isAlwaysTrue
      && file.nodes(.breakStatement, .returnStatement, .raiseStatement, in: loop).isEmpty
  }

  /// Whether a round waits so long that its connection would be closed meanwhile: for the clock, or
  /// for somebody at the keyboard.
  private var waitsLong: Bool {
    ["input", "sleep"].flatMap { file.calls(named: $0) }.contains { call in
      guard loop.range.contains(call.range.lowerBound),
        file.scope(of: call.node).function == file.scope(of: loop).function
      else { return false }
      if call.callee.kind == .name, call.callee.source == "input" { return true }
      return call.callee.lastWord?.text == "sleep" && isLong(call)
    }
  }

  /// Whether a pause may take longer than servers keep a connection that nobody uses: a pause that is
  /// set elsewhere is one between two looks at something, unless there is a round for each thing.
  private func isLong(_ pause: Call) -> Bool {
    guard let length = pause.arguments[0] else { return false }
    let value = file.symbol(of: length)?.onlyBinding?.value ?? length
    let numbers = file.nodes(.number, in: value).compactMap { Double($0.source) }
    return numbers.max().map { $0 >= 15 } ?? (loop.kind == .whileStatement)
  }

  /// Whether the round that sends the request is the last one, unless that fails.
  private func isLastOfRound(_ call: Call) -> Bool {
    var node = call.node
    while node != loop, let parent = node.parent {
      if parent.kind == .block, let last = parent.children.last,
        [.returnStatement, .breakStatement, .raiseStatement].contains(last.kind)
      {
        return true
      }
      node = parent
    }
    return false
  }

  /// Whether the host is another one in each round: `f"https://{host}/status"`.
  private func goesToOtherHosts(_ call: Call) -> Bool {
    guard let address = call.arguments[0]?.as(FormattedStringLiteral.self),
      let field = address.fields.first
    else { return false }
    let text = address.node.source.prefix { $0 != "{" }
    return text.hasSuffix("://") && differs(field.node)
  }
}
