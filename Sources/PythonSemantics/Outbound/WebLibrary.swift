public import PythonSyntax

/// A library that sends requests over HTTP and does not repeat them by itself.
public enum WebLibrary: String, Sendable, Hashable, CaseIterable {
  case requests, httpx, aiohttp, urllib

  /// What is raised when no connection comes about or the one that there is breaks off: another try
  /// does no harm.
  ///
  /// A deadline for reading that passes is none of these, but one for connecting is.
  public var connectionFailures: [QualifiedName] {
    switch self {
    case .requests: ["requests.ConnectionError"]
    case .httpx: ["httpx.NetworkError", "httpx.ConnectTimeout", "httpx.RemoteProtocolError"]
    case .aiohttp: ["aiohttp.ClientConnectionError"]
    case .urllib: ["urllib.error.URLError", "builtins.ConnectionError"]
    }
  }

  /// What is raised when a deadline for reading passes, on the oldest Python that counts.
  public func readTimeout(on oldest: PythonVersion?) -> QualifiedName {
    switch self {
    case .requests: "requests.Timeout"
    case .httpx: "httpx.TimeoutException"
    case .aiohttp: "asyncio.TimeoutError"
    // From 3.10 on it is another name of the builtin.
    case .urllib:
      oldest.map { $0 < PythonVersion(3, 10) } ?? false ? "socket.timeout" : "builtins.TimeoutError"
    }
  }

  /// What everything is derived from that the library raises when a request fails, on the oldest Python
  /// that counts.
  public func failures(on oldest: PythonVersion?) -> [QualifiedName] {
    switch self {
    case .requests: ["requests.RequestException"]
    case .httpx: ["httpx.HTTPError"]
    case .aiohttp: ["aiohttp.ClientError", "asyncio.TimeoutError"]
    // Not `OSError`, from which these are derived: what a full disk does to a download is not the
    // service's fault.
    case .urllib: ["urllib.error.URLError", readTimeout(on: oldest), "builtins.ConnectionError"]
    }
  }

  /// What is raised for an answer with the status of an error.
  public var statusFailure: QualifiedName {
    switch self {
    case .requests: "requests.HTTPError"
    case .httpx: "httpx.HTTPStatusError"
    case .aiohttp: "aiohttp.ClientResponseError"
    case .urllib: "urllib.error.HTTPError"
    }
  }

  /// Where the exception for a status has the number.
  public var statusAttribute: String {
    switch self {
    case .requests, .httpx: "response.status_code"
    case .aiohttp: "status"
    case .urllib: "code"
    }
  }

  /// What stands for a connection that was not even tried, and is made of a text alone.
  public var refusal: QualifiedName {
    switch self {
    case .requests: "requests.ConnectionError"
    case .httpx: "httpx.ConnectError"
    case .aiohttp: "aiohttp.ClientConnectionError"
    case .urllib: "urllib.error.URLError"
    }
  }

  /// The exceptions whose handlers catch a failed connection, by the names that they go by.
  var caught: Set<QualifiedName> {
    switch self {
    case .requests:
      [
        "requests.ConnectionError", "requests.exceptions.ConnectionError",
        "requests.RequestException", "requests.exceptions.RequestException",
      ]
    case .httpx:
      [
        "httpx.HTTPError", "httpx.RequestError", "httpx.TransportError", "httpx.NetworkError",
        "httpx.ConnectError",
      ]
    case .aiohttp:
      [
        "aiohttp.ClientError", "aiohttp.ClientConnectionError", "aiohttp.ClientConnectorError",
        "aiohttp.ClientOSError", "aiohttp.client_exceptions.ClientError",
      ]
    case .urllib: ["urllib.error.URLError", "urllib.request.URLError"]
    }
  }
}
