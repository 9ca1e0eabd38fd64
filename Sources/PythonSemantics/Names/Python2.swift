/// What Python 2 had, and Python 3 has by other names: `urllib2`, `urllib.urlopen`.
enum Python2 {
  /// Whether only Python 2 can import a name.
  ///
  /// Its import is then the other way of one that can: `from urllib.request import urlopen` in a `try`,
  /// and `from urllib2 import urlopen` where that fails.
  static func aloneHas(_ name: QualifiedName) -> Bool {
    guard let module = name.root else { return false }
    if module != "urllib" { return renamed.contains(module) }
    let words = name.text.split(separator: ".", maxSplits: 2)
    return words.count > 1 && !partsOfURLLib.contains(words[1])
  }

  private static let renamed: Set<Substring> = [
    "BaseHTTPServer", "ConfigParser", "Cookie", "Queue", "SocketServer", "StringIO", "cPickle",
    "cStringIO", "cookielib", "httplib", "robotparser", "urllib2", "urlparse", "xmlrpclib",
  ]

  private static let partsOfURLLib: Set<Substring> = [
    "error", "parse", "request", "response", "robotparser",
  ]
}
