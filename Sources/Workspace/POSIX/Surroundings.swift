#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the process finds around it.
public enum Surroundings {
  /// Seconds since some moment in the past; they never go back.
  public static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Whether a stream is shown to somebody instead of being kept.
  public static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream == .output ? STDOUT_FILENO : STDERR_FILENO) == 1
  }

  /// A variable of the environment; nil if it is not set.
  public static func variable(_ name: String) -> [UInt8]? {
    getenv(name).map { bytes(of: $0) }
  }
}
