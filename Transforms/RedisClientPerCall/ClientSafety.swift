import PythonSemantics
import PythonSyntax
import Rewriting

// When a client can be shared, and what changes then.

extension ClientSite {
  /// Why one client for all callers would not do.
  var reasonToDecline: String? {
    guard expression != nil else {
      if file.isSharedButForImport(call) {
        return "`redis` is imported in the function; import it at the top first"
      }
      return "what it connects to is known when the call runs; keep one client for each of them"
    }
    if call.arguments["single_connection_client"] != nil {
      return "a client with a single connection is for one caller at a time"
    }
    if let method = methods.first(where: RedisMethods.changing.contains) {
      return "`\(method)` changes a connection, which others would get next; "
        + "keep a client for this use alone"
    }
    if let command = commands.first(where: RedisMethods.changingCommands.contains) {
      return "`\(command)` changes a connection, which others would get next; "
        + "keep a client for this use alone"
    }
    if uses.contains(where: { $0.kind == .read(attribute: "connection_pool") && isChanged($0) }) {
      return "its pool is reached into, which others would share"
    }
    if uses.contains(where: { if case .assigned = $0.kind { true } else { false } }) {
      return "an attribute of it is set, which others would share"
    }
    if file.patches.contains(where: { $0.concerns(callee.name) }) {
      return "the file replaces it by a fake, which a client of the whole process would outlive"
    }
    return nil
  }

  /// How much of the behaviour stays.
  var safety: Safety {
    if let method = methods.first(where: RedisMethods.waiting.contains) {
      return .unsafe(
        because: "`\(method)` keeps a connection of the shared client for as long as it waits")
    }
    if file.context.style == .guideline, GuidelinePool(self) != nil {
      return .unsafe(because: "more commands at once than the pool has connections raise an error")
    }
    if callee.evidence.contains(.starImport) {
      return .unsafe(because: "a star import may bind the name to something else")
    }
    for use in uses {
      if case .passed(let taker) = use.kind, !isHarmless(taker) {
        return .unsafe(
          because: "it is passed to `\(taker.callee.source)`, which must not close it from now on")
      }
    }
    if uses.contains(where: { $0.kind == .escaped }) {
      return .unsafe(because: "whoever gets it must not close it from now on")
    }
    if let place = file.placeElsewhere(of: givers) {
      return .unsafe(because: "who gets it elsewhere (\(place)) must not close it from now on")
    }
    return .safe
  }

  /// The functions that hand it out.
  var givers: [FunctionDefinition] { file.givers(of: uses) }

  /// The methods of the client that are called.
  private var methods: [String] {
    uses.compactMap { if case .called(let method, _) = $0.kind { method } else { nil } }
  }

  /// The commands that are sent by name.
  private var commands: [Substring] {
    uses.compactMap { use in
      guard case .called("execute_command", let call) = use.kind,
        let text = call.arguments[0].flatMap(file.text(ofString:))
      else { return nil }
      return text.uppercased().split(separator: " ").first
    }
  }

  /// Whether the pool of a client is changed where it is read: `client.connection_pool.disconnect()`,
  /// `client.connection_pool.connection_kwargs["socket_timeout"] = 3`.
  private func isChanged(_ use: ObjectUse) -> Bool {
    var access = use.node.parent ?? use.node
    while let parent = access.parent, [.attribute, .subscript, .call].contains(parent.kind),
      parent.firstChild == access
    {
      if let method = access.as(Attribute.self), parent.kind == .call,
        ["disconnect", "reset", "close"].contains(method.name.text)
      {
        return true
      }
      access = parent
    }
    return file.isTarget(access)
  }

  private func isHarmless(_ taker: Call) -> Bool {
    guard let name = file.qualifiedName(of: taker.callee) else { return false }
    return ["builtins", "typing", "redis", "logging"].contains(name.root)
  }
}
