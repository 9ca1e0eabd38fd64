import Foundation

/// What one run of another process took.
struct ChildRun {
  /// User and system seconds.
  let cpu: Double
  /// Seconds on the clock.
  let wall: Double
  /// The most memory that it had at once, in megabytes.
  let megabytes: Double

  /// Runs a command to its end without input, and throws away what it says; nil if it does not
  /// start.
  init?(_ command: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for stream: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    let start = Date()
    var process = pid_t()
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { return nil }
    wall = Date().timeIntervalSince(start)
    cpu = seconds(of: usage)
    #if canImport(Darwin)
      megabytes = Double(usage.ru_maxrss) / 1_000_000
    #else
      megabytes = Double(usage.ru_maxrss) * 1_024 / 1_000_000
    #endif
  }
}
