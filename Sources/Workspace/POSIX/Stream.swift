#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a process writes to.
public enum Stream: Sendable {
  /// The result.
  case output
  /// All else.
  case error

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    let number = self == .output ? STDOUT_FILENO : STDERR_FILENO
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes { rest in
        retrying { systemWrite(number, rest.baseAddress, min(rest.count, 1 << 30)) }
      }
      guard written >= 0 else { throw .last }
      offset += written
    }
  }
}

/// Makes writing into a closed pipe an error like any other instead of the end of the process.
func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
}

/// Ends the process.
public func exitProcess(_ code: Int32) -> Never {
  exit(code)
}

// A method of the same name hides the function of the system.
private func systemWrite(_ number: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, start, count)
}
