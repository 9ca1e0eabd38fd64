import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// A loop that sends a request in each round, always over a new connection.
struct RequestLoop {
  let file: PythonFile
  let library: SessionLibrary
  /// The outermost loop whose rounds send different requests.
  let rounds: Rounds
  /// The statement that the loop is, or stands in.
  let statement: Statement
  /// The calls that send, in the order of the text; the first of them differs from round to round.
  private(set) var calls: [Call]

  /// The loops of a file, in the order of their first request.
  static func all(in file: PythonFile) -> [RequestLoop] {
    var loops: [RequestLoop] = []
    let requests = SessionLibrary.requests(in: file)
    for (call, library) in requests {
      let isKnown = loops.contains {
        $0.library == library && $0.calls.contains { $0.node == call.node }
      }
      guard !isKnown, var loop = RequestLoop(call, library, in: file) else { continue }
      loop.calls = requests.filter { $0.library == library && loop.runs($0.call) }.map(\.call)
      // A loop inside it that comes first in the text has no session of its own.
      loops.removeAll { known in
        known.library == library && loop.statement.node.range.contains(known.statement.node)
      }
      loops.append(loop)
    }
    return loops
  }

  private init?(_ call: Call, _ library: SessionLibrary, in file: PythonFile) {
    let candidates = file.loops(around: call.node).map { Rounds(of: $0, in: file) }
    guard let rounds = candidates.last(where: { $0.repeats(call) }),
      let statement = Statement(around: rounds.loop),
      ![.functionDefinition, .classDefinition].contains(statement.node.kind),
      file.scope(of: statement.node).kind != .class
    else { return nil }
    (self.file, self.library, self.rounds, self.statement) = (file, library, rounds, statement)
    calls = [call]
    guard runs(call) else { return nil }
  }

  /// Whether the statement itself runs a call: what a lambda does, it does later.
  private func runs(_ call: Call) -> Bool {
    statement.node.range.contains(call.node)
      && file.scope(of: statement.node).function == file.scope(of: call.node).function
  }

  // MARK: The finding

  /// What is wrong with the loop, with its repair.
  func finding(_ style: FileStyle) -> Finding? {
    guard let first = calls.first else { return nil }
    let complaint = "`\(first.callee.source)` opens a new connection in each round of a loop"
    if let reason = reasonToDecline {
      return Finding(at: first.node, complaint, advice: reason)
    }
    guard let name = sessionName, let session = LoopSession(of: self, style) else {
      return Finding(
        at: first.node, complaint,
        advice: "the names for a session are taken; make one before the loop yourself")
    }
    let header: Code = "with \(session.constructor)() as \(name):"
    let edits =
      statement.wrapped(through: statement, in: header, style: style)
      + session.edits + calls.flatMap { sending($0, by: name) }
    return Finding(
      at: first.node, complaint,
      fix: Fix(edits, .safe, imports: session.constructor.imports, touching: calls.map(\.callee))
    ).asking(Inquiry(importers: session.freesNames))
  }

  /// The edits that send a request by the session.
  private func sending(_ call: Call, by name: String) -> [Edit] {
    guard let method = file.qualifiedName(of: call.callee)?.lastWord else { return [] }
    var edits = call.replacingCallee(with: "\(name).\(method)")
    // The function takes the parameters by place, the method does not.
    if library == .requests, method == "get", let parameters = call.arguments[1] {
      edits.append(Edit(inserting: Array("params=".utf8), at: parameters.range.lowerBound))
    }
    return edits
  }

  /// A name that nothing in the function means.
  private var sessionName: String? {
    let scope = file.scope(of: statement.node)
    guard scope.kind == .function else {
      return file.freeName(library.sessionNames, at: [statement.node])
    }
    return library.sessionNames.first { !file.isUsed($0, within: scope) }
  }
}

extension Range<Int> {
  /// Whether a node stands in the range.
  fileprivate func contains(_ node: Node) -> Bool {
    lowerBound <= node.range.lowerBound && node.range.upperBound <= upperBound
  }
}
