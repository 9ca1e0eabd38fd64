import PythonSemantics

/// Calls that may happen twice, by their names.
enum HarmlessCalls {
  /// Whether a function is known to work something out and to do nothing else; behind a request it
  /// may do more, as long as it cannot fail as a request does.
  static func contains(_ name: QualifiedName, isBefore: Bool) -> Bool {
    guard let root = name.root.map(String.init) else { return false }
    if root == "builtins" {
      return !(isBefore ? changingBuiltins : ["exec", "eval"]).contains(String(name.lastWord))
    }
    if modules.contains(root) { return true }
    return prefixes.contains { name.text.hasPrefix($0) }
      && !sending.contains(String(name.lastWord))
  }

  private static let changingBuiltins: Set<String> = [
    "exec", "eval", "input", "next", "open", "print", "setattr", "delattr", "anext",
  ]

  /// Modules that work something out.
  private static let modules: Set<String> = [
    "attrs", "base64", "binascii", "bs4", "calendar", "cattrs", "collections", "copy",
    "dataclasses",
    "dateutil", "datetime", "decimal", "difflib", "enum", "feedparser", "fractions", "functools",
    "gzip", "hashlib", "hmac", "html", "html5lib", "inspect", "io", "itertools", "json",
    "jsonpath", "lxml", "markdown", "math", "msgspec", "mimetypes", "numpy", "operator", "orjson",
    "packaging", "pandas", "platform", "pprint", "pydantic", "pytz", "re", "secrets", "simplejson",
    "statistics", "string", "textwrap", "time", "tldextract", "traceback", "types", "typing",
    "ujson",
    "uuid", "warnings", "xml", "xmltodict", "yaml", "yarl", "zlib", "zoneinfo",
  ]

  /// Parts of modules that do more than work something out, with what they have besides.
  private static let prefixes: [String] = [
    "os.environ", "os.getenv", "os.path.", "urllib.parse.", "urllib.request.Request",
    "urllib.error.", "urllib.request.build_opener", "urllib.request.url2pathname",
    "urllib3.disable_warnings", "pathlib.", "logging.getLogger", "ssl.", "random.", "contextlib.",
    "asyncio.sleep", "asyncio.wait_for", "asyncio.timeout", "async_timeout.timeout",
    "sys.exc_info", "requests.", "httpx.", "aiohttp.", "certifi.", "http.HTTPStatus",
    "django.conf.settings",
  ]

  /// Methods of clients and sessions that send something.
  static let sending = Set(WebLibrary.senders + ["send", "stream", "urlopen", "ws_connect"])

  /// Methods that answer, on whatever they are called.
  static let methods: Set<String> = [
    "aclose", "aread", "as_dict", "astimezone", "casefold", "close", "copy", "count", "date",
    "decode", "default",
    "dict", "digest", "encode", "end", "endswith", "find", "find_all", "findall", "findtext",
    "format", "format_map",
    "fromisoformat", "get", "get_secret_value", "get_text", "getcode", "getheader", "getlist",
    "group", "groupdict", "groups", "hexdigest", "index",
    "info", "isalnum", "isalpha", "isdecimal", "isdigit", "isnumeric", "isoformat", "isspace",
    "items", "iter_lines",
    "join", "json", "keys", "ljust", "lower", "lstrip", "match", "model_dump", "model_dump_json",
    "model_validate", "partition", "raise_for_status", "read", "readlines", "removeprefix",
    "removesuffix", "replace",
    "rfind", "rjust", "rpartition", "rsplit", "rstrip", "search", "select", "select_one", "split",
    "splitlines", "start",
    "startswith", "strftime", "strip", "sub", "swapcase", "text", "timestamp", "title",
    "total_seconds", "translate", "upper", "values",
    "xpath", "zfill",
  ]

  /// Methods that change what they are called on.
  static let changing: Set<String> = [
    "add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem",
    "remove", "reverse", "setdefault", "sort", "update", "write",
  ]

  /// Whether a function only tells something, by the words of its name.
  static func tells(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: "_")
    // `_("…")` translates, as do `gettext` and its like.
    guard let first = words.first, first != "gettext", first != "ngettext" else { return true }
    if shaping.contains(first) { return true }
    return words.last.map(ofRequests.contains) ?? false
  }

  private static let shaping: Set<Substring> = [
    "build", "cast", "clean", "convert", "decode", "encode", "ensure", "escape", "extract",
    "format", "from", "has", "is", "join", "make", "normalize", "parse", "quote", "sanitize",
    "slugify", "strip", "to", "unquote", "urlencode", "urljoin", "validate",
  ]

  private static let ofRequests: Set<Substring> = [
    "auth", "config", "endpoint", "env", "header", "headers", "host", "params", "path", "proxies",
    "proxy", "settings",
    "uri", "url",
  ]
}
