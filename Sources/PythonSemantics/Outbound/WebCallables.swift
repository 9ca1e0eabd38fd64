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
          let isVerb = WebLibrary.verbs.contains(word)
          table[QualifiedName("\(owner).\(word)")] = Callable(
            library: library, method: isVerb ? word.uppercased() : nil, isAsync: isAsync)
        }
      }
    }
    for library in [WebLibrary.requests, .httpx] {
      add(library.modules, WebLibrary.senders, library)
      add(library.blockingClients.map { "\($0)()" }, WebLibrary.senders + ["send"], library)
      add(
        library.asyncClients.map { "\($0)()" }, WebLibrary.senders + ["send"], library,
        isAsync: true)
    }
    add(["httpx", "httpx.Client()"], ["stream"], .httpx)
    add(["httpx.AsyncClient()"], ["stream"], .httpx, isAsync: true)
    add(WebLibrary.aiohttp.modules, ["request"], .aiohttp, isAsync: true)
    add(
      WebLibrary.aiohttp.asyncClients.map { "\($0)()" }, WebLibrary.senders, .aiohttp,
      isAsync: true)
    add(WebLibrary.urllib.modules, ["urlopen"], .urllib)
    return table
  }()

  static let callees = Callees(all.keys)
}
