#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The wish that the process ends: Ctrl-C, a closed terminal, a system that shuts down.
public enum Interruption {
  /// From now on a wish only counts when it is asked for.
  public static func postpone() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { wish = $0 }
      // What whoever started the process has turned off stays off, as `nohup` does.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Whether somebody wishes the process to end.
  public static var isWished: Bool { wish != 0 }

  /// Ends the process as the wish would have ended it, if there is one.
  public static func fulfil() {
    guard isWished else { return }
    signal(wish, SIG_DFL)
    raise(wish)
  }
}

/// The number of the last signal; the only thing that its handler may touch.
private nonisolated(unsafe) var wish: sig_atomic_t = 0
