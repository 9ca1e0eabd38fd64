internal import SourceText

/// Memory that one file after the other is read into, so that none is asked for a file that is only
/// glanced at.
final class ReadingBuffer {
  /// The bytes of the last file, with `SourceText.padding` zeros behind them.
  private(set) var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
  /// The number of bytes of the last file.
  private(set) var count = 0

  deinit { bytes.deallocate() }

  /// Reads a file of a size from its beginning; false where it does not end there.
  func read(_ file: borrowing Descriptor, size: Int) throws(SystemError) -> Bool {
    if bytes.count < size + SourceText.padding {
      bytes.deallocate()
      bytes = .allocate(byteCount: 2 * size + SourceText.padding, alignment: 64)
    }
    // One byte more than there should be tells a file that has grown; the padding has room for it.
    let room = UnsafeMutableRawBufferPointer(rebasing: bytes[..<(size + 1)])
    count = try file.read(expecting: size, into: room)
    guard count == size else { return false }
    bytes[count..<(count + SourceText.padding)].initializeMemory(as: UInt8.self, repeating: 0)
    return true
  }

  /// The bytes of the last file in an array that has room for what `SourceText` appends.
  func array() -> [UInt8] {
    var array: [UInt8] = []
    array.reserveCapacity(count + SourceText.padding)
    array.append(contentsOf: UnsafeRawBufferPointer(bytes)[..<count])
    return array
  }
}
