import SourceText

/// Words that tell that cookies matter.
enum CookieWords {
  private static let words = WordFilter([
    "authenticate", "cookie", "csrf", "login", "log_in", "logon", "signin", "sign_in", "xsrf",
  ])

  /// Whether code, in small letters, speaks of logging in, or of cookies.
  static func speaks(of text: String) -> Bool { words.passes(Array(text.utf8)[...]) }
}
