public import PythonSyntax

/// A function that sends requests over HTTP.
public struct OutboundFunction: Sendable {
  /// The file that it is in.
  public let file: PythonFile
  /// The function.
  public let definition: FunctionDefinition
  /// The requests that it sends itself, in the order of the text, at least one.
  public let requests: [WebRequest]

  /// The name of the function.
  public var name: String { file.text(definition.name.range) }

  /// The calls that a deadline is given to, or that make what is given one.
  public var callsWithDeadlines: [Node] {
    requests.flatMap { request in
      [request.call.node, request.client?.node, request.callee.partial?.node].compactMap { $0 }
    }
  }

  /// Whether an answer with the status of an error becomes an exception in the function.
  public var raisesForStatus: Bool {
    raisingForStatus.contains { !file.catchesStatus(of: $0) }
  }

  /// Whether it becomes one, which the function may catch.
  public var checksStatus: Bool { !raisingForStatus.isEmpty }

  /// What raises an exception for an answer with the status of an error.
  private var raisingForStatus: [Node] {
    let isTold = { (request: WebRequest) in
      [request.call, request.client].contains {
        $0?.arguments["raise_for_status"]?.value.firstToken?.kind == .True
      }
    }
    let requests = requests.filter { $0.library == .urllib || isTold($0) }.map(\.call.node)
    return requests
      + file.calls(named: "raise_for_status").map(\.node).filter {
        definition.node.range.contains($0.range.lowerBound)
      }
  }
}

extension PythonFile {
  /// The functions that send requests over HTTP, in the order of the text.
  public var outboundFunctions: [OutboundFunction] {
    var order: [FunctionDefinition] = []
    var requests: [FunctionDefinition: [WebRequest]] = [:]
    for request in webRequests {
      // A lambda is called by others, at another time.
      guard let scope = scope(of: request.call.node).function, scope.kind == .function,
        let definition = function(around: request.call.node)
      else { continue }
      if requests[definition] == nil { order.append(definition) }
      requests[definition, default: []].append(request)
    }
    return order.map {
      OutboundFunction(file: self, definition: $0, requests: requests[$0] ?? [])
    }
  }
}
