import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One call that makes a session where it runs again and again.
struct SessionSite {
  let file: PythonFile
  let call: Call
  let kind: SessionKind
  /// What is done with the session.
  let uses: [ObjectUse]
  /// What the call says to the whole process; nil where it may say something else each time.
  let expression: SharedExpression?
  let settings: SessionPerCall

  /// The calls of a file that make sessions too often, in the order of the text.
  static func all(in file: PythonFile, _ settings: SessionPerCall) -> [SessionSite] {
    file.calls(to: SessionKind.constructors).compactMap { call, callee in
      guard callee.evidence.isEmpty, callee.partial == nil, let kind = SessionKind.of(callee.name),
        !file.context.project.shadows(library: kind.library.rawValue, in: file.context.path),
        file.runsRepeatedly(call.node) || kind.isAsync && file.scope(of: call.node).kind == .module
      else { return nil }
      let site = SessionSite(
        file: file, call: call, kind: kind, uses: file.uses(ofObject: call.node),
        expression: file.sharedExpression(of: call), settings: settings)
      return site.isKept || site.isReused ? nil : site
    }
  }

  /// Whether the session outlives its function, or is somebody else's to end.
  private var isKept: Bool {
    uses.contains { use in
      switch use.kind {
      case .stored: file.scope(of: call.node).kind != .module
      case .returned, .yielded: true
      default: false
      }
    }
  }

  /// Whether the function sends several requests by the session, which is what it is for.
  private var isReused: Bool {
    let depth = file.loops(around: call.node).count
    let isInLoop = requests.contains { file.loops(around: $0.node).count > depth }
    return !kind.isAsync && (requests.count > 1 || isInLoop || helpers > 1)
  }

  /// How many times the session is given to a function.
  private var helpers: Int {
    let item = call.node.parent?.as(WithItem.self)
    let name = item?.target ?? call.node.parent?.as(Assignment.self)?.target
    return name.flatMap(file.symbol)?.reads.count { $0.takingCall != nil } ?? 0
  }

  /// The requests that are sent by the session.
  var requests: [Call] {
    uses.compactMap { use in
      guard case .called(let method, let call) = use.kind, SessionKind.methods.contains(method)
      else { return nil }
      return call
    }
  }

  /// Where the file names what makes the shared session.
  var nodes: [Node] { ((try? closings())?.all.map(\.node) ?? []) + [call.node] }

  /// Where the file closes the session; nil where nobody need, or it does not run in a server alone.
  func closings() throws(Unclosed) -> SessionClosings? {
    guard kind.isAsync, let function = file.function(around: call.node),
      let handlers = RequestHandlers(reaching: function, in: file)
    else { return nil }
    return try SessionClosings(for: handlers, in: file)
  }

  // MARK: The finding

  /// What is wrong with the call, with its repair.
  func finding(with sessions: SharedUses, _ style: FileStyle) -> Finding {
    if let reason = reasonToDecline { return advising(reason) }
    guard let use = sessions[definition] else {
      return advising("the names for a session that all calls share are taken; make one yourself")
    }
    guard let edits = edits(writing: "\(use.name)\(kind.access)", style) else {
      return advising(
        "its `with` is more than a name for it, or has a comment; make one for all calls yourself")
    }
    guard let locals else { return advising(SharedLocals.advice) }
    let closings = try? closings()
    let close: Code = "\(use.name).close()"
    return Finding(
      at: call.node, complaint,
      fix: Fix(
        edits + locals.edits + (closings?.all ?? []).flatMap { $0.edits(calling: close, in: file) },
        kind.safety,
        definitions: (closings?.all ?? []).flatMap { $0.definitions(calling: close) },
        using: [use], touching: [call.callee], releasing: locals.released,
        requirements: closings?.requirements ?? [])
    ).asking(closings?.inquiry ?? Inquiry())
  }

  /// The names of its function that it leaves without a use.
  private var locals: SharedLocals? {
    expression.flatMap { SharedLocals(of: $0, in: call, style: FileStyle(of: file)) }
  }

  private var complaint: String {
    file.scope(of: call.node).kind == .module
      ? "`\(call.callee.source)` is made before there is an event loop"
      : "`\(call.callee.source)` makes a new session, and new connections, for each call"
  }

  private func advising(_ advice: String) -> Finding {
    Finding(at: call.node, complaint, advice: advice)
  }

  /// The edits that put the shared session in the place of a new one, which nobody may close.
  private func edits(writing session: Code, _ style: FileStyle) -> [Edit]? {
    guard let item = call.node.parent?.as(WithItem.self) else {
      return kind.isAsync ? nil : [call.node.replacing(with: session.source)]
    }
    guard let target = item.target, target.kind == .name,
      let statement = item.node.parent?.as(WithStatement.self),
      let first = statement.items.first, first.node == item.node
    else { return nil }
    let binding: Code = "\(target) = \(session)"
    guard let next = item.node.nextSibling, next.kind == .withItem else {
      return statement.unwrapped(into: binding, style: style)
    }
    guard let place = Statement(statement.node), let removal = statement.removingFirstItem()
    else { return nil }
    return place.inserting(before: binding, style: style) + removal
  }
}
