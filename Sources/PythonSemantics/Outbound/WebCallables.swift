/// The functions and methods that send requests over HTTP.
enum WebCallables {
  /// What is known of one of them.
  struct Callable {
    let library: WebLibrary
    /// The method that the request has; nil where an argument says it.
    let method: String?
    /// Whether the request is sent when what it returns is awaited or entered.
    var isAsync = false
  }

  static let all: [QualifiedName: Callable] = {
    var table: [QualifiedName: Callable] = [:]
    func add(
      _ owners: [String], _ words: [String], _ library: WebLibrary, isAsync: Bool = false
    ) {
      for owner in owners {
        for word in words {
          let isVerb = verbs.contains(word)
          table[QualifiedName("\(owner).\(word)")] = Callable(
            library: library, method: isVerb ? word.uppercased() : nil, isAsync: isAsync)
        }
      }
    }
    add(["requests", "requests.api"], verbs + ["request"], .requests)
    add(sessions.map { "\($0)()" }, verbs + ["request", "send"], .requests)
    add(["httpx", "httpx.Client()"], verbs + ["request", "stream"], .httpx)
    add(["httpx.Client()"], ["send"], .httpx)
    add(["httpx.AsyncClient()"], verbs + ["request", "stream", "send"], .httpx, isAsync: true)
    add(["aiohttp"], ["request"], .aiohttp, isAsync: true)
    add(
      ["aiohttp.ClientSession()", "aiohttp.client.ClientSession()"], verbs + ["request"],
      .aiohttp, isAsync: true)
    add(["urllib.request"], ["urlopen"], .urllib)
    return table
  }()

  static let callees = Callees(all.keys)

  private static let verbs = ["get", "head", "options", "delete", "post", "put", "patch"]

  /// Sessions of requests, and what is derived from them.
  private static let sessions = [
    "requests.Session", "requests.session", "requests.sessions.Session",
    "requests_oauthlib.OAuth1Session", "requests_oauthlib.OAuth2Session",
    "requests_cache.CachedSession", "requests_html.HTMLSession",
    "requests_toolbelt.sessions.BaseUrlSession", "cloudscraper.create_scraper",
  ]
}
