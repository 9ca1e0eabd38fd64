import PythonSemantics
import PythonSyntax
import Rewriting

// When a session must not be shared by all calls.

extension SessionSite {
  /// Why one session for all calls would not do, and what to do instead.
  var reasonToDecline: String? {
    if let reason = reasonOfCookies ?? reasonOfUse { return reason }
    if file.patches.contains(where: { patch in
      file.qualifiedName(of: call.callee).map(patch.concerns) ?? false
    }) {
      return "the file replaces it by a fake, which a shared session would outlive"
    }
    if expression == nil {
      return file.isSharedButForImport(call)
        ? "`\(call.callee.source)` is imported in the function; import it at the top first"
        : reasonOfArguments
    }
    return kind.isAsync ? reasonOfLoop : kind.advice
  }

  /// What to do about what is known only when the call runs.
  private var reasonOfArguments: String {
    let own = call.arguments.keywords.first { keyword in
      Self.ofSessionsOnly.contains(keyword.name.text) && keyword.value.kind != .constant
    }
    guard let own else {
      return "what it is told is known when the call runs; tell the requests instead, and share it"
    }
    return "its `\(own.name.text)` is known when the call runs, and no request can be told that; "
      + "keep one session for each"
  }

  /// What only a session can be told, and no request.
  private static let ofSessionsOnly: Set<String> = [
    "app", "cert", "connector", "http1", "http2", "limits", "mounts", "proxies", "proxy",
    "transport", "trust_env", "verify",
  ]

  /// Why the event loop does not allow it.
  private var reasonOfLoop: String? {
    if file.scope(of: call.node).kind == .module {
      return "make it in a coroutine of the application, and close it where that ends"
    }
    let setUp = call.arguments.keywords.map(\.name.text).first {
      ["app", "connector", "connector_owner", "cookie_jar", "cookies", "mounts", "transport"]
        .contains($0)
    }
    if let setUp { return "its `\(setUp)` is this session's own; share it by hand" }
    if kind.library == .aiohttp, !requests.allSatisfy({ $0.node.parent?.kind == .withItem }) {
      return "an answer that is not closed by `async with` would keep its connection"
    }
    do throws(Unclosed) {
      guard try closings() == nil else { return nil }
      return "a session belongs to one event loop, and nothing tells that this is a server's: make "
        + "it where the application starts, and close it where that ends"
    } catch {
      return error.advice
    }
  }

  /// Whether the function logs in, or handles cookies.
  private var reasonOfCookies: String? {
    guard let text = file.function(around: call.node)?.node.source.lowercased(),
      CookieWords.speaks(of: text) || requests.count > 1 && text.contains("passw")
    else { return nil }
    return "it may hold the cookies of one user, which must not reach the others"
  }

  /// What is done with the session besides sending a request.
  private var reasonOfUse: String? {
    for use in uses {
      switch use.kind {
      case .called(let method, let request):
        guard SessionKind.methods.contains(method) else {
          return "`\(method)` is more than a request, and others would share what it does"
        }
        if request.arguments["stream"] != nil {
          return "an answer that is streamed keeps its connection until it is closed"
        }
      case .read(let attribute), .assigned(let attribute):
        return "its `\(attribute)` is set up for this call; tell the request instead, and share it"
      case .entered(let item):
        guard item.context == call.node else { return "it is closed where it is passed on" }
      case .passed, .escaped, .closing:
        return "it is handed on, and others may keep or close it; pass on one that lives longer"
      case .stored, .returned, .yielded, .tested, .iterated:
        continue
      }
    }
    return nil
  }
}
