/// Bytes on their way to a stream of the process, gathered so that few system calls are made.
public struct Output: ~Copyable {
  /// Whether nothing more can be written, and what is written is dropped.
  public private(set) var isClosed = false
  /// Why that is so, as one lower-case phrase; nil if the reader only went away, as `head` does.
  public private(set) var problem: String?

  private let stream: Stream
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  /// Writes to a stream.
  public init(to stream: Stream) {
    self.stream = stream
    ignoreBrokenPipes()
    buffer.reserveCapacity(Self.capacity)
  }

  deinit {
    // Whoever forgets to ask for problems shall at least not lose bytes.
    try? stream.write(buffer)
  }

  /// Writes bytes, now or later.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    guard !isClosed else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Writes text, now or later.
  public mutating func write(_ text: String) {
    write(text.utf8)
  }

  /// Writes what is waiting.
  public mutating func flush() {
    guard !isClosed, !buffer.isEmpty else { return }
    do throws(SystemError) {
      try stream.write(buffer)
    } catch {
      isClosed = true
      problem = error == .brokenPipe ? nil : error.message
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
