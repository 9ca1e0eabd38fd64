// The words by which the libraries of the web are called.

extension WebLibrary {
  /// The functions and methods that are named for a method of HTTP.
  public static let verbs = ["get", "head", "options", "delete", "post", "put", "patch"]

  /// The functions and methods that every library has for sending a request.
  public static let senders = verbs + ["request"]

  /// What makes a session of requests.
  public static let sessionsOfRequests = ["requests", "requests.sessions"].flatMap { module in
    ["\(module).Session", "\(module).session"]
  }

  /// What makes a session that is derived from one of requests, and hands on what it does not know.
  public static let derivedSessions = [
    "requests_oauthlib.OAuth1Session", "requests_oauthlib.OAuth2Session",
    "requests_cache.CachedSession", "requests_html.HTMLSession",
    "requests_toolbelt.sessions.BaseUrlSession", "requests_toolbelt.BaseUrlSession",
    "cloudscraper.create_scraper", "cloudscraper.CloudScraper",
  ]

  /// What makes a client or a session that sends when it is called.
  public var blockingClients: [String] {
    switch self {
    case .requests: Self.sessionsOfRequests + Self.derivedSessions
    case .httpx: ["httpx.Client"]
    case .aiohttp, .urllib: []
    }
  }

  /// What makes a client or a session that sends when its result is awaited.
  public var asyncClients: [String] {
    switch self {
    case .httpx: ["httpx.AsyncClient"]
    case .aiohttp: ["aiohttp.ClientSession", "aiohttp.client.ClientSession"]
    case .requests, .urllib: []
    }
  }

  /// The modules whose functions send a request, each over a connection of its own.
  public var modules: [String] {
    switch self {
    case .requests: ["requests", "requests.api"]
    case .httpx: ["httpx"]
    case .aiohttp: ["aiohttp"]
    case .urllib: ["urllib.request"]
    }
  }

  /// The functions and methods that send requests.
  public static var callables: Set<QualifiedName> { WebCallables.callees.names }
}
