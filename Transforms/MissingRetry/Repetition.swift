import PythonSemantics
import PythonSyntax
import Rewriting

/// What a second run of a function that sends one request would do besides sending it again.
///
/// What stands before the request runs with every try. What stands behind it runs once, unless it
/// fails as the request does.
struct Repetition {
  private let file: PythonFile
  private let function: OutboundFunction
  /// The functions that send requests themselves.
  private let senders: Set<FunctionDefinition>

  init(of function: OutboundFunction) {
    file = function.file
    self.function = function
    senders = Set(function.file.outboundFunctions.map(\.definition))
  }

  /// Why the function must not run twice; nil where nothing speaks against it.
  var obstacle: String? {
    let moveOut = OutboundFunction.moveOut
    if let change = file.lastingChanges(in: function.definition).first(where: isBeforeRequest) {
      return "`\(change.shownSource)` would happen with every try; \(moveOut)"
    }
    for call in calls(in: function.definition) {
      if function.requests.contains(where: { $0.call == call }) { continue }
      let isBefore = isBeforeRequest(call.node)
      if isHarmless(call, isBefore: isBefore, pending: [function.definition]) { continue }
      let name = call.callee.shownSource
      if file.function(calledBy: call) == function.definition {
        return "it calls itself, and the tries would multiply; \(moveOut)"
      }
      return isBefore
        ? "`\(name)` would be called with every try; \(moveOut)"
        : "`\(name)` is called behind the request and may fail as the request does, which would "
          + "repeat both; \(moveOut)"
    }
    return nil
  }

  private func calls(in definition: FunctionDefinition) -> [Call] {
    file.allCalls.filter {
      definition.body.range.contains($0.range.lowerBound)
        && file.function(around: $0.node) == definition
    }
  }

  /// Whether a node runs before a request does: it stands before it, and not round it.
  private func isBeforeRequest(_ node: Node) -> Bool {
    function.requests.contains { request in
      let range = request.call.range
      return node.range.lowerBound < range.upperBound
        && !(node.range.contains(range.lowerBound) && node.range.upperBound >= range.upperBound)
    }
  }

  // MARK: Calls

  /// Whether a call may happen twice, or, behind the request, whether it does not fail as that does.
  private func isHarmless(
    _ call: Call, isBefore: Bool, pending: Set<FunctionDefinition>
  ) -> Bool {
    if call.isLogging, call.callee.source != "print" || !isBefore { return true }
    if let definition = file.function(calledBy: call) {
      return isHarmless(definition, isBefore: isBefore, pending: pending)
    }
    let callee = call.callee.unparenthesized
    if let name = file.qualifiedName(of: callee), HarmlessCalls.contains(name, isBefore: isBefore) {
      return true
    }
    guard let word = callee.lastWord?.text else { return false }
    // What begins with a capital makes an object.
    if word == "cls" || word.drop(while: { $0 == "_" }).first?.isUppercase ?? false { return true }
    if let object = callee.as(Attribute.self)?.object {
      if isBefore, takesAway(call, word), !file.isMade(object) { return false }
      if HarmlessCalls.methods.contains(word) { return true }
      if HarmlessCalls.changing.contains(word) { return !isBefore || file.isMade(object) }
      // What is made of an answer, such as a table, does not ask anybody.
      if !isBefore, !HarmlessCalls.sending.contains(word), file.isMade(object.leftmost) {
        return true
      }
    }
    return HarmlessCalls.tells(word)
  }

  /// Whether a method gives each thing once, as queues and files do: `queue.get()`, `file.read()`.
  private func takesAway(_ call: Call, _ method: String) -> Bool {
    switch method {
    case "get":
      let elements = call.arguments.elements
      return elements.allSatisfy { $0.kind == .keywordArgument || $0.kind == .constant }
    case "read", "readlines": return true
    default: return false
    }
  }

  /// Whether a function of the file may run twice, by all that it calls and changes.
  private func isHarmless(
    _ definition: FunctionDefinition, isBefore: Bool, pending: Set<FunctionDefinition>
  ) -> Bool {
    guard !senders.contains(definition), !pending.contains(definition), pending.count < 8,
      !isBefore || file.lastingChanges(in: definition).isEmpty
    else { return false }
    return calls(in: definition).allSatisfy {
      isHarmless($0, isBefore: isBefore, pending: pending.union([definition]))
    }
  }
}

extension Node {
  /// The source as it can be told: on one line, and not too long.
  fileprivate var shownSource: String {
    let words = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 40 ? String(words.prefix(37)) + "…" : words
  }
}
