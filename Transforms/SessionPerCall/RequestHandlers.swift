import PythonSemantics
import PythonSyntax
import Rewriting

/// The functions of a file that a server runs, on the way to one of them.
struct RequestHandlers {
  /// Those that answer requests, or run before or after others do.
  private(set) var all: [FunctionDefinition] = []
  /// Those between, which nobody may call but the handlers of the file.
  private(set) var helpers: [FunctionDefinition] = []

  /// The handlers that reach a function; nil unless it runs in the event loop of a server only.
  init?(reaching function: FunctionDefinition, in file: PythonFile) {
    guard insert(function, in: file, depth: 0) else { return nil }
  }

  private mutating func insert(
    _ function: FunctionDefinition, in file: PythonFile, depth: Int
  ) -> Bool {
    guard function.isAsync, depth < 4 else { return false }
    if file.isHandler(function) {
      if !all.contains(where: { $0.node == function.node }) { all.append(function) }
      return true
    }
    guard file.classDefinition(of: function) == nil, function.decorators.isEmpty,
      let symbol = file.binding(of: function.node)?.symbol, symbol.scope == file.moduleScope,
      file.usesElsewhere(of: function).isEmpty, !symbol.reads.isEmpty
    else { return false }
    helpers.append(function)
    return symbol.reads.allSatisfy { read in
      guard let call = read.parent?.as(Call.self), call.callee == read,
        let caller = file.function(around: read)
      else { return false }
      return insert(caller, in: file, depth: depth + 1)
    }
  }
}

extension PythonFile {
  /// Whether the server's event loop runs a function for requests.
  fileprivate func isHandler(_ function: FunctionDefinition) -> Bool {
    roles(of: function).contains { role in
      switch role {
      case .route(let framework), .requestHook(let framework):
        [.fastapi, .starlette, .aiohttp, .quart].contains(framework)
      case .dependency: true
      default: false
      }
    }
  }
}
