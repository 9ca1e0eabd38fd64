/// What is known of rows by what they, or the functions that read them, are called.
enum RowWords {
  /// The word among some names that rows of rights go by.
  static func rights(in names: [String]) -> String? {
    names.flatMap(\.words).first { word in
      rights.contains(word) || beginningsOfRights.contains { word.hasPrefix($0) }
    }
  }

  /// The word among the names of functions, models and tables that says of its rows alone that they
  /// are rights: many a row has a token.
  static func rights(ofKind names: [String]) -> String? {
    rights(in: names)
      ?? names.flatMap(\.words).first { ["token", "tokens", "trust", "trusts"].contains($0) }
  }

  /// The word among the columns that rows are chosen by, where those are whom or what something is
  /// allowed to.
  static func rights(ofColumns names: [String]) -> String? {
    names.flatMap(\.words).first { word in
      ["acl", "capabilit", "grant", "permission", "privilege"].contains { word.hasPrefix($0) }
    }
  }

  private static let rights: Set<String> = [
    "accessible", "acls", "admin", "admins", "allowed", "authorized", "ban", "banned", "bans",
    "perm", "permitted", "perms", "policies", "secret", "secrets",
  ]

  private static let beginningsOfRights = [
    "acl", "allowlist", "blacklist", "blocklist", "capabilit", "credential", "denylist", "grant",
    "permission", "policy", "privilege", "quota", "revocation", "revoke", "role", "superuser",
    "whitelist",
  ]

  /// What rows are called that tell a program to do something.
  static let orders: Set<String> = [
    "due", "expired", "hook", "hooks", "listener", "listeners", "orphaned", "overdue", "recipient",
    "recipients", "schedule", "schedules", "stale", "subscriber", "subscribers", "subscription",
    "subscriptions", "trigger", "triggers", "unprocessed", "unsent", "webhook", "webhooks",
  ]
}
