extension OutboundFunction {
  /// Whether the function asks if somebody is there, by the words of its name: that a request fails is
  /// an answer to that, which nobody wants to wait for, or to have from memory.
  public var isProbe: Bool {
    let words = name.lowercased().split(separator: "_")
    guard let first = words.first, let last = words.last else { return false }
    if !Self.wordsOfProbes.isDisjoint(with: words) || Self.states.contains(last) { return true }
    return first == "check" && Self.whatIsThere.contains(last)
      || first == "health" && last == "check"
      || first == "is" && Self.statesOfServers.contains(last)
  }

  private static let wordsOfProbes: Set<Substring> = [
    "alive", "healthcheck", "healthz", "heartbeat", "liveness", "ping", "probe", "reachable",
    "readiness",
  ]

  private static let states: Set<Substring> = ["health", "healthy"]

  private static let whatIsThere: Set<Substring> = [
    "availability", "connection", "connectivity", "host", "server", "service", "up",
  ]

  private static let statesOfServers: Set<Substring> = [
    "available", "connected", "online", "ready", "running", "up",
  ]
}
