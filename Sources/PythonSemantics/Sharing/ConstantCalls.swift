/// The calls that constants are made of, and the names that are no constants.
enum ConstantCalls {
  static let functions: Set<String> = [
    "os.getenv", "os.environ.get", "os.path.join", "os.path.expanduser", "os.path.abspath",
    "os.path.dirname", "builtins.str", "builtins.int", "builtins.bool", "builtins.float",
    "builtins.dict", "builtins.list", "builtins.tuple", "builtins.set", "builtins.frozenset",
    "pathlib.Path", "datetime.timedelta", "urllib.parse.quote", "urllib.parse.quote_plus",
    "decouple.config", "environ.Env()", "aiohttp.BasicAuth", "aiohttp.ClientTimeout",
    "httpx.BasicAuth", "httpx.Limits", "httpx.Timeout", "httpx.URL", "yarl.URL",
  ]

  /// Methods that read settings or shape texts.
  static let methods: Set<String> = [
    "get", "getint", "getfloat", "getboolean", "format", "strip", "rstrip", "lstrip", "lower",
    "upper", "replace", "join", "encode", "decode", "get_secret_value", "unicode_string",
    "render_as_string", "removeprefix", "removesuffix",
  ]

  /// Whether a function that takes nothing tells what the process was started with, by its name.
  static func isGetterOfSettings(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: "_")
    return !words.contains(where: ofCallers.contains) && words.contains(where: ofSettings.contains)
  }

  private static let ofSettings: Set<Substring> = [
    "settings", "config", "configuration", "conf", "env", "environment", "options", "dsn", "url",
    "uri", "secret", "secrets", "credentials",
  ]

  private static let ofCallers: Set<Substring> = [
    "current", "request", "tenant", "user", "session", "customer", "account", "my",
  ]

  /// Whether a name stands for something else in every request, task or thread.
  static func isOfRequest(_ name: QualifiedName) -> Bool {
    ofRequests.contains { name.text == $0 || name.text.hasPrefix($0 + ".") }
  }

  private static let ofRequests = [
    "flask.request", "flask.g", "flask.session", "quart.request", "quart.g", "quart.session",
    "bottle.request", "threading.local", "threading.local()", "contextvars.ContextVar",
    "contextvars.ContextVar()", "werkzeug.local.Local", "werkzeug.local.Local()",
    "werkzeug.local.LocalProxy()", "celery.current_task", "flask_login.current_user",
  ]
}
