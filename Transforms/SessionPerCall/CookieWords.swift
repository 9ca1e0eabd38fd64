/// Words that tell that cookies matter.
enum CookieWords {
  private static let words = [
    "authenticate", "cookie", "csrf", "login", "log_in", "logon", "signin", "sign_in", "xsrf",
  ]

  /// Whether code, in small letters, speaks of logging in, or of cookies.
  static func speaks(of text: String) -> Bool { words.contains(where: text.contains) }
}
